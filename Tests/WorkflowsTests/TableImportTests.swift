import Documents
import Foundation
import Intake
import Ledger
import Quantities
import Reading
import SourceText
import Storage
import TestSupport
import Testing

@testable import Workflows

/// Tables of figures on their way into the ledger.
@Suite("Import of tables")
struct TableImportTests {
  static func plan(
    _ bytes: [UInt8], named name: String, period: String = "2023-07", in ledger: OpenLedger,
    now: Int64 = 1
  ) async throws -> ImportPlan {
    let workbook = try WorkbookIntake.read(IntakeInput(name: name, bytes: bytes))
    return try await ledger.planImport(
      of: workbook, named: name, at: ledger.place(area: "lai-chau", period: period), now: now)
  }

  static func plan(
    _ text: String, period: String = "2023-07", in ledger: OpenLedger, now: Int64 = 1
  ) async throws -> ImportPlan {
    try await plan(Array(text.utf8), named: "b.csv", period: period, in: ledger, now: now)
  }

  static func row(_ plan: ImportPlan, _ cell: String) throws -> ImportRow {
    try #require(plan.rows.first { $0.place.cell == cell }, "no row for \(cell)")
  }

  static func cause(_ plan: ImportPlan, _ cell: String) throws -> String? {
    guard case .rejected(let cause, let remedy) = try row(plan, cell).outcome else { return nil }
    #expect(!remedy.vietnamese.isEmpty && !remedy.english.isEmpty && !cause.english.isEmpty)
    return cause.vietnamese
  }

  static func value(_ plan: ImportPlan, _ cell: String) throws -> String? {
    try row(plan, cell).observation?.value.numbers.map(\.value.description).joined(separator: "..")
  }

  // MARK: - The annex of a report

  /// The annex of a monthly report as provinces lay it out: headings in two rows, a row that counts
  /// the columns, groups, parts.
  static let annex = WorkbookFile(
    [
      .init(
        "Phụ lục 1",
        [
          ["UBND TỈNH LAI CHÂU"], ["PHỤ LỤC: CHỈ TIÊU THÁNG 7 NĂM 2023"], [],
          [
            "TT", "Chỉ tiêu", "Đơn vị\ntính", "Kế hoạch năm 2023", "", "Thực hiện", "",
            "Ước cả năm 2023", "So sánh (%)", "", "Ghi chú",
          ],
          ["", "", "", "TW giao", "HĐND giao", "Tháng 7", "Lũy kế 7 tháng", "", "KH", "Cùng kỳ"],
          ["A", "B", "C", 1, 2, 3, 4, 5, "6=4/2", 7, 8],
          ["I", "KINH TẾ"],
          [
            1, "Sản lượng chè búp tươi", "Nghìn tấn", "", 53, 7.8, .number("33.299999999999997"),
            .number("53.000000000000004"), .formula("G8/E8", value: "0.63"), .number("1.04"),
          ],
          [2, "Diện tích rừng trồng mới", "ha", "", 2250, 300, 441, 2250],
          ["", "- Trong đó: Quế", "", "", "", "", 429],
          [
            3, "Tỷ lệ che phủ rừng", "%", "", .number("0.521", format: 1), "",
            .number("0.5195", format: 1), .failure("#REF!"),
          ],
          [4, "Tổng thu ngân sách nhà nước trên địa bàn", "Tỷ đồng", 1900, 2300, "-", "…", "x"],
          [5, "Chỉ số hạnh phúc vũ trụ", "điểm", "", 5, 6, 7],
          ["", "", "", "", "", 6],
          [6, "Tổng đàn trâu", "nghìn con", "", "≥ 95", "94,5", "chưa rõ"],
          [7, "Diện tích cây chè", "ha"],
          [8, "Diện tích cây mắc ca", "tỷ đồng", "", "", 5],
          [9, "Diện tích cây cao su", "ha", "", "", .raw("<c r=\"F18\"><f>1+1</f><v/></c>")],
        ],
        merges: [
          "A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:G4", "H4:H5", "I4:J4", "K4:K5",
        ]), .init("Nháp", [["Chỉ tiêu", "Giá trị"]], isHidden: true),
      .init("Ghi chú", [["Ghi chú của phòng Tổng hợp"]]),
    ], formats: ["0.0%"])

