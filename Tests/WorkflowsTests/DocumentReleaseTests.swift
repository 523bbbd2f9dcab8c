import Ledger
import Storage
import Testing
import Workflows

@Suite("Documents issued through the register")
struct DocumentReleaseTests {
  private static func ledger() async throws -> (OpenLedger, ReferenceArea) {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    let area = try await ledger.area("lai-chau", on: TimePeriod.Point(year: 2023))
    return (ledger, area)
  }

  private static func text(
    number: String = "245/BC-UBND", day: Int = 18, signer: String = "Lò Văn A"
  ) -> String {
    """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU
    Số: \(number)
    Lai Châu, ngày \(day) tháng 7 năm 2023

    BÁO CÁO
    Tình hình kinh tế - xã hội tháng 7 năm 2023

    Thực hiện Nghị quyết số 52/NQ-HĐND ngày 09 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh và Báo \
    cáo số 245/BC-UBND này, Ủy ban nhân dân tỉnh báo cáo như sau.

    Giải ngân vốn đầu tư công đạt 1.200 tỷ đồng./.

    Nơi nhận:
    - Văn phòng Chính phủ;
    - Lưu: VT, TH.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

    \(signer)
    """
  }

  private static func file(_ text: String) throws -> DocumentRelease.File {
    try DocumentRelease.File(bytes: Array(text.utf8), named: "thu-muc/bc.txt")
  }

  private static func reserve(
    _ ledger: OpenLedger, _ area: ReferenceArea, _ symbol: String = "BC-UBND", number: Int? = 245,
    mends: DocumentDraft.Mending? = nil
  ) async throws -> DocumentNumber {
    try await ledger.reserve(
      Reservation(
        area: area, symbol: symbol, year: 2023, number: number,
        draft: DocumentDraft(subject: "Tháng 7", mends: mends), person: "Lý B", now: 1)
    ).number
  }

  private static func release(
    _ number: DocumentNumber, _ area: ReferenceArea, day: Int = 18, signatory: String? = nil
  ) -> DocumentRelease {
    DocumentRelease(
      number: number, area: area, date: TimePeriod.Point(year: 2023, month: 7, day: day),
      signatory: signatory, person: "Lý B", now: 2)
  }

  @Test("The register keeps what the file says, and which bytes it was")
  func kept() async throws {
    let (ledger, area) = try await Self.ledger()
    let number = try await Self.reserve(ledger, area)
    let file = try Self.file(Self.text())
    let result = try await ledger.issue(Self.release(number, area), file)
    let issue = try #require(result.document.issue)
    #expect(result.warnings.isEmpty)
    #expect(issue.place == "Lai Châu" && issue.signatory == "Lò Văn A")
    #expect(issue.capacity == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    #expect(issue.recipients == ["Văn phòng Chính phủ", "Lưu: VT, TH"])
    #expect(issue.content == ContentDigest(of: file.bytes, file: "bc.txt"))
    #expect(
      issue.cites == [
        CitedDocument(
          symbol: "52/NQ-HĐND", kind: "nghị quyết",
          date: TimePeriod.Point(year: 2022, month: 12, day: 9))
      ])
    await #expect(
      throws: RegisterProblem.alreadyIssued(
        number, date: TimePeriod.Point(year: 2023, month: 7, day: 18))
    ) { try await ledger.issue(Self.release(number, area), file) }
  }

  @Test("A file that says another number, day or signatory is refused, and nothing is issued")
  func refused() async throws {
    let (ledger, area) = try await Self.ledger()
    let number = try await Self.reserve(ledger, area)
    let name = "thu-muc/bc.txt"
    await #expect(
      throws: DocumentRelease.Problem.otherNumber(file: name, says: "246/BC-UBND", number: number)
    ) {
      try await ledger.issue(
        Self.release(number, area), Self.file(Self.text(number: "246/BC-UBND")))
    }
    await #expect(throws: DocumentRelease.Problem.noNumber(file: name, number: number)) {
      try await ledger.issue(Self.release(number, area), Self.file(Self.text(number: " /BC-UBND")))
    }
    await #expect(
      throws: DocumentRelease.Problem.otherDate(
        file: name, says: TimePeriod.Point(year: 2023, month: 7, day: 18),
        date: TimePeriod.Point(year: 2023, month: 7, day: 19))
    ) { try await ledger.issue(Self.release(number, area, day: 19), Self.file(Self.text())) }
    await #expect(
      throws: DocumentRelease.Problem.otherSignatory(file: name, says: "Lò Văn A", given: "Vàng B")
    ) {
      try await ledger.issue(
        Self.release(number, area, signatory: "Vàng B"), Self.file(Self.text()))
    }
    #expect(try await ledger.store.register(area: "12").document(number)?.status == .draft)
  }

  @Test("Without a signatory in the file, the options or the table nothing is issued")
  func signatory() async throws {
    let (ledger, area) = try await Self.ledger()
    let number = try await Self.reserve(ledger, area)
    let file = try Self.file(Self.text(signer: ""))
    await #expect(throws: RegisterProblem.incomplete(number, [.signatory])) {
      try await ledger.issue(Self.release(number, area), file)
    }
    let table = "area,issuer,document,part,text\n12,UBND,,signatory,Lò Văn C\nX,UBND,,place,y\n"
    let taken = try await ledger.importOfficeLines(
      Array(table.utf8), file: "offices.csv", now: 5)
    #expect(taken.saved == 1 && taken.problems.map(\.line) == [3])
    let result = try await ledger.issue(Self.release(number, area), file)
    #expect(result.document.issue?.signatory == "Lò Văn C")
    #expect(
      try await ledger.importOfficeLines(Array(table.utf8), file: "offices.csv", now: 6).known == 1)
  }

  @Test("What cites what is shown both ways, and what was replaced says by what")
  func page() async throws {
    let (ledger, area) = try await Self.ledger()
    let july = try await Self.reserve(ledger, area)
    _ = try await ledger.issue(Self.release(july, area), Self.file(Self.text()))
    let new = try await Self.reserve(ledger, area, number: nil, mends: .replaces(july))
    let words = Self.text(number: new.printed, day: 20)
    let result = try await ledger.issue(
      Self.release(new, area, day: 20), Self.file(words))
    #expect(result.document.number.printed == "246/BC-UBND")
    let register = try await ledger.store.register(area: "12")
    let page = String(
      decoding: try RegisterLists.page(of: july, in: register, language: .vietnamese), as: UTF8.self
    )
    #expect(page.contains("bị thay thế"))
    #expect(page.contains("Bị thay thế bằng"))
    #expect(page.contains("nghị quyết 52/NQ-HĐND (2022-12-09), ngoài sổ"))
    #expect(page.contains("Được viện dẫn trong  246/BC-UBND"), "\(page)")
    #expect(!RegisterLists.documents(of: register, year: 2023, in: .english).isEmpty)
    #expect(RegisterLists.documents(of: register, year: 2022, in: .english).isEmpty)
  }

  @Test(
    "SHA-256 gives what the standard's examples give",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1000),
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
      ),
    ])
  func digests(text: String, digest: String) {
    #expect(ContentDigest(of: Array(text.utf8), file: "").sha256 == digest)
  }
}
