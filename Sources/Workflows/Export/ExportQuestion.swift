package import Ledger

/// Which figures are to be exported, and on which boundaries and of which day.
package struct ExportQuestion: Sendable {
  package var area: ReferenceArea
  /// Nil asks for every period.
  package var period: TimePeriod?
  package var boundaries: Boundaries
  /// Nil asks for what is known now.
  package var moment: LedgerMoment?

  package init(
    area: ReferenceArea, period: TimePeriod? = nil, boundaries: Boundaries = .asReported,
    asKnown moment: LedgerMoment? = nil
  ) {
    self.area = area
    self.period = period
    self.boundaries = boundaries
    self.moment = moment
  }

  /// The sentences about figures that an export leaves out.
  func remarks(on figures: AreaFigures) -> [Wording] {
    let namesakes = boundaries == .asReported ? figures.namesakeWording(of: area) : nil
    return figures.gaps.map(\.wording) + [namesakes].compactMap { $0 }
  }
}
