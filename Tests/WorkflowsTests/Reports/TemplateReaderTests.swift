import Documents
import Ledger
import Reports
import Storage
import TestSupport
import Testing
import Workflows

@Suite("Outlines of reports are read, or refused with their line")
struct TemplateReaderTests {
  private static let indicators: Set<String> = ["TRA.RETAIL", "TOU.VISITS"]

  private static func read(_ text: String) throws(TemplateProblem) -> ReportTemplate {
    try TemplateReader.read(Array(text.utf8), file: "mau.yaml", indicators: indicators)
  }

  /// The sentence that an outline is refused with.
  private static func refusal(_ text: String, in language: Language = .vietnamese) -> String? {
    do throws(TemplateProblem) {
      _ = try read(text)
      return nil
    } catch {
      return error.wording(language)
    }
  }

  /// An outline with that content in its only section, which begins on line 8.
  private static func outline(_ content: String) -> String {
    """
    report: own
    document: báo cáo
    symbol: BC-UBND
    subject: "Về {period}"
    sections:
      - heading: "Thương mại"
        content:
          \(content.split(separator: "\n").joined(separator: "\n      "))
    """
  }

  @Test("Everything that can stand in a section is read as what it is")
  func content() throws {
    let template = try Self.read(
      Self.outline(
        """
        - text: trade
        - say: "Trong {time}:"
        - lead: "Bán lẻ"
          sentences:
            - TRA.RETAIL
            - "{TOU.VISITS cumulative time}, đón {TOU.VISITS cumulative}[, {TOU.VISITS growth}]."
        - growth: [TRA.RETAIL]
        - targets: account
        - targets: verdicts
        - targets: proposals
        - table: indicators
          sectors: [TRA]
        - table: targets
        - table: proposals
        - chart: attainment
        - chart: series
          indicator: TOU.VISITS
        - chart: structure
          title: "Cơ cấu"
          indicators: [TRA.RETAIL, TOU.VISITS]
        """))
    let content = try #require(template.sections.first).content
    #expect(content.count == 13 && template.sections.first?.level == .roman)
    #expect(content[0] == .narrative(key: "trade"))
    guard case .paragraph(let paragraph) = content[2],
      case .pattern(let pattern) = paragraph.sentences[1]
    else { return #expect(Bool(false), "\(content[2])") }
    #expect(paragraph.sentences[0] == .indicator("TRA.RETAIL", line: 12))
    #expect(
      pattern.figureHoles == [
        FigureHole(indicator: "TOU.VISITS", slot: .cumulative, aspect: .time),
        FigureHole(indicator: "TOU.VISITS", slot: .cumulative, aspect: .amount),
        FigureHole(indicator: "TOU.VISITS", slot: .current, aspect: .growth),
      ])
    #expect(content[3] == .movements(indicators: ["TRA.RETAIL"]))
    #expect(content[4...6] == [.targetAccount, .verdictLists, .proposedTargets])
    #expect(content[7...9] == [.indicatorTable(sectors: ["TRA"]), .targetTable, .proposalTable])
    #expect(content[10...11] == [.attainmentChart, .seriesChart(indicator: "TOU.VISITS")])
    guard case .structureChart(_, let parts) = content[12] else {
      return #expect(Bool(false), "\(content[12])")
    }
    #expect(parts == ["TRA.RETAIL", "TOU.VISITS"])
  }

  @Test("An outline that extends another takes over what it does not say")
  func extending() throws {
    let all = Set(DeliveredCatalogues.read().indicators.map(\.code))
    let base = try TemplateReader.delivered(.monthly, indicators: all)
    let own = try TemplateReader.read(
      Array("report: own\nextends: monthly\nsubject: \"Tháng {month}\"\n".utf8), file: "a.yaml",
      indicators: all)
    #expect(own.code == "own" && own.subject != base.subject)
    #expect(own.sections == base.sections && own.annexes == base.annexes)
    #expect(own.kind == base.kind && own.symbol == base.symbol && own.closing == base.closing)
  }

