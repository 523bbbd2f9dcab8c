import Foundation
import Ledger
import Storage
import Testing
import Workflows

@Suite("Reminders of what is due")
struct RemindersTests {
  private typealias Province = SampleProvince
  private static let late = TimePeriod.Point(year: 2026, month: 7, day: 20)

  @Test("A report is reminded of from some days before its deadline until it is sent")
  func reports() async throws {
    let province = try await Province()
    func july(_ day: Int, within days: Int = 5) async throws -> Reminders.Report? {
      let desk = try await province.desk(
        "an", on: TimePeriod.Point(year: 2026, month: 7, day: day))
      return try await desk.reminders(within: days).groups.first?.reports
        .first { $0.key == Province.key }
    }
    #expect(try await july(9) == nil)
    #expect(try await july(9, within: 6)?.punctuality == .due(days: 6))
    #expect(try await july(10)?.punctuality == .due(days: 5))
    #expect(try await july(20)?.isOverdue == true)
    try await province.sent()
    #expect(try await july(20) == nil)
    try await province.desk("binh").sendBack(
      Province.key, version: 2, reasons: [.init(words: "thiếu nguồn")])
    let returned = try #require(try await july(20))
    #expect(returned.wording.vietnamese.contains("bị trả lại (thiếu nguồn)"))
  }

  @Test("Everybody is reminded of what they may see, and the machine's administrator of all")
  func visibility() async throws {
    let province = try await Province()
    func agencies(_ login: String) async throws -> Set<String> {
      Set(
        try await province.desk(login, on: Self.late).reminders().groups.map(\.agency.code))
    }
    #expect(try await agencies("an") == [Province.commune])
    #expect(try await agencies("dung").count == 49)
    #expect(try await agencies("kien").isEmpty)
    #expect(try await agencies("lan").isEmpty)
    let local = try await CollectionDesk.local(province.store, today: Self.late, now: 0)
    #expect(try await local.reminders().groups.count == 49)
  }

  @Test("What nobody began is not reminded of for ever")
  func oldReports() async throws {
    let province = try await Province()
    let far = TimePeriod.Point(year: 2026, month: 12, day: 12)
    func periods() async throws -> [String] {
      try await province.desk("an", on: far).reminders(within: 1).groups.flatMap(\.reports)
        .map(\.key.period.code)
    }
    #expect(!(try await periods().contains("2026-07")))
    try await province.desk("an").save(Province.key, version: 0, cells: [.tea: "1"])
    #expect(try await periods().contains("2026-07"))
  }

  @Test("Tasks are reminded of with their lead, as text and as JSON")
  func tasks() async throws {
    let province = try await Province()
    try await province.desk("dung").assign(
      AssignedTask(
        code: "NV-1", title: "Lập đề án", document: "01/NQ-CP", area: "12", lead: "12.STC",
        supporting: [Province.commune], deadline: TimePeriod.Point(year: 2026, month: 7, day: 18)))
    let local = try await CollectionDesk.local(province.store, today: Self.late, now: 0)
    let reminders = try await local.reminders()
    let group = try #require(reminders.groups.first { $0.agency.code == "12.STC" })
    #expect(group.duties.map(\.daysLeft) == [-2] && group.overdue >= 1)
    let letter = RemindersText.letter(to: group, of: reminders, in: .vietnamese)
    #expect(letter.hasPrefix("Kính gửi: Sở Tài chính\n"))
    #expect(letter.contains("1. Lập đề án (01/NQ-CP): hạn 18/7/2026, quá hạn 2 ngày."))
    #expect(
      RemindersText.letter(to: group, of: reminders, in: .english).contains("2 days late"))
    let json =
      try JSONSerialization.jsonObject(
        with: Data(RemindersJSON.render(reminders))) as? [String: Any]
    #expect(json?["count"] as? Int == reminders.count)
    #expect((json?["agencies"] as? [Any])?.count == 49)
    let minh = try await province.desk("minh", on: Self.late)
    #expect(try await minh.reminders().groups.allSatisfy { $0.duties.isEmpty })
  }
}
