package import Ledger
package import Quantities

/// A sum over areas below one that the engine keeps up to date, with how many of them it covers.
///
/// An area's own reported figure and the sums over the areas below it are different things and never
/// mixed. There is one sum for each level of areas below (``ReferenceArea/Kind/level``): the country has
/// one over provinces' own figures and one over communes' figures. Only indicators that add by
/// ``Indicator/AreaAggregation/sum`` have sums; a ratio is recomputed from those of its parts.
package struct StoredSum: Hashable, Sendable {
  /// The cell, with the area above.
  package var key: ObservationKey
  /// How deep the areas stand that were added.
  package var level: Int
  package var sum: ExactDecimal
  /// Areas that have a number; a range cannot be added and does not count.
  package var reported: Int
  /// Areas that said the cell cannot exist with them; they lack nothing.
  package var notApplicable: Int
  /// Areas of that level which the registry has below on the last day of the period.
  package var expected: Int

  package init(
    key: ObservationKey, level: Int, sum: ExactDecimal, reported: Int, notApplicable: Int,
    expected: Int
  ) {
    self.key = key
    self.level = level
    self.sum = sum
    self.reported = reported
    self.notApplicable = notApplicable
    self.expected = expected
  }

  /// Whether every area below has answered.
  package var isComplete: Bool { reported + notApplicable >= expected }
}

/// A sum over the areas of one level below an area, with the names of those it lacks.
package struct StoredRollUp: Hashable, Sendable {
  /// How deep the areas stand that were added.
  package var level: Int
  package var sum: ExactDecimal
  /// How many areas below have a number.
  package var reported: Int
  /// Codes of areas below that said the cell cannot exist with them, in order.
  package var notApplicable: [String]
  /// Codes of areas below that have neither, in order; they are never taken for zero.
  package var missing: [String]

  package init(
    level: Int, sum: ExactDecimal, reported: Int, notApplicable: [String], missing: [String]
  ) {
    self.level = level
    self.sum = sum
    self.reported = reported
    self.notApplicable = notApplicable
    self.missing = missing
  }
}
