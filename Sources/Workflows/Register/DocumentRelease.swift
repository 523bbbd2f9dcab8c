import Documents
package import Intake
package import Ledger
import Reading
import Storage

/// The use case "issue a document": the file as it goes out, with the number that was taken for it.
///
/// What the register keeps is what the file says: its bases, its recipients, who signed, what it cites.
/// What the file does not say comes from the table of offices, and a name from there or from the person.
package struct DocumentRelease: Sendable {
  package var number: DocumentNumber
  package var area: ReferenceArea
  package var date: TimePeriod.Point
  /// Who signs, and in which capacity, where a person says so.
  package var signatory: String?
  package var capacity: [String]
  package var person: String
  /// Under which the person signed in; nil for who works on the machine itself.
  package var login: String?
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(
    number: DocumentNumber, area: ReferenceArea, date: TimePeriod.Point, signatory: String? = nil,
    capacity: [String] = [], person: String, login: String? = nil, now: Int64
  ) {
    self.number = number
    self.area = area
    self.date = date
    self.signatory = signatory
    self.capacity = capacity
    self.person = person
    self.login = login
    self.now = now
  }

  /// The file that goes out: its bytes, and what was read from them.
  package struct File: Sendable {
    package var bytes: [UInt8]
    package var report: ReadReport.Result

    /// Takes a file that is in memory.
    package init(bytes: [UInt8], named name: String) throws(IntakeError) {
      self.bytes = bytes
      report = try ReadReport().read(bytes: bytes, named: name)
    }

    /// Reads a file.
    package init(path: String) throws(IntakeError) {
      try self.init(
        bytes: try FileBytes.read(path: path, limit: IntakeOptions().inputLimit), named: path)
    }
  }

  /// What became of it.
  package struct Result: Sendable {
    package var document: RegisteredDocument
    package var warnings: [RegisterWarning]
  }

  /// The file says something else than the register is told.
  package enum Problem: WordedProblem, Hashable {
    case otherNumber(file: String, says: String, number: DocumentNumber)
    case noNumber(file: String, number: DocumentNumber)
    case noDay(file: String, date: TimePeriod.Point)
    case otherDate(file: String, says: TimePeriod.Point, date: TimePeriod.Point)
    case otherSignatory(file: String, says: String, given: String)

    package var wording: Wording {
      switch self {
      case .otherNumber(let file, let says, let number):
        Wording(
          "\(file): văn bản ghi số \(says), không phải \(number.printed); hãy sửa một trong hai.",
          "\(file): the document says \(says), not \(number.printed); correct one of them.")
      case .noNumber(let file, let number):
        Wording(
          "\(file): văn bản chưa ghi số; điền \(number.printed) rồi ban hành lại.",
          "\(file): the document has no number yet; fill in \(number.printed) and issue it again.")
      case .noDay(let file, let date):
        Wording(
          "\(file): văn bản chưa ghi ngày, tháng; điền \(date.wording.vietnamese) rồi ban hành lại.",
          "\(file): the document has no day yet; fill in \(date.wording.english) and issue it again."
        )
      case .otherDate(let file, let says, let date):
        Wording(
          "\(file): văn bản ghi \(says.wording.vietnamese), không phải \(date.wording.vietnamese); hãy sửa một trong hai.",
          "\(file): the document says \(says.wording.english), not \(date.wording.english); correct one of them."
        )
      case .otherSignatory(let file, let says, let given):
        Wording(
          "\(file): văn bản do \(says) ký, không phải \(given); hãy sửa một trong hai.",
          "\(file): the document is signed by \(says), not by \(given); correct one of them.")
      }
    }
  }
}

