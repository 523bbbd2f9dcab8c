import Ledger
import Quantities

/// The changes said of one figure agree with each other and with the figure: the growth in percent, the
/// difference, the factor, and the earlier figure where it is given.
///
/// - Obligation: results are compared with the same period (Decree 09/2019/NĐ-CP, article 9).
/// - Tolerance: half a unit of the last digit of each number; "tăng 1,8 lần" may mean 1,8 times or
///   1,8 times more.
/// - Violating: "Sản lượng đạt 54.000 tấn, tăng 2.170 tấn, tăng 8,2% so với năm trước."
/// - Clean: "Sản lượng đạt 54.000 tấn, tăng 2.170 tấn, tăng 4,2% so với năm trước."
/// - Remedy: correct the figure, the growth or the difference.
enum ChangesFollowFromLevels: Check {
  static let code = "GROWTH-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.flatMap { index -> [Finding] in
      let role = facts.statements[index].role
      guard role == .level || role == .share, let bounds = facts.statements[index].bounds else {
        return []
      }
      let changes = facts.comparisons(of: index).filter { facts.statements[$0].role == .change }
      let bases = bases(of: index, changes, bounds, facts)
      let relative = changes.compactMap { change in
        bases.lazy.compactMap {
          difference(change, index, $0, facts) ?? growth(change, index, $0, facts)
        }.first
      }
      return relative + changes.compactMap { possible($0, index, bounds, facts) }
    }
  }

  /// An earlier value of the figure: given as such, or the figure less the difference.
  private struct Base {
    var statement: Int
    var value: ExactDecimal
    var bounds: Bounds
    var against: String?
    /// Whether the document gives it, rather than the difference to it.
    var isGiven = false
  }

  /// Whether a figure stands in brackets behind another, or right behind it or its change, in the same
  /// words.
  private static func isGivenFor(_ index: Int, _ other: Int, _ facts: FactSet) -> Bool {
    if let list = facts.statements[other].standing.list,
      facts.facts.lists[list].wholes.contains(index)
    {
      return true
    }
    guard facts.keys[other] == facts.keys[index] else { return false }
    if other < index { return true }
    let before = facts.statements[other - 1]
    return (other == index + 1 || before.role == .change && before.modifies == index)
  }

  /// Whether a period is the whole year before another: "(năm 2022 là 70,2%)".
  private static func isYearBefore(_ earlier: TimePeriod?, _ period: TimePeriod) -> Bool {
    earlier == .year(period.end.year - 1)
  }

  private static func bases(
    of index: Int, _ changes: [Int], _ bounds: Bounds, _ facts: FactSet
  ) -> [Base] {
    guard let value = facts.statements[index].value, let unit = facts.statements[index].measure
    else {
      return []
    }
    // "tăng từ 43,1% năm 2022 lên 46,6%" gives it before.
    let near = (max(0, index - 1)..<min(index + 7, facts.statements.count)).filter { $0 != index }
    let given = near.compactMap { other -> Base? in
      let earlier = facts.statements[other]
      guard earlier.role == facts.statements[index].role, let measure = earlier.measure,
        measure.adds(to: unit),
        earlier.standing.sentence == facts.statements[index].standing.sentence,
        isGivenFor(index, other, facts), let period = facts.statements[index].period,
        earlier.period == period.yearBefore || isYearBefore(earlier.period, period),
        let value = earlier.value, let bounds = earlier.bounds
      else { return nil }
      return Base(statement: other, value: value, bounds: bounds, against: nil, isGiven: true)
    }
    return given
      + changes.compactMap { change in
        let statement = facts.statements[change]
        guard let measure = statement.measure, measure.adds(to: unit), !measure.isRate,
          let difference = statement.value, let range = statement.bounds
        else { return nil }
        let isDown = statement.direction == .down
        return Base(
          statement: change, value: isDown ? value + difference : value - difference,
          bounds: isDown ? bounds + range : bounds - range, against: statement.against)
      }
  }

  /// The difference to an earlier value that is given, in the unit of the figure or in points.
  private static func difference(
    _ change: Int, _ index: Int, _ base: Base, _ facts: FactSet
  ) -> Finding? {
    let statement = facts.statements[change]
    guard base.isGiven, statement.isAgainstYearBefore, let stated = statement.number,
      let measure = statement.measure, let unit = facts.statements[index].measure,
      let value = facts.statements[index].value, let bounds = facts.statements[index].bounds
    else { return nil }
    let isRate = unit.isRate && measure.unit?.dimension == .points
    guard isRate || measure.adds(to: unit) && !measure.isRate else { return nil }
    let factor = isRate ? unit.factor : measure.factor
    let sign = ExactDecimal(statement.direction == .down ? -1 : 1)
    let computed = ((value - base.value) * sign).quotient(by: factor)
    let relation = Relation(
      stated: stated, statedBounds: statement.plainBounds, computed: computed,
      computedBounds: ((bounds - base.bounds) * sign).scaled(by: factor))
    return Finding(
      check: code, kind: isRate ? .pointDifference : .growth, outcome: relation.outcome,
      claim: facts.claim(change, with: [index]),
      operands: [facts.operand(index), facts.operand(base.statement), facts.operand(change)],
      stated: .number(stated.value), computed: .number(computed),
      message: relation.outcome == .verified
        ? .holds(stated.value) : .differs(stated.value, computed))
  }

  /// The growth in percent, or the factor, from an earlier value.
  private static func growth(
    _ change: Int, _ index: Int, _ base: Base, _ facts: FactSet
  ) -> Finding? {
    let statement = facts.statements[change]
    guard change != base.statement, base.against == nil || statement.against == base.against,
      facts.statements[index].role == .level, let stated = statement.number,
      let value = facts.statements[index].value,
      let bounds = facts.statements[index].bounds
    else { return nil }
    guard
      let relation = GrowthArithmetic.relation(
        statement, stated, from: base.value, base.bounds, to: value, bounds)
    else { return nil }
    let computed = relation.computed.rounded(to: stated.decimals + 2)
    return Finding(
      check: code, kind: .growth, outcome: relation.outcome,
      claim: facts.claim(change, with: [index]),
      operands: [facts.operand(index), facts.operand(base.statement), facts.operand(change)],
      stated: .number(stated.value), computed: .number(computed),
      message: relation.outcome == .verified
        ? .holds(stated.value) : .differs(stated.value, computed))
  }

  /// An increase is not more than the figure that it led to.
  private static func possible(
    _ change: Int, _ index: Int, _ bounds: Bounds, _ facts: FactSet
  ) -> Finding? {
    let statement = facts.statements[change]
    guard statement.direction == .up, let unit = facts.statements[index].measure,
      let measure = statement.measure, measure.adds(to: unit), !measure.isRate,
      let difference = statement.value, let range = statement.bounds,
      let value = facts.statements[index].value, let number = statement.number?.value
    else { return nil }
    let earlier = (value - difference).quotient(by: unit.factor)
    let isNegative = (bounds - range).high.map { $0.isNegative } ?? false
    return Finding(
      check: code, kind: .growth, outcome: isNegative ? .error : .verified,
      claim: facts.claim(change, with: [index]),
      operands: [facts.operand(index), facts.operand(change)], stated: .number(number),
      computed: .number(earlier), message: isNegative ? .impossible(number) : .possible(earlier))
  }
}

