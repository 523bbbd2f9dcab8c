import Documents
import Ledger
import Storage
import Testing
import Workflows

@Suite("What stands around a report")
struct OfficeFrameTests {
  private static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    return ledger
  }

  private let day = TimePeriod.Point(year: 2023, month: 7, day: 18)

  @Test("The delivered form of Lai Châu's Committee and Council; nobody's name is made up")
  func delivered() async throws {
    let ledger = try await Self.ledger()
    let place = try await ledger.place(area: "lai-chau", period: "2023-07")
    let report = try await ledger.officeFrame(
      symbol: "BC-UBND", template: "monthly", at: place, on: day)
    #expect(
      report.letterhead
        == Letterhead(
          issuer: ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"],
          issuerInText: "Ủy ban nhân dân tỉnh Lai Châu", symbol: "BC-UBND", place: "Lai Châu",
          year: 2023, isDraft: true))
    #expect(report.recipients.contains("UBND các huyện, thành phố"))
    #expect(report.recipients.last == "Lưu: VT, TH")
    #expect(
      report.signature == SignatureBlock(capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: ""))
    #expect(report.missing == [.signatory])
    #expect(report.document == nil)
    let resolution = try await ledger.officeFrame(
      symbol: "NQ-HĐND", template: "resolution", at: place, on: day)
    #expect(resolution.enactors == ["HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU"])
    #expect(
      resolution.bases.first?.plain
        == "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015")
    #expect(resolution.bases.count == 2)
    #expect(resolution.signature.capacity == ["CHỦ TỊCH"])
    let later = try await ledger.officeFrame(
      symbol: "NQ-HĐND", template: "resolution", at: place,
      on: TimePeriod.Point(year: 2025, month: 12, day: 9))
    #expect(later.bases.map(\.plain).count == 1)
    #expect(later.recipients.contains("Bộ Tài chính"))
    let submission = try await ledger.officeFrame(
      symbol: "TTr-UBND", template: "submission", at: place, on: day)
    #expect(submission.addressees == ["Hội đồng nhân dân tỉnh Lai Châu"])
  }

  @Test("Every province and commune has the general form under its own name")
  func general() async throws {
    let ledger = try await Self.ledger()
    let today = TimePeriod.Point(year: 2026, month: 5, day: 1)
    let areas = try await ledger.store.areaRegistry().areas.filter {
      $0.isValid(on: today) && $0.kind.level > 0
    }
    #expect(areas.count > 60)
    for area in areas {
      for issuer in ["UBND", "HĐND"] {
        for type in [DocumentType.report, .resolution, .officialLetter] {
          let profile = try await ledger.officeProfile(
            of: area, issuer: issuer, type: type, on: today)
          #expect(profile.names.last?.hasSuffix(area.name.uppercased()) == true)
          #expect(!profile.recipients.isEmpty && !profile.capacity.isEmpty)
          #expect(profile.place == area.name && profile.signatory == nil)
        }
      }
    }
    await #expect(throws: OfficeFrame.Problem.noOffice("STC", area: areas[0].name)) {
      try await ledger.officeProfile(of: areas[0], issuer: "STC", type: .report, on: today)
    }
  }

  @Test("A number kept for the report is printed, and an issued one stands as it was issued")
  func numbered() async throws {
    let ledger = try await Self.ledger()
    let place = try await ledger.place(area: "lai-chau", period: "2023-07")
    let number = try await ledger.store.enter(in: "12") { register in
      try register.reserve(
        DocumentDraft(subject: "Tháng 7", template: "monthly", period: .month(7, 2023)),
        in: NumberSeries(area: "12", issuer: "UBND", type: .report, year: 2023), number: 245,
        by: "Lý B", at: 1)
    }.documents[0].number
    let draft = try await ledger.officeFrame(
      symbol: "BC-UBND", template: "monthly", at: place, on: day)
    #expect(draft.letterhead.number == 245 && draft.letterhead.isDraft)
    #expect(draft.letterhead.day == nil)
    let other = try await ledger.officeFrame(
      symbol: "BC-UBND", template: "quarterly", at: place, on: day)
    #expect(other.letterhead.number == nil)
    try await ledger.store.enter(in: "12") { register in
      try register.issue(
        number,
        as: DocumentIssue(
          date: TimePeriod.Point(year: 2023, month: 7, day: 20), place: "Lai Châu",
          capacity: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
          signatory: "Lò Văn A", bases: [], recipients: ["Lưu: VT"],
          content: ContentDigest(sha256: "ab", bytes: 1, file: "a.docx"), cites: []), by: "Lý B",
        at: 2)
    }
    let issued = try await ledger.officeFrame(
      symbol: "BC-UBND", template: "monthly", at: place, on: day)
    #expect(issued.letterhead.day == 20 && !issued.letterhead.isDraft)
    #expect(issued.recipients == ["Lưu: VT"])
    #expect(issued.signature.name == "Lò Văn A" && issued.missing.isEmpty)
  }

  @Test("Every kind of document that is read has one in the register")
  func kinds() {
    for kind in DocumentKind.allCases {
      #expect(DocumentType.allCases.count { $0.name == kind.rawValue } == 1)
    }
  }

  @Test("A section begins with the last report's text as a draft")
  func narratives() async throws {
    let ledger = try await Self.ledger()
    let june = Narrative(
      key: Narrative.Key(
        area: "12", period: .month(6, 2023), template: "monthly", section: "limits"),
      paragraphs: ["Giải ngân chậm."], author: "Lý B", agency: "Sở Tài chính", state: .final,
      recordedAt: 1)
    try await ledger.store.apply(
      CollectionChange(
        narratives: [june],
        journal: [
          JournalRecord(at: 1, person: "ly", action: .saveNarrative, object: "limits", area: "12")
        ]))
    let july = try await ledger.narratives(
      template: "monthly", at: try await ledger.place(area: "12", period: "2023-07"))
    #expect(july["limits"]?.isCarriedOver == true)
    #expect(july["limits"]?.narrative.paragraphs == ["Giải ngân chậm."])
    #expect(
      try await ledger.narratives(
        template: "annual", at: ledger.place(area: "12", period: "2023")
      ).isEmpty)
  }
}
