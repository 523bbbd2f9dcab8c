import Hummingbird
import Ledger
import Storage
import Workflows

/// `/register?area=12&year=2023`: the documents of an area, their numbers, what cites what, and what was
/// replaced or corrected.
enum RegisterPage: LedgerPage {
  /// What the template shows.
  struct Model {
    struct Row {
      var anchor: String
      var number: String
      var type: String
      var date: String
      var mark: String
      var status: String
      var subject: String
      var signatory: String
      var period: String?
      /// What it replaces or corrects, and what became of it, a line each.
      var changes: [String]
      var cites: [Link]
      var citedBy: [Link]
    }

    /// Another document; with an address where it stands on this page.
    struct Link {
      var words: String
      var target: String?
    }

    var choice: AreaChoice.Model
    var years: [AreaChoice.Option]
    var tally: String
    var rows: [Row]
    var hasRows: Bool
  }

  static let route: RouterPath = "/register"
  /// Without an area asked for it may be that of the first plan.
  static let parts: Set<LedgerPart> = [.catalogues, .figures, .documents]

  /// The area is found first, and asked for there.
  static func permission(for visit: Visit) -> (Permission, PermissionObject)? { nil }

  static func content(for visit: Visit) async throws -> PageContent {
    let choice = try await AreaChoice(of: visit)
    let register = try await visit.site.store.register(area: choice.area.code)
    let years = Set(register.documents.map(\.number.series.year)).sorted(by: >)
    let year = visit.question("year").flatMap { Int($0) } ?? years.first
    let documents = register.documents.filter { $0.number.series.year == year }
    let shown = Set(documents.map { anchor($0.number) })
    let rows = documents.reversed().map { row($0, register, shown, visit) }
    let issued = documents.count { $0.issue != nil }
    let area = choice.area.kind.wording(of: choice.area.name)
    return PageContent(
      title: visit.say(
        Wording("Sổ văn bản, \(area.vietnamese)", "Register of documents, \(area.english)")),
      section: .register, template: "register",
      model: Model(
        choice: choice.model(visit),
        years: years.map {
          AreaChoice.Option(code: String($0), name: String($0), isChosen: $0 == year)
        },
        tally: visit.say(
          Wording(
            "\(documents.count) số đã cấp, \(issued) văn bản đã ban hành",
            "\(documents.count) numbers taken, \(issued) documents issued")),
        rows: Array(rows), hasRows: !rows.isEmpty))
  }

  private static func anchor(_ number: DocumentNumber) -> String {
    "d-\(number.series.year)-\(number.printed)".replacing("/", with: "-")
  }

  private static func link(_ number: DocumentNumber, _ words: String, _ shown: Set<String>)
    -> Model.Link
  {
    let anchor = anchor(number)
    return Model.Link(words: words, target: shown.contains(anchor) ? "#\(anchor)" : nil)
  }

  private static func row(
    _ document: RegisteredDocument, _ register: Register, _ shown: Set<String>, _ visit: Visit
  ) -> Model.Row {
    let (number, draft) = (document.number, document.draft)
    let mark =
      switch document.status {
      case .draft: "none"
      case .issued: "issued"
      case .corrected: "submitted"
      case .replaced, .recalled, .released: "returned"
      }
    var changes: [Wording] = []
    switch draft.mends {
    case .replaces(let other)?:
      changes.append(Wording("thay thế \(other.printed)", "replaces \(other.printed)"))
    case .corrects(let other)?:
      changes.append(Wording("đính chính \(other.printed)", "corrects \(other.printed)"))
    case nil: break
    }
    if let other = document.replacedBy {
      changes.append(
        Wording("bị thay thế bằng \(other.printed)", "replaced by \(other.printed)"))
    }
    for other in document.correctedBy {
      changes.append(
        Wording("được đính chính bằng \(other.printed)", "corrected by \(other.printed)"))
    }
    if let recall = document.recall {
      changes.append(
        document.issue == nil
          ? Wording("hủy số: \(recall.reason)", "number given up: \(recall.reason)")
          : Wording("bị thu hồi: \(recall.reason)", "recalled: \(recall.reason)"))
    }
    return Model.Row(
      anchor: anchor(number), number: number.printed, type: number.series.type.name,
      date: document.issue?.date.wording(visit.language) ?? "–", mark: mark,
      status: visit.say(document.status.wording), subject: draft.subject,
      signatory: document.issue?.signatory ?? "", period: draft.period?.wording(visit.language),
      changes: changes.map(visit.say),
      cites: register.citations(of: number).map { citation in
        let words = visit.say(citation.wording)
        return citation.document.map { link($0, words, shown) } ?? Model.Link(words: words)
      },
      citedBy: register.citing(number).map { link($0.number, $0.number.printed, shown) })
  }
}
