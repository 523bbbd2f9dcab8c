import Ledger
import Storage
import Workflows

/// The area that a page is about, and those that the visitor can go on to: its ancestors, and the areas
/// right below it.
struct AreaChoice {
  /// One of several things to choose from.
  struct Option {
    var code: String
    var name: String
    var isChosen: Bool
  }

  /// What the chooser shows.
  struct Model {
    var areas: [Option]
  }

  var area: ReferenceArea
  private var areas: [ReferenceArea]

  /// The area that the address asks for, else that of the visitor's agency, else that of the first plan.
  ///
  /// - Throws: ``PageProblem`` where there is none, or the visitor may not read its figures.
  init(of visit: Visit, on day: TimePeriod.Point? = nil) async throws {
    let day = day ?? visit.site.clock.today()
    let registry = try await visit.site.store.areaRegistry()
    let own = visit.access.desk.flatMap { $0.agencies[$0.person.agency]?.area }
    let wanted = visit.question("area") ?? own
    let code: String
    if let wanted { code = wanted } else { code = try await visit.store.firstPlan()?.area ?? "" }
    guard let area = registry.area(code, on: day) ?? registry.history(of: code).first else {
      throw PageProblem.notFound(
        Wording(
          "Không có địa bàn mang mã \"\(code)\". Hãy chọn từ trang đầu.",
          "There is no area with the code \"\(code)\". Choose one from the first page."))
    }
    try visit.require(.readFigures, .area(area.code))
    self.init(of: visit, area: area, registry, on: day)
  }

  /// The choice at an area that is known already.
  init(of visit: Visit, area: ReferenceArea, on day: TimePeriod.Point) async throws {
    self.init(of: visit, area: area, try await visit.site.store.areaRegistry(), on: day)
  }

  private init(
    of visit: Visit, area: ReferenceArea, _ registry: AreaRegistry, on day: TimePeriod.Point
  ) {
    self.area = area
    let near =
      registry.ancestors(of: area.code, on: day).reversed() + [area]
      + registry.children(of: area.code, on: day)
    areas = near.filter { visit.access.may(.readFigures, .area($0.code)) }
  }

  func model(_ visit: Visit) -> Model {
    Model(
      areas: areas.map {
        Option(
          code: $0.code, name: $0.kind.wording(of: $0.name)(visit.language),
          isChosen: $0.code == area.code)
      })
  }
}
