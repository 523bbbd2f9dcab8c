import Foundation
import TestSupport
import Testing

@Suite("tiendo agency, person, regime, journal")
struct CollectionCommandTests {
  private func ledger(in folder: TemporaryFolder) throws -> [String: String] {
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    return ledger
  }

  @Test("An administrator sets up agencies and people, and the journal tells of it")
  func setUp() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    #expect(
      try CommandRun("agency", environment: ledger).output.split(separator: "\n").count == 59)
    let agency = try CommandRun(
      "agency", "add", "12.BQL", "--name", "Ban quản lý dự án", "--kind", "other", "--area",
      "lai-chau", "--parent", "12.UB", environment: ledger)
    #expect(agency.output == "12.BQL: đã ghi đơn vị Ban quản lý dự án, 12 Lai Châu.\n")
    let password = try folder.write(Array("một mật khẩu dài\n".utf8), to: "password")
    let person = try CommandRun(
      "person", "add", "an", "--name", "Lò Văn An", "--agency", "12.BQL", "--role", "reporter",
      "--role", "approver", "--password-file", password, environment: ledger)
    #expect(person.output == "an: đã ghi tài khoản Lò Văn An.\n" && person.status == 0)
    let people = try CommandRun(
      "person", "list", "--format", "csv", "--lang", "en", environment: ledger)
    #expect(
      people.output.contains("an,Lò Văn An,12.BQL,\"reporter, approver of the agency\",yes"))
    let journal = try CommandRun(
      "journal", "list", "--object", "an", "--format", "tsv", environment: ledger)
    #expect(journal.output.contains("ghi tài khoản") && journal.output.contains("đặt mật khẩu"))
    #expect(!journal.output.contains("scrypt") && !journal.output.contains("một mật khẩu dài"))
    let verified = try CommandRun("journal", "verify", environment: ledger)
    #expect(verified.status == 0 && verified.output.hasPrefix("Nhật ký nguyên vẹn: 73:"))
    let head = String(verified.output.dropFirst("Nhật ký nguyên vẹn: ".count).dropLast())
    #expect(
      try CommandRun("journal", "verify", "--head", head, environment: ledger).status == 0)
  }

  @Test("What cannot be done is said in one line, and leaves nothing behind")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let short = try folder.write(Array("ngắn\n".utf8), to: "short")
    let runs = [
      try CommandRun(
        "person", "add", "a", "--name", "A", "--agency", "X", environment: ledger),
      try CommandRun(
        "person", "add", "a b", "--name", "A", "--agency", "12.UB", environment: ledger),
      try CommandRun(
        "person", "add", "a", "--name", "A", "--agency", "12.UB", "--password-file", short,
        environment: ledger),
      try CommandRun("person", "password", "nobody", "--password-file", short, environment: ledger),
      try CommandRun("journal", "verify", "--head", "abc", environment: ledger),
      try CommandRun(
        "agency", "add", "12.B", "--name", "B", "--kind", "other", "--area", "atlantis",
        environment: ledger),
      try CommandRun(
        "agency", "add", "12.B", "--name", "B", "--kind", "other", "--area", "12", "--parent", "X",
        environment: ledger),
    ]
    for run in runs {
      #expect(run.status == 2 && run.complaints.count == 1 && run.output.isEmpty)
    }
    #expect(
      runs[0].complaint
        == "Không có đơn vị \"X\"; xem danh sách bằng tiendo agency list.\n")
    #expect(try CommandRun("person", environment: ledger).output.split(separator: "\n").count == 1)
  }

  @Test(
    "Regimes are listed with the window and deadline of a day, and taken from an officer's file")
  func regimes() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    func list() throws -> String {
      try CommandRun(
        "regime", "list", "--on", "2026-07-10", "--format", "tsv", environment: ledger
      ).output
    }
    #expect(
      try list().contains(
        "XA-THANG\tBáo cáo kinh tế - xã hội tháng của cấp xã\thằng tháng\t2026-07\t2026-06-15\t2026-07-14\t2026-07-15"
      ))
    let file = try folder.write(
      Array("day,name,source\n2026-07-15,nghỉ bù,QĐ 1\nngày mai,,\n".utf8), to: "holidays.csv")
    let run = try CommandRun("regime", "import", file, environment: ledger)
    #expect(run.status == 0 && run.complaints.count == 1)
    #expect(try list().contains("2026-06-15\t2026-07-14\t2026-07-16"))
  }

  @Test("A form goes out as a workbook, comes back filled, and is kept as it was typed")
  func forms() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let account = try CommandRun(
      "person", "add", "an", "--name", "Lò Văn An", "--agency", "03388.UB", "--role", "reporter",
      environment: ledger)
    #expect(account.status == 0, "\(account.complaint)")
    func form(_ act: String, _ rest: String = "") throws -> CommandRun {
      try CommandRun(
        shell:
          "\"$TIENDO\" form \(act) XA-THANG \(rest) --agency 03388.UB --period 2026-07 --person an",
        environment: ledger)
    }
    let path = "\(folder.path)/bieu.xlsx"
    let empty = try form("export", "--output '\(path)'")
    #expect(empty.status == 0 && empty.output.isEmpty, "\(empty.complaint)")
    let same = try form("import", "'\(path)'")
    #expect(same.status == 0 && same.output.contains("đã lưu, 0/"), "\(same.complaint)")

    let text = """
      Mã dòng (không sửa);Số kỳ này
      AGR.TEA.FRESH.OUTPUT|cumulative;7.800
      FOR.PLANTED|cumulative;nhiều
      X|cumulative;9
      """
    let filled = try folder.write(Array(text.utf8), to: "bieu.csv")
    let run = try form("import", "'\(filled)'")
    #expect(run.status == 0 && run.output.contains("đã lưu, 1/"), "\(run.output)")
    #expect(run.complaints.count == 2 && run.complaint.contains("\"nhiều\" không phải là số"))
    #expect(run.complaint.contains("X|cumulative: biểu này không có dòng ấy"))
    #expect(try form("export", "--output '\(folder.path)/lai.xlsx'").status == 0)
    let sheet = try #require(
      try ZipParts.read("\(folder.path)/lai.xlsx")["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<v>7800</v>") && sheet.contains("nhiều"))

    let foreign = try folder.write(Array("a;b\n1;2\n".utf8), to: "a.csv")
    let refused = [
      try form("import", "'\(foreign)'"), try form("import", "'\(folder.path)/none.xlsx'"),
      try CommandRun(
        "form", "export", "XA-THANG", "--agency", "03388.UB", "--period", "2026-07", "--person",
        "nobody", "--output", path, environment: ledger),
      try CommandRun(
        "form", "export", "XA-THANG", "--agency", "03388.UB", "--period", "2026", "--person", "an",
        "--output", path, environment: ledger),
    ]
    for run in refused { #expect(run.status == 2 && run.complaints.count == 1, "\(run)") }
  }

  @Test("A plan's tasks come in by file, are reported on, and are reminded of a file an agency")
  func tasks() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    for (login, agency, role) in [("dung", "12.UB", "leader"), ("tai", "12.STC", "reporter")] {
      let account = try CommandRun(
        "person", "add", login, "--name", login, "--agency", agency, "--role", role,
        environment: ledger)
      #expect(account.status == 0)
    }
    let list =
      "TT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Vùng chè;Sở Tài chính;30/6/2026\n2;Rừng;Sở Nào;\n"
    let plan = try folder.write(Array(list.utf8), to: "kh.csv")
    let taken = try CommandRun(
      "task", "import", plan, "--document", "5/KH-UBND", "--person", "dung", environment: ledger)
    #expect(taken.status == 0 && taken.output.contains("nhập 1 dòng, 0 đã có, 1 không nhập được"))
    #expect(taken.complaints.count == 1 && taken.complaint.contains("“Rừng”: không rõ \"Sở Nào\""))
    let reported = try CommandRun(
      "task", "report", "5-KH-UBND-1", "--progress", "đã họp", "--person", "tai",
      environment: ledger)
    #expect(reported.status == 0, "\(reported.complaint)")
    let shown = try CommandRun(
      "task", "list", "--person", "dung", "--format", "tsv", environment: ledger)
    #expect(shown.output.contains("đã họp\ttai\t"))
    let refused = try CommandRun(
      "task", "import", plan, "--document", "5/KH-UBND", "--person", "tai", environment: ledger)
    #expect(refused.status == 2 && refused.complaints.count == 1)

    let text = try CommandRun(
      "reminders", "--as-of", "2026-07-02", "--agency", "12.STC", environment: ledger)
    #expect(text.output.hasPrefix("Kính gửi: Sở Tài chính\n"))
    #expect(text.output.contains("Vùng chè (5/KH-UBND): hạn 30/6/2026, quá hạn 2 ngày."))
    let json = try CommandRun(
      "reminders", "--as-of", "2026-06-28", "--days", "2", "--format", "json", environment: ledger)
    #expect(
      json.output.contains("\"code\":\"5-KH-UBND-1\"") && json.output.contains("\"days_left\":2"))
    let letters = "\(folder.path)/nhac"
    let files = try CommandRun(
      "reminders", "--as-of", "2026-07-02", "--folder", letters, environment: ledger)
    #expect(files.status == 0)
    #expect(
      try String(contentsOfFile: "\(letters)/12.STC.txt", encoding: .utf8) == text.output)
    for arguments in [["--as-of", "hôm qua"], ["--agency", "X"], ["--days", "-1"]] {
      let run = try CommandRun(
        shell: "\"$TIENDO\" reminders \(arguments[0]) '\(arguments[1])'", environment: ledger)
      #expect(run.status == 2 && run.complaints.count == 1, "\(arguments)")
    }
  }

  @Test("An agency is closed when nobody relies on it, and the journal is filtered")
  func closing() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let used = try CommandRun("agency", "close", "12.TK", environment: ledger)
    #expect(used.status == 2 && used.complaint.contains("chế độ báo cáo nêu tên nó"))
    let added = try CommandRun(
      "agency", "add", "12.B", "--name", "Ban", "--kind", "other", "--area", "12",
      environment: ledger)
    #expect(added.status == 0)
    let closed = try CommandRun(
      "agency", "close", "12.B", "--on", "2026-06-30", environment: ledger)
    #expect(closed.output == "12.B: ngừng hoạt động sau 30/6/2026.\n")
    let listed = try CommandRun("agency", "list", "--format", "csv", environment: ledger)
    #expect(listed.output.contains("12.B,Ban,đơn vị khác,12,,2026-06-30"))
    #expect(try CommandRun("agency", "reopen", "12.B", environment: ledger).status == 0)
    func entries(_ option: String, _ value: String) throws -> Int {
      let run = try CommandRun(
        "journal", "list", option, value, "--object", "12.B", "--format", "tsv",
        environment: ledger)
      return run.output.split(separator: "\n").count - 1
    }
    #expect(try entries("--action", "save-agency") == 3)
    #expect(try entries("--action", "approve") == 0)
    #expect(try entries("--person", "local") == 3)
    #expect(try entries("--area", "12") == 3)
    #expect(try entries("--area", "03388") == 0)
    #expect(try entries("--to", "2020-01-01") == 0)
  }

  @Test("A server that is told to stop leaves no folder behind")
  func temporaryFolder() throws {
    let folder = try TemporaryFolder()
    var environment = try ledger(in: folder)
    environment["TMPDIR"] = folder.path
    let run = try CommandRun(
      shell: """
        "$TIENDO" serve --port 0 2>"$TMPDIR/said" & server=$!
        for _ in $(seq 200); do grep -q http "$TMPDIR/said" && break; sleep 0.1; done
        ls -d "$TMPDIR"/tiendo-desk-* | wc -l
        kill -TERM $server; wait $server
        ls -d "$TMPDIR"/tiendo-desk-* 2>/dev/null | wc -l
        """, environment: environment)
    #expect(run.output == "1\n0\n", "\(run)")
  }

  @Test("What a killed server left behind goes when another starts; what a running one uses stays")
  func sweeping() async throws {
    let folder = try TemporaryFolder()
    var environment = try ledger(in: folder)
    environment["TMPDIR"] = folder.path
    let run = try CommandRun(
      shell: """
        serve() {
          "$TIENDO" serve --port 0 2>"$TMPDIR/said-$1" & server=$!
          for _ in $(seq 200); do grep -q http "$TMPDIR/said-$1" && break; sleep 0.1; done
        }
        serve 1; killed=$server; left=$(ls -d "$TMPDIR"/tiendo-desk-*)
        kill -KILL $killed; wait $killed 2>/dev/null
        ls -d "$TMPDIR"/tiendo-desk-* | wc -l
        serve 2; first=$server; [ -e "$left" ] || echo swept
        serve 3
        ls -d "$TMPDIR"/tiendo-desk-* | wc -l
        kill -TERM $first $server; wait $first $server
        ls -d "$TMPDIR"/tiendo-desk-* 2>/dev/null | wc -l
        """, environment: environment)
    #expect(run.output == "1\nswept\n2\n0\n", "\(run)")
  }
}