extension OpenLedger {
  /// Issues the document that a file holds, and freezes it in the register.
  package func issue(
    _ release: DocumentRelease, _ file: DocumentRelease.File
  ) async throws -> DocumentRelease.Result {
    let report = file.report
    let number = try await store.register(area: release.area.code).known(release.number).number
    try release.check(report, against: number)
    let profile = try? await officeProfile(
      of: release.area, issuer: number.series.issuer, type: number.series.type, on: release.date)
    let issue = release.issue(report, bytes: file.bytes, profile)
    let register = try await store.enter(in: release.area.code, by: release.login) { register in
      try register.issue(number, as: issue, by: release.person.trimmingSpaces, at: release.now)
    }
    return DocumentRelease.Result(
      document: try register.known(number), warnings: register.warnings(of: number))
  }
}

extension DocumentRelease {
  /// Refuses a file that names another number, day or signatory.
  fileprivate func check(
    _ report: ReadReport.Result, against number: DocumentNumber
  ) throws(Problem) {
    let header = report.document.header
    if let symbol = header.symbol {
      if symbol.hasPrefix("/") { throw .noNumber(file: report.name, number: number) }
      let says = WrittenSymbol(symbol)?.number(area: area.code, year: date.year)
      guard says?.isSame(as: number) == true else {
        throw .otherNumber(file: report.name, says: symbol, number: number)
      }
    }
    if let year = header.year {
      let says = TimePeriod.Point(
        year: year, month: header.month, day: header.month == nil ? nil : header.day)
      guard says.day != nil || says.year != date.year else {
        throw .noDay(file: report.name, date: date)
      }
      guard says == date else {
        throw .otherDate(file: report.name, says: says, date: date)
      }
    }
    if let signatory, let says = report.document.signatory?.personName,
      SearchKey(says) != SearchKey(signatory)
    {
      throw .otherSignatory(file: report.name, says: says, given: signatory)
    }
  }

  /// What is issued: what the file says, else the options, else the table of offices.
  fileprivate func issue(
    _ report: ReadReport.Result, bytes: [UInt8], _ profile: OfficeProfile?
  ) -> DocumentIssue {
    let document = report.document
    let bases = document.legalBases.map(\.string).listed
    let recipients = document.recipients.map(\.string).listed.filter {
      SearchKey($0) != Self.recipientsHeading
    }
    let read = document.signatory?.paragraphs.map(\.string.trimmingSpaces).filter {
      !$0.isEmpty && $0 != document.signatory?.personName
    }
    let capacity = [self.capacity, read ?? [], profile?.capacity ?? []].first { !$0.isEmpty }
    return DocumentIssue(
      date: date, place: document.header.place ?? profile?.place ?? "",
      capacity: capacity ?? [],
      signatory: document.signatory?.personName ?? signatory ?? profile?.signatory ?? "",
      bases: bases.isEmpty ? profile?.bases ?? [] : bases,
      recipients: recipients.isEmpty ? profile?.recipients ?? [] : recipients,
      content: ContentDigest(of: bytes, file: report.name.fileName),
      cites: report.reading.facts.citations.cited(besides: number))
  }

  private static let recipientsHeading = SearchKey("Nơi nhận")
}

extension Signatory {
  /// The name of who signed; nil where the last line is a post, as all that is in capitals is.
  fileprivate var personName: String? {
    name.flatMap { $0 == $0.uppercased() ? nil : $0 }
  }
}

extension [String] {
  /// The entries of a list without the dash before and the sign behind each.
  fileprivate var listed: [String] {
    map { line in
      var text = line.trimmingSpaces[...]
      while let first = text.first, first == "-" || first == "–" || first == " " {
        text.removeFirst()
      }
      while let last = text.last, ";.: ".contains(last) { text.removeLast() }
      return String(text)
    }.filter { !$0.isEmpty }
  }
}

extension [Citation] {
  /// The documents cited, each once, without the citing one itself.
  fileprivate func cited(besides number: DocumentNumber) -> [CitedDocument] {
    var seen: Set<CitedDocument> = []
    return map { CitedDocument($0) }.filter {
      seen.insert($0).inserted
        && WrittenSymbol($0.symbol)?.number(area: number.series.area, year: number.series.year)
          .isSame(as: number) != true
    }
  }
}
