import Ledger
import Storage
import Testing

@testable import Workflows

@Suite("Lists of indicators and areas")
struct ListTests {
  static func ledger() async throws -> OpenLedger {
    let open = OpenLedger(InMemoryLedger())
    #expect(try await open.load(DeliveredCatalogues.read()).isEmpty)
    return open
  }

  static let today = TimePeriod.Point(year: 2025, month: 9, day: 1)

  @Test(
    "Indicators are found by the beginning of a code and by words, with or without marks",
    arguments: [
      "AGR.TEA.FRESH", "agr.tea.fresh", "chè búp tươi", "che bup", "CHÈ BÚP", "bup tuoi che",
    ])
  func indicators(search: String) async throws {
    let all = try await Self.ledger().store.indicators()
    let found = IndicatorList.find(search, among: all).map(\.code)
    #expect(found.contains("AGR.TEA.FRESH.OUTPUT"))
    #expect(found.count < 10)
  }

  @Test("Words that no indicator has find none, and no words find all")
  func noIndicator() async throws {
    let all = try await Self.ledger().store.indicators()
    #expect(IndicatorList.find("zzz", among: all).isEmpty)
    #expect(IndicatorList.find("…", among: all).isEmpty)
    #expect(IndicatorList.find("", among: all).count == all.count)
  }

  @Test("Areas are found by their kind too")
  func kinds() async throws {
    let registry = try await Self.ledger().store.areaRegistry()
    let day = TimePeriod.Point(year: 2024, month: 12, day: 31)
    #expect(AreaList.find("huyện tam đường", in: registry, on: day).map(\.name) == ["Tam Đường"])
    #expect(AreaList.find("thành phố lai châu", in: registry, on: day).count == 1)
    #expect(AreaList.find("xã tam đường", in: registry, on: day).isEmpty)
  }

  @Test("An indicator is named by its code, or by words that only one has")
  func naming() async throws {
    let open = try await Self.ledger()
    #expect(try await open.indicator("agr.tea.area").code == "AGR.TEA.AREA")
    await #expect(throws: IndicatorProblem.none("zzz")) { try await open.indicator("zzz") }
    await #expect { try await open.indicator("diện tích") } throws: { error in
      guard case .several(_, let count, let codes)? = error as? IndicatorProblem else {
        return false
      }
      return count > 5 && codes.count == 5
    }
  }

  @Test("Areas are those of the day, with what the former ones went over into")
  func areas() async throws {
    let registry = try await Self.ledger().store.areaRegistry()
    let former = TimePeriod.Point(year: 2024, month: 12, day: 31)
    let names = AreaList.find("lai-chau", in: registry, on: Self.today).map(\.code)
    #expect(names == ["12"])
    #expect(AreaList.find("laichau", in: registry, on: former).map(\.code) == ["12", "105"])
    let table = AreaList.table(
      AreaList.find("105", in: registry, on: former), in: registry, on: former,
      language: .vietnamese)
    #expect(
      table.rows == [
        [
          "105", "Lai Châu", "thành phố thuộc tỉnh", "12 Lai Châu", "", "2025-06-30",
          "03388 Đoàn Kết, 03408 Tân Phong",
        ]
      ])
  }

  @Test("A bad row of a list is named with its remedy and never rejects the others")
  func importOfAreas() async throws {
    let open = try await Self.ledger()
    let list = """
      code,name,kind,parent,valid_from,valid_to
      12,Lai Châu,Tỉnh,VN,2025-07-01,
      99001,Xã Mới,Xã,12,2025-07-01,
      99002,Xã Lạ,Làng,12,2025-07-01,
      99003,Xã Mồ Côi,Xã,777,2025-07-01,
      12,Tên Khác,Tỉnh,VN,2025-07-01,
      991,Phố Núi,Thành phố,12,,2025-06-30
      99004,Ngược,Xã,12,2025-07-01,2025-01-01
      99001,Xã Mới Nữa,Xã,12,2025-07-01,
      """
    let outcome = try await open.importAreas(Array(list.utf8), file: "a.csv")
    #expect(outcome.saved == 2)
    #expect(outcome.known == 1)
    #expect(outcome.problems.map(\.line) == [4, 5, 6, 8, 9])
    #expect(outcome.problems.allSatisfy { !$0.remedy.vietnamese.isEmpty && $0.file == "a.csv" })
    let registry = try await open.store.areaRegistry()
    #expect(registry.area("99001", on: Self.today)?.name == "Xã Mới")
    #expect(registry.history(of: "991").first?.kind == .districtCity)
    #expect(registry.history(of: "12").count == 1)
    let again = try await open.importAreas(Array(list.utf8), file: "a.csv")
    #expect(again.saved == 0)
    #expect(again.known == 3)
  }

  @Test("A list from before a later area took the code ends on the day before it")
  func openEnd() async throws {
    let open = OpenLedger(InMemoryLedger())
    let later = "code,name,kind,valid_from\nX,Sau,Thành phố,2026-03-01\n"
    let earlier = "code,name,kind,valid_from\nX,Trước,Tỉnh,2025-07-01\n"
    _ = try await open.importAreas(Array(later.utf8), file: "b.csv")
    #expect(try await open.importAreas(Array(earlier.utf8), file: "a.csv").saved == 1)
    let end = try await open.store.areaRegistry().area("X", on: Self.today)?.validTo
    #expect(end == TimePeriod.Point(year: 2026, month: 2, day: 28))
  }

  @Test("A file without the columns it needs is one problem that names them")
  func missingColumns() async throws {
    let open = OpenLedger(InMemoryLedger())
    let outcome = try await open.importAreas(Array("a,b\n1,2\n".utf8), file: "a.csv")
    #expect(outcome.saved == 0)
    #expect(outcome.problems.map(\.message.vietnamese) == ["thiếu cột code, name, kind"])
    #expect(
      outcome.problems.first?.sentence(in: .english)
        == "a.csv:1: missing the columns code, name, kind; the first row must name the columns code, name, kind."
    )
    let indicators = try await open.importIndicators(Array("code\nX\n".utf8), file: "i.csv")
    #expect(indicators.problems.count == 1)
  }

  @Test("A narrow table cuts names, never codes, and leaves out empty columns")
  func narrow() {
    let table = ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "none", title: Wording("trống", "none")),
        .init(code: "name", title: Wording("tên", "name"), least: 5),
      ],
      rows: [["A.LONG.CODE.THAT.STAYS", "", "một cái tên rất là dài, \"quá\" dài"]])
    #expect(
      table.aligned(in: .vietnamese, layout: TableLayout(width: 40)) == """
        mã                      tên
        A.LONG.CODE.THAT.STAYS  một cái tên rất…

        """)
    let csv = String(
      decoding: table.render(.csv, in: .english, layout: TableLayout()), as: UTF8.self)
    #expect(
      csv == "code,none,name\nA.LONG.CODE.THAT.STAYS,,\"một cái tên rất là dài, \"\"quá\"\" dài\"\n"
    )
  }
}