  @Test("Each column of an annex stands in its period and basis, plan columns are targets")
  func wide() async throws {
    let ledger = try await ListTests.ledger()
    let plan = try await Self.plan(Self.annex.bytes(), named: "pl1.xlsx", in: ledger)
    #expect(plan.kind == .figures && plan.document == "pl1.xlsx")
    let month = try #require(try Self.row(plan, "F8").observation)
    #expect(month.key.indicator == "AGR.TEA.FRESH.OUTPUT" && month.key.area == "12")
    #expect(month.key.period == .month(7, 2023) && month.key.basis == .inPeriod)
    #expect(try Self.value(plan, "F8") == "7800")
    let total = try #require(try Self.row(plan, "G8").observation)
    #expect(total.key.period == .throughMonth(7, 2023) && total.key.basis == .cumulative)
    #expect(try Self.value(plan, "G8") == "33300")
    let year = try #require(try Self.row(plan, "H8").observation)
    #expect(year.key.period == .year(2023) && year.key.basis == .fullYearEstimate)
    #expect(year.statuses == [.estimate] && month.statuses == [.provisional])
    #expect(try Self.value(plan, "H8") == "53000")
    #expect(
      month.provenance
        == Provenance(
          document: "pl1.xlsx", quote: "7.8", sheet: "Phụ lục 1", cell: "F8",
          reportingPeriod: .month(7, 2023)))
    let target = try #require(try Self.row(plan, "E8").target)
    #expect(target.authority == .council && target.period == .year(2023))
    #expect(target.requirement.says(.exactly(ReportedNumber(ExactDecimal(53_000)))))
    guard case .atLeast? = try Self.row(plan, "E15").target?.requirement else {
      Issue.record("≥ 95 is at least 95")
      return
    }
    #expect(try Self.row(plan, "D12").target?.authority == .central)
    #expect(try Self.row(plan, "E12").outcome == .new)
  }

  @Test("Columns that compare are no figures, and hidden sheets and sheets without table are said")
  func remarks() async throws {
    let plan = try await Self.plan(
      Self.annex.bytes(), named: "pl1.xlsx", in: ListTests.ledger())
    #expect(!plan.rows.contains { ["I8", "J8"].contains($0.place.cell) })
    let remarks = plan.remarks.map(\.vietnamese)
    #expect(remarks.count == 4)
    #expect(remarks[0].hasPrefix("cột Phụ lục 1!I \"So sánh (%) – KH\" là tỷ lệ so sánh"))
    #expect(remarks[2].hasPrefix("trang tính \"Nháp\" đang ẩn"))
    #expect(remarks[3].hasPrefix("trang tính \"Ghi chú\" không có dòng tiêu đề nào"))
  }

  @Test("A part is a breakdown of its whole, percent cells are a hundredfold, groups are no rows")
  func parts() async throws {
    let plan = try await Self.plan(
      Self.annex.bytes(), named: "pl1.xlsx", in: ListTests.ledger())
    let part = try #require(try Self.row(plan, "G10").observation)
    #expect(part.key.indicator == "FOR.PLANTED" && part.key.breakdown == "chi tiết=quế")
    #expect(try Self.value(plan, "G11") == "51.95")
    #expect(try Self.row(plan, "E11").target?.requirement.value?.value.description == "52.1")
    #expect(!plan.rows.contains { $0.subject.hasPrefix("KINH TẾ") })
  }

  @Test("No data, not applicable, a formula's error and words are told apart, cell by cell")
  func cells() async throws {
    let plan = try await Self.plan(
      Self.annex.bytes(), named: "pl1.xlsx", in: ListTests.ledger())
    #expect(try Self.row(plan, "F12").observation?.value == .missing(.noData))
    #expect(try Self.row(plan, "G12").observation?.value == .missing(.noData))
    #expect(try Self.row(plan, "H12").observation?.value == .missing(.notApplicable))
    #expect(try Self.cause(plan, "H11") == "công thức báo lỗi #REF!")
    #expect(try Self.cause(plan, "G15") == "ô không phải là số")
    #expect(try Self.cause(plan, "F18") == "công thức chưa được tính")
    #expect(try Self.value(plan, "F15") == "94.5")
    #expect(try Self.cause(plan, "B13")?.hasPrefix("gần nhất là") == true)
    #expect(try Self.cause(plan, "F14") == "dòng có số nhưng không có tên chỉ tiêu")
    #expect(try Self.cause(plan, "D16") == "các ô số liệu để trống, tức là chưa báo cáo")
    #expect(
      try Self.cause(plan, "B17") != nil || Self.cause(plan, "F17") != nil,
      "hectares are not counted in đồng")
  }

  @Test("What is accepted is what was shown, and the same table brings nothing twice")
  func twice() async throws {
    let ledger = try await ListTests.ledger()
    let bytes = try Self.annex.bytes()
    let plan = try await Self.plan(bytes, named: "pl1.xlsx", in: ledger)
    try await ledger.store.record(plan.entry)
    let kept = try await ledger.store.observations(ObservationQuery(), asKnownAt: nil)
    #expect(Set(kept) == Set(plan.entry.observations))
    let again = try await Self.plan(bytes, named: "pl1.xlsx", in: ledger, now: 2)
    #expect(again.entry.observations.isEmpty && again.entry.targets.isEmpty)
    #expect(again.rows.count == plan.rows.count)
  }

  @Test("A plan column repeats or contradicts what was assigned, and never changes it")
  func plans() async throws {
    let ledger = try await ListTests.ledger()
    let first = try await Self.plan(
      "Chỉ tiêu;ĐVT;NQ HĐND năm 2023;Thực hiện tháng 7\nDiện tích cây chè;ha;9862;1\n", in: ledger)
    try await ledger.store.record(first.entry)
    let same = try await Self.plan(
      "Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện tháng 7\nDiện tích cây chè;ha;9.862;1\n", in: ledger, now: 2)
    #expect(try Self.row(same, "C2").outcome == .known)
    let other = try await Self.plan(
      "Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện tháng 7\nDiện tích cây chè;ha;9.900;1\n", in: ledger, now: 2)
    #expect(try Self.cause(other, "C2") == "kế hoạch đã giao trong sổ là 9.862")
  }

  // MARK: - A column for each area

  @Test(
    "In a form with a column for each area every cell is that area's, an empty one not reported")
  func matrix() async throws {
    let ledger = try await ListTests.ledger()
    let text = """
      Đơn vị tính: ha,,,,,
      STT,Chỉ tiêu,Tổng số,Xã Bình Lư,Phường Tân Phong,03430
      1,Diện tích cây chè,"1.100,5",60,-,40
      2,Diện tích lúa hàng hóa tập trung,10,,x,0
      """
    let plan = try await Self.plan(text, period: "2025-09", in: ledger)
    #expect(try Self.row(plan, "C3").observation?.key.area == "12")
    #expect(try Self.value(plan, "C3") == "1100.5")
    #expect(try Self.row(plan, "D3").observation?.key.area == "03390")
    #expect(try Self.row(plan, "E3").observation?.value == .missing(.noData))
    #expect(try Self.row(plan, "F3").observation?.key.area == "03430")
    #expect(try Self.row(plan, "D4").observation?.value == .missing(.notReported))
    #expect(try Self.row(plan, "E4").observation?.value == .missing(.notApplicable))
    #expect(try Self.value(plan, "F4") == "0")
    #expect(try Self.row(plan, "F4").place == SourcePlace(line: 4, cell: "F4"))
    #expect(plan.rows.allSatisfy { $0.observation?.key.period == .month(9, 2025) })
  }

  @Test("An empty cell never takes away a figure that the ledger has")
  func blank() async throws {
    let ledger = try await ListTests.ledger()
    let head = "Chỉ tiêu,Xã Bình Lư,Khun Há\nDiện tích cây chè,"
    try await ledger.store.record(
      Self.plan(head + "60,40\n", period: "2025-09", in: ledger).entry)
    let plan = try await Self.plan(head + ",41\n", period: "2025-09", in: ledger, now: 2)
    #expect(try Self.cause(plan, "B2") == "ô trống, trong sổ đã có số 60")
    #expect(plan.entry.observations.count == 1)
  }

  // MARK: - A row a figure

  @Test(
    "A row a figure: headings in either language, periods, bases and statuses in words or codes")
  func long() async throws {
    let ledger = try await ListTests.ledger()
    let text = """
      Mã chỉ tiêu;Địa bàn;Kỳ;Cách tính;Phân tổ;Giá trị;Đơn vị;Trạng thái;Ghi chú
      AGR.TEA.AREA;Lai Châu;2022;trong kỳ;;9.300;ha;chính thức;
      agr.tea.area;12;7/2023;lũy kế;Shan;9,5;nghìn ha;ước;x
      AGR.TEA.AREA;12;Quý III/2023;;;61-62,5;ha;P E;
      AGR.TEA.AREA;12;6 tháng 2023;lũy kế;;;ha;O;
      NO.SUCH;12;2023;;;1;ha;;
      AGR.TEA.AREA;Hà Nội;2023;;;1;ha;;
      AGR.TEA.AREA;12;hôm qua;;;1;ha;;
      AGR.TEA.AREA;12;2023;thỉnh thoảng;;1;ha;;
      AGR.TEA.AREA;12;2023;;;1;ha;bí mật;
      AGR.TEA.AREA;12;2023;;;1;tỷ đồng;;
      """
    let plan = try await Self.plan(text, in: ledger)
    let first = try #require(try Self.row(plan, "F2").observation)
    #expect(first.key.period == .year(2022) && first.statuses == [.normal])
    #expect(try Self.value(plan, "F2") == "9300")
    let second = try #require(try Self.row(plan, "F3").observation)
    #expect(second.key.period == .month(7, 2023) && second.key.basis == .cumulative)
    #expect(second.key.breakdown == "chi tiết=Shan" && second.statuses == [.estimate])
    #expect(try Self.value(plan, "F3") == "9500")
    let third = try #require(try Self.row(plan, "F4").observation)
    #expect(third.key.period == .quarter(3, 2023) && third.statuses == [.provisional, .estimate])
    #expect(try Self.value(plan, "F4") == "61..62.5")
    #expect(try Self.row(plan, "F5").observation?.value == .missing(.notReported))
    #expect(try Self.row(plan, "F5").observation?.key.period == .throughMonth(6, 2023))
    #expect(try Self.cause(plan, "A6") == "mã chỉ tiêu \"NO.SUCH\" không có trong danh mục")
    #expect(try Self.cause(plan, "B7")?.hasPrefix("địa bàn \"Hà Nội\"") == true)
    #expect(try Self.cause(plan, "C8") == "kỳ \"hôm qua\" không đọc được")
    #expect(try Self.cause(plan, "D9") == "cách tính \"thỉnh thoảng\" không có")
    #expect(try Self.cause(plan, "H10") == "trạng thái \"bí mật\" không có")
    #expect(try Self.cause(plan, "F11") == "đơn vị \"tỷ đồng\" không đổi được ra \"ha\"")
    #expect(plan.entry.observations.count == 4)
  }

  @Test("English headings and names, names merged over rows, and a day that is meant as its month")
  func english() async throws {
    let ledger = try await ListTests.ledger()
    let file = WorkbookFile(
      [
        .init(
          "Data",
          [
            ["Indicator name", "Period", "Value", "Unit"],
            ["Fresh tea bud output", .number("45108", format: 1), 7800, "tấn"],
            ["", .number("45139", format: 1), 7900, "tấn"],
          ], merges: ["A2:A3"])
      ], formats: ["mm/yyyy"])
    let tea = try #require(
      try await ledger.store.indicators().first { $0.code == "AGR.TEA.FRESH.OUTPUT" })
    var renamed = file
    renamed.sheets[0].rows[1][0] = .text(tea.englishName)
    let plan = try await Self.plan(renamed.bytes(), named: "d.xlsx", in: ledger)
    #expect(
      plan.rows.compactMap { $0.observation?.key.period } == [.month(7, 2023), .month(8, 2023)])
    #expect(plan.rows.allSatisfy { $0.match?.indicator == tea.code })
  }

  @Test("Two rows that give one cell two figures: the second is shown against the first's cell")
  func contradiction() async throws {
    let plan = try await Self.plan(
      "Chỉ tiêu,ĐVT,Giá trị\nDiện tích cây chè,ha,1\nDiện tích cây chè,ha,2\n",
      in: ListTests.ledger())
    guard case .contradictory(let place, "1") = try Self.row(plan, "C3").outcome else {
      Issue.record("\(try Self.row(plan, "C3").outcome)")
      return
    }
    #expect(place.cell == "C2" && place.line == 2)
  }

  @Test(
    "What export writes, a new ledger reads back the same",
    arguments: ["csv", "sdmx-csv"])
  func roundTrip(format: String) async throws {
    let table = try await ExportTests.table([.estimate, .seriesBreak])
    let bytes = format == "csv" ? table.csv : table.sdmxCSV
    let fresh = try await ListTests.ledger()
    let plan = try await Self.plan(bytes, named: "x.csv", period: "2023", in: fresh, now: 7)
    #expect(plan.rows.allSatisfy { $0.outcome == .new })
    try await fresh.store.record(plan.entry)
    let area = try await fresh.area("12", on: ListTests.today)
    let back = try await ExportTable.make(ExportQuestion(area: area), store: fresh.store)
    var expected = table.observations
    for index in expected.indices {
      expected[index].recordedAt = 7
      // Why there is no figure takes the place of a status.
      if case .missing = expected[index].value { expected[index].statuses = [] }
    }
    #expect(back.observations == expected)
    #expect(
      back.observations.flatMap { $0.value.numbers.map(\.decimals) }
        == expected.flatMap { $0.value.numbers.map(\.decimals) })
  }

  @Test("The real reports' figures come back from an export as they went out")
  func sampleRoundTrip() async throws {
    let ledger = try await ListTests.ledger()
    for (name, period) in [("bao-cao-thang-7-2023", "2023-07"), ("bao-cao-nam-2023", "2023")] {
      let source = try ImportSource.read(
        path: Checkout.root.appending(path: "Samples/lai-chau/\(name).docx").path)
      let place = try await ledger.place(area: "lai-chau", period: period)
      let plan = try await ledger.planImport(of: source, at: place, now: 1)
      #expect(plan.entry.observations.allSatisfy { $0.provenance.paragraph != nil })
      try await ledger.store.record(plan.entry)
    }
    let area = try await ledger.area("12", on: ListTests.today)
    let table = try await ExportTable.make(ExportQuestion(area: area), store: ledger.store)
    #expect(table.observations.count > 150)
    let fresh = try await ListTests.ledger()
    let plan = try await Self.plan(table.csv, named: "x.csv", period: "2023", in: fresh)
    try await fresh.store.record(plan.entry)
    let back = try await ExportTable.make(ExportQuestion(area: area), store: fresh.store)
    #expect(back.csv == table.csv)
  }

  @Test("UTF-16 as Excel saves it and fonts of the 1990s give the same rows as UTF-8")
  func encodings() async throws {
    let text =
      "Chỉ tiêu\tĐơn vị tính\tThực hiện tháng 7\tƯớc cả năm\nDiện tích cây chè\tha\t9.862\t9,5\nSản lượng chè búp tươi\ttấn\t7.800\t53.000\n"
    let ledger = try await ListTests.ledger()
    let plain = try await Self.plan(text, in: ledger)
    #expect(plain.entry.observations.count == 4)
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let wide = try await Self.plan(utf16, named: "b.csv", in: ledger)
    #expect(wide.entry == plain.entry)
    // Bytes of the font encoding by what they decode to.
    let bytes = Dictionary(
      (UInt8(0x20)...0xFF).map {
        (String(decoding: TextEncoding.tcvn3.decode([$0]), as: UTF8.self), $0)
      },
      uniquingKeysWith: { first, _ in first })
    let old = text.map { $0.isNewline ? 0x0A : $0 == "\t" ? 0x09 : bytes[String($0)] ?? 0x3F }
    #expect(TextEncoding.detect(in: old) == .tcvn3)
    #expect(try await Self.plan(old, named: "b.csv", in: ledger).entry == plain.entry)
  }

  @Test("The sample annex says what the sample documents say")
  func sample() async throws {
    let ledger = try await ListTests.ledger()
    func plan(_ name: String, _ period: String) async throws -> ImportPlan {
      let source = try ImportSource.read(
        path: Checkout.root.appending(path: "Samples/lai-chau/\(name)").path)
      return try await ledger.planImport(
        of: source, at: ledger.place(area: "lai-chau", period: period), now: 1)
    }
    try await ledger.store.record(plan("nghi-quyet-ke-hoach-2023.docx", "2023").entry)
    try await ledger.store.record(plan("bao-cao-thang-7-2023.docx", "2023-07").entry)
    let annex = try await plan("phu-luc-thang-7-2023.csv", "2023-07")
    #expect(annex.rows.count == 13)
    for row in annex.rows { #expect(row.outcome == .known, "\(row.subject): \(row.outcome)") }
  }

  @Test(
    "A table with anything in its cells is planned to the end, each row with its place and cause")
  func mutated() async throws {
    let ledger = try await ListTests.ledger()
    let scraps: [WorkbookFile.Cell] = [
      .empty, "x", "-", "…", "Chỉ tiêu", "ĐVT", "Giá trị", "Xã Bình Lư", "Khun Há", "Kỳ",
      "Kế hoạch",
      "12.7.5,3", "(", "- Trong đó:", "9.862", "12,7", "I", "1.1", "%", "trên", "≥", "5-", "-5-6",
      "2023-01-01/P99999M", "tháng 99", "quý IX", .failure("#NAME?"), .number("1E300"),
      .number("-0.971", format: 1), .number("1E17"), .text(String(repeating: "9", count: 400)),
      .text("Diện tích cây chè"), "_T", "Lũy kế", "So KH (%)", .number("99999999999"),
    ]
    for seed in 0..<60 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      var file = Self.annex
      file.sheets[0].name = "A"
      for _ in 0..<Int.random(in: 1...60, using: &numbers) {
        let row = file.sheets[0].rows.indices.randomElement(using: &numbers) ?? 0
        let width = file.sheets[0].rows[row].count
        let column = Int.random(in: 0...min(width, 15), using: &numbers)
        let cell = scraps.randomElement(using: &numbers) ?? .empty
        if column < width {
          file.sheets[0].rows[row][column] = cell
        } else {
          file.sheets[0].rows[row].append(cell)
        }
      }
      let plan = try await Self.plan(file.bytes(), named: "m.xlsx", in: ledger)
      for row in plan.rows {
        #expect(row.place.cell != nil && row.place.sheet == "A", "\(seed)")
        #expect((row.observation ?? row.target as Any?) != nil || !row.isTaken, "\(seed)")
      }
      _ = ImportPlanText.render(plan, in: .english, layout: TableLayout())
      try await ledger.store.record(plan.entry)
    }
  }
}
