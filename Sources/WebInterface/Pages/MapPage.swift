import Hummingbird
import Ledger
import Quantities
import Storage
import Workflows

/// `/map?area=12&indicator=…`: an indicator in every area whose boundaries the administrator has given.
enum MapPage: LedgerPage {
  static let route: RouterPath = "/map"
  static let parts: Set<LedgerPart> = [.catalogues, .figures]

  /// What the template shows.
  struct Model {
    struct Shape {
      var path: String
      var name: String
      var value: String
      var address: String
      var shade: String
    }

    struct Class {
      var shade: String
      var range: String
    }

    var title: String
    var choice: ComparisonChoice.Model
    var width: Int
    var height: Int
    var shapes: [Shape]
    var classes: [Class]
    var table: ComparisonTable
    var reported: Int
    var total: Int
    var unit: String
  }

  static func permission(for visit: Visit) -> (Permission, PermissionObject)? {
    ComparisonPage.permission(for: visit)
  }

  static func content(for visit: Visit) async throws -> PageContent {
    guard let map = visit.site.boundaries else {
      throw PageProblem.notFound(
        Wording(
          "Chưa có tệp ranh giới. Người quản trị thêm bằng tiendo serve --boundaries-file.",
          "There is no file of boundaries. The administrator adds it with tiendo serve --boundaries-file."
        ))
    }
    let choice = try await ComparisonChoice(of: visit)
    let registry = try await visit.site.store.areaRegistry()
    let day = choice.period.end.lastDay
    let areas = map.shapes.compactMap { registry.area($0.code, on: day) }.filter { area in
      area.code == choice.area.code
        || registry.ancestors(of: area.code, on: day).contains { $0.code == choice.area.code }
    }
    let comparison = try await ComparisonMaker.make(
      choice.indicator, in: areas, period: choice.period, store: visit.site.store)
    let rows = ComparisonRow.all(in: comparison, visit)
    let byCode = Dictionary(rows.map { ($0.code, $0) }) { first, _ in first }
    let name = choice.indicator.name(in: visit.language)
    let title = visit.say(Wording("Bản đồ: \(name)", "Map: \(name)"))
    return PageContent(
      title: title, section: .map, template: "map",
      model: Model(
        title: title, choice: choice.model(visit), width: map.width, height: map.height,
        shapes: map.shapes.compactMap { shape in
          byCode[shape.code].map { row in
            Model.Shape(
              path: shape.path, name: row.name, value: row.value, address: row.address,
              shade: row.shade.map { String($0) } ?? "none")
          }
        }, classes: classes(rows), table: ComparisonTable(rows), reported: comparison.reported,
        total: rows.count, unit: choice.indicator.unit))
  }

  /// The classes that occur, each with its lowest and highest figure.
  private static func classes(_ rows: [ComparisonRow]) -> [Model.Class] {
    (0..<5).reversed().compactMap { shade in
      let own = rows.filter { $0.shade == shade }
      guard let first = own.first, let last = own.last else { return nil }
      return Model.Class(
        shade: String(shade),
        range: first.value == last.value
          ? first.value
          : [first, last].sorted { $0.bar ?? 0 < $1.bar ?? 0 }.map(\.value)
            .joined(separator: " – "))
    }
  }
}
