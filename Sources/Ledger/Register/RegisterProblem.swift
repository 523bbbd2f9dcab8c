/// Why the register refuses an act.
package enum RegisterProblem: Error, Hashable, Sendable {
  /// Numbers begin at 1.
  case notANumber(Int)
  /// The number is that of an issued document.
  case taken(DocumentNumber, subject: String, date: TimePeriod.Point)
  /// The number is kept for a document that is not issued yet.
  case locked(DocumentNumber, subject: String, person: String)
  /// The register has no such document.
  case unknown(DocumentNumber)
  /// Nobody is named who does it, or no reason is given.
  case unnamed(Naming)
  /// An issued document is never changed.
  case alreadyIssued(DocumentNumber, date: TimePeriod.Point)
  /// A draft can be neither replaced, corrected nor recalled.
  case notIssued(DocumentNumber)
  case incomplete(DocumentNumber, [Part])
  /// The number is of another year than the day of issue.
  case otherYear(DocumentNumber, date: TimePeriod.Point)
  /// What replaces a document has its form.
  case otherForm(DocumentNumber, given: DocumentType)
  /// Only a công văn corrects a document.
  case correctionIsNoLetter(DocumentNumber, given: DocumentType)
  /// Only who issued a document mends it.
  case otherIssuer(DocumentNumber)
  case alreadyReplaced(DocumentNumber, by: DocumentNumber)
  case alreadyRecalled(DocumentNumber)
  /// The number was given up; the register keeps it with the reason and gives it to nobody else.
  case released(DocumentNumber, reason: String)

  /// What a document lacks that is to be issued.
  package enum Part: String, Sendable, CaseIterable {
    case subject, day, place, capacity, signatory, bases, recipients, content
  }

  /// What an act has to name.
  package enum Naming: String, Sendable, CaseIterable {
    case person, reason
  }
}

/// What is unusual about an act that the register allows.
package enum RegisterWarning: Hashable, Sendable {
  /// A document with a lower number has a later date, or one with a higher number an earlier one.
  case outOfOrder(DocumentNumber, date: TimePeriod.Point)
  /// Another document was issued with the same bytes.
  case sameContent(DocumentNumber)
}
