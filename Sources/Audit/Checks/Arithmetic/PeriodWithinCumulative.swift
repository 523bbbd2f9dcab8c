import Ledger
import Quantities

/// What came in one month is not more than what came since the start of the year.
///
/// - Obligation: monthly and cumulative figures of one report are consistent (Decree 09/2019/NĐ-CP,
///   article 4).
/// - Tolerance: half a unit of the last digit of each number; things counted one by one are exact.
/// - Violating: "Trong tháng trồng mới 340 ha rừng, lũy kế 300 ha."
/// - Clean: "Trong tháng trồng mới 50 ha chè, lũy kế từ đầu năm 110 ha."
/// - Remedy: correct the month or the cumulative figure.
enum PeriodWithinCumulative: Check {
  static let code = "PART-02"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { finding($0, in: facts) }
  }

  private static func finding(_ index: Int, in facts: FactSet) -> Finding? {
    let month = facts.statements[index]
    guard month.role == .level, let unit = month.measure, unit.denominator.isEmpty,
      unit.dimension != .rate, let period = month.period, month.basis == .inPeriod,
      period.start.month != nil, let inner = month.bounds, let value = month.number
    else { return nil }
    guard let cumulative = cumulative(for: index, unit, period, facts),
      let outer = facts.statements[cumulative].bounds,
      let total = facts.statements[cumulative].number
    else { return nil }
    let exceeds = inner.low.flatMap { low in outer.high.map { low > $0 } } ?? false
    // What is left out of the second name was said in the first.
    if exceeds, facts.keys[cumulative].containment(in: facts.keys[index]) < 100 { return nil }
    return Finding(
      check: code, kind: .partWithinWhole, outcome: exceeds ? .error : .verified,
      claim: facts.claim(index, with: [cumulative]),
      operands: [facts.operand(index), facts.operand(cumulative)],
      stated: .number(total.value), computed: .number(value.value),
      message: exceeds ? .exceeds(value.value, total.value) : .within(value.value, total.value))
  }

  /// The cumulative figure for the same thing: the next one of the paragraph in the same unit.
  private static func cumulative(
    for index: Int, _ unit: StatedUnit, _ period: TimePeriod, _ facts: FactSet
  ) -> Int? {
    facts.paragraph(of: index).first { other in
      let figure = facts.statements[other]
      guard other > index, figure.role == .level, figure.basis == .cumulative,
        let measure = figure.measure, measure.adds(to: unit),
        let stretch = figure.period, stretch.end.year == period.end.year
      else { return false }
      return facts.likeness(index, other) != nil
    }
  }
}

extension Message {
  fileprivate static func within(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số trong kỳ \(part) nằm trong lũy kế \(whole).",
      english: "The figure of the period, \(part), is within the cumulative \(whole).")
  }

  fileprivate static func exceeds(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số trong kỳ \(part) lớn hơn lũy kế \(whole); kiểm tra lại hai số.",
      english:
        "The figure of the period, \(part), is larger than the cumulative \(whole); check both numbers."
    )
  }
}