extension Statement {
  /// Whether a change is over the year before, as far as it says.
  fileprivate var isAgainstYearBefore: Bool {
    against == nil || against == "same-period" || against == "prior-year"
  }
}

extension Message {
  fileprivate static func holds(_ growth: ExactDecimal) -> Message {
    Message(
      "Mức tăng, giảm \(growth) khớp với chênh lệch nêu ra.",
      english: "The change of \(growth) follows from the difference.")
  }

  fileprivate static func differs(_ growth: ExactDecimal, _ computed: ExactDecimal) -> Message {
    Message(
      "Ghi tăng, giảm \(growth) nhưng tính từ số liệu và chênh lệch là \(computed); kiểm tra lại.",
      english:
        "It says a change of \(growth) but figure and difference give \(computed); check them.")
  }

  fileprivate static func possible(_ earlier: ExactDecimal) -> Message {
    Message(
      "Số kỳ trước suy ra là \(earlier), không âm.",
      english: "The earlier figure would be \(earlier), not negative.")
  }

  fileprivate static func impossible(_ increase: ExactDecimal) -> Message {
    Message(
      "Mức tăng \(increase) lớn hơn chính số liệu; kiểm tra lại.",
      english: "The increase of \(increase) is more than the figure itself; check both.")
  }
}
