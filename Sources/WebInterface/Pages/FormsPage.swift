import Hummingbird
import Ledger
import Storage
import Workflows

/// `/forms`: the reports that the visitor has to do with now.
enum FormsPage: LedgerPage {
  /// What the template shows.
  struct Model {
    struct Entry {
      var address: String
      var name: String
      var agency: String
      var period: String
      var state: SubmissionMark
      var punctuality: String
      var isLate: Bool
      var filled: Int
      var lines: Int
      var steps: String
      var reasons: [String]
    }

    var person: String
    var agency: String
    var entries: [Entry]
    var hasEntries: Bool
  }

  static let route: RouterPath = "/forms"
  static let parts: Set<LedgerPart> = [.catalogues, .offices, .forms]
  static let cacheControl = "no-store"

  /// Whoever has signed in sees what waits for them, if only that nothing does.
  static func permission(for visit: Visit) -> (Permission, PermissionObject)? { nil }

  static func content(for visit: Visit) async throws -> PageContent {
    let desk = try await visit.desk()
    let regimes = Dictionary(
      try await desk.regimes().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = try await desk.openForms().map { row in
      let regime = regimes[row.key.regime]
      return Model.Entry(
        address: SubmissionAddress.page(row.key),
        name: regime?.name(in: visit.language) ?? row.key.regime,
        agency: row.agency.name(in: visit.language),
        period: row.key.period.wording(visit.language),
        state: SubmissionMark(row.state, visit.language),
        punctuality: visit.say(row.punctuality.wording), isLate: row.punctuality.isLate,
        filled: row.filled, lines: row.lines,
        steps: row.steps.map { visit.say($0.wording) }.joined(separator: ", "),
        reasons: row.returnReasons.map(\.words))
    }
    return PageContent(
      title: visit.say(Wording("Việc của tôi", "My reports")), section: .forms,
      template: "forms",
      model: Model(
        person: desk.person.name,
        agency: desk.agencies[desk.person.agency]?.name(in: visit.language) ?? "",
        entries: entries, hasEntries: !entries.isEmpty))
  }
}
