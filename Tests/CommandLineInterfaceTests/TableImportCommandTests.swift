import TestSupport
import Testing

@Suite("tiendo import: tables of figures")
struct TableImportCommandTests {
  /// A ledger of its own for one test.
  private struct Ledger {
    let folder: TemporaryFolder
    let environment: [String: String]

    init() throws {
      folder = try TemporaryFolder()
      environment = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
      #expect(try CommandRun("init", environment: environment).status == 0)
    }

    func importing(_ file: String, _ others: String...) throws -> CommandRun {
      let line = (["import", file, "--area", "lai-chau", "--period", "2023-07"] + others)
        .map { "'\($0)'" }.joined(separator: " ")
      return try CommandRun(shell: "\"$TIENDO\" \(line)", environment: environment)
    }
  }

  static let form = WorkbookFile([
    .init(
      "Biểu 01",
      [
        ["Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện tháng 7", "So KH (%)"],
        ["Sản lượng chè búp tươi", "tấn", 53000, 7800, 14.7],
        ["Diện tích cây chè", "ha", "", .failure("#REF!"), ""],
        ["Cây ước mơ", "ước", "", 5, ""],
      ])
  ])

  @Test("A workbook is shown, accepted, and known the second time; the series names sheet and cell")
  func workbook() throws {
    let ledger = try Ledger()
    let file = try ledger.folder.write(Self.form.bytes(), to: "bieu.xlsx")
    let shown = try ledger.importing(file)
    #expect(shown.status == 0)
    #expect(
      shown.output == """
        bieu.xlsx: bảng số liệu của Lai Châu

        cột Biểu 01!E "So KH (%)" là tỷ lệ so sánh, tính lại được từ số liệu; không ghi.

        Biểu 01:
           C2                  53000  AGR.TEA.FRESH.OUTPUT 100%        2023              Sản lượng chè búp tươi [Kế…
           D2                   7800  AGR.TEA.FRESH.OUTPUT 100%        2023-07           Sản lượng chè búp tươi [Thự…
           D3                  #REF!  AGR.TEA.AREA 100%                                  Diện tích cây chè [Thực hiệ…
               không ghi: công thức báo lỗi #REF!; sửa công thức hoặc ghi số
           A4             Cây ước mơ  AGR.MACADAMIA.AREA 30%                             Cây ước mơ
               không ghi: gần nhất là AGR.MACADAMIA.AREA nhưng chỉ giống 30%; thêm cách gọi này vào cột phrases của chỉ tiêu trong danh mục

        4 dòng: 2 mới, 0 sửa, 0 đã có, 0 mâu thuẫn, 2 không ghi.

        """, "\(shown.output)")
    #expect(shown.complaint == "Chưa ghi gì vào sổ; thêm --accept để ghi.\n")
    let accepted = try ledger.importing(file, "--accept")
    #expect(accepted.output == shown.output)
    #expect(accepted.complaint.hasPrefix("Đã ghi 1 chỉ tiêu và 1 số liệu vào "))
    let again = try ledger.importing(file, "--accept", "--lang", "en")
    #expect(
      again.output.hasSuffix(
        "4 rows: 0 new, 0 changed, 2 known, 0 contradictory, 2 not recorded.\n"))
    #expect(
      again.output.contains(
        "not recorded: the formula failed with #REF!; correct the formula or write the number\n"))
    let series = try CommandRun(
      "show", "AGR.TEA.FRESH.OUTPUT", "--area", "12", environment: ledger.environment)
    #expect(series.output.contains("bieu.xlsx, ô D2 của trang tính Biểu 01"), "\(series.output)")
    let json = try CommandRun(
      "show", "AGR.TEA.FRESH.OUTPUT", "--area", "12", "--format", "json",
      environment: ledger.environment)
    #expect(json.output.contains(#""sheet":"Biểu 01","cell":"D2""#), "\(json.output)")
  }

  @Test("The paragraph of a Word file is kept with the figure")
  func paragraph() throws {
    let ledger = try Ledger()
    #expect(
      try ledger.importing(CommandRun.sample("bao-cao-thang-7-2023.docx"), "--accept").status == 0)
    let json = try CommandRun(
      "show", "LAB.JOBS", "--area", "12", "--format", "json", environment: ledger.environment)
    #expect(json.output.contains(#""document":"321/BC-UBND","line":null,"paragraph":"#))
  }

  @Test("What one ledger exports another takes, and then both export the same")
  func exchange() throws {
    let first = try Ledger()
    for name in ["bao-cao-thang-7-2023", "bao-cao-nam-2023"] {
      #expect(try first.importing(CommandRun.sample("\(name).docx"), "--accept").status == 0)
    }
    for format in ["csv", "sdmx-csv"] {
      let second = try Ledger()
      let file = "\(first.folder.path)/\(format).csv"
      let copy = "\(second.folder.path)/\(format).csv"
      let arguments = ["export", "--area", "12", "--format", format, "--output"]
      func export(_ ledger: Ledger, to file: String) throws {
        let line = (arguments + [file]).map { "'\($0)'" }.joined(separator: " ")
        #expect(
          try CommandRun(shell: "\"$TIENDO\" \(line)", environment: ledger.environment).status == 0)
      }
      try export(first, to: file)
      #expect(try second.importing(file, "--accept").status == 0)
      try export(second, to: copy)
      // Only the moment of recording differs.
      let moment = "s/,[0-9T:-]*Z\\r$//"
      let diff = try CommandRun(
        shell: "wc -l < '\(file)'; diff <(sed '\(moment)' '\(file)') <(sed '\(moment)' '\(copy)')")
      #expect(diff.status == 0, "\(diff.output)")
      #expect((Int(diff.output.prefix { $0.isNumber }) ?? 0) > 150)
    }
  }

  @Test(
    "A table that cannot be read is status 2 and one sentence",
    arguments: [
      ("cut.xlsx", "tệp .xlsx bị hỏng", "the .xlsx file is damaged"),
      ("text.xlsx", "tệp .xlsx bị hỏng", "the .xlsx file is damaged"),
      ("word.xlsx", "không phải bảng tính", "is no workbook"),
      ("old.xls", "Office 97–2003 (.xls)", "Office 97–2003 file (.xls)"),
      ("empty.csv", "tệp rỗng", "the file is empty"),
      ("blank.csv", "không có ô nào chứa dữ liệu", "no cell of the table holds anything"),
      ("quote.csv", "dấu ngoặc kép mở ở dòng 2", "the quote that opens in line 2"),
      ("rows.xlsx", "vượt giới hạn an toàn (1048576 dòng)", "safe limit (1048576 rows)"),
      ("binary.csv", "không rõ định dạng", "unknown format"),
    ])
  func unreadable(name: String, vietnamese: String, english: String) throws {
    let ledger = try Ledger()
    let workbook = try Self.form.bytes()
    var edge = Self.form
    edge.replacements["xl/worksheets/sheet1.xml"] = WorkbookFile.part(
      "worksheet", "<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>")
    let bytes: [UInt8] =
      switch name {
      case "cut.xlsx": Array(workbook.prefix(workbook.count / 2))
      case "text.xlsx": Array("Chỉ tiêu;Giá trị\n".utf8)
      case "word.xlsx": try WordFile(paragraphs: ["a"]).bytes()
      case "old.xls":
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      case "blank.csv": Array(",,\n,,\n".utf8)
      case "quote.csv": Array("a,b\n1,\"2\n".utf8)
      case "rows.xlsx": try edge.bytes()
      case "binary.csv": (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }
      default: []
      }
    let file = try ledger.folder.write(bytes, to: name)
    for (language, words) in [("vi", vietnamese), ("en", english)] {
      let run = try ledger.importing(file, "--lang", language)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.complaints.count == 1)
      #expect(run.complaint.contains(words), "\(run.complaint)")
    }
  }

  @Test("A table without headings that are known says which are, and records nothing")
  func withoutHeadings() throws {
    let ledger = try Ledger()
    let file = try ledger.folder.write(Array("a,b\n1,2\n".utf8), to: "a.csv")
    let run = try ledger.importing(file, "--accept")
    #expect(run.output.contains("tệp không có dòng tiêu đề nào vừa nêu chỉ tiêu"))
    #expect(run.complaint.hasPrefix("Đã ghi 0 chỉ tiêu và 0 số liệu"))
  }
}
