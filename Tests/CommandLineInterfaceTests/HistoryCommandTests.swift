import TestSupport
import Testing

@Suite("tiendo: targets, verdicts, knowledge of a day and boundaries on a ledger")
struct HistoryCommandTests {
  /// A ledger with the plan of 2023 and the report of July in it.
  static func ledger(in folder: TemporaryFolder) throws -> [String: String] {
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-thang-7-2023"] {
      let run = try CommandRun(
        "import", CommandRun.sample("\(name).docx"), "--area", "12", "--period", "2023",
        "--accept", environment: ledger)
      #expect(run.status == 0, "\(run.complaint)")
    }
    return ledger
  }

  static func scorecard(
    _ ledger: [String: String], _ arguments: String = ""
  ) throws -> CommandRun {
    try CommandRun(
      shell: "\"$TIENDO\" scorecard --area 12 --period 2023 \(arguments)", environment: ledger)
  }

  @Test("A target is shown before it is adjusted, and its history is listed")
  func targets() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(in: folder)
    let adjust =
      "\"$TIENDO\" target adjust LAB.JOBS --area 12 --period 2023 --value 9.000 "
      + "--document 45/NQ-HĐND --date 2023-07-20 --issuer hdnd"
    let shown = try CommandRun(shell: adjust, environment: ledger)
    #expect(
      shown.output
        == "Lai Châu · LAB.JOBS Số lao động được giải quyết việc làm, 2023: HĐND giao 9.000, "
        + "điều chỉnh từ 8.440 (52/NQ-HĐND, 9/12/2022) theo 45/NQ-HĐND, 20/7/2023.\n")
    #expect(shown.complaint == "Chưa ghi gì vào sổ; thêm --accept để ghi.\n")
    #expect(try Self.scorecard(ledger).output.contains("8.440 lao động"))
    #expect(try CommandRun(shell: adjust + " --accept", environment: ledger).status == 0)
    let again = try CommandRun(shell: adjust + " --accept", environment: ledger)
    #expect(again.status == 2 && again.complaint.hasPrefix("LAB.JOBS: chỉ tiêu HĐND giao đã đúng"))
    let assign =
      "\"$TIENDO\" target assign LAB.JOBS --area 12 --period 2023 --value '>= 8.000' "
      + "--document 1513/QĐ-TTg --date 2022-12-03 --issuer TW --accept"
    #expect(try CommandRun(shell: assign, environment: ledger).status == 0)
    let list = try CommandRun(
      "target", "list", "LAB.JOBS", "--area", "12", "--period", "2023", "--format", "csv",
      environment: ledger)
    #expect(
      list.output == """
        indicator,name,authority,value,unit,document,assigned_on,state
        LAB.JOBS,Số lao động được giải quyết việc làm,HĐND,9.000,lao động,45/NQ-HĐND,2023-07-20,"hiện hành, đã điều chỉnh"
        LAB.JOBS,Số lao động được giải quyết việc làm,HĐND,8.440,lao động,52/NQ-HĐND,2022-12-09,trước điều chỉnh
        LAB.JOBS,Số lao động được giải quyết việc làm,TW,≥ 8.000,lao động,1513/QĐ-TTg,2022-12-03,hiện hành

        """)
    let show = try CommandRun("show", "LAB.JOBS", "--area", "12", environment: ledger)
    #expect(show.output.contains("6.615     9.000  73,50"), "\(show.output)")
    #expect(
      show.output.hasSuffix(
        "\nKế hoạch 2023: HĐND giao 9.000, điều chỉnh từ 8.440 (52/NQ-HĐND, 9/12/2022) theo "
          + "45/NQ-HĐND, 20/7/2023; Trung ương giao ≥ 8.000 (1513/QĐ-TTg, 3/12/2022).\n"))
    let central = try Self.scorecard(ledger, "--authority tw")
    #expect(central.output.hasPrefix("Chỉ tiêu năm 2023 · Lai Châu · Trung ương giao\n"))
    #expect(central.output.hasSuffix("\n1 chỉ tiêu: 1 dự kiến vượt.\n"))
  }

  @Test("A verdict is overridden and withdrawn, and every step is kept")
  func verdicts() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(in: folder)
    let before = try Self.scorecard(ledger).output
    let place = "LAB.JOBS --area 12 --period 2023 --person 'Chu Lê C' --date 2023-12-20"
    let override = try CommandRun(
      shell: "\"$TIENDO\" verdicts override \(place) --verdict đạt --reason 'rà soát lại'",
      environment: ledger)
    #expect(
      override.output
        == "Lai Châu · LAB.JOBS Số lao động được giải quyết việc làm, 2023: đạt; tính theo số liệu: dự kiến vượt.\n"
    )
    let card = try Self.scorecard(ledger).output
    #expect(
      card.contains("  đạt (người sửa)\n      Chu Lê C, 20/12/2023 đánh giá đạt kế hoạch: rà"))
    let json = try Self.scorecard(ledger, "--format json").output
    #expect(json.contains(#""verdict":"met","computed_verdict":"exceeded","override":{"verdict""#))
    let withdraw = try CommandRun(
      shell: "\"$TIENDO\" verdicts withdraw \(place) --reason nhầm", environment: ledger)
    #expect(withdraw.status == 0)
    #expect(try Self.scorecard(ledger).output == before)
    let history = try CommandRun(
      "verdicts", "history", "--area", "12", "--period", "2023", environment: ledger)
    let lines = history.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("LAB.JOBS\trút lại\tChu Lê C\t2023-12-20\tnhầm\t"))
    #expect(lines[2].hasPrefix("LAB.JOBS\tđạt\tChu Lê C\t2023-12-20\trà soát lại\t"))
  }

  @Test("Thresholds of the ledger decide where a verdict begins")
  func thresholds() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(in: folder)
    let file = try folder.write(
      Array("area,year,nearly_met_from,source\n12,2022,21,12/QĐ-UBND\nxx,,95,?\n".utf8), to: "v.csv"
    )
    #expect(try !Self.scorecard(ledger).output.contains("cơ bản đạt"))
    let run = try CommandRun("verdicts", "import", file, environment: ledger)
    #expect(run.output == "\(file): nhập 1 dòng, 0 đã có, 1 không nhập được.\n")
    #expect(run.complaint.hasPrefix("\(file):3: cột area: sổ không có địa bàn mã \"xx\"; "))
    #expect(try Self.scorecard(ledger).output.contains("50  dự kiến cơ bản đạt"))
    let list = try CommandRun("verdicts", environment: ledger)
    #expect(list.output.contains("\n12\tLai Châu\t2022\t21\t12/QĐ-UBND\n"))
  }

  @Test("A day before anything was recorded knows nothing, today knows all")
  func knowledge() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(in: folder)
    let early = try Self.scorecard(ledger, "--as-known-on 2023-08-01")
    #expect(early.output.hasPrefix("Chỉ tiêu năm 2023 · Lai Châu · như đã biết 1/8/2023\n"))
    #expect(early.output.hasSuffix("\nĐến ngày đó sổ chưa có chỉ tiêu nào của kỳ này.\n"))
    let today = try Self.scorecard(ledger, "--as-known-on 9999-12-31 --format json").output
    let now = try Self.scorecard(ledger, "--format json").output
    #expect(now.contains(#""period":"2023","as_known_on":null,"#))
    #expect(today.split(separator: "{").dropFirst(2) == now.split(separator: "{").dropFirst(2))
    for command in ["show LAB.JOBS", "export"] {
      let run = try CommandRun(
        shell: "\"$TIENDO\" \(command) --area 12 --as-known-on 2023-08-01", environment: ledger)
      #expect(run.status == 2 && run.complaint.hasPrefix("sổ chưa có số liệu"), "\(run.complaint)")
    }
  }

  @Test("Boundaries of today name what cannot be restated")
  func boundaries() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(in: folder)
    let list = try folder.write(
      Array("predecessor,successor,date,share,source\n110,03595,2025-07-01,2,x\n".utf8), to: "s.csv"
    )
    let run = try CommandRun("areas", "import", list, environment: ledger)
    #expect(run.status == 2)
    #expect(run.complaint.hasPrefix("\(list):2: tỷ phần 2 ngoài khoảng 0 đến 1; ghi số từ 0 đến 1"))
    let show = try CommandRun(
      "show", "LAB.JOBS", "--area", "12", "--boundaries", "today", "--format", "json",
      environment: ledger)
    #expect(show.output.contains(#""boundaries":"today","#))
    #expect(show.output.contains(#""restated_from":null,"rolled_up_from":null}"#))
    #expect(show.output.hasSuffix(#""not_restated":[]}"# + "\n"))
    let former = try CommandRun(
      "show", "LAB.JOBS", "--area", "110", "--boundaries", "today", environment: ledger)
    #expect(former.status == 2)
    #expect(
      former.complaint.hasPrefix(
        "110 Than Uyên không còn là đơn vị hành chính, nay là 03595 Than Uyên, 03618 Mường Than, "),
      "\(former.complaint)")
    let export = try CommandRun(
      "export", "--area", "12", "--boundaries", "now", environment: ledger)
    #expect(export.status == 2)
    #expect(export.complaint.contains("'as-reported' hoặc 'today'"), "\(export.complaint)")
  }

  @Test(
    "What a person gets wrong is status 2 and one sentence",
    arguments: [
      (
        ["target", "list", "--area", "12", "--period", "2020"],
        "sổ chưa có chỉ tiêu nào của Lai Châu"
      ),
      (["verdicts", "import", "/nowhere"], "/nowhere: không tìm thấy tệp"),
      (
        ["scorecard", "--area", "12", "--period", "2023", "--as-known-on", "x"],
        "--as-known-on: \"x\""
      ),
      (
        [
          "target", "adjust", "LAB.JOBS", "--area", "12", "--period", "2023", "--value", "nhiều",
          "--document", "x", "--date", "2023-07-20", "--issuer", "tw",
        ], "--value: \"nhiều\" không đọc được; ghi số theo đơn vị lao động"
      ),
      (
        [
          "target", "adjust", "LAB.JOBS", "--area", "12", "--period", "2023", "--value", "5",
          "--document", "x", "--date", "2023-07-20", "--issuer", "ai",
        ], "tiendo: giá trị 'ai' không hợp lệ"
      ),
      (
        [
          "verdicts", "override", "LAB.JOBS", "--area", "12", "--period", "2023", "--verdict",
          "tốt",
          "--person", "A", "--reason", "b",
        ], "--verdict: \"tốt\" không phải là một đánh giá"
      ),
      (
        [
          "verdicts", "override", "LAB.JOBS", "--area", "12", "--period", "2023", "--verdict",
          "met",
          "--person", "A", "--reason", "b",
        ], "LAB.JOBS: sổ chưa có chỉ tiêu nào cho kỳ này"
      ),
    ])
  func wrong(arguments: [String], complaint: String) throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try CommandRun(shell: "\"$TIENDO\" \(line)", environment: ledger)
    #expect(run.status == 2)
    #expect(run.complaints.count == 1)
    #expect(run.complaint.hasPrefix(complaint), "\(run.complaint)")
    #expect(run.output == "")
  }
}
