import Hummingbird
import Ledger
import Quantities
import Storage
import Workflows

/// `/areas/12?period=2023`: how the plan of an area stands, what is in danger and why, what has moved, and
/// how far the areas below have come.
enum DashboardPage: LedgerPage {
  static let route: RouterPath = "/areas/:area"
  static let parts: Set<LedgerPart> = [.catalogues, .figures]

  static func address(of area: String, _ period: TimePeriod) -> String {
    "/areas/\(Visit.escaped(area))?period=\(Visit.escaped(period.code))"
  }

  static func content(for visit: Visit) async throws -> PageContent {
    let asked = try visit.period()
    let day = asked?.end.lastDay ?? visit.site.clock.today()
    var area = try await visit.area(on: day)
    let period: TimePeriod
    if let asked {
      period = asked
    } else {
      let own = try await visit.store.firstPlan(of: area.code)
      let highest = try await visit.store.firstPlan()
      period = (own ?? highest)?.period ?? .year(day.year)
      area = try await visit.area(on: period.end.lastDay)
    }
    let overview = try await OverviewMaker.make(
      area: area, period: period, store: visit.store.store)
    let registry = try await visit.store.store.areaRegistry()
    let above = registry.ancestors(of: area.code, on: period.end.lastDay)
    let model = DashboardModel(overview, above: above, visit: visit)
    return PageContent(
      title: model.title, section: .overview, template: "dashboard", model: model,
      hasCharts: !model.structures.isEmpty)
  }
}
