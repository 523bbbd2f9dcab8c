import Ledger
import Reading
import SourceText

/// Rows of one document that give one cell two figures.
enum Contradictions {
  static func mark(_ rows: inout [ImportRow]) {
    var cells: [ObservationKey: Int] = [:]
    var targets: [TargetCell: Int] = [:]
    let order = rows.indices.sorted {
      (rows[$0].rank, $0) < (rows[$1].rank, $1)
    }
    for index in order where rows[index].outcome == .new {
      if let observation = rows[index].observation {
        guard let first = cells[observation.key] else {
          cells[observation.key] = index
          continue
        }
        let isSame = rows[first].observation?.value.says(observation.value) == true
        rows[index].outcome = isSame ? .known : outcome(of: rows[index], against: rows[first])
      } else if let target = rows[index].target {
        let cell = TargetCell(target)
        guard let first = targets[cell] else {
          targets[cell] = index
          continue
        }
        let isSame =
          target.isUnquoted || rows[first].target?.requirement.says(target.requirement) == true
        rows[index].outcome = isSame ? .known : outcome(of: rows[index], against: rows[first])
      }
    }
  }

  private struct TargetCell: Hashable {
    var indicator: String
    var area: String
    var period: TimePeriod
    var authority: Target.Authority

    init(_ target: Target) {
      indicator = target.indicator
      area = target.area
      period = target.period
      authority = target.authority
    }
  }

  /// Two figures contradict each other when both are named as the catalogue does, or in the same words;
  /// else the surer one names the whole, and the other, which says more or less, a part or something
  /// else.
  private static func outcome(
    of row: ImportRow, against first: ImportRow
  ) -> ImportRow.Outcome {
    let isAlike = [row, first].allSatisfy { ($0.match?.confidence ?? 0) >= IndicatorMatcher.exact }
    if isAlike || row.subject == first.subject {
      return .contradictory(place: first.place, quote: first.quote)
    }
    return Rejection.lessSure(than: first.quote)
  }
}

extension ImportRow {
  /// Which of two rows for one cell stands: the surer match, and a value before a mere mention.
  fileprivate var rank: Int {
    target?.isUnquoted == true ? 1000 : -(match?.confidence ?? 0)
  }
}

extension Target {
  /// Whether only its existence is known, not its value.
  var isUnquoted: Bool {
    if case .text = requirement { return true }
    return false
  }
}
