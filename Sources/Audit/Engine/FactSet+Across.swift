import Ledger
import Quantities

/// Which figures of two reports speak of the same thing.
extension FactSet {
  /// How surely a figure of this report and one of another are about the same thing.
  func likeness(_ index: Int, _ other: Int, in report: FactSet) -> Likeness? {
    let worded = Self.likeness(keys[index], report.keys[other])
    guard worded != .same, let indicator = indicators[index],
      let same = report.indicators[other]
    else { return worded }
    return indicator.code == same.code ? max(worded ?? .alike, .alike) : nil
  }

  /// The figures of another report that are alike a figure of this one, in the same kind of unit, role
  /// and year.
  func counterparts(of index: Int, in report: FactSet) -> [Int] {
    let figure = statements[index]
    return report.candidates(for: keys[index], indicators[index]).filter { other in
      let same = report.statements[other]
      guard same.role == figure.role, let unit = figure.measure, let measure = same.measure,
        unit.adds(to: measure), figure.period?.end.year == same.period?.end.year,
        figure.standing.list == nil || same.standing.list == nil
          || keys[index] == report.keys[other]
      else { return false }
      return likeness(index, other, in: report).map { $0 >= .alike } ?? false
    }
  }

  /// Levels with a subject to go by.
  var comparableLevels: [Int] {
    statements.indices.filter {
      statements[$0].role == .level && keys[$0].words.count >= 2 && statements[$0].period != nil
        && statements[$0].number != nil
    }
  }
}
