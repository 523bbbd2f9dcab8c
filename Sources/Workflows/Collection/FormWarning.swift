import Audit
import Ledger
package import Quantities

/// What is odd about a figure in a form: it can be right, so nothing is refused for it.
package enum FormWarning: Hashable, Sendable {
  /// What a figure is held against.
  package enum Neighbour: String, Hashable, Sendable, CaseIterable {
    case previous
    case yearBefore = "year-before"
    case plan
  }

  /// About a thousand times another figure of the same thing, as by triệu for tỷ (UNIT-01).
  case magnitude(ExactDecimal, Neighbour, ExactDecimal)
  /// Less came in since January than had by the period before (CROSS-03).
  case cumulativeFell(ExactDecimal, from: ExactDecimal)
  /// More in the period than since January (PART-02).
  case periodAboveCumulative(ExactDecimal, cumulative: ExactDecimal)
  /// A part is more than its whole (PART-01).
  case partAboveWhole(ExactDecimal, whole: ExactDecimal)
  /// The parts of one kind together are more than their whole.
  case partsAboveWhole(ExactDecimal, whole: ExactDecimal, dimension: String)
  /// A share of a group above all of it (PART-03).
  case aboveHundred(ExactDecimal)
}

/// Holds the figures of a form against each other and against what is known.
struct FormWarnings {
  private let rows: [FormSheet.Row]
  private let numbers: [FormRow.Key: ReportedNumber]

  init(_ rows: [FormSheet.Row]) {
    self.rows = rows
    numbers = Dictionary(
      rows.compactMap { row in row.reading.value?.number.map { (row.row.key, $0) } }
    ) { first, _ in first }
  }

  func warnings(of row: FormSheet.Row) -> [FormWarning] {
    guard let number = numbers[row.row.key] else { return [] }
    return [
      magnitude(number.value, row), fall(number, row), excess(number, row), part(number, row),
      parts(number, row), hundred(number, row),
    ].compactMap { $0 }
  }

  /// A slip is off from all its neighbours; the plan of a year speaks only where there are no others,
  /// and of what adds up only when it is far surpassed.
  private func magnitude(_ value: ExactDecimal, _ row: FormSheet.Row) -> FormWarning? {
    let neighbours: [(FormWarning.Neighbour, Observation?)] = [
      (.previous, row.previous), (.yearBefore, row.yearBefore),
    ]
    let known = neighbours.compactMap { neighbour, observation in
      observation?.value.number.map { (neighbour, $0.value) }
    }.filter { $0.1 > ExactDecimal(0) }
    if let first = known.first {
      guard known.allSatisfy({ value.isThousandfold($0.1) }) else { return nil }
      return .magnitude(value, first.0, first.1)
    }
    guard let plan = row.plan?.requirement.value?.value, row.plan?.unit == row.indicator.unit,
      value.isThousandfold(plan), value > plan || row.indicator.timeAggregation != .sum
    else { return nil }
    return .magnitude(value, .plan, plan)
  }

  private func fall(_ number: ReportedNumber, _ row: FormSheet.Row) -> FormWarning? {
    guard row.key.basis == .cumulative, isAdding(row), let previous = row.previous,
      previous.key.period.end.year == row.key.period.end.year,
      let earlier = previous.value.number, number.interval.high < earlier.interval.low
    else { return nil }
    return .cumulativeFell(number.value, from: earlier.value)
  }

  private func excess(_ number: ReportedNumber, _ row: FormSheet.Row) -> FormWarning? {
    guard row.row.key.basis == .inPeriod, isAdding(row) else { return nil }
    var key = row.row.key
    key.basis = .cumulative
    guard let total = numbers[key], number.interval.low > total.interval.high else { return nil }
    return .periodAboveCumulative(number.value, cumulative: total.value)
  }

  private func part(_ number: ReportedNumber, _ row: FormSheet.Row) -> FormWarning? {
    guard let whole = whole(of: row), number.interval.low > whole.interval.high else { return nil }
    return .partAboveWhole(number.value, whole: whole.value)
  }

  /// Said at the first part of its kind.
  private func parts(_ number: ReportedNumber, _ row: FormSheet.Row) -> FormWarning? {
    guard let whole = whole(of: row) else { return nil }
    let dimension = row.row.key.dimension
    let siblings = rows.map(\.row.key).filter {
      $0.indicator == row.row.key.indicator && $0.basis == row.row.key.basis
        && !$0.breakdown.isEmpty && $0.dimension == dimension
    }
    let parts = siblings.compactMap { numbers[$0] }
    guard parts.count > 1, siblings.first(where: { numbers[$0] != nil }) == row.row.key,
      !parts.contains(where: { $0.interval.low > whole.interval.high })
    else { return nil }
    let low = parts.reduce(ExactDecimal(0)) { $0 + $1.interval.low }
    guard low > whole.interval.high else { return nil }
    let sum = parts.reduce(ExactDecimal(0)) { $0 + $1.value }
    return .partsAboveWhole(sum, whole: whole.value, dimension: dimension)
  }

  private func hundred(_ number: ReportedNumber, _ row: FormSheet.Row) -> FormWarning? {
    guard row.indicator.isShareOfGroup, number.interval.low > ExactDecimal(100) else { return nil }
    return .aboveHundred(number.value)
  }

  /// The figure that a part belongs to; none for rates, whose parts can be above the whole.
  private func whole(of row: FormSheet.Row) -> ReportedNumber? {
    guard !row.row.key.breakdown.isEmpty, !row.indicator.isRate,
      row.indicator.areaAggregation == .sum
    else { return nil }
    var key = row.row.key
    key.breakdown = ""
    return numbers[key]
  }

  /// Whether months add up to a year and nothing is taken back as a rule.
  private func isAdding(_ row: FormSheet.Row) -> Bool {
    row.indicator.timeAggregation == .sum && row.indicator.measure == .level
  }
}

extension FormRow.Key {
  /// The kind of sub-items: "loại rừng" of "loại rừng=sản xuất".
  fileprivate var dimension: String {
    breakdown.firstIndex(of: "=").map { String(breakdown[..<$0]) } ?? ""
  }
}

extension Indicator {
  /// Whether it is the share of a group that something reaches, of which there is no more than all.
  fileprivate var isShareOfGroup: Bool {
    guard unit == "%", measure == .level else { return false }
    switch areaAggregation {
    case .ratio(_, _, let factor): return factor == ExactDecimal(100)
    case .weightedMean: return true
    case .sum, .none: return false
    }
  }
}
