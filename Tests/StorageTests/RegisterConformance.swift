import Ledger
import Storage
import Testing

@Suite("Documents issued, profiles of offices and texts of reports")
struct RegisterConformance {
  private static let reports = NumberSeries(
    area: "12", issuer: "UBND", type: .report, year: 2024)
  private static let letters = NumberSeries(
    area: "12", issuer: "UBND", type: .officialLetter, year: 2024)

  private static func issue(_ day: Int, _ digits: String) -> DocumentIssue {
    DocumentIssue(
      date: TimePeriod.Point(year: 2024, month: 7, day: day), place: "Lai Châu",
      capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], signatory: "Lò Văn A",
      bases: ["Căn cứ Luật một\nhai", "Căn cứ Nghị quyết"], recipients: ["Chính phủ", "Lưu: VT"],
      content: ContentDigest(sha256: digits, bytes: 12_345, file: "báo cáo.docx"),
      cites: [
        CitedDocument(
          symbol: "52/NQ-HĐND", kind: "nghị quyết",
          date: TimePeriod.Point(year: 2023, month: 12, day: 8)),
        CitedDocument(symbol: "01/BC-UBND"),
      ])
  }

  @Test("Everything of the register comes back as it was entered", arguments: TestEngine.allCases)
  func history(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let plain = DocumentDraft(
      subject: "Tình hình tháng 7", template: "monthly", period: .throughMonth(7, 2024))
    let written = try await ledger.store.enter(in: "12") { register in
      let report = try register.reserve(plain, in: Self.reports, by: "Lý B", at: 10).number
      try register.issue(report, as: Self.issue(18, "ab"), by: "Lý B", at: 20)
      let letter = try register.reserve(
        DocumentDraft(subject: "V/v đính chính", mends: .corrects(report)), in: Self.letters,
        number: 120, unit: "TH", by: "Vàng C", at: 30
      ).number
      try register.issue(letter, as: Self.issue(19, "cd"), by: "Vàng C", at: 40)
      var norms = Self.reports
      norms.type = .decision
      norms.isNormative = true
      let decision = try register.reserve(
        DocumentDraft(subject: "Quy định"), in: norms, by: "Lý B", at: 50
      ).number
      try register.issue(decision, as: Self.issue(20, "ef"), by: "Lý B", at: 60)
      try register.recall(decision, reason: "Trái thẩm quyền", by: "Lý B", at: 70)
      let other = DocumentNumber(letter.value, in: letter.series)
      try register.reserve(
        DocumentDraft(subject: "Thay thế", mends: .replaces(other)), in: Self.letters, unit: "VX",
        by: "Lý B", at: 80)
    }
    try ledger.reopen()
    let read = try await ledger.store.register(area: "12")
    #expect(read.entries == written.entries)
    #expect(read.documents == written.documents)
    #expect(
      read.documents.map(\.status) == [.corrected, .recalled, .issued, .draft])
    #expect(read.documents[1].number.printed == "01/2024/QĐ-UBND")
    #expect(read.documents[3].draft.mends?.number.printed == "120/UBND-TH")
    let journal = try await ledger.store.journal(JournalQuery()).map(\.record)
    #expect(journal.map(\.at) == [10, 20, 30, 40, 50, 60, 70, 80])
    #expect(
      journal.map(\.action) == [
        .reserveNumber, .issueDocument, .correctDocument, .issueDocument, .reserveNumber,
        .issueDocument, .recallDocument, .replaceDocument,
      ])
    #expect(journal.allSatisfy { $0.area == "12" })
    #expect(journal[1].person == "Lý B" && journal[1].object == "01/BC-UBND (2024)")
    #expect(journal[1].to == "2024-07-18; Lò Văn A; báo cáo.docx; SHA-256 ab")
    #expect(journal[2].from == "01/BC-UBND (2024)" && journal[2].to == "V/v đính chính")
    #expect(journal[6].reason == "Trái thẩm quyền" && journal[6].from == "Quy định")
    #expect(try await ledger.store.register(area: "11").documents.isEmpty)
  }

  @Test(
    "A number given up is in the journal under the login of who gave it up, chained to what was before",
    arguments: TestEngine.allCases)
  func released(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try await ledger.store.apply(
      CollectionChange(
        journal: [JournalRecord(at: 1, person: "an", action: .saveTask, object: "x", area: "12")]))
    let before = try await ledger.store.revision()
    try await ledger.store.enter(in: "12", by: "ly") { register in
      let number = try register.reserve(
        DocumentDraft(subject: "Tháng 7"), in: Self.reports, by: "Lý B", at: 2
      ).number
      try register.release(number, reason: "gộp vào báo cáo quý", by: "Lý B", at: 3)
    }
    #expect(try await ledger.store.revision().of([.journal]) != before.of([.journal]))
    try ledger.reopen()
    let entries = try await ledger.store.journal(JournalQuery())
    #expect(entries.map(\.record.person) == ["an", "ly", "ly"])
    #expect(entries.map(\.record.action) == [.saveTask, .reserveNumber, .releaseNumber])
    #expect(entries[2].record.object == "01/BC-UBND (2024)")
    #expect(entries[2].record.reason == "gộp vào báo cáo quý")
    #expect(JournalChain.sha256.firstDefect(in: entries) == nil)
  }

  @Test("An act that is refused leaves nothing behind", arguments: TestEngine.allCases)
  func refused(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    await #expect(throws: RegisterProblem.self) {
      try await ledger.store.enter(in: "12") { register in
        let number = try register.reserve(
          DocumentDraft(subject: "Tháng 7"), in: Self.reports, by: "Lý B", at: 1
        ).number
        try register.recall(number, reason: "sai", by: "Lý B", at: 2)
      }
    }
    await #expect(throws: LedgerStoreError.unknownArea("99")) {
      try await ledger.store.enter(in: "99") { _ in }
    }
    var odd = TimePeriod.month(7, 2024)
    odd.quarter = 9
    let draft = DocumentDraft(subject: "Tháng 7", period: odd)
    await #expect(throws: LedgerStoreError.unspellablePeriod(odd.code)) {
      try await ledger.store.enter(in: "12") { register in
        try register.reserve(draft, in: Self.reports, by: "Lý B", at: 1)
      }
    }
    #expect(try await ledger.store.register(area: "12").entries.isEmpty)
    #expect(try await ledger.store.journal(JournalQuery()).isEmpty)
  }

  @Test("Writers at once never take the same number", arguments: TestEngine.allCases)
  func numbers(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let store = ledger.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<40 {
        group.addTask {
          try await store.enter(in: "12") { register in
            try register.reserve(
              DocumentDraft(subject: "Văn bản \(task)"), in: Self.reports, by: "Lý B",
              at: Int64(task))
          }
        }
      }
      try await group.waitForAll()
    }
    let documents = try await store.register(area: "12").documents
    #expect(documents.map(\.number.value) == Array(1...40))
    #expect(Set(documents.map(\.draft.subject)).count == 40)
    let entries = try await store.journal(JournalQuery())
    #expect(entries.count == 40 && JournalChain.sha256.firstDefect(in: entries) == nil)
  }

  @Test(
    "The lines of a profile recorded last take the place of their group",
    arguments: TestEngine.allCases)
  func officeLines(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    func line(_ part: OfficeLine.Part, _ text: String, type: DocumentType? = nil) -> OfficeLine {
      OfficeLine(
        scope: .area("12"), issuer: "UBND", type: type, part: part, text: text,
        validFrom: TimePeriod.Point(year: 2024), validTo: nil)
    }
    let general = OfficeLine(
      scope: .level(1), issuer: "UBND", type: nil, part: .place, text: "{name}")
    let everywhere = OfficeLine(
      scope: .everywhere, issuer: "UBND", type: .report, part: .recipient, text: "Lưu")
    let old = [line(.recipient, "a"), line(.recipient, "b"), general, everywhere]
    for _ in 0..<2 { try await ledger.store.save(old, recordedAt: 1) }
    #expect(try await ledger.store.officeLines() == old)
    let new = [line(.recipient, "c"), line(.recipient, "d", type: .report)]
    try await ledger.store.save(new, recordedAt: 2)
    try ledger.reopen()
    #expect(try await ledger.store.officeLines() == [general, everywhere] + new)
    let nowhere = OfficeLine(
      scope: .area("99"), issuer: "UBND", type: nil, part: .place, text: "x")
    await #expect(throws: LedgerStoreError.unknownArea("99")) {
      try await ledger.store.save([line(.place, "y"), nowhere], recordedAt: 3)
    }
    #expect(try await ledger.store.officeLines() == [general, everywhere] + new)
  }

  private func text(
    _ words: [String], _ period: TimePeriod, section: String = "limits",
    template: String = "monthly",
    at time: Int64, area: String = "12"
  ) -> Narrative {
    Narrative(
      key: Narrative.Key(area: area, period: period, template: template, section: section),
      paragraphs: words, author: "Lý B", agency: "Sở Tài chính", state: .draft,
      carriedFrom: .month(6, 2024), recordedAt: time)
  }

  @Test("Every revision of a text is kept, the latest first", arguments: TestEngine.allCases)
  func narratives(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let july = TimePeriod.month(7, 2024)
    let texts = [
      text(["một", "hai"], july, at: 30), text(["một"], july, at: 10), text([], july, at: 20),
      text(["giải pháp"], july, section: "solutions", at: 40),
      text(["năm"], .year(2024), template: "annual", at: 50),
      text(["ba"], july, at: 30),
    ]
    for text in texts + texts { try await record(text, in: ledger.store) }
    try ledger.reopen()
    let store = ledger.store
    #expect(
      try await store.narratives(
        NarrativeQuery(area: "12", template: "monthly", period: july, section: "limits"))
        == [texts[5], texts[0], texts[2], texts[1]])
    #expect(
      try await store.narratives(NarrativeQuery(area: "12", template: "monthly")).first == texts[3])
    #expect(try await store.narratives(NarrativeQuery(area: "12")).count == 6)
    #expect(try await store.narratives(NarrativeQuery(area: "11")).isEmpty)
    #expect(try await store.narratives(NarrativeQuery(area: "99")).isEmpty)
    let entries = try await store.journal(JournalQuery(object: "limits"))
    #expect(!entries.isEmpty)
    await #expect(throws: CollectionStoreError.unknownArea("99")) {
      try await record(text(["x"], july, at: 1, area: "99"), in: store)
    }
    #expect(try await store.journal(JournalQuery(object: "limits")) == entries)
  }

  private func record(_ text: Narrative, in store: any WholeStore) async throws {
    try await store.apply(
      CollectionChange(
        narratives: [text],
        journal: [
          JournalRecord(
            at: text.recordedAt, person: "ly", action: .saveNarrative, object: text.key.section,
            area: text.key.area, to: text.text)
        ]))
  }
}
