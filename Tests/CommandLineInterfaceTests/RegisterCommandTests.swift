import TestSupport
import Testing

@Suite("tiendo register and tiendo narrative")
struct RegisterCommandTests {
  private let report = """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU
    Số: 245/BC-UBND
    Lai Châu, ngày 18 tháng 7 năm 2023

    BÁO CÁO
    Tình hình kinh tế - xã hội tháng 7 năm 2023

    Thực hiện Nghị quyết số 52/NQ-HĐND ngày 09 tháng 12 năm 2022, Ủy ban nhân dân tỉnh báo cáo./.

    Nơi nhận:
    - Lưu: VT, TH.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    """

  @Test("A number is taken, the document issued, corrected and recalled, each with one line")
  func life() throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    func register(_ arguments: String) throws -> CommandRun {
      try CommandRun(
        shell: "\"$TIENDO\" register \(arguments) --area lai-chau", environment: ledger)
    }
    let take = "reserve BC-UBND --year 2023 --person 'Lý B' --subject 'Tháng 7' --number 245"
    #expect(try register(take).output.hasPrefix("245/BC-UBND: đã giữ số cho"))
    let again = try register(take)
    #expect(again.status == 2 && again.complaints.count == 1)
    #expect(again.complaint.hasPrefix("số 245/BC-UBND đang được Lý B giữ"))
    #expect(try register("list --format csv").output.split(separator: "\n").count == 2)

