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
}
