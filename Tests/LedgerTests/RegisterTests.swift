import Ledger
import Testing

@Suite("The register of issued documents")
struct RegisterTests {
  private let reports = NumberSeries(area: "12", issuer: "UBND", type: .report, year: 2023)
  private let letters = NumberSeries(
    area: "12", issuer: "UBND", type: .officialLetter, year: 2023)

  private func issue(
    _ month: Int = 7, _ day: Int = 18, signatory: String = "Lò Văn A", bytes: String = "ab",
    cites: [CitedDocument] = [], year: Int = 2023, bases: [String] = []
  ) -> DocumentIssue {
    DocumentIssue(
      date: TimePeriod.Point(year: year, month: month, day: day), place: "Lai Châu",
      capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], signatory: signatory, bases: bases,
      recipients: ["Lưu: VT"], content: ContentDigest(sha256: bytes, bytes: 9, file: "a.docx"),
      cites: cites)
  }

  private func draft(_ subject: String, mends: DocumentDraft.Mending? = nil) -> DocumentDraft {
    DocumentDraft(subject: subject, mends: mends)
  }

  private func refusal(_ act: () throws(RegisterProblem) -> Void) -> RegisterProblem? {
    do throws(RegisterProblem) {
      try act()
      return nil
    } catch {
      return error
    }
  }

  @Test("Numbers begin at 01 each year and go on apart for each issuer and kind")
  func numbering() throws {
    var register = Register()
    let first = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1)
    let second = try register.reserve(draft("Tháng 8"), in: reports, by: "Lý B", at: 2)
    #expect([first, second].map(\.number.printed) == ["01/BC-UBND", "02/BC-UBND"])
    for series in [
      NumberSeries(area: "12", issuer: "UBND", type: .report, year: 2024),
      NumberSeries(area: "12", issuer: "HĐND", type: .report, year: 2023),
      NumberSeries(area: "12", issuer: "UBND", type: .decision, year: 2023),
      NumberSeries(area: "11", issuer: "UBND", type: .report, year: 2023),
    ] {
      #expect(register.nextNumber(in: series) == 1)
    }
    let letter = try register.reserve(draft("V/v"), in: letters, unit: "TH", by: "Lý B", at: 3)
    #expect(letter.number.printed == "01/UBND-TH")
    var norms = NumberSeries(area: "12", issuer: "UBND", type: .decision, year: 2024)
    norms.isNormative = true
    #expect(DocumentNumber(120, in: norms).printed == "120/2024/QĐ-UBND")
  }

  @Test("A number that is taken or kept for another is refused, and says by which")
  func takenNumbers() throws {
    var register = Register()
    let number = try register.reserve(
      draft("Tháng 7"), in: reports, number: 245, by: "Lý B", at: 1
    ).number
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(draft("Khác"), in: reports, number: 245, by: "Lý B", at: 2)
      } == .locked(number, subject: "Tháng 7", person: "Lý B"))
    try register.issue(number, as: issue(), by: "Lý B", at: 3)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(draft("Khác"), in: reports, number: 245, by: "Lý B", at: 4)
      }
        == .taken(number, subject: "Tháng 7", date: TimePeriod.Point(year: 2023, month: 7, day: 18))
    )
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(draft("Khác"), in: reports, number: 0, by: "Lý B", at: 4)
      } == .notANumber(0))
    #expect(register.nextNumber(in: reports) == 246)
    #expect(register.entries.count == 2)
  }

  @Test("A document that lacks something is not issued, and an issued one is never changed")
  func issuing() throws {
    var register = Register()
    let number = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1).number
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(number, as: issue(signatory: " "), by: "Lý B", at: 2)
      } == .incomplete(number, [.signatory]))
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(number, as: issue(year: 2024), by: "Lý B", at: 2)
      } == .otherYear(number, date: TimePeriod.Point(year: 2024, month: 7, day: 18)))
    #expect(register.document(number)?.status == .draft)
    #expect(try register.issue(number, as: issue(), by: "Lý B", at: 3) == [])
    let issued = register.document(number)
    #expect(issued?.status == .issued)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(number, as: issue(8, 1, bytes: "cd"), by: "Lý B", at: 4)
      } == .alreadyIssued(number, date: TimePeriod.Point(year: 2023, month: 7, day: 18)))
    #expect(register.document(number) == issued)
    let decision = try register.reserve(
      draft("Giao"), in: NumberSeries(area: "12", issuer: "UBND", type: .decision, year: 2023),
      by: "Lý B", at: 5
    ).number
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(decision, as: issue(), by: "Lý B", at: 6)
      } == .incomplete(decision, [.bases]))
  }

  @Test("A number that is given up stays in the register with its reason and goes to nobody else")
  func releasing() throws {
    var register = Register()
    let number = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1).number
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.release(number, reason: " ", by: "Lý B", at: 2)
      } == .unnamed(.reason))
    try register.release(number, reason: "lấy thừa", by: "Lý B", at: 2)
    #expect(register.document(number)?.status == .released)
    #expect(register.document(number)?.recall?.reason == "lấy thừa")
    let released = RegisterProblem.released(number, reason: "lấy thừa")
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(draft("Khác"), in: reports, number: 1, by: "C", at: 3)
      } == released)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(number, as: issue(), by: "C", at: 3)
      } == released)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.release(number, reason: "nữa", by: "C", at: 3)
      } == released)
    #expect(register.entries.count == 2)
    #expect(register.nextNumber(in: reports) == 2)
    let next = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 4).number
    try register.issue(next, as: issue(), by: "Lý B", at: 5)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.release(next, reason: "sai", by: "Lý B", at: 6)
      } == .alreadyIssued(next, date: TimePeriod.Point(year: 2023, month: 7, day: 18)))
    // What stands in the register is the same when it is read again.
    #expect(Register(register.entries).documents == register.documents)
  }

  @Test("A date before the last number's, and the same bytes twice, are warned of")
  func warnings() throws {
    var register = Register()
    let numbers = try ["a", "b", "c"].map { (subject) throws(RegisterProblem) in
      try register.reserve(draft(subject), in: reports, by: "Lý B", at: 1).number
    }
    try register.issue(numbers[1], as: issue(7, 18), by: "Lý B", at: 2)
    #expect(
      try register.issue(numbers[2], as: issue(7, 17, bytes: "cd"), by: "Lý B", at: 3)
        == [.outOfOrder(numbers[1], date: TimePeriod.Point(year: 2023, month: 7, day: 18))])
    #expect(
      try register.issue(numbers[0], as: issue(7, 17), by: "Lý B", at: 4)
        == [.sameContent(numbers[1])])
  }

  @Test("Wrong content is replaced by a document of equal form, once")
  func replacing() throws {
    var register = Register()
    let old = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1).number
    let mending = draft("Tháng 7 (thay thế)", mends: .replaces(old))
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(mending, in: reports, by: "Lý B", at: 2)
      } == .notIssued(old))
    try register.issue(old, as: issue(), by: "Lý B", at: 2)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(mending, in: letters, by: "Lý B", at: 3)
      } == .otherForm(old, given: .officialLetter))
    let new = try register.reserve(mending, in: reports, by: "Lý B", at: 3).number
    let rival = try register.reserve(mending, in: reports, by: "Lý B", at: 3).number
    #expect(register.document(old)?.status == .issued)
    try register.issue(new, as: issue(7, 20, bytes: "cd"), by: "Lý B", at: 4)
    #expect(register.document(old)?.status == .replaced)
    #expect(register.document(old)?.replacedBy == new)
    #expect(register.document(old)?.issue == issue())
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.issue(rival, as: issue(7, 21, bytes: "ef"), by: "Lý B", at: 5)
      } == .alreadyReplaced(old, by: new))
    let elsewhere = NumberSeries(area: "12", issuer: "HĐND", type: .report, year: 2023)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(draft("x", mends: .replaces(new)), in: elsewhere, by: "Lý B", at: 6)
      } == .otherIssuer(new))
  }

  @Test("Wrong form is corrected by a công văn, and only by one")
  func correcting() throws {
    var register = Register()
    let old = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1).number
    try register.issue(old, as: issue(), by: "Lý B", at: 2)
    let mending = draft("V/v đính chính", mends: .corrects(old))
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.reserve(mending, in: reports, by: "Lý B", at: 3)
      } == .correctionIsNoLetter(old, given: .report))
    let letter = try register.reserve(mending, in: letters, unit: "TH", by: "Lý B", at: 3).number
    try register.issue(letter, as: issue(7, 19, bytes: "cd"), by: "Lý B", at: 4)
    #expect(register.document(old)?.status == .corrected)
    #expect(register.document(old)?.correctedBy == [letter])
  }

  @Test("A document is recalled once, with a reason, and may be replaced afterwards")
  func recalling() throws {
    var register = Register()
    let number = try register.reserve(draft("Tháng 7"), in: reports, by: "Lý B", at: 1).number
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.recall(number, reason: "sai", by: "Lý B", at: 2)
      } == .notIssued(number))
    try register.issue(number, as: issue(), by: "Lý B", at: 2)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.recall(number, reason: " ", by: "Lý B", at: 3)
      } == .unnamed(.reason))
    try register.recall(number, reason: "Trái thẩm quyền", by: "Lý B", at: 3)
    #expect(register.document(number)?.status == .recalled)
    #expect(
      refusal { () throws(RegisterProblem) in
        try register.recall(number, reason: "sai", by: "Lý B", at: 4)
      } == .alreadyRecalled(number))
    let new = try register.reserve(
      draft("Lại", mends: .replaces(number)), in: reports, by: "Lý B", at: 5)
    try register.issue(new.number, as: issue(7, 20, bytes: "cd"), by: "Lý B", at: 6)
    #expect(register.document(number)?.status == .recalled)
    #expect(register.document(number)?.replacedBy == new.number)
  }

  @Test("What cites what is found both ways, by symbol and year; another date shows")
  func citations() throws {
    var register = Register()
    let july = try register.reserve(draft("Tháng 7"), in: reports, number: 5, by: "Lý B", at: 1)
      .number
    try register.issue(july, as: issue(), by: "Lý B", at: 2)
    let cites = [
      CitedDocument(symbol: "05/BC-UBND", kind: "báo cáo"),
      CitedDocument(symbol: "5/BC-UBND", date: TimePeriod.Point(year: 2023, month: 7, day: 19)),
      CitedDocument(symbol: "05/BC-UBND", date: TimePeriod.Point(year: 2022, month: 7, day: 18)),
      CitedDocument(symbol: "52/NQ-HĐND"),
    ]
    let august = try register.reserve(draft("Tháng 8"), in: reports, by: "Lý B", at: 3).number
    try register.issue(august, as: issue(8, 18, bytes: "cd", cites: cites), by: "Lý B", at: 4)
    let links = register.citations(of: august)
    #expect(links.map(\.document) == [july, july, nil, nil])
    #expect(links.map(\.isDateDifferent) == [false, true, false, false])
    #expect(register.citing(july).map(\.number) == [august])
    #expect(register.citing(august).isEmpty)
  }

  @Test(
    "Written numbers and symbols are taken apart",
    arguments: [
      ("45/BC-UBND", "45/BC-UBND"), ("05/TTr-STC", "05/TTr-STC"), ("5/BC-UBND", "05/BC-UBND"),
      ("20/2024/QĐ-UBND", "20/2024/QĐ-UBND"), ("12/UBND-VX", "12/UBND-VX"), ("45", nil),
      ("0/BC-UBND", nil), ("BC-UBND", nil), ("45/BC-", nil), ("45//BC-UBND", nil),
    ])
  func symbols(text: String, printed: String?) {
    #expect(WrittenSymbol(text)?.number(area: "12", year: 2023).printed == printed)
  }

  @Test("Kinds of document are named by abbreviation or words, each of them once")
  func types() {
    #expect(DocumentType.allCases.count == 29)
    #expect(Set(DocumentType.allCases.map(\.name)).count == 29)
    for type in DocumentType.allCases {
      #expect(DocumentType(named: type.name) == type)
      #expect(DocumentType(named: type.rawValue) == type)
    }
    #expect(DocumentType(named: "to trinh") == .submission)
    #expect(DocumentType(named: "BC1") == nil)
  }
}
