/// One line of a form: a figure that is asked for.
package struct FormRow: Hashable, Sendable {
  /// What tells the lines of a form apart.
  package struct Key: Hashable, Sendable {
    /// Code of the indicator.
    package var indicator: String
    /// The sub-item, empty for the whole; as in ``ObservationKey/breakdown``.
    package var breakdown: String
    package var basis: Basis

    package init(indicator: String, breakdown: String = "", basis: Basis) {
      self.indicator = indicator
      self.breakdown = breakdown
      self.basis = basis
    }
  }

  package var key: Key
  /// The heading that the line stands under; may be empty.
  package var group: String
  /// Whether the form can be sent only with an answer in this line.
  package var isRequired: Bool
  /// Code of the only agency that answers in this line; nil for every reporter.
  package var reporter: String?

  package init(
    key: Key, group: String = "", isRequired: Bool = true, reporter: String? = nil
  ) {
    self.key = key
    self.group = group
    self.isRequired = isRequired
    self.reporter = reporter
  }

  /// The cell of the ledger that the line fills for an area and a period of the form.
  ///
  /// A cumulative figure covers the months since January, and that of a year the year.
  package func observationKey(
    area: String, period: TimePeriod, priceBasis: String?
  ) -> ObservationKey {
    let isCumulative = key.basis == .cumulative
    let covered: TimePeriod =
      switch key.basis {
      case .cumulative:
        period.end.month.map { .throughMonth($0, period.end.year) } ?? period
      case .fullYearEstimate: .year(period.end.year)
      case .inPeriod, .asOf, .pointInTime: period
      }
    // What a whole year brought is that year's figure, not a figure so far.
    let basis: Basis = isCumulative && covered.end.month == nil ? .inPeriod : key.basis
    return ObservationKey(
      indicator: key.indicator, area: area, period: covered, basis: basis,
      breakdown: key.breakdown, priceBasis: priceBasis ?? "")
  }
}
