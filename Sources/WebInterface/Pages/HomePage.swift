import Hummingbird
import Ledger
import Storage
import Workflows

/// `/`: leads to what the visitor looks at first: the highest plan they may see, that of their own area, or
/// the reports that wait for them.
enum HomePage: Page {
  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      try visit.requireAnywhere(.readIssued)
      return .redirect(to: try await address(for: visit), type: .found)
    }
  }

  private static func address(for visit: Visit) async throws -> String {
    let access = visit.access
    if let plan = try await visit.store.firstPlan(), access.may(.readFigures, .area(plan.area)) {
      return DashboardPage.address(of: plan.area, plan.period)
    }
    if let desk = access.desk {
      if SiteSection.forms.isThere(for: visit) { return SiteSection.forms.address }
      if let area = desk.agencies[desk.person.agency]?.area, access.may(.readFigures, .area(area)) {
        return "/areas/\(Visit.escaped(area))"
      }
      if let section = SiteSection.allCases.first(where: {
        $0 != .overview && $0.isThere(for: visit)
      }) {
        return section.address
      }
    }
    // Whoever has signed in and may see nothing here would be led round in a circle by a page that is not there.
    if access.desk != nil, !access.mayAnywhere(.readFigures) { return AccountPage.address }
    throw PageProblem.notFound(
      Wording(
        "Sổ chưa có kế hoạch nào. Nhập nghị quyết giao chỉ tiêu bằng tiendo import, rồi mở lại trang này.",
        "The ledger has no plan yet. Import the resolution that sets the targets with tiendo import, then open this page again."
      ))
  }
}