    let file = try folder.write(Array(report.utf8), to: "bc.txt")
    let issue = "issue 245/BC-UBND '\(file)' --date 2023-07-18 --person 'Lý B'"
    let unsigned = try register(issue)
    #expect(unsigned.status == 2)
    #expect(
      unsigned.complaint.hasPrefix(
        "245/BC-UBND chưa ban hành được, còn thiếu họ tên người ký; hãy bổ sung"))
    #expect(
      try register("list --format csv").output.contains("\n245/BC-UBND,2023,dự thảo,"),
      "a document without signatory stays a draft")
    let issued = try register("\(issue) --signer 'Lò Văn A'")
    #expect(issued.status == 0, "\(issued.complaint)")
    #expect(issued.output.hasPrefix("245/BC-UBND: đã ban hành, Lò Văn A ký, SHA-256 "))
    let twice = try register("\(issue) --signer 'Lò Văn A' --lang en")
    #expect(twice.status == 2)
    #expect(twice.complaint.hasPrefix("245/BC-UBND was issued on 18 Jul 2023 and is never changed"))

    let letter = try register(
      "correct 245/BC-UBND --year 2023 --unit TH --subject 'V/v đính chính' --person 'Lý B'")
    #expect(letter.output.hasPrefix("01/UBND-TH: "))
    let new = try register("replace 245/BC-UBND --year 2023 --subject 'Thay' --person 'Lý B'")
    #expect(new.output.hasPrefix("246/BC-UBND: "))
    #expect(
      try register("replace 246/BC-UBND --year 2023 --subject 'x' --person 'Lý B'").complaint
        .hasPrefix("246/BC-UBND còn là dự thảo"))
    #expect(
      try register("release 246/BC-UBND --year 2023 --reason 'lấy thừa' --person 'Lý B'").output
        == "246/BC-UBND: đã hủy số, không cấp lại.\n")
    #expect(
      try register("reserve BC-UBND --year 2023 --number 246 --subject x --person C").complaint
        .hasPrefix("số 246/BC-UBND đã bị hủy (lấy thừa) và không cấp lại"))
    #expect(try register("show 246/BC-UBND --year 2023").output.contains("lấy thừa (Lý B"))
    #expect(
      try register("recall 245/BC-UBND --year 2023 --reason sai --person 'Lý B'").output
        == "245/BC-UBND: đã thu hồi.\n")
    let shown = try register("show 245/BC-UBND --year 2023")
    #expect(shown.output.contains("bị thu hồi") && shown.output.contains("nghị quyết 52/NQ-HĐND"))
    let list = try register("list --format csv")
    #expect(
      list.output.hasPrefix(
        "number,date,status,subject,signatory,period,mends,person\n245/BC-UBND,2023-07-18,bị thu hồi"
      ))
    #expect(list.output.split(separator: "\n").count == 4)
    #expect(try register("show 5/BC-UBND").complaint.contains("không có văn bản 05/BC-UBND"))
    #expect(try register("show BC").complaint.hasPrefix("\"BC\" không phải là số, ký hiệu"))
    #expect(
      try register("reserve '' --person b --subject s").complaint.hasPrefix("\"\" không phải là ký")
    )
    let journal = try CommandRun(
      "journal", "list", "--action", "release-number", environment: ledger)
    #expect(journal.output.contains("hủy số văn bản"), "\(journal.complaint)")
    #expect(journal.output.contains("246/BC-UBND (2023)") && journal.output.contains("lấy thừa"))
    #expect(try CommandRun("journal", "verify", environment: ledger).status == 0)
    let offices = try CommandRun("register", "offices", environment: ledger)
    #expect(offices.output.hasPrefix("area\tissuer\tdocument\tpart\ttext\tvalid_from\tvalid_to\n"))
  }

  @Test("A text is checked with carets, recorded, shown and carried over")
  func narratives() throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-nam-2023"] {
      let run = try CommandRun(
        "import", CommandRun.sample("\(name).docx"), "--area", "12", "--period", "2023", "--accept",
        environment: ledger)
      #expect(run.status == 0, "\(run.complaint)")
    }
    let text = try folder.write(
      Array("Thu ngân sách trên địa bàn đạt 2.186 tỷ đồng.\n".utf8), to: "muc.txt")
    func narrative(_ arguments: String) throws -> CommandRun {
      try CommandRun(shell: "\"$TIENDO\" narrative \(arguments)", environment: ledger)
    }
    let check = try narrative("check '\(text)' --area 12 --period 2023")
    #expect(check.status == 1)
    #expect(check.output.contains(":1: LEDGER-01"))
    #expect(check.output.contains("^^^^^^^^^^^^^"))
    #expect(check.output.contains("sổ số liệu có 2.086 tỷ đồng"))
    #expect(check.output.contains("(456/BC-UBND, đoạn "))
    let json = try narrative("check - --area 12 --period 2023 --format json < '\(text)'")
    #expect(json.status == 1 && json.output.contains(#""check":"LEDGER-01""#))

    let section = "--area 12 --template annual --section limitations"
    let write = "write '\(text)' --period 2023 \(section) --author 'Lý B' --agency 'Sở Tài chính'"
    for (wrong, words) in [
      ("--template annual --section limitation", "\"limitation\", có phải là \"limitations\"?"),
      ("--template anual --section limitations", "\"anual\", có phải là \"annual\"?"),
    ] {
      let run = try narrative(
        "write '\(text)' --period 2023 --area 12 \(wrong) --author A --agency B")
      #expect(run.status == 2 && run.complaint.contains(words), "\(run.complaint)")
    }
    let final = try narrative("\(write) --final")
    #expect(final.status == 2 && final.complaint.hasPrefix("chưa ghi: văn bản có 1 lỗi số liệu"))
    #expect(try narrative("show --period 2023 \(section)").complaint.contains("chưa có nội dung"))
    let draft = try narrative(write)
    #expect(draft.status == 1 && draft.complaint == "Đã ghi vào sổ.\n")
    let shown = try narrative("show --period 2023 \(section)")
    #expect(shown.output == "Thu ngân sách trên địa bàn đạt 2.186 tỷ đồng.\n")
    #expect(shown.complaint == "dự thảo, Lý B, Sở Tài chính\n")
    let next = try narrative("show --period 2024 \(section) --lang en")
    #expect(next.complaint == "draft carried over from 2023, written by Lý B, Sở Tài chính\n")
    let list = try narrative("list --area 12 --period 2024 --template annual --format csv")
    #expect(list.output.contains("\nlimitations,dự thảo,2023,Lý B,Sở Tài chính,"))
  }
}
