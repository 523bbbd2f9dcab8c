import Ledger

extension Suppression {
  /// Who set the finding aside, when and why, in one line.
  var wording: Wording {
    Wording(
      "Bỏ qua: \(reason) (\(person), \(day(.vietnamese)))",
      "Set aside: \(reason) (\(person), \(day(.english)))")
  }

  /// The day in Viet Nam, which keeps one time all year, seven hours ahead of Greenwich.
  private func day(_ language: Language) -> String {
    let local = Int(recordedAt) + 7 * 3_600_000
    let day = CivilDay.day(CivilDay.floored(local, 86_400_000))
    return TimePeriod(from: day, to: day).wording(language)
  }
}
