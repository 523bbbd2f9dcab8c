import Ledger
import Quantities

/// A later dose reached no more of a group than the one before it.
///
/// - Obligation: who had a dose had the earlier ones (vaccination schedules of the Ministry of Health).
///   The group may have changed in between, hence a warning only.
/// - Tolerance: half a unit of the last digit of each rate.
/// - Violating: "Trẻ em từ 5 đến dưới 12 tuổi tiêm mũi 1 đạt 92,8%, mũi 2 đạt 98,6%."
/// - Clean: "Trẻ em từ 5 đến dưới 12 tuổi tiêm mũi 1 đạt 98,6%, mũi 2 đạt 92,8%."
/// - Remedy: say which group each rate is of, or correct the rate.
enum SuccessiveDosesDecline: Check {
  static let code = "PART-05"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.dropFirst().compactMap { index in
      guard let dose = dose(index, facts), let before = dose.number > 1 ? earlier(index, dose, facts) : nil,
        let low = facts.statements[index].bounds?.low,
        let high = facts.statements[before].bounds?.high,
        let value = facts.statements[index].number?.value,
        let first = facts.statements[before].number?.value
      else { return nil }
      let exceeds = low > high
      return Finding(
        check: code, kind: .partWithinWhole, outcome: exceeds ? .warning : .verified,
        claim: facts.claim(index, with: [before]),
        operands: [facts.operand(index), facts.operand(before)], stated: .number(first),
        computed: .number(value), message: exceeds ? .exceeds(value, first) : .within(value, first))
    }
  }

  /// Which dose a rate is of: "mũi 2", "2 liều", "nhắc lại lần 1".
  private struct Dose {
    var number: Int
    var isBooster: Bool
  }

  private static func dose(_ index: Int, _ facts: FactSet) -> Dose? {
    let statement = facts.statements[index]
    guard statement.role == .share, statement.measure?.isRate == true else { return nil }
    let words = statement.subject.lowercased().split { !$0.isLetter && !$0.isNumber }
    for place in words.indices.reversed() {
      guard let number = Int(words[place]), (1...9).contains(number) else { continue }
      let before = place > 0 ? words[place - 1] : ""
      let behind = place + 1 < words.count ? words[place + 1] : ""
      if before == "mũi" || before == "liều" || behind == "liều" || behind == "mũi" || before == "lần" {
        return Dose(number: number, isBooster: before == "lần")
      }
    }
    return nil
  }

  /// The rate of the nearest lower dose told before in the same clause.
  private static func earlier(_ index: Int, _ dose: Dose, _ facts: FactSet) -> Int? {
    let statement = facts.statements[index]
    let before = index - 1
    guard statement.standing.clause == facts.statements[before].standing.clause,
      let last = self.dose(before, facts), last.isBooster == dose.isBooster,
      last.number < dose.number
    else { return nil }
    return before
  }
}

extension Message {
  fileprivate static func within(_ dose: ExactDecimal, _ before: ExactDecimal) -> Message {
    Message(
      "Tỷ lệ mũi sau \(dose)% không vượt mũi trước \(before)%.",
      english: "The later dose, \(dose)%, is within the earlier one, \(before)%.")
  }

  fileprivate static func exceeds(_ dose: ExactDecimal, _ before: ExactDecimal) -> Message {
    Message(
      "Tỷ lệ mũi sau \(dose)% cao hơn mũi trước \(before)%; nêu rõ đối tượng hoặc sửa tỷ lệ.",
      english:
        "The later dose reached \(dose)%, more than the \(before)% of the earlier one; name the group or correct the rate."
    )
  }
}
