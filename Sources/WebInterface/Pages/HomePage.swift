import Hummingbird
import Storage
import Workflows

/// `/`: leads to the plan that is looked at first.
enum HomePage: Page {
  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/") { request, context -> Response in
      guard let plan = try await site.ledger.firstPlan() else {
        throw PageProblem.notFound(
          Wording(
            "Sổ chưa có kế hoạch nào. Nhập nghị quyết giao chỉ tiêu bằng tiendo import, rồi mở lại trang này.",
            "The ledger has no plan yet. Import the resolution that sets the targets with tiendo import, then open this page again."
          ))
      }
      return .redirect(
        to: DashboardPage.address(of: plan.area, plan.period), type: .found)
    }
  }
}
