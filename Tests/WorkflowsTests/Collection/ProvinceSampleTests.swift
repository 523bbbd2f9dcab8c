import Credentials
import Foundation
import Ledger
import Storage
import TestSupport
import Testing

@testable import Workflows

@Suite("The sample province")
struct ProvinceSampleTests {
  private static let folder = Checkout.root.appending(path: "Samples/lai-chau/so-mau").path
  private static let cheap = PasswordHash.Cost(logRounds: 2, blockSize: 1, parallelism: 1)

  private func read() throws -> ProvinceSample {
    let (sample, problems) = try ProvinceSample.read { table in
      try OpenLedger.catalogue(path: "\(Self.folder)/\(table.rawValue)")
    }
    #expect(problems.isEmpty, "\(problems)")
    return sample
  }

  private func ledger(_ today: TimePeriod.Point, months: Int = 2) async throws -> InMemoryLedger {
    let store = InMemoryLedger()
    let catalogues = DeliveredCatalogues.read()
    _ = try await OpenLedger(store).load(catalogues)
    let now = Int64(CivilDay.number(of: today)) * 86_400_000 + 43_200_000
    try await CollectionDesk.local(store, today: today, now: now).load(catalogues)
    try await read().fill(store, today: today, now: now, months: months, cost: Self.cheap)
    return store
  }

  @Test(
    "On any day there is a month behind, one that is being gathered and one that is worked on",
    arguments: [
      TimePeriod.Point(year: 2026, month: 11, day: 21),
      TimePeriod.Point(year: 2027, month: 1, day: 3),
      TimePeriod.Point(year: 2028, month: 2, day: 29),
    ])
  func months(_ today: TimePeriod.Point) async throws {
    let store = try await ledger(today)
    let forms = await store.submissions(SubmissionQuery(regime: "XA-THANG"))
    let periods = Set(forms.map(\.key.period)).sorted { $0.start < $1.start }
    #expect(periods.count == 3)
    let behind = forms.filter { $0.key.period == periods[0] }
    #expect(behind.count == 38 && behind.allSatisfy { $0.state == .consolidated })
    let gathered = forms.filter { $0.key.period == periods[1] }
    #expect(gathered.count == 37 && gathered.allSatisfy(\.state.isLocked))
    #expect(!gathered.contains { $0.key.agency == "03388.UB" })
    let worked = Set(forms.filter { $0.key.period == periods[2] }.map(\.state))
    #expect(worked == [.draft, .submitted, .returned, .approved])
    let entries = await store.journal(JournalQuery(limit: 100_000))
    let now = Int64(CivilDay.number(of: today)) * 86_400_000 + 43_200_000
    #expect(entries.allSatisfy { $0.record.at <= now })
    #expect(
      entries.contains { $0.record.action == .sendBack && !$0.record.reason.isEmpty })
  }

  @Test("What all communes sent adds up to the province's figure")
  func sums() async throws {
    let store = try await ledger(TimePeriod.Point(year: 2026, month: 11, day: 21))
    let place = try await OpenLedger(store).place(area: "12", period: "2026")
    let card = try await ScorecardMaker.make(
      area: place.area, period: place.period, store: store)
    let tea = card.rows.first { $0.target.indicator == "AGR.TEA.FRESH.OUTPUT" }
    #expect(tea?.result?.key.period == .throughMonth(10, 2026) && tea?.rolledUpFrom == 38)
    // In November what is on pace is not at risk, and what is reached is so for certain.
    #expect(tea?.verdict == .exceeded && tea?.certainty == .expected)
    let planted = card.rows.first { $0.target.indicator == "FOR.PLANTED" }
    #expect(planted?.verdict == .exceeded && planted?.certainty == .certain)
    let cement = card.rows.first { $0.target.indicator == "IND.CEMENT" }
    #expect(cement?.verdict == .atRisk)
    #expect((card.summary[.atRisk] ?? 0) < card.rows.count / 2)
  }

  @Test("The ledger says that it is a sample, and with which accounts; a real one says nothing")
  func notice() async throws {
    let store = try await ledger(TimePeriod.Point(year: 2026, month: 11, day: 21), months: 0)
    let notice = try #require(try await SampleNotice.find(in: store))
    #expect(notice.accounts.contains { $0.login == "doanket.nhap" })
    for account in notice.accounts.prefix(1) {
      #expect(
        try await SignIn.person(login: account.login, password: account.password, in: store)
          != nil)
    }
    // Accounts without a password are nobody's way in.
    let people = await store.people()
    #expect(people.count { !$0.passwordHash.isEmpty } == notice.accounts.count)
    #expect(people.count > notice.accounts.count)
    let desk = try await CollectionDesk.local(
      store, today: TimePeriod.Point(year: 2026, month: 11, day: 21), now: 2_000_000_000_000)
    try await desk.setPassword("một mật khẩu khác", of: "lanhdao", cost: Self.cheap)
    let later = try await SampleNotice.find(in: store)
    #expect(later?.accounts.contains { $0.login == "lanhdao" } == false)
    #expect(try await SampleNotice.find(in: InMemoryLedger()) == nil)
  }

  @Test("A bad row is handed back with its line, and says what to do")
  func badRows() throws {
    let (_, problems) = try ProvinceSample.read { table in
      switch table {
      case .people: Array("login,name,agency,roles,password\na,A,12.UB,king,\n".utf8)
      case .courses:
        Array("regime,agency,from_back,to_back,state,late_days,reason\nX,,2,1,draft,0,\n".utf8)
      default: try OpenLedger.catalogue(path: "\(Self.folder)/\(table.rawValue)")
      }
    }
    #expect(
      problems.map { $0.sentence(in: .english) } == [
        "nguoi.csv:2: the column roles says \"king\", which cannot be used; correct it as in the other rows.",
        "tien-do.csv:2: the column to_back says \"1\", which cannot be used; correct it as in the other rows.",
      ])
  }

  @Test("A sample that breaks a rule is refused as a person would be")
  func rules() async throws {
    var sample = try read()
    sample.accounts.removeAll { $0.person.login == "binhlu.duyet" }
    let store = InMemoryLedger()
    let catalogues = DeliveredCatalogues.read()
    _ = try await OpenLedger(store).load(catalogues)
    let today = TimePeriod.Point(year: 2026, month: 11, day: 21)
    try await CollectionDesk.local(store, today: today, now: 0).load(catalogues)
    await #expect(throws: SampleProblem.nobody(.approver, agency: "03390.UB")) {
      try await sample.fill(store, today: today, now: 0, months: 1, cost: Self.cheap)
    }
  }
}
