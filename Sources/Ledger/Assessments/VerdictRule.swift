/// From where an area, and a year, says "cơ bản đạt": a line of the catalogue.
package struct VerdictRule: Hashable, Sendable {
  package var area: String
  /// Nil: every year without a rule of its own.
  package var year: Int?
  package var thresholds: VerdictThresholds
  /// The document that sets it.
  package var source: String

  package init(area: String, year: Int?, thresholds: VerdictThresholds, source: String) {
    self.area = area
    self.year = year
    self.thresholds = thresholds
    self.source = source
  }

  /// What holds in an area and year: the rule of the nearest area, there that of the year first.
  ///
  /// - Parameter areas: the codes of the area and of those above it, the nearest first.
  package static func thresholds(
    in rules: [VerdictRule], areas: [String], year: Int
  ) -> VerdictThresholds {
    for area in areas {
      let ofArea = rules.filter { $0.area == area }
      if let rule = ofArea.first(where: { $0.year == year })
        ?? ofArea.first(where: { $0.year == nil })
      {
        return rule.thresholds
      }
    }
    return VerdictThresholds()
  }
}
