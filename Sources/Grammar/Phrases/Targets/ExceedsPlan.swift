import Ledger

/// Excess over a plan: "vượt 3,4% kế hoạch", "vượt kế hoạch 10,9%", "vượt 0,3 điểm % so với kế hoạch".
struct ExceedsPlan: Phrase {
  static let code = "ExceedsPlan"
  static let meaning = Meaning(role: .planRatio, direction: .over)
  static let spellings = Spellings(
    "vượt {amount} {plan}",
    alsoReads: "vượt [hơn|khoảng|trên] {amount}", "vượt [hơn|khoảng] {amount} so [với] {plan}",
    "vượt {plan} [là|trên|hơn] {amount}",
    "vượt so với {plan} [là] {amount}", "vượt so {plan} {amount}", "cao hơn {amount} so với {plan}",
    "cao hơn {plan} [là] {amount}", "vượt [hơn] {amount} so {plan}",
    "tăng {amount} so với {plan}", "tăng {amount} so {plan}", "vượt mức {plan} {amount}",
    "vượt mức {amount} {plan}", "vượt mức {amount}", "tăng so với {plan} [là] {amount}",
    "vượt {plan} {rate} {plan}", "vượt {amount} {plan} {plan}", "cao hơn {amount} {plan}",
    "tăng {amount} {plan}")
}
