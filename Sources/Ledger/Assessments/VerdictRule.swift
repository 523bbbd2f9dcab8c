/// From where an area, and a year, says "cơ bản đạt": a line of the catalogue.
package struct VerdictRule: Hashable, Sendable {
  package var area: String
  /// The first year it holds for, until a later one of the area takes its place; nil for "always".
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

  /// The rule for an area and year: of the nearest area that has one for the year, there the latest;
  /// nil where none has.
  ///
  /// - Parameter areas: the codes of the area and of those above it, the nearest first.
  package static func rule(
    in rules: [VerdictRule], areas: [String], year: Int
  ) -> VerdictRule? {
    for area in areas {
      let valid = rules.filter { $0.area == area && ($0.year ?? 0) <= year }
      if let latest = valid.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }) { return latest }
    }
    return nil
  }
}
