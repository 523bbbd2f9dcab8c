import Ledger
import Quantities

/// Which figures speak of the same thing.
extension FactSet {
  /// How surely two subjects are one.
  enum Likeness: Int, Comparable {
    /// One may be a part or a kind of the other.
    case related
    /// Worded differently, yet the same.
    case alike
    case same

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// How surely two statements are about the same thing; nil for different things.
  func likeness(_ left: Int, _ right: Int) -> Likeness? {
    let worded = Self.likeness(keys[left], keys[right])
    guard worded != .same, let code = codes[left], let other = codes[right] else { return worded }
    return code == other ? max(worded ?? .alike, .alike) : nil
  }

  static func likeness(_ left: SubjectKey, _ right: SubjectKey) -> Likeness? {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    if left == right { return .same }
    let likeness = left.likeness(to: right)
    if likeness >= 80 { return .alike }
    let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
    let containment = short.containment(in: long)
    if short.words.count >= 3, containment == 100, likeness >= 60 { return .alike }
    if containment >= 60, likeness >= 50 { return .related }
    return nil
  }

  /// Whether two statements are stated for the same stretch of time in the same way.
  func isSamePeriod(_ left: Int, _ right: Int) -> Bool {
    statements[left].period == statements[right].period
  }
}

extension StatedUnit {
  /// Whether amounts in the two units can be set against each other; percent and points can, since
  /// reports print the difference of two rates in either.
  func isComparable(to other: StatedUnit) -> Bool {
    if adds(to: other) { return true }
    if isRateOrPoints, other.isRateOrPoints {
      return denominator == other.denominator
    }
    // What a noun counts may be named by another ("người", "lao động"); a mean may leave out per what.
    if unit == nil || other.unit == nil || isPeople || other.isPeople {
      return denominator == other.denominator && isCount && other.isCount
        && (noun.hasPrefix(other.noun) || other.noun.hasPrefix(noun) || isPeople || other.isPeople)
    }
    return false
  }

  private var isRateOrPoints: Bool { dimension == .rate || dimension == .points }

  private var isCount: Bool {
    dimension == .count || dimension == .people || dimension == .livestock
  }
}
