import Audit
import Documents
package import Ledger
import SourceText
import Storage

/// A text that a department hands in for a section of a report.
package struct NarrativeEntry: Sendable {
  package var place: LedgerPlace
  package var template: String
  package var section: String
  package var author: String
  /// Under which login the journal names who wrote it.
  package var login: String
  package var agency: String
  package var state: Narrative.State
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(
    place: LedgerPlace, template: String, section: String, author: String, login: String,
    agency: String, state: Narrative.State, now: Int64
  ) {
    self.place = place
    self.template = template
    self.section = section
    self.author = author
    self.login = login
    self.agency = agency
    self.state = state
    self.now = now
  }

  /// What became of it.
  package struct Result: Sendable {
    package var narrative: Narrative
    package var audit: AuditReport.Result
  }

  /// Why a text is not taken, or there is none.
  package enum Problem: WordedProblem, Hashable {
    case unnamed(option: String)
    /// A text that its author stands by contradicts the ledger or itself.
    case contradicted(Int)
    case nothing(section: String)

    package var wording: Wording {
      switch self {
      case .unnamed(let option):
        Wording(
          "\(option) để trống; ghi rõ người viết, cơ quan, mẫu và mục.",
          "\(option) is empty; name the author, the agency, the template and the section.")
      case .contradicted(let count):
        Wording(
          "chưa ghi: văn bản có \(count) lỗi số liệu nên chưa phải bản cuối; hãy sửa, bỏ qua có lý do bằng tiendo narrative check --suppress, hoặc ghi là dự thảo (không có --final).",
          "not recorded: the text has \(count) errors in its figures and cannot be final; correct it, set them aside with tiendo narrative check --suppress, or record it as a draft (without --final)."
        )
      case .nothing(let section):
        Wording(
          "mục \"\(section)\" chưa có nội dung cho kỳ này và các kỳ trước; viết bằng tiendo narrative write.",
          "section \"\(section)\" has no text for this period or an earlier one; write it with tiendo narrative write."
        )
      }
    }
  }
}

extension OpenLedger {
  /// Records a text, and says what is wrong with its figures.
  ///
  /// A draft is recorded whatever is found in it; a final text with errors is refused.
  package func write(
    _ entry: NarrativeEntry, _ text: ReadReport.Result
  ) async throws -> NarrativeEntry.Result {
    for (option, words) in [
      ("--author", entry.author), ("--agency", entry.agency), ("--template", entry.template),
      ("--section", entry.section),
    ] where words.trimmingSpaces.isEmpty {
      throw NarrativeEntry.Problem.unnamed(option: option)
    }
    let paragraphs = Narrative.paragraphs(of: text.document.source.string(0..<Int.max))
    let audit = try await auditNarrative(text, at: entry.place)
    let errors = audit.problems.count { $0.outcome == .error }
    if entry.state == .final, errors > 0 { throw NarrativeEntry.Problem.contradicted(errors) }
    let earlier = try await narratives(template: entry.template, at: entry.place)[entry.section]?
      .narrative
    let isOfEarlier = paragraphs.contains { earlier?.paragraphs.contains($0) == true }
    let narrative = Narrative(
      key: Narrative.Key(
        area: entry.place.area.code, period: entry.place.period, template: entry.template,
        section: entry.section), paragraphs: paragraphs, author: entry.author.trimmingSpaces,
      agency: entry.agency.trimmingSpaces, state: entry.state,
      carriedFrom: isOfEarlier ? earlier?.carriedFrom : nil, recordedAt: entry.now)
    let before = earlier.flatMap { $0.key == narrative.key ? $0 : nil }
    try await store.apply(
      CollectionChange(
        narratives: [narrative],
        journal: [
          JournalRecord(
            at: entry.now, person: entry.login, action: .saveNarrative,
            object: narrative.key.code, area: narrative.key.area,
            from: before?.journalLine ?? "", to: narrative.journalLine)
        ]))
    return NarrativeEntry.Result(narrative: narrative, audit: audit)
  }

  /// The text that a section begins with; refused where there is none.
  package func narrative(
    section: String, template: String, at place: LedgerPlace
  ) async throws -> NarrativeOffer {
    guard let offer = try await narratives(template: template, at: place)[section] else {
      throw NarrativeEntry.Problem.nothing(section: section)
    }
    return offer
  }
}

extension Narrative.State {
  /// Whether the author stands by a text, in words.
  var wording: Wording {
    switch self {
    case .draft: Wording("dự thảo", "draft")
    case .final: Wording("bản cuối", "final")
    }
  }
}

extension NarrativeOffer {
  /// What is said above the text: who wrote it, and that it is an earlier period's.
  package var heading: Wording {
    let who = "\(narrative.author), \(narrative.agency)"
    guard isCarriedOver, let period = narrative.carriedFrom else {
      let state = narrative.state.wording
      return Wording("\(state.vietnamese), \(who)", "\(state.english), \(who)")
    }
    return Wording(
      "dự thảo lấy lại từ \(period.wording.vietnamese), \(who) viết",
      "draft carried over from \(period.wording.english), written by \(who)")
  }
}

extension Narrative.Key {
  /// One word for it: "monthly/12/2023-07/limitations".
  fileprivate var code: String { "\(template)/\(area)/\(period.code)/\(section)" }
}

extension Narrative {
  /// What the journal keeps of it.
  fileprivate var journalLine: String { "state=\(state.rawValue)\n\(text)" }
}
