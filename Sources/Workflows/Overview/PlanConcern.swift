import Ledger
import Quantities
import Storage

/// A target in danger, and why.
package struct PlanConcern: Sendable {
  /// Its place in the rows of the scorecard.
  package var row: Int
  /// By how much the result misses the plan, and what else is to be known.
  package var reason: Wording

  /// The targets of a scorecard that are missed, at risk or only nearly met, the furthest from the plan
  /// first.
  static func all(in card: Scorecard) -> [PlanConcern] {
    card.rows.indices.filter { [.missed, .atRisk, .nearlyMet].contains(card.rows[$0].verdict) }
      .map { (row: $0, gap: card.rows[$0].relativeGap) }
      .stablySorted { $0.gap > $1.gap }
      .map { PlanConcern(row: $0.row, reason: card.rows[$0.row].shortfall) }
  }
}

extension Scorecard.Row {
  /// What counts against the plan: the year's end as it is to be expected while the year runs, else the
  /// result.
  private var judged: Attainment? {
    guard certainty == .expected, let forecast = assessment.forecast else { return attainment }
    return Attainment.of(
      ReportedNumber(forecast.projection), against: target.requirement,
      direction: indicator?.direction ?? .higher)
  }

  /// The distance to the plan as a part of it; zero where it cannot be told.
  fileprivate var relativeGap: ExactDecimal {
    guard let difference = judged?.difference, let plan = target.requirement.value?.value,
      let part = (difference * ExactDecimal(100)).divided(by: plan, decimals: 2)
    else { return ExactDecimal(0) }
    return part < ExactDecimal(0) ? ExactDecimal(0) - part : part
  }

  /// "thấp hơn kế hoạch 76 ha, bằng 99,23%".
  fileprivate var shortfall: Wording {
    var vietnamese: [String] = []
    var english: [String] = []
    if let difference = attainment?.difference, difference != ExactDecimal(0) {
      let isBelow = difference < ExactDecimal(0)
      let size = isBelow ? ExactDecimal(0) - difference : difference
      let amount = Attainment(percent: nil, difference: size).difference(in: target.unit)
      let (size1, size2) = (amount?.vietnamese.dropPlus ?? "", amount?.english.dropPlus ?? "")
      vietnamese.append((isBelow ? "thấp hơn kế hoạch " : "cao hơn kế hoạch ") + size1)
      english.append(size2 + (isBelow ? " below plan" : " above plan"))
    }
    if let percent = percentOfPlan?.printedAsPercent {
      vietnamese.append("bằng \(percent) kế hoạch")
      english.append("\(percent) of plan")
    }
    for remark in [note, outlook].compactMap({ $0 }) {
      vietnamese.append(remark.vietnamese)
      english.append(remark.english)
    }
    return Wording(vietnamese.joined(separator: "; "), english.joined(separator: "; "))
  }
}

extension String {
  fileprivate var dropPlus: String { hasPrefix("+") ? String(dropFirst()) : self }
}
