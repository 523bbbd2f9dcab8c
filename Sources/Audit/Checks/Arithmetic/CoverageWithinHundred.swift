import Ledger
import Quantities

/// The share of a group that something reaches is not more than all of it.
///
/// - Obligation: a rate whose numerator is part of its denominator is at most 100 % (definitions of the
///   national indicators, Decree 94/2022/NĐ-CP). The group may have been counted too low, hence a
///   warning only.
/// - Tolerance: half a unit of the last digit.
/// - Violating: "Tiêm chủng cho trẻ em mũi 1 đạt 100,3%."
/// - Clean: "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%."
/// - Remedy: say which group the rate is of, or correct the rate.
enum CoverageWithinHundred: Check {
  static let code = "PART-03"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      let statement = facts.statements[index]
      guard statement.role == .share, statement.measure?.unit?.code == "PERCENT",
        statement.direction == nil, let number = statement.number,
        let low = statement.bounds?.low, low > ExactDecimal(100)
      else { return nil }
      return Finding(
        check: code, kind: .partWithinWhole, outcome: .warning,
        claim: facts.operand(index, isWhole: true), operands: [facts.operand(index)],
        stated: .number(number.value), computed: .number(ExactDecimal(100)),
        message: .above(number.value))
    }
  }
}

extension Message {
  fileprivate static func above(_ share: ExactDecimal) -> Message {
    Message(
      "Tỷ lệ \(share)% vượt 100% số đối tượng; nêu rõ mẫu số hoặc sửa tỷ lệ.",
      english:
        "A coverage of \(share)% is more than all of the group; name the group or correct the rate."
    )
  }
}
