import Ledger
import Quantities
import Storage
import Testing
import Workflows

@Suite("A month's figures from entry to issue")
struct MonthlyCycleTests {
  private typealias Province = SampleProvince

  private func refusal(
    _ body: () async throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) async -> CollectionRefusal? {
    do {
      try await body()
      Issue.record("nothing was refused", sourceLocation: sourceLocation)
      return nil
    } catch {
      return error as? CollectionRefusal
    }
  }

  @Test("A commune's month goes through every hand, and each step is in the journal")
  func cycle() async throws {
    let province = try await Province()
    let before = try await province.store.lastJournalEntry()?.number ?? 0
    let sent = try await province.sent([.tea: "1.234,5", .pigs: "x"])
    #expect(sent.submission.state == .submitted && sent.punctuality == .sentInTime)
    let approved = try await province.desk("binh").approve(Province.key, version: sent.version)
    #expect(approved.submission.state == .approved)
    let version = approved.submission.version
    try await province.desk("chi").consolidate([SeenForm(key: Province.key, version: version)])
    try await province.desk("dung").issue([SeenForm(key: Province.key, version: version + 1)])
    let sheet = try await province.desk("an").form(Province.key)
    #expect(sheet.submission.state == .issued)

    let entries = try await province.store.journal(JournalQuery(after: before))
    #expect(
      entries.map(\.record.action) == [.saveSubmission, .submit, .approve, .consolidate, .issue])
    #expect(entries.map(\.record.person) == ["an", "an", "binh", "chi", "dung"])
    #expect(
      entries.map(\.record.to).dropFirst() == ["submitted", "approved", "consolidated", "issued"])
    #expect(Set(entries.map(\.record.object)) == [Province.key.code])
    #expect(JournalChain.sha256.firstDefect(in: entries, after: nil) != nil)
    #expect(try await province.desk("kien").verifyJournal().defect == nil)
  }

  @Test("Approving writes the figures with the form they come from, and sums follow")
  func figures() async throws {
    let province = try await Province()
    #expect(try await province.store.observations(ObservationQuery(), asKnownAt: nil).isEmpty)
    try await province.approved([.tea: "1.234,5", .pigs: "x"])
    let figures = try await province.store.observations(ObservationQuery(), asKnownAt: nil)
    let tea = try #require(
      figures.first { $0.key.indicator == "AGR.TEA.FRESH.OUTPUT" && $0.key.basis == .cumulative })
    #expect(tea.key.period == .throughMonth(7, 2026) && tea.key.area == "03388")
    #expect(tea.value.number?.value == ExactDecimal("1234.5"))
    #expect(tea.statuses == [.estimate] && tea.provenance.quote == "1.234,5")
    #expect(tea.provenance.document == "XA-THANG/03388.UB/2026-07")
    #expect(tea.provenance.person == "An" && tea.recordedAt == 1000)
    let pigs = figures.first { $0.key.indicator == "AGR.PIG.HERD" }
    #expect(pigs?.value == .missing(.notApplicable) && pigs?.statuses == [])
    let sum = try await province.store.sums(
      ObservationQuery(indicators: ["AGR.TEA.FRESH.OUTPUT"], areas: ["12"]))
    #expect(sum.map(\.sum) == [ExactDecimal("1234.5")] && sum.map(\.reported) == [1])
  }

  @Test("A form sent back comes with its reasons at their lines, and is sent again")
  func returned() async throws {
    let province = try await Province()
    let sent = try await province.sent([.tea: "10"])
    let binh = try await province.desk("binh")
    #expect(
      await refusal {
        _ = try await binh.sendBack(
          Province.key, version: sent.version, reasons: [.init(words: "  ")])
      } == .noReason(.sendBack))
    let back = try await binh.sendBack(
      Province.key, version: sent.version,
      reasons: [.init(row: .tea, words: " thấp quá "), .init(words: "xem lại")])
    #expect(back.submission.state == .returned)
    #expect(back.rows.first { $0.row.key == .tea }?.returnReasons == ["thấp quá"])
    let board = try await province.desk("chi").statusBoard(
      regime: "XA-THANG", period: Province.july)
    #expect(board.returned == 1 && board.rows.count == 38)
    let again = try await province.sent([.tea: "100"])
    #expect(again.submission.state == .submitted && again.submission.returnReasons.isEmpty)
    #expect(again.submission.firstSentOn == Province.today)
  }

  @Test(
    "An approved form is locked; a revision with a reason changes the ledger when it is approved")
  func revision() async throws {
    let province = try await Province()
    let first = try await province.approved([.tea: "100", .forest: "5"])
    let an = try await province.desk("an", now: 2000)
    #expect(
      await refusal {
        _ = try await an.save(Province.key, version: first.version, cells: [.tea: "7"])
      }
        == .obstacles(
          .save, [.wrongState(.approved, needs: [.draft, .returned])]))
    let chi = try await province.desk("chi", now: 2000)
    #expect(
      await refusal { _ = try await chi.reopen(Province.key, version: first.version, reason: "") }
        == .noReason(.reopen))
    let open = try await chi.reopen(Province.key, version: first.version, reason: "nhầm đơn vị")
    #expect(open.submission.revision == 2 && open.submission.revisionReason == "nhầm đơn vị")
    #expect(try await tea(province) == ["100"])

    var cells = open.submission.cells
    cells[.tea] = "120"
    cells[.forest("sản xuất")] = nil
    let saved = try await an.save(Province.key, version: open.version, cells: cells)
    let sent = try await an.submit(Province.key, version: saved.version)
    try await province.desk("binh", now: 3000).approve(Province.key, version: sent.version)
    #expect(try await tea(province) == ["120", "100"])
    let part = FormRow(key: .forest("sản xuất")).observationKey(
      area: "03388", period: Province.july, priceBasis: nil)
    #expect(
      try await province.store.history(of: part).map(\.value)
        == [.missing(.notReported), .missing(.noData)])
    let whole = FormRow(key: .forest).observationKey(
      area: "03388", period: Province.july, priceBasis: nil)
    #expect(try await province.store.history(of: whole).count == 1, "what did not change stays")
    #expect(try await an.revisions(of: Province.key).map(\.revision) == [2, 1])
  }

  private func tea(_ province: Province) async throws -> [String] {
    let key = FormRow(key: .tea).observationKey(
      area: "03388", period: Province.july, priceBasis: nil)
    return try await province.store.history(of: key).map {
      $0.value.number?.value.description ?? ""
    }
  }

  @Test("Two who save from the same version: the second is told, and nothing is lost")
  func staleness() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    let first = try await an.save(Province.key, version: 0, cells: [.tea: "1"])
    #expect(first.version == 1)
    #expect(
      await refusal { _ = try await an.save(Province.key, version: 0, cells: [.tea: "2"]) }
        == .stale(Province.key, known: 1, given: 0))
    #expect(try await an.form(Province.key).submission.cells == [.tea: "1"])
    let entries = try await province.store.journal(JournalQuery(object: Province.key.code))
    #expect(entries.count == 1)
    #expect(
      await refusal { _ = try await an.submit(Province.key, version: 0) }
        == .stale(Province.key, known: 1, given: 0))
  }

  @Test("A save or a step whose answer was lost can be sent again")
  func repetition() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    let cells = try await province.cells([.tea: "1"])
    let saved = try await an.save(Province.key, version: 0, cells: cells)
    #expect(try await an.save(Province.key, version: 0, cells: cells).version == saved.version)
    let sent = try await an.submit(Province.key, version: saved.version)
    #expect(try await an.submit(Province.key, version: saved.version).version == sent.version)
    let binh = try await province.desk("binh")
    let approved = try await binh.approve(Province.key, version: sent.version)
    #expect(try await binh.approve(Province.key, version: sent.version).version == approved.version)
    let entries = try await province.store.journal(JournalQuery(object: Province.key.code))
    #expect(entries.map(\.record.action) == [.saveSubmission, .submit, .approve])
    #expect(try await tea(province) == ["1"])
  }

  @Test("The journal says which cells changed, from what to what")
  func changes() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    try await an.save(Province.key, version: 0, cells: [.tea: "1", .pigs: "2"])
    try await an.save(Province.key, version: 1, cells: [.tea: "3"], note: "ước")
    let last = try #require(try await province.store.lastJournalEntry()).record
    #expect(
      last.from == "AGR.TEA.FRESH.OUTPUT|cumulative=1\nAGR.PIG.HERD|point-in-time=2\nnote=")
    #expect(
      last.to == "AGR.TEA.FRESH.OUTPUT|cumulative=3\nAGR.PIG.HERD|point-in-time=\nnote=ước")
    #expect(last.area == "03388")
  }

  @Test("Consolidating many is all or nothing")
  func consolidation() async throws {
    let province = try await Province()
    let approved = try await province.approved()
    let other = Submission.Key(
      regime: "XA-THANG", agency: Province.other, period: Province.july)
    let minh = try await province.desk("minh")
    let saved = try await minh.save(other, version: 0, cells: [.tea: "1"])
    let forms = [
      SeenForm(key: Province.key, version: approved.version),
      SeenForm(key: other, version: saved.version),
    ]
    let chi = try await province.desk("chi")
    #expect(
      await refusal { try await chi.consolidate(forms) }
        == .obstacles(.consolidate, [.wrongState(.draft, needs: [.approved])]))
    #expect(try await chi.form(Province.key).submission.state == .approved)
  }

  @Test("What was approved anew since it was seen is neither consolidated nor issued unseen")
  func seenVersion() async throws {
    let province = try await Province()
    let first = try await province.approved([.tea: "1"])
    let seen = SeenForm(key: Province.key, version: first.version)
    let (binh, chi) = (try await province.desk("binh"), try await province.desk("chi"))
    try await binh.reopen(Province.key, version: first.version, reason: "cân lại")
    let second = try await province.approved([.tea: "2"])
    let before = try await province.store.lastJournalEntry()?.number
    #expect(
      await refusal { try await chi.consolidate([seen]) }
        == .stale(Province.key, known: second.version, given: first.version))
    let now = SeenForm(key: Province.key, version: second.version)
    #expect(SeenForm(code: now.code) == now)
    #expect(try await province.store.lastJournalEntry()?.number == before)
    try await chi.consolidate([now])
    let dung = try await province.desk("dung")
    #expect(
      await refusal { try await dung.issue([now]) }
        == .stale(Province.key, known: second.version + 1, given: second.version))
  }

  @Test(
    "A form is not sent with empty or unreadable lines, nor for a period or agency that has none")
  func obstacles() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    let saved = try await an.save(Province.key, version: 0, cells: [.tea: "nhiều"])
    #expect(saved.rows.first { $0.row.key == .tea }?.text == "nhiều")
    let obstacles = saved.obstacles(to: .submit)
    #expect(obstacles.contains(.unreadableRows([.tea])))
    #expect(
      obstacles.contains {
        if case .emptyRows(let rows) = $0 { !rows.contains(.tea) && rows.count > 10 } else { false }
      })
    #expect(
      await refusal { _ = try await an.submit(Province.key, version: saved.version) }
        == .obstacles(.submit, obstacles))
    let quarter = Submission.Key(
      regime: "XA-THANG", agency: Province.commune, period: .quarter(3, 2026))
    #expect(
      await refusal { _ = try await an.form(quarter) } == .wrongPeriod(.quarter(3, 2026), .month))
    let strange = FormRow.Key(indicator: "X", basis: .cumulative)
    #expect(
      await refusal { _ = try await an.save(Province.key, version: 1, cells: [strange: "1"]) }
        == .noSuchRow(strange))
    #expect(
      await refusal {
        _ = try await an.save(
          Province.key, version: 1, cells: [.tea: String(repeating: "1", count: 201)])
      } == .tooLong(limit: 200))
    let none = Submission.Key(regime: "XA-THANG", agency: "12.UB", period: Province.july)
    let leader = try await province.desk("dung")
    #expect(try await leader.form(none).recipient == nil)
  }

  @Test("The board tells who sent, who is late and by how much")
  func board() async throws {
    let province = try await Province()
    try await province.sent()
    let late = TimePeriod.Point(year: 2026, month: 7, day: 20)
    let board = try await province.desk("chi", on: late).statusBoard(
      regime: "XA-THANG", period: Province.july)
    #expect(board.deadline.code == "2026-07-15")
    #expect(board.sent == 1 && board.late == 37 && board.returned == 0)
    let row = try #require(board.rows.first { $0.agency.code == Province.commune })
    #expect(row.state == .submitted && row.punctuality == .sentInTime && row.steps == [.sendBack])
    #expect(board.rows.first { $0.agency.code == Province.other }?.punctuality == .overdue(days: 5))
    let own = try await province.desk("an").statusBoard(regime: "XA-THANG", period: Province.july)
    #expect(own.rows.map(\.agency.code) == [Province.commune])
  }

  @Test("Open forms are those on which one can do something")
  func open() async throws {
    let province = try await Province()
    let forms = try await province.desk("an").openForms()
    #expect(forms.allSatisfy { $0.agency.code == Province.commune })
    #expect(forms.contains { $0.key == Province.key && $0.steps == [.save, .submit] })
    // Nearest deadlines first: the month that is due stands before the half-year that is long over.
    #expect(forms.first?.key == Province.key)
    #expect(try await province.desk("binh").openForms().isEmpty)
    try await province.sent()
    #expect(
      try await province.desk("binh").openForms().map(\.key) == [Province.key])
    #expect(try await province.desk("hanh").openForms().isEmpty)
  }
}
