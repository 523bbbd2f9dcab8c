import Ledger
import Quantities

/// A list of parts with the figure whose parts they are.
struct PartGroup {
  let whole: Int
  let parts: [Int]
  let total: ReportedNumber
  let relation: Relation
  /// The sum in the unit of the whole.
  let sum: ExactDecimal
  /// Whether the list claims to name every part.
  let claimsAll: Bool
  /// Whether it says so in words: "gồm".
  let names: Bool
  /// What it means if the parts exceed the whole: nothing where they may overlap, as groups of persons
  /// and things told behind "trong đó" do.
  let excess: Finding.Outcome?

  init?(_ list: Int, in facts: FactSet) {
    let listed = facts.facts.lists[list]
    for whole in listed.wholes.reversed() {
      if let group = PartGroup(whole, list, listed, facts) {
        self = group
        return
      }
    }
    return nil
  }

  private init?(_ whole: Int, _ list: Int, _ listed: PartList, _ facts: FactSet) {
    let statements = facts.statements
    let head = statements[whole]
    guard let measure = head.measure, !measure.isRate, measure.denominator.isEmpty,
      head.role == .level || head.role == .target || head.role == .share, let total = head.number,
      let headBounds = head.bounds
    else { return nil }
    var parts: [Int] = []
    for index in facts.members(of: list) {
      let part = statements[index]
      guard part.role == head.role || part.role == .level, index != whole,
        let unit = part.measure, part.number != nil,
        unit.adds(to: measure) || unit.countsThings && measure.countsThings && listed.kind.isClosed,
        part.role != .share || head.role == .share
      else { continue }
      parts.append(index)
    }
    // A list that names the figure itself again is of something wider.
    guard parts.count >= 2, !parts.contains(where: { statements[$0].value == head.value }) else {
      return nil
    }
    let all = parts
    // Things of several kinds ("06 hợp tác xã và 1.664 hộ") are parts only if they make up the whole.
    let isMixed = parts.contains { !(statements[$0].measure?.adds(to: measure) ?? false) }
    if isMixed, !Self.isSum(all, head, statements) {
      parts.removeAll { !(statements[$0].measure?.adds(to: measure) ?? false) }
      guard parts.count >= 2 else { return nil }
    }
    let isSetOut = parts.count >= 3 && facts.isSetOut(parts, behind: whole)
    if !Self.isSum(all, head, statements) {
      // Behind "trong đó" a semicolon may open another matter; a part is for the same time as the first.
      let first = statements[parts[0]]
      parts = parts.filter {
        let part = statements[$0]
        return part.period == first.period && part.basis == first.basis
          && (listed.kind != .ofWhich || isSetOut || part.standing.clause == first.standing.clause)
          && part.standing.sentence == first.standing.sentence
      }
      guard parts.count >= 2 else { return nil }
    }
    let values = parts.compactMap { statements[$0].value }
    let bounds = parts.compactMap { statements[$0].bounds }
    let sum = values.reduce(ExactDecimal(0), +)
    let sumBounds = bounds.reduce(Bounds(exactly: ExactDecimal(0)), +)
    let factor = measure.factor
    let scaledSum = sum.quotient(by: factor)
    self.whole = whole
    self.parts = parts
    self.total = total
    self.sum = scaledSum
    relation = Relation(
      stated: total, statedBounds: headBounds.scaled(by: factor), computed: scaledSum,
      computedBounds: sumBounds.scaled(by: factor))
    names = listed.kind == .consisting && !listed.isPartial && !isMixed
    claimsAll =
      !listed.isPartial && listed.kind != .ofWhich && !isMixed
      && (names || parts.count >= 3 && all.count == facts.members(of: list).count)
    let isDisjoint = listed.kind != .ofWhich || Self.hasExactPrefix(parts, head, statements)
    let mayOverlap = measure.unit == nil && !isSetOut || measure.isPeople
    excess = isDisjoint ? .error : mayOverlap ? nil : .warning
  }

  private static func isSum(_ parts: [Int], _ whole: Statement, _ statements: [Statement]) -> Bool {
    let sum = parts.compactMap { statements[$0].value }.reduce(ExactDecimal(0), +)
    return whole.bounds?.contains(sum) ?? false
  }

  /// Whether the first parts, but not all, make up the whole: then the others are too many.
  private static func hasExactPrefix(
    _ parts: [Int], _ whole: Statement, _ statements: [Statement]
  ) -> Bool {
    (2..<max(2, parts.count)).contains { count in
      isSum(Array(parts.prefix(count)), whole, statements)
    }
  }

  var isExceeded: Bool {
    guard let low = relation.computedBounds.low, let high = relation.statedBounds.high else {
      return false
    }
    return low > high
  }

  var isShort: Bool {
    guard let high = relation.computedBounds.high, let low = relation.statedBounds.low else {
      return false
    }
    return high < low
  }
}

extension FactSet {
  /// Whether parts stand behind a colon, each in a clause of its own: "133 trường, trong đó: mầm non 43
  /// trường; tiểu học 40 trường; ...", which sets out kinds and no overlapping groups.
  fileprivate func isSetOut(_ parts: [Int], behind whole: Int) -> Bool {
    let (end, start) = (statements[whole].source.upperBound, statements[parts[0]].source.lowerBound)
    return end < start && Set(parts.map { statements[$0].standing.clause }).count == parts.count
      && quote(end..<start).contains("trong đó:")
  }
}

extension PartList.Kind {
  /// Whether the end of the list is marked, so that nothing else is in it.
  fileprivate var isClosed: Bool { self == .brackets || self == .footnote || self == .consisting }
}

extension StatedUnit {
  /// Whether things are counted by a noun.
  fileprivate var countsThings: Bool { unit == nil && !noun.isEmpty }
}

extension Bounds {
  /// The bounds in another unit.
  func scaled(by factor: ExactDecimal) -> Bounds {
    Bounds(low: low.map { $0.quotient(by: factor) }, high: high.map { $0.quotient(by: factor) })
  }
}
