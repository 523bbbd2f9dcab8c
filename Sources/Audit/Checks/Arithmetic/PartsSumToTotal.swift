import Ledger
import Quantities

/// Parts that a document lists as all of a whole add up to it; parts that it lists as some of it do not
/// exceed it.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4: reports are accurate and complete).
/// - Tolerance: half a unit of the last digit of each number; things counted one by one are exact.
/// - Violating: "Thành lập mới 135 doanh nghiệp, gồm: xây dựng 28 doanh nghiệp, thương mại 59 doanh
///   nghiệp."
/// - Clean: "Trồng mới 400 ha chè (chè tập trung 388 ha; chè cô thụ 12 ha)."
/// - Remedy: correct the total or the part that does not belong to it, or say which part is missing.
enum PartsSumToTotal: Check {
  static let code = "SUM-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.lists.indices.compactMap { list in
      let group = PartGroup(list, in: facts)
      return group.flatMap { finding(on: $0, in: facts) }
    }
  }

  private static func finding(on group: PartGroup, in facts: FactSet) -> Finding? {
    guard group.parts.count >= 2 else { return nil }
    let outcome: Finding.Outcome
    let kind: Finding.Kind
    switch group.relation.outcome {
    case .verified: (outcome, kind) = (.verified, .sum)
    case .info where group.claimsAll: (outcome, kind) = (.info, .sum)
    default:
      if group.isExceeded {
        guard let excess = group.excess else { return nil }
        (outcome, kind) = (excess, .sum)
      } else if group.isShort, group.claimsAll {
        (outcome, kind) = (group.names ? .error : .warning, .sum)
      } else if group.isShort {
        (outcome, kind) = (.verified, .partWithinWhole)
      } else {
        return nil
      }
    }
    let total = group.total.value
    return Finding(
      check: code, kind: kind, outcome: outcome,
      claim: facts.claim(group.whole, with: group.parts),
      operands: [facts.operand(group.whole)] + group.parts.map { facts.operand($0) },
      stated: .number(total), computed: .number(group.sum),
      message: outcome == .verified
        ? (kind == .sum
          ? .sumHolds(group.parts.count, total) : .partsWithin(group.sum, total))
        : .gap(group.parts.count, group.sum, total, group.sum - total))
  }
}

extension Message {
  fileprivate static func sumHolds(_ count: Int, _ total: ExactDecimal) -> Message {
    Message(
      "\(count) thành phần cộng lại đúng \(total).", english: "\(count) parts add up to \(total).")
  }

  fileprivate static func partsWithin(_ sum: ExactDecimal, _ total: ExactDecimal) -> Message {
    Message(
      "Các thành phần nêu ra cộng lại \(sum), không vượt tổng \(total).",
      english: "The parts listed add up to \(sum), within the total of \(total).")
  }

  fileprivate static func gap(
    _ count: Int, _ sum: ExactDecimal, _ total: ExactDecimal, _ difference: ExactDecimal
  ) -> Message {
    Message(
      "\(count) thành phần cộng lại \(sum), tổng ghi \(total), chênh \(difference); kiểm tra lại tổng hoặc từng thành phần.",
      english:
        "\(count) parts add up to \(sum) but the total says \(total), a difference of \(difference); check the total and each part."
    )
  }
}
