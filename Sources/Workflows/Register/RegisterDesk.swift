package import Ledger
import Storage

/// A number that a person takes for a document.
package struct Reservation: Sendable {
  package var area: ReferenceArea
  /// Kind and issuer: "BC-UBND", "UBND-TH".
  package var symbol: String
  package var year: Int
  package var isNormative = false
  /// The number itself; nil for the next one.
  package var number: Int?
  package var draft: DocumentDraft
  package var person: String
  /// Under which the person signed in; nil for who works on the machine itself.
  package var login: String?
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(
    area: ReferenceArea, symbol: String, year: Int, isNormative: Bool = false, number: Int? = nil,
    draft: DocumentDraft, person: String, login: String? = nil, now: Int64
  ) {
    self.area = area
    self.symbol = symbol
    self.year = year
    self.isNormative = isNormative
    self.number = number
    self.draft = draft
    self.person = person
    self.login = login
    self.now = now
  }
}

/// Why what a person wrote names no document of the register.
package enum RegisterQuestionProblem: WordedProblem, Hashable {
  case noNumber(String)

  package var wording: Wording {
    switch self {
    case .noNumber(let text):
      Wording(
        "\"\(text)\" không phải là số, ký hiệu văn bản; ghi như 45/BC-UBND hoặc 12/UBND-TH.",
        "\"\(text)\" is no number and symbol; write it as 45/BC-UBND or 12/UBND-TH.")
    }
  }
}

/// The acts on the register.
extension OpenLedger {
  /// Takes a number for a document.
  package func reserve(_ reservation: Reservation) async throws -> RegisteredDocument {
    guard let (type, issuer, unit) = WrittenSymbol.symbol(reservation.symbol) else {
      throw OfficeFrame.Problem.noSymbol(reservation.symbol)
    }
    let series = NumberSeries(
      area: reservation.area.code, issuer: issuer, type: type, year: reservation.year,
      isNormative: reservation.isNormative)
    let register = try await store.enter(in: reservation.area.code, by: reservation.login) {
      register in
      try register.reserve(
        reservation.draft, in: series, number: reservation.number, unit: unit,
        by: reservation.person.trimmingSpaces, at: reservation.now)
    }
    // What was entered last is what was taken.
    guard let entry = register.entries.last, let document = register.document(entry.number) else {
      throw RegisterProblem.notANumber(reservation.number ?? 0)
    }
    return document
  }

  /// Calls an issued document back.
  package func recall(
    _ number: DocumentNumber, reason: String, person: String, now: Int64
  ) async throws -> RegisteredDocument {
    let register = try await store.enter(in: number.series.area) { register in
      try register.recall(
        number, reason: reason.trimmingSpaces, by: person.trimmingSpaces, at: now)
    }
    return try register.known(number)
  }

  /// Gives up a number that was taken for a document which is not going to be issued.
  package func release(
    _ number: DocumentNumber, reason: String, person: String, login: String? = nil, now: Int64
  ) async throws -> RegisteredDocument {
    let register = try await store.enter(in: number.series.area, by: login) { register in
      try register.release(
        number, reason: reason.trimmingSpaces, by: person.trimmingSpaces, at: now)
    }
    return try register.known(number)
  }

  /// The number of an area and year that a person wrote: "45/BC-UBND".
  package func number(
    _ text: String, area: ReferenceArea, year: Int
  ) throws(RegisterQuestionProblem) -> DocumentNumber {
    guard let written = WrittenSymbol(text.trimmingSpaces) else { throw .noNumber(text) }
    return written.number(area: area.code, year: year)
  }
}

extension Register {
  /// The document of a number; refused for one that the register does not have.
  func known(_ number: DocumentNumber) throws(RegisterProblem) -> RegisteredDocument {
    guard let document = document(number) else { throw .unknown(number) }
    return document
  }
}
