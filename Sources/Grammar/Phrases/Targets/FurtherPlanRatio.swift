import Ledger

/// A second yardstick joined to the one before: "bằng 45% dự toán Trung ương giao và 38% dự toán HĐND tỉnh giao".
struct FurtherPlanRatio: Phrase {
  static let code = "FurtherPlanRatio"
  static let meaning = Meaning(role: .planRatio, continues: true)
  static let spellings = Spellings(
    "và {rate} {plan}",
    alsoReads: "và {rate} so với {plan}", ", {rate} so với {plan}", "và [bằng] {rate} so {plan}")
}
