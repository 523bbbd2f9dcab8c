package import Ledger
import Quantities

extension Scorecard {
  /// The authority of every target compared; nil when there are several.
  package var commonAuthority: Target.Authority? {
    guard let first = rows.first?.target.authority,
      rows.allSatisfy({ $0.target.authority == first })
    else { return nil }
    return first
  }

  /// From where the plan is looked at: whose targets are compared, when they are one's, and the day as
  /// of which everything is given.
  package var viewpoint: [Wording] {
    [commonAuthority?.wording, knownOn?.asKnown].compactMap { $0 }
  }

  /// All that is to be said beneath a row.
  package func remarks(on row: Row) -> [Wording] { row.remarks(isMixed: commonAuthority == nil) }
}

extension Scorecard.Row {
  /// Where the result comes from; nil without one.
  package var resultSource: Wording? {
    rolledUpFrom.map { RollUpWording.source($0) } ?? result?.provenance.wording
  }

  /// The note, whose target it is where that must be told, and what others assigned.
  fileprivate func remarks(isMixed: Bool) -> [Wording] {
    var remarks = [note].compactMap { $0 }
    if isMixed || !others.isEmpty {
      remarks.append(history.wording)
    } else if let adjustment = history.adjustment {
      remarks.append(adjustment)
    }
    return remarks + others.map(\.wording)
  }
}

extension Scorecard.Comparison {
  /// What the authority assigned and what became of it: "Trung ương giao 8.000 (…): 105,5%, vượt".
  fileprivate var wording: Wording {
    let percent = attainment?.percent.map {
      " " + NumeralReader.write($0, decimals: $0.decimals) + "%,"
    }
    let (assigned, word) = (history.wording, verdict.wording)
    return Wording(
      "\(assigned.vietnamese):\(percent ?? "") \(word.vietnamese)",
      "\(assigned.english):\(percent ?? "") \(word.english)")
  }
}
