import Ledger
import Quantities

/// A city or district does not have more of what adds up than its province.
///
/// - Obligation: the province's figure is the sum over its areas (Decree 94/2022/NĐ-CP, how indicators
///   are compiled).
/// - Tolerance: half a unit of the last digit of each number. That the one lies in the other is told
///   from the issuers alone, hence a warning.
/// - Violating: the province reports 54.000 tonnes of tea for the year, its city 58.000.
/// - Clean: the city reports less than the province.
/// - Remedy: find out which of the two figures is wrong.
enum AreasWithinTheirArea: CrossReportCheck {
  static let code = "CROSS-02"
  static let looksAcrossBodies = true

  static func findings(in reports: [FactSet]) -> [Finding] {
    let levels = Set(reports.compactMap { $0.area?.level })
    let wider = Dictionary(
      uniqueKeysWithValues: levels.map { level in
        (level, reports.filter { $0.area.map { $0.level < level } ?? false })
      })
    return reports.flatMap { narrow in
      (narrow.area.flatMap { wider[$0.level] } ?? []).flatMap { wide in
        narrow.comparableLevels.compactMap { finding($0, narrow, wide) }
      }
    }
  }

  private static func finding(_ index: Int, _ narrow: FactSet, _ wide: FactSet) -> Finding? {
    let figure = narrow.statements[index]
    guard let unit = figure.measure, !unit.isRate, unit.denominator.isEmpty,
      let inner = figure.bounds, let value = figure.number?.value
    else { return nil }
    let whole = narrow.namesakes(of: index, in: wide).first { other in
      wide.statements[other].period == figure.period && wide.statements[other].basis == figure.basis
    }
    guard let whole, let outer = wide.statements[whole].bounds,
      let total = wide.statements[whole].number?.value
    else { return nil }
    let exceeds = inner.low.flatMap { low in outer.high.map { low > $0 } } ?? false
    return Finding(
      check: code, kind: .crossDocument, outcome: exceeds ? .warning : .verified,
      claim: narrow.operand(index, isWhole: true), operands: [wide.operand(whole)],
      stated: .number(value), computed: .number(total),
      message: exceeds ? .exceeds(value, total) : .within(value, total))
  }
}

extension Message {
  fileprivate static func within(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số \(part) của cấp dưới nằm trong \(whole) của cấp trên.",
      english: "\(part) of the area is within the \(whole) of the area above it.")
  }

  fileprivate static func exceeds(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số \(part) của cấp dưới lớn hơn \(whole) của cấp trên; kiểm tra lại hai báo cáo.",
      english:
        "\(part) of the area is more than the \(whole) of the area above it; check both reports.")
  }
}