  @Test(
    "What is wrong in a section is told with its line",
    arguments: [
      ("- say: \"Đạt {TRA.RETAI}.\"", "8", "không có chỉ tiêu TRA.RETAI"),
      ("- text: a\n- sentences: [TRA.NEW]", "9", "không có chỉ tiêu TRA.NEW"),
      ("- growth:\n    - TOU.OLD", "9", "không có chỉ tiêu TOU.OLD"),
      ("- chart: series\n  indicator: X.Y", "9", "không có chỉ tiêu X.Y"),
      ("- chart: series", "8", "biểu đồ chuỗi thiếu chỉ tiêu"),
      ("- say: \"Đạt {TRA.RETAIL tỷ đồng.\"", "8", "ngoặc nhọn { chưa đóng"),
      ("- say: \"Đạt {TRA.RETAIL}[, {TRA.RETAIL plan}.\"", "8", "ngoặc vuông [ chưa đóng"),
      ("- say: \"Đạt [{TRA.RETAIL}[a]].\"", "8", "ngoặc vuông trong ngoặc vuông"),
      ("- say: \"Tháng {thang}.\"", "8", "không có ô {thang}"),
      ("- say: \"{TRA.RETAIL grow}.\"", "8", "sau mã chỉ tiêu ghi \"grow\""),
      ("- texts: a", "8", "không rõ nội dung này là gì"),
      ("- text: a\n  lead: b", "9", "khóa \"lead\" không có"),
      ("- targets: all", "8", "targets ghi \"all\""),
      ("- table: figures", "8", "table ghi \"figures\""),
      ("- sentences: TRA.RETAIL", "8", "sentences phải là một danh sách"),
      ("- text: [a]", "8", "chỗ này phải là một dòng chữ"),
      ("- a", "8", "không rõ nội dung này là gì"),
    ])
  func contentProblems(content: String, line: String, words: String) {
    let sentence = Self.refusal(Self.outline(content))
    #expect(sentence?.hasPrefix("mau.yaml:\(line): \(words); ") == true, "\(sentence ?? "read")")
    let english = Self.refusal(Self.outline(content), in: .english)
    #expect(english?.hasPrefix("mau.yaml:\(line): ") == true && english != sentence)
  }

  @Test(
    "What is wrong at the head is told with its line",
    arguments: [
      ("", "mau.yaml: đề cương trống; "),
      ("report: a\n", "mau.yaml:1: thiếu subject; "),
      ("report: a\nsubject: \"b\"\n", "mau.yaml:1: thiếu symbol; "),
      ("report: a\nsubject: \"b\"\nsymbol: c\n", "mau.yaml:1: thiếu document; "),
      (
        "report: a\nsubject: \"b\"\nsymbol: c\ndocument: thơ\n",
        "mau.yaml:4: không có loại văn bản \"thơ\"; "
      ),
      ("report: a\ntitle: b\n", "mau.yaml:2: khóa \"title\" không có; "),
      ("extends: weekly\nreport: a\n", "mau.yaml:1: không có đề cương \"weekly\" để dùng lại; "),
      ("- a\n", "mau.yaml:1: chỗ này phải là các cặp khóa: giá trị; "),
      ("report: a\nsubject: \"b\n  c: \"d\"\n", "mau.yaml:3: đề cương không đúng cú pháp YAML; "),
      (
        "report: a\nsubject: \"b\"\nsymbol: c\ndocument: báo cáo\nsections:\n  - level: x\n",
        "mau.yaml:6: không có cấp đề mục \"x\"; "
      ),
      (
        "report: a\nsubject: b\nsymbol: c\ndocument: báo cáo\nannexes:\n  - title: d\n    landscape: yes\n",
        "mau.yaml:7: landscape phải là true hoặc false; "
      ),
    ])
  func headProblems(text: String, start: String) {
    let sentence = Self.refusal(text)
    #expect(sentence?.hasPrefix(start) == true, "\(sentence ?? "read")")
  }

  @Test("A ledger made before an indicator was delivered still gets its reports")
  func olderLedger() async throws {
    var catalogues = DeliveredCatalogues.read()
    catalogues.indicators.removeAll { $0.code == "TRA.RETAIL" }
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(catalogues)
    let template = try await ReportDesk(ledger).template(.monthly)
    #expect(template.indicatorsInOrder.contains("TRA.RETAIL"))
    await #expect(throws: TemplateProblem.self) {
      let own = Array(
        "report: monthly\nextends: monthly\nsections:\n  - heading: A\n    content:\n      - sentences: [NO.SUCH]\n"
          .utf8)
      _ = try await ReportDesk(ledger).template(.monthly, from: (own, "rieng.yaml"))
    }
  }
}
