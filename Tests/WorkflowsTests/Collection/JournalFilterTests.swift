import Ledger
import Storage
import Testing
import Workflows

@Suite("The journal filtered")
struct JournalFilterTests {
  private typealias Province = SampleProvince

  private func entries(
    _ filter: JournalFilter, _ desk: CollectionDesk, limit: Int = 1000
  ) async throws -> [JournalRecord] {
    try await desk.journal(
      desk.journalQuery(filter, JournalQuery(limit: limit, isLatestFirst: true))
    ).entries.map(\.record)
  }

  @Test("By person, kind of act, area with those below it, and days, the newest first")
  func filters() async throws {
    let province = try await Province()
    // 10 July 2026, 00:30 in Viet Nam, is still the 9th in Greenwich.
    let time: Int64 = 1_783_618_200_000
    try await province.desk("an", now: time).save(Province.key, version: 0, cells: [.tea: "1"])
    let dung = try await province.desk("dung")
    #expect(try await entries(.init(person: "an"), dung).map(\.action) == [.saveSubmission])
    #expect(try await entries(.init(action: .saveSubmission), dung).count == 1)
    let province12 = try await entries(.init(area: "12"), dung)
    let commune = try await entries(.init(area: "03388"), dung)
    #expect(province12.count > commune.count && commune.count >= 4)
    #expect(commune.allSatisfy { $0.area == "03388" })
    #expect(try await entries(.init(area: "khong-co"), dung).isEmpty)
    let day = TimePeriod.Point(year: 2026, month: 7, day: 10)
    let before = TimePeriod.Point(year: 2026, month: 7, day: 9)
    #expect(try await entries(.init(from: day, to: day), dung).map(\.person) == ["an"])
    #expect(try await !entries(.init(to: before), dung).contains { $0.person == "an" })
    #expect(try await entries(.init(from: day, to: before), dung).isEmpty)
    #expect(try await entries(.init(), dung).first?.person == "an")
  }

  @Test("A text of a report stands in the journal as it was and became")
  func narratives() async throws {
    let province = try await Province()
    let ledger = OpenLedger(province.store)
    let place = try await ledger.place(area: "12", period: "2026-07")
    for (time, words) in [(1, "Giải ngân chậm."), (2, "Giải ngân đã khá hơn.")] {
      let text = try ReadReport().read(
        bytes: Array(words.utf8), named: "t.txt", for: place.period)
      _ = try await ledger.write(
        NarrativeEntry(
          place: place, template: "monthly", section: "limits", author: "Lý B", login: "nga",
          agency: "Sở Tài chính", state: .draft, now: Int64(time)), text)
    }
    let dung = try await province.desk("dung")
    let found = try await entries(.init(action: .saveNarrative), dung)
    #expect(found.map(\.object) == Array(repeating: "monthly/12/2026-07/limits", count: 2))
    #expect(found[0].from == "state=draft\nGiải ngân chậm.")
    #expect(found[0].to == "state=draft\nGiải ngân đã khá hơn." && found[1].from.isEmpty)
    #expect(found[0].person == "nga" && found[0].area == "12")
    #expect(try await dung.verifyJournal().defect == nil)
  }
}
