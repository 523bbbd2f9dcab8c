import Ledger
import Workflows

/// What entries of the journal are about in words: forms, their states and lines, which the journal keeps by
/// their codes.
struct JournalWords {
  let indicators: [String: Indicator]
  let agencies: AgencyRegistry
  let language: Language

  /// What was changed: "Ủy ban nhân dân xã Bình Lư, tháng 12/2026 (XA-THANG)".
  func object(of record: JournalRecord) -> String {
    guard record.action.isOfForm else { return record.object }
    let parts = record.object.split(separator: "/").map(String.init)
    guard parts.count == 3, let agency = agencies[parts[1]], let period = TimePeriod(code: parts[2])
    else { return record.object }
    return "\(agency.name(in: language)), \(period.wording(language)) (\(parts[0]))"
  }

  /// What it was, or what it became.
  func account(_ text: String, of action: JournalRecord.Action) -> String {
    guard action.isOfForm else { return text }
    if let state = Submission.State(rawValue: text) { return state.wording(language) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\n")
  }

  /// Who did it, where the login is none of a person.
  func person(_ login: String) -> String {
    login == CollectionDesk.localLogin ? Self.machine(language) : login
  }

  /// What whoever works on the machine itself is called.
  static let machine = Wording("quản trị máy chủ", "administrator of the machine")

  /// A line of a form: "Sản lượng chè búp tươi, lũy kế = 12,5".
  private func line(_ text: Substring) -> String {
    // A breakdown has an equals sign of its own.
    guard let equals = text.lastIndex(of: "=") else { return String(text) }
    let value = text[text.index(after: equals)...]
    if text[..<equals] == "note" {
      return "\(Wording("thuyết minh", "note")(language)) = \(value)"
    }
    guard let key = FormRow.Key(code: String(text[..<equals])) else { return String(text) }
    let name = indicators[key.indicator]?.name(in: language) ?? key.indicator
    let parts = [name, key.breakdown, key.basis.wording(language)].filter { !$0.isEmpty }
    return "\(parts.joined(separator: ", ")) = \(value)"
  }
}

extension JournalRecord.Action {
  /// Whether a form is what it changes.
  fileprivate var isOfForm: Bool {
    switch self {
    case .saveSubmission, .submit, .sendBack, .approve, .consolidate, .issue, .reopen: true
    default: false
    }
  }
}
