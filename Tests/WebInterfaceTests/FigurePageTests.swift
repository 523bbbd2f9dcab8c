import Foundation
import HTTPTypes
import Ledger
import Storage
import TestSupport
import Testing

@testable import WebInterface

@Suite("Series, comparisons and maps")
struct FigurePageTests {
  @Test("A series stands with its plan, its growth and the words that each figure comes from")
  func series() async throws {
    let text = try await SiteDriver(store: try await SampleLedger.make())
      .get("/areas/12/indicators/TEA").text
    #expect(text.contains("data-chart=\"series\""))
    #expect(text.contains("data-value=\"9786\" data-plan=\"9862\""))
    #expect(text.contains("99,23%"))
    #expect(text.contains("+8,7%"))
    #expect(text.contains("<q lang=\"vi\">đạt 9786</q>"))
  }

  @Test("What only accumulates shows where the year ends at its pace")
  func outlook() async throws {
    let text = try await SiteDriver(store: try await SampleLedger.make())
      .get("/areas/12/indicators/JOBS").text
    #expect(text.contains("Theo nhịp 7 tháng 2023, cả năm 2023: 11.340 lao động"))
  }

  @Test("An indicator that is none, and one without figures, are told apart")
  func problems() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    #expect(try await site.get("/areas/12/indicators/NONE").status == 404)
    let text = try await site.get("/areas/12/indicators/POOR").text
    #expect(text.contains("Sổ chưa có số liệu nào"))
  }

  @Test("Areas are ranked with the best first, and one that is missing stands last without a rank")
  func ranks() async throws {
    let store = try await SampleLedger.make()
    try await store.save(
      [ReferenceArea(code: "107", name: "Mường Tè", kind: .district, parent: "12")], [])
    let site = try SiteDriver(store: store)
    let text = try await site.get("/compare?area=12&indicator=TEA&period=2023").text
    let order = ["Sìn Hồ", "Tam Đường", "Mường Tè"].compactMap { name in
      text.firstRange(of: ">huyện \(name)</a>")?.lowerBound
    }
    #expect(order.count == 3)
    #expect(order == order.sorted())
    #expect(text.contains("<td class=\"n rank\">1</td>"))
    #expect(text.contains("2/3 địa bàn có số liệu"))
    let json = try await site.get("/api/compare?area=12&indicator=TEA&period=2023").text
    #expect(json.contains("\"rank\":1,\"value\":\"5000\""))
  }

  @Test("A map is drawn from the administrator's boundaries, with its table beside it")
  func map() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/map.geojson"
    try Data(
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"108"},"geometry":{"type":"Polygon",
      "coordinates":[[[103,22],[104,22],[104,23],[103,22]]]}},
      {"type":"Feature","properties":{"code":"999"},"geometry":{"type":"MultiPolygon",
      "coordinates":[[[[103,22],[104,23],[103,23],[103,22]]]]}}]}
      """.utf8
    ).write(to: URL(filePath: path))
    let site = try SiteDriver(
      store: try await SampleLedger.make(), boundaries: try BoundaryMap(path: path))
    let text = try await site.get("/map?area=12&indicator=TEA&period=2023").text
    #expect(text.contains("aria-label=\"huyện Sìn Hồ: 5.000\""))
    #expect(text.contains("class=\"shade-4\""))
    #expect(!text.contains("999"))
    try Data("{}".utf8).write(to: URL(filePath: path))
    #expect(throws: BoundaryMap.Problem.self) { try BoundaryMap(path: path) }
    let none = try SiteDriver(store: try await SampleLedger.make())
    #expect(try await none.get("/map").text.contains("Chưa có tệp ranh giới."))
  }

  @Test("Every address of the description answers, and a program is told what is wrong as JSON")
  func description() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let bytes = try await site.get("/api/openapi.json").bytes
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let paths = try #require(object?["paths"] as? [String: Any])
    #expect(paths.count > 10)
    for (path, methods) in paths where (methods as? [String: Any])?["get"] != nil {
      let address = path.replacing("{area}", with: "12").replacing("{indicator}", with: "TEA")
        .replacing("{regime}", with: "X").replacing("{agency}", with: "Y")
        .replacing("{period}", with: "2023-07").replacing("{task}", with: "T")
      let answer = try await site.get(address)
      #expect(answer.headers[.contentType]?.hasPrefix("application/json") == true, "\(path)")
      #expect(
        !answer.text.contains("không dẫn tới trang nào"), "\(path) is described and not there")
    }
    let problem = try await site.get("/api/areas/12/scorecard?period=x")
    #expect(problem.status == 400)
    #expect(problem.text.contains("\"message_en\":\"\\\"x\\\" is no period."))
    #expect(
      try await site.get("/api/areas/12/scorecard?period=2023").text.contains(
        "\"verdict\":\"at-risk\""))
  }

  @Test("Provinces are compared with ranks, by rates as well as by sums")
  func provinces() async throws {
    let store = try await SampleLedger.make()
    try await store.save(
      [
        ReferenceArea(code: "11", name: "Điện Biên", kind: .province, parent: "VN"),
        ReferenceArea(code: "01", name: "Hà Nội", kind: .city, parent: "VN"),
      ], [])
    try await store.record(
      LedgerEntry(observations: [
        SampleLedger.figure("TEA", "11", .year(2023), "12000"),
        SampleLedger.figure("POOR", "11", .year(2023), "26.5"),
        SampleLedger.figure("POOR", "12", .year(2023), "23.1"),
        SampleLedger.figure("POOR", "01", .year(2023), "0.1"),
      ]))
    let site = try SiteDriver(store: store)
    let tea = try await site.get("/compare?area=VN&indicator=TEA&period=2023").text
    let first = try #require(tea.firstRange(of: "tỉnh Điện Biên</a>"))
    let second = try #require(tea.firstRange(of: "tỉnh Lai Châu</a>"))
    #expect(first.lowerBound < second.lowerBound && tea.contains("2/3 địa bàn có số liệu"))
    #expect(tea.contains("<option value=\"POOR\">"))
    let poor = try await site.get("/compare?area=VN&indicator=POOR&period=2023").text
    let best = try #require(poor.firstRange(of: "thành phố Hà Nội</a>"))
    let worst = try #require(poor.firstRange(of: "tỉnh Điện Biên</a>"))
    #expect(best.lowerBound < worst.lowerBound && poor.contains("rank\">3</td>"))
    let below = try await site.get("/compare?area=12&indicator=TEA&period=2023").text
    #expect(below.contains("/compare?area=VN&amp;indicator=TEA&amp;period=2023\">"))
    let program = try await site.get("/api/compare?area=VN&indicator=POOR&period=2023").text
    #expect(program.contains("\"area\":\"01\"") && program.contains("\"rank\":1"))
  }
}
