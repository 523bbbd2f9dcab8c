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

  /// Where the year is heading, or that nothing can be told yet; nil once the year is told.
  package var outlook: Wording? {
    guard override == nil else { return nil }
    switch assessment.certainty {
    case .certain: return nil
    case .open:
      return Wording(
        "năm chưa hết, chưa đủ căn cứ để đánh giá",
        "nothing can be told from it before the year is over")
    case .expected:
      return assessment.forecast?.wording(
        against: target.requirement, unit: target.unit, direction: indicator?.direction ?? .higher,
        isPercentTold: (indicator?.measure ?? .level) == .level)
    }
  }

  /// The word for the verdict that counts: "khó đạt", "dự kiến đạt".
  package var verdictWording: Wording { verdict.wording(certainty) }

  /// The note, what is to be expected, whose target it is where that must be told, and what others assigned.
  fileprivate func remarks(isMixed: Bool) -> [Wording] {
    var remarks = [note, outlook].compactMap { $0 }
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
    let (assigned, word) = (history.wording, assessment.verdict.wording(assessment.certainty))
    return Wording(
      "\(assigned.vietnamese):\(percent ?? "") \(word.vietnamese)",
      "\(assigned.english):\(percent ?? "") \(word.english)")
  }
}
