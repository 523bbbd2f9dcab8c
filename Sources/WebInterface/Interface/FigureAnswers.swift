import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Quantities
import Storage
import Workflows

/// `/api/…`: what the pages of figures show, for programs.
enum FigureAnswers: Page {
  private struct Area: Encodable {
    var code: String
    var name: String
    var kind: String
    var parent: String?
  }

  private struct IndicatorEntry: Encodable {
    var code: String
    var name: String
    var nameEn: String
    var unit: String
    var sector: String
  }

  private struct Comparison: Encodable {
    struct Row: Encodable {
      var area: String
      var name: String
      var rank: Int?
      /// As digits with a point, exactly as it is kept.
      var value: String?
      var percentOfPlan: String?
      var change: String?
      var rolledUpFrom: Int?
    }

    var indicator: String
    var unit: String
    var period: String
    var rows: [Row]
  }

  /// The whole description of the interface.
  private static let description = RenderedPage(
    type: "application/json; charset=utf-8",
    bytes: ByteBuffer(bytes: PackageResources.openapi_json))

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/api/openapi.json") { _, _ in description.response }
    router.get("/api/indicators") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      try visit.requireAnywhere(.readFigures)
      let found = IndicatorList.find(
        visit.question("search"), among: try await site.store.indicators())
      return try Response.json(
        found.map {
          IndicatorEntry(
            code: $0.code, name: $0.name, nameEn: $0.englishName, unit: $0.unit, sector: $0.sector)
        })
    }
    router.get("/api/areas/:area") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      try visit.require(.readFigures, .area(visit.parameter("area")))
      let day = try visit.period()?.end.lastDay ?? site.clock.today()
      let area = try await visit.area(on: day)
      let registry = try await site.store.areaRegistry()
      return try Response.json(
        ([area] + registry.children(of: area.code, on: day)).map {
          Area(code: $0.code, name: $0.name, kind: $0.kind.rawValue, parent: $0.parent)
        })
    }
    kept("/api/areas/:area/scorecard", router, site) { visit in
      guard let period = try visit.period() else {
        throw PageProblem.badRequest(
          Wording("Thiếu kỳ: thêm ?period=2023.", "The period is missing: add ?period=2023."))
      }
      return ScorecardJSON.render(
        try await ScorecardMaker.make(
          area: try await visit.area(on: period.end.lastDay), period: period, store: site.store))
    }
    kept("/api/areas/:area/indicators/:indicator", router, site) { visit in
      let code = visit.parameter("indicator")
      guard let indicator = try await site.store.indicators().first(where: { $0.code == code })
      else {
        throw PageProblem.notFound(
          Wording("Không có chỉ tiêu \"\(code)\".", "There is no indicator \"\(code)\"."))
      }
      return SeriesJSON.render(
        try await SeriesMaker.make(
          indicator: indicator, area: try await visit.area(on: site.clock.today()),
          store: site.store))
    }
    router.get("/api/compare") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      // Without an area asked for, it is that of the visitor's rights.
      if let area = visit.question("area") { try visit.require(.readFigures, .area(area)) }
      return try await answer(to: visit, visitor: visit.access.desk?.person.login ?? "") {
        let choice = try await ComparisonChoice(of: visit, isListing: false)
        let comparison = try await ComparisonMaker.make(
          choice.indicator, in: choice.areas, period: choice.period, store: site.store)
        return try Response.encoded(
          Comparison(
            indicator: choice.indicator.code, unit: choice.indicator.unit,
            period: choice.period.code, rows: comparison.rows.map(row)))
      }
    }
  }

  /// An address under an area whose answer is kept until the ledger is written to.
  private static func kept(
    _ path: RouterPath, _ router: RouterGroup<VisitContext>, _ site: Site,
    _ make: @escaping @Sendable (Visit) async throws -> [UInt8]
  ) {
    router.get(path) { request, context in
      let visit = Visit(site: site, request: request, context: context)
      try visit.require(.readFigures, .area(visit.parameter("area")))
      return try await answer(to: visit) { try await make(visit) }
    }
  }

  /// An answer that is kept until what it shows is written to.
  ///
  /// - Parameter visitor: whose rights choose what is in it; empty where they only allow it.
  private static func answer(
    to visit: Visit, visitor: String = "", make: @escaping @Sendable () async throws -> [UInt8]
  ) async throws -> Response {
    let site = visit.site
    let key = RenderedPages.Key(
      address: visit.request.uri.string, language: .vietnamese, visitor: visitor,
      day: site.clock.today())
    return try await site.rendered.page(
      key, showing: Access.parts.union([.figures]), at: visit.context.revision
    ) {
      RenderedPage(
        type: "application/json; charset=utf-8", bytes: ByteBuffer(bytes: try await make()))
    }.response
  }

  private static func row(_ row: AreaComparison.Row) -> Comparison.Row {
    Comparison.Row(
      area: row.area.code, name: row.area.name, rank: row.rank,
      value: row.result?.value.number?.value.plain,
      percentOfPlan: row.attainment?.percent?.plain, change: row.change?.plain,
      rolledUpFrom: row.rolledUpFrom)
  }
}
