import Ledger
import Quantities
import Workflows

/// A comparison as a table, with the columns in which anything stands.
struct ComparisonTable {
  var rows: [ComparisonRow]
  var hasRanks: Bool
  var hasPercents: Bool
  var hasChanges: Bool

  init(_ rows: [ComparisonRow]) {
    self.rows = rows
    hasRanks = rows.contains { $0.rank != nil }
    hasPercents = rows.contains { $0.percent != nil }
    hasChanges = rows.contains { $0.change != nil }
  }
}

/// An area in a comparison, as a row of a table.
struct ComparisonRow {
  var rank: Int?
  var name: String
  var address: String
  var value: String
  /// The length of its bar on a width of 1000; nil without a figure.
  var bar: Int?
  var percent: String?
  var change: String?
  var source: String?
  /// Which of five classes the figure is in, from the lowest; nil without one.
  var shade: Int?
  var code: String

  static func all(in comparison: AreaComparison, _ visit: Visit) -> [ComparisonRow] {
    let values = comparison.rows.compactMap { $0.result?.value.number?.value }
    let sorted = values.sorted()
    let largest = values.map(\.magnitude).max() ?? ExactDecimal(0)
    return comparison.rows.map { row in
      let value = row.result?.value.number?.value
      return ComparisonRow(
        rank: row.rank,
        name: row.area.kind.wording(of: row.area.name)(visit.language),
        address:
          "/areas/\(Visit.escaped(row.area.code))/indicators/\(Visit.escaped(comparison.indicator.code))",
        value: row.result?.printedValue ?? "…",
        bar: value.flatMap { $0.magnitude.partOfThousand(of: largest) },
        percent: row.attainment?.percent?.printedAsPercent,
        change: row.change.flatMap {
          Attainment(percent: nil, difference: $0).difference(in: comparison.indicator.unit)?(
            visit.language)
        },
        source: row.rolledUpFrom.map { RollUpWording.source($0)(visit.language) }
          ?? row.result?.provenance.wording(visit.language),
        shade: value.map { shade($0, among: sorted) }, code: row.area.code)
    }
  }

  /// The fifth of all figures that one is in; equal figures are in the same.
  private static func shade(_ value: ExactDecimal, among sorted: [ExactDecimal]) -> Int {
    let below = sorted.firstIndex(of: value) ?? 0
    return sorted.count < 2 ? 4 : below * 5 / sorted.count
  }
}

extension ExactDecimal {
  fileprivate var magnitude: ExactDecimal { self < ExactDecimal(0) ? ExactDecimal(0) - self : self }

  fileprivate func partOfThousand(of whole: ExactDecimal) -> Int? {
    guard whole > ExactDecimal(0),
      let part = (self * ExactDecimal(1000)).divided(by: whole, decimals: 0)
    else { return nil }
    return Int(part.plain)
  }
}
