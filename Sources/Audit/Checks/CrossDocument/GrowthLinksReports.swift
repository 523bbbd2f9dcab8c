import Ledger
import Quantities

/// A growth over the year before leads from that year's report to this one.
///
/// - Obligation: results are compared with the same period (Decree 09/2019/NĐ-CP, article 9). The year
///   before may have been revised, hence a warning.
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: the report of 2022 gives 51.830 tonnes, that of 2023 "54.000 tấn, tăng 8,2% so với năm
///   2022".
/// - Clean: the report of 2023 gives "54.000 tấn, tăng 4,2% so với năm 2022".
/// - Remedy: say which figure of the year before was used, and in which report it stands.
enum GrowthLinksReports: CrossReportCheck {
  static let code = "CROSS-04"

  static func findings(in reports: [FactSet]) -> [Finding] {
    reports.flatMap { late in
      let growths = late.growths
      return reports.flatMap { early -> [Finding] in
        guard early.document != late.document else { return [] }
        return growths.compactMap { finding($0, late, early) }
      }
    }
  }

  private static func finding(
    _ growth: FactSet.Growth, _ late: FactSet, _ early: FactSet
  ) -> Finding? {
    guard early.levelTimes.contains(growth.before) else { return nil }
    let (change, index, stated) = (growth.change, growth.figure, growth.stated)
    let (value, bounds) = (growth.value, growth.bounds)
    let before = early.subjects.statements(named: late.keys[index]).first { other in
      early.statements[other].role == .level && early.statements[other].number != nil
        && early.statements[other].time == growth.before
        && early.statements[other].measure.map { $0.adds(to: growth.unit) } == true
    }
    guard let before, let base = early.statements[before].value, base > ExactDecimal(0),
      let baseBounds = early.statements[before].bounds, let ratio = bounds.divided(by: baseBounds)
    else { return nil }
    let hundred = ExactDecimal(100)
    let computed = ((value - base) * hundred).quotient(by: base)
    let relation = Relation(
      stated: stated, computed: computed, computedBounds: ratio * hundred - Bounds(exactly: hundred)
    )
    let rounded = computed.rounded(to: stated.decimals + 2)
    return Finding(
      check: code, kind: .crossDocument,
      outcome: relation.outcome == .error ? .warning : relation.outcome,
      claim: late.claim(change, with: [index]),
      operands: [late.operand(index), early.operand(before)], stated: .number(stated.value),
      computed: .number(rounded),
      message: relation.outcome == .verified
        ? .holds(stated.value) : .differs(stated.value, rounded))
  }
}

extension FactSet {
  /// A figure with its growth in percent over the year before.
  fileprivate struct Growth {
    var change: Int
    var figure: Int
    var stated: ReportedNumber
    var value: ExactDecimal
    var bounds: Bounds
    var unit: StatedUnit
    /// When the figure that it grew from is for.
    var before: StatedTime
  }

  fileprivate var growths: [Growth] {
    comparableLevels.flatMap { index in
      comparisons(of: index).compactMap { change in
        let (growth, figure) = (statements[change], statements[index])
        guard growth.role == .change, growth.measure?.unit?.code == "PERCENT",
          let stated = growth.signedNumber, let value = figure.value, let bounds = figure.bounds,
          let before = figure.period?.yearBefore, let unit = figure.measure
        else { return nil }
        return Growth(
          change: change, figure: index, stated: stated, value: value, bounds: bounds, unit: unit,
          before: StatedTime(period: before, basis: figure.basis))
      }
    }
  }
}

extension Message {
  fileprivate static func holds(_ growth: ExactDecimal) -> Message {
    Message(
      "Mức tăng \(growth)% khớp số liệu năm trước.",
      english: "A growth of \(growth)% follows from the year before.")
  }

  fileprivate static func differs(_ growth: ExactDecimal, _ computed: ExactDecimal) -> Message {
    Message(
      "Ghi tăng \(growth)% nhưng so với số liệu trong báo cáo năm trước là \(computed)%; nêu rõ số gốc.",
      english:
        "It says \(growth)% but against the report of the year before it is \(computed)%; name the base."
    )
  }
}
