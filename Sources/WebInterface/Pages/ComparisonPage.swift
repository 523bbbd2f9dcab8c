import Hummingbird
import Ledger
import Quantities
import Storage
import Workflows

/// `/compare?area=12&indicator=…&period=2023`: an indicator in the areas below one, with ranks.
enum ComparisonPage: LedgerPage {
  static let route: RouterPath = "/compare"
  static let parts: Set<LedgerPart> = [.catalogues, .figures]

  /// What the template shows.
  struct Model {
    var title: String
    var choice: ComparisonChoice.Model
    var table: ComparisonTable
    var hasRows: Bool
    var reported: Int
    var total: Int
    var unit: String
  }

  static func address(of area: String, indicator: String, _ period: TimePeriod?) -> String {
    "/compare?area=\(Visit.escaped(area))&indicator=\(Visit.escaped(indicator))"
      + (period.map { "&period=\(Visit.escaped($0.code))" } ?? "")
  }

  static func permission(for visit: Visit) -> (Permission, PermissionObject)? {
    visit.question("area").map { (.readFigures, .area($0)) }
  }

  static func content(for visit: Visit) async throws -> PageContent {
    let choice = try await ComparisonChoice(of: visit)
    let comparison = try await ComparisonMaker.make(
      choice.indicator, in: choice.areas, period: choice.period, store: visit.site.store)
    let name = choice.indicator.name(in: visit.language)
    let title = visit.say(Wording("So sánh: \(name)", "Comparison: \(name)"))
    return PageContent(
      title: title, section: .comparison, template: "comparison",
      model: Model(
        title: title, choice: choice.model(visit),
        table: ComparisonTable(ComparisonRow.all(in: comparison, visit)),
        hasRows: !comparison.rows.isEmpty, reported: comparison.reported,
        total: comparison.rows.count, unit: choice.indicator.unit))
  }
}
