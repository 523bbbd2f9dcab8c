/// Something that a report could not say, for whoever writes it to look after.
package enum ReportGap: Hashable, Sendable {
  /// The ledger has no figure, so the sentence was not written.
  case figure(indicator: String, slot: FigureBook.Slot, line: Int)
  /// What a figure would be compared with is not known, so that a clause was left out.
  case clause(indicator: String, slot: FigureBook.Slot, aspect: FigureHole.Aspect, line: Int)
  /// Nobody has written the free text of a section.
  case narrative(key: String, section: String)
  /// A target has no result.
  case result(indicator: String)
  /// The area has no targets for the period.
  case targets
  /// Nothing is known to propose a target from.
  case proposals
}
