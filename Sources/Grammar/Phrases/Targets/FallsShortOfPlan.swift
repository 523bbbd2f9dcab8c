import Ledger

/// How far a result stays below a plan: "thấp hơn 5,3 điểm % so với kế hoạch".
struct FallsShortOfPlan: Phrase {
  static let code = "FallsShortOfPlan"
  static let meaning = Meaning(role: .planRatio, direction: .down)
  static let spellings = Spellings(
    "thấp hơn {amount} so với {plan}",
    alsoReads: "thấp hơn {plan} [là] {amount}", "giảm {amount} so với {plan}",
    "giảm {amount} so {plan}", "thấp hơn so với {plan} [là] {amount}", "thấp hơn {amount} {plan}",
    "hụt {amount} so với {plan}", "còn thiếu {amount} so với {plan}",
    "thiếu {amount} so với {plan}", "giảm so với {plan} {amount}", "giảm {amount} {plan}")
}
