import Ledger
import Storage
import TestSupport
import Testing
import Workflows

@Suite("Tasks taken from the table of a plan")
struct TaskListTests {
  private typealias Province = SampleProvince

  private static let head =
    "Danh mục nhiệm vụ;;;;;\nTT;Nội dung nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Thời hạn;Sản phẩm\n"

  private func take(
    _ rows: String, _ province: SampleProvince, head: String = head,
    document: String = "3068/QĐ-UBND", login: String = "dung"
  ) async throws -> CatalogueImport {
    try await province.desk(login).importTasks(
      Array((head + rows).utf8), named: "kh.csv", document: document)
  }

  @Test("Each row is a task, with the agencies that its words name")
  func rows() async throws {
    let province = try await Province()
    let outcome = try await take(
      """
      I;Kinh tế;;;;
      1;Vùng chè;Sở Nông nghiệp và Môi trường;Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch;Quý IV/2026;Đề án
      2;Điều hành;UBND tỉnh;Sở Y tế, UBND các xã;thường xuyên;
      3;Nước sạch;UBND xã Bình Lư;;trước ngày 30/9/2026;

      """, province)
    #expect(outcome.saved == 3 && outcome.problems.isEmpty, "\(outcome.problems)")
    let tasks = try await province.store.tasks()
    #expect(tasks.map(\.code) == ["3068-QD-UBND-1", "3068-QD-UBND-2", "3068-QD-UBND-3"])
    let tea = tasks[0]
    #expect(tea.lead == "12.SNNMT" && tea.supporting == ["12.STC", "12.SVHTTDL"])
    #expect(tea.deadline == TimePeriod.Point(year: 2026, month: 12))
    #expect(tea.document == "3068/QĐ-UBND" && tea.product == "Đề án" && tea.area == "12")
    #expect(tasks[1].lead == "12.UB" && tasks[1].supporting.first == "12.SYT")
    #expect(tasks[1].supporting.count == 39)
    #expect(tasks[2].lead == Province.other)
  }

  @Test("A group of agencies stands for each of them")
  func groups() async throws {
    let province = try await Province()
    let outcome = try await take(
      "1;Điều hành;Sở Tài chính;\"các sở, ban, ngành; UBND các xã, phường\";thường xuyên;\n",
      province)
    #expect(outcome.problems.isEmpty)
    let task = try #require(try await province.store.tasks().first)
    #expect(task.supporting.count { $0.hasSuffix(".UB") } == 38)
    #expect(task.supporting.contains("12.SYT") && !task.supporting.contains("12.STC"))
    #expect(task.deadline == nil)
  }

  @Test(
    "A bad row is named with its title and why; the others are taken",
    arguments: [
      ("2;Rừng;Sở Không Có;;30/9/2026;", "Sở Không Có"), ("2;Rừng;;Sở Y tế;;", "chủ trì"),
      ("2;Rừng;Sở Y tế, Sở Nội vụ;;;", "2 cơ quan chủ trì"),
      ("2;Rừng;Sở Y tế;;31/9/2026;", "31/9/2026"), (";Rừng;Sở Y tế;;;", "số thứ tự"),
      ("1;Rừng;Sở Y tế;;;", "3068-QD-UBND-1"), ("2;;Sở Y tế;;;", "nhiệm vụ"),
    ])
  func badRows(_ row: String, _ word: String) async throws {
    let province = try await Province()
    let outcome = try await take("1;Chè;Sở Tài chính;;;\n\(row)\n", province)
    #expect(outcome.saved == 1)
    let sentence = try #require(outcome.problems.first).sentence(in: .vietnamese)
    #expect(sentence.hasPrefix("kh.csv:4: ") && sentence.contains(word), "\(sentence)")
  }

  @Test("The corrected file again repeats nothing, changes what was assigned and keeps progress")
  func again() async throws {
    let province = try await Province()
    let rows = "1;Chè;Sở Tài chính;;1/9/2026;\n"
    #expect(try await take(rows, province).saved == 1)
    #expect(try await take(rows, province).known == 1)
    let local = try await CollectionDesk.local(
      province.store, today: Province.today, now: 0)
    try await local.save(
      Person(login: "tai", name: "Tài", agency: "12.STC", roles: [.reporter]))
    let code = "3068-QD-UBND-1"
    try await province.desk("tai").report(
      task: code, version: 1, progress: "nửa\nđường", doneOn: nil)
    #expect(try await take(rows, province).known == 1)
    #expect(try await take("1;Chè;Sở Tài chính;;1/10/2026;\n", province).saved == 1)
    let task = try #require(try await province.store.tasks().first)
    #expect(task.progress == "nửa\nđường" && task.report == .init(person: "tai", at: 1000))
    #expect(task.deadline?.month == 10 && task.version == 3)
    let reports = try await province.desk("dung").reports(onTask: code)
    #expect(reports.map(\.progress) == ["nửa\nđường"] && reports[0].person == "tai")
    #expect(try await province.desk("dung").verifyJournal().defect == nil)
  }

  @Test("A workbook with a document for each stretch of rows is read like a text")
  func workbook() async throws {
    let province = try await Province()
    let head = "Văn bản;Mã;Nhiệm vụ;Chủ trì\n"
    let outcome = try await take(
      "01/NQ-CP;A.1;Một;12.STC\n;A.2;Hai;12.SYT\n02/NQ-CP;A.3;Ba;12.SNV\n", province, head: head,
      document: "")
    #expect(outcome.saved == 3)
    #expect(
      try await province.store.tasks().map(\.document) == ["01/NQ-CP", "01/NQ-CP", "02/NQ-CP"])
    let none = try await take("x;A.4;Bốn;12.STC\n", province, head: head)
    #expect(none.saved == 1)
  }

  @Test("A file that is no list of tasks is refused, and so is who may not assign")
  func refusals() async throws {
    let province = try await Province()
    await #expect(throws: CollectionRefusal.noTaskList("kh.csv")) {
      try await take("1;2\n", province, head: "a;b\n")
    }
    await #expect(throws: CollectionRefusal.forbidden(.assignTasks)) {
      try await take("1;Chè;Sở Tài chính;;;\n", province, login: "an")
    }
    await #expect(throws: FilledForm.Unreadable.self) {
      try await province.desk("dung").importTasks([], named: "kh.xlsx", document: "x")
    }
    #expect(try await province.store.tasks().isEmpty)
  }

  @Test(
    "Deadlines are read as plans word them",
    arguments: [
      ("30/9/2026", "2026-09-30"), ("trước ngày 30/9/2026", "2026-09-30"),
      ("2026-09-30", "2026-09-30"), ("Quý III/2026", "2026-09"), ("quý 4 năm 2026", "2026-12"),
      ("Tháng 10/2026", "2026-10"), ("trong tháng 10 năm 2026", "2026-10"), ("2026", "2026"),
      ("Năm 2026", "2026"), ("6 tháng đầu năm 2026", "2026-06"), ("thường xuyên", nil),
      ("", nil), ("Hằng năm", nil),
    ])
  func deadlines(_ words: String, _ code: String?) {
    let expected = code.flatMap { TimePeriod.Point(code: $0) }.map { TaskDeadline.day($0) }
    #expect(TaskDeadline(words) == expected ?? .none)
  }

  @Test(
    "What names no day is not guessed",
    arguments: ["sớm", "31/9/2026", "30/13/2026", "1/2", "Quý V/2026x", "12"])
  func unreadableDeadlines(_ words: String) {
    #expect(TaskDeadline(words) == .unreadable)
  }
}
