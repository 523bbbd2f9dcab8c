import Ledger

/// A second comparison joined to the one before: "tăng 5% so với tháng trước và 12% so với cùng kỳ năm trước".
struct FurtherChange: Phrase {
  static let code = "FurtherChange"
  static let meaning = Meaning(role: .change, continues: true)
  static let spellings = Spellings(
    "và {amount} so với {baseline}",
    alsoReads: "và {amount} so {baseline}", ", {rate} so với {baseline}", ", {rate} so {baseline}")
}
