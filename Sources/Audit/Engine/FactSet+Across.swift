import Ledger
import Quantities

/// Which figures of two reports speak of the same thing.
extension FactSet {
  /// How surely a figure of this report and one of another are about the same thing.
  func likeness(_ index: Int, _ other: Int, in report: FactSet) -> Likeness? {
    let worded = Self.likeness(keys[index], report.keys[other])
    guard worded != .same, let code = codes[index], let same = report.codes[other] else {
      return worded
    }
    return code == same ? max(worded ?? .alike, .alike) : nil
  }

  /// The figures of another report that are alike a figure of this one, in the same kind of unit, role
  /// and year.
  func counterparts(of index: Int, in report: FactSet) -> [Int] {
    report.subjects.candidates(for: keys[index], codes[index]).filter { other in
      isLike(index, other, in: report)
        && (statements[index].standing.list == nil || report.statements[other].standing.list == nil
          || keys[index] == report.keys[other])
        && likeness(index, other, in: report).map { $0 >= .alike } ?? false
    }
  }

  /// Those of them that are surely the same: in the same words.
  func namesakes(of index: Int, in report: FactSet) -> [Int] {
    report.subjects.statements(named: keys[index]).filter { isLike(index, $0, in: report) }
  }

  /// Whether two figures are of the same kind of unit, role and year.
  private func isLike(_ index: Int, _ other: Int, in report: FactSet) -> Bool {
    guard report.statements[other].role == statements[index].role,
      report.year(of: other) == year(of: index),
      let unit = statements[index].measure, let measure = report.statements[other].measure
    else { return false }
    return unit.adds(to: measure)
  }
}
