package import Quantities

/// What part of a year's figure earlier years had brought by the same time of the year (nhịp các năm
/// trước).
package struct SeasonalProfile: Hashable, Sendable {
  /// Percent of the year's figure, by year; at most a hundred.
  package var shares: [Int: ExactDecimal]

  package init(shares: [Int: ExactDecimal] = [:]) {
    self.shares = shares.mapValues { min($0, ExactDecimal(100)) }
  }

  /// The profile for a figure of a running year.
  ///
  /// A year counts where both its figure of the same time, on the same basis, and its final one are known;
  /// an estimate of a whole year is no such figure.
  package init(of key: ObservationKey, among known: [Observation]) {
    var shares: [Int: ExactDecimal] = [:]
    for part in known {
      let year = part.key.period.end.year
      guard year < key.period.end.year, part.key == key.moved(to: year),
        let total = YearEnd.figure(of: year, like: key, among: known)?.value.number,
        total.value > ExactDecimal(0), let number = part.value.number,
        number.value >= ExactDecimal(0)
      else { continue }
      shares[year] = (number.value * ExactDecimal(100)).divided(by: total.value, decimals: 4)
    }
    self.init(shares: shares)
  }
}

/// What a year ended with.
package enum YearEnd {
  /// The figure that a year ended with: its own, else that of its months up to December, or of the end of
  /// December.
  ///
  /// - Parameter isEstimateEnough: whether an estimate of the year will do where there is no other.
  package static func figure(
    of year: Int, like key: ObservationKey, among known: [Observation],
    isEstimateEnough: Bool = false
  ) -> Observation? {
    let own = known.filter { other in
      var cell = other.key
      (cell.period, cell.basis) = (key.period, key.basis)
      return cell == key && other.key.period.end.year == year
        && other.key.period.start.year == year && other.value.number != nil
    }
    let wholes = own.filter { $0.key.period == .year(year) }
    if let final = wholes.first(where: { $0.key.basis != .fullYearEstimate }) { return final }
    let atEnd = own.first {
      $0.key.period.shareOfYear == ExactDecimal(100) && $0.key.period.end.month != nil
        && ($0.key.basis == key.basis || $0.key.basis != .inPeriod)
    }
    return atEnd ?? (isEstimateEnough ? wholes.first : nil)
  }
}

extension ObservationKey {
  /// The same cell at the same time of another year.
  fileprivate func moved(to year: Int) -> ObservationKey {
    var key = self
    key.period = period.earlier(by: period.end.year - year)
    return key
  }
}

extension TimePeriod {
  /// Percent of its last year that has passed when the period ends: by months, and within a month by days.
  package var shareOfYear: ExactDecimal {
    guard let month = end.month else { return ExactDecimal(100) }
    let days = CivilDay.days(ofMonth: month, end.year)
    let passed = (month - 1) * days + min(end.day ?? days, days)
    return ExactDecimal(Int128(passed * 100))
      .divided(by: ExactDecimal(Int128(12 * days)), decimals: 4) ?? ExactDecimal(100)
  }
}
