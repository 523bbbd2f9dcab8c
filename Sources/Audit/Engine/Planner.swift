import Ledger

/// Whose plan a figure is held against.
enum Planner: Sendable {
  case unnamed, central, council, party, committee

  fileprivate static let names: [(planner: Planner, words: [SubjectKey])] = [
    (.central, keys("trung ương", "TW", "thủ tướng", "chính phủ", "bộ tài chính")),
    (.party, keys("đại hội", "NQĐH", "tỉnh ủy", "đảng bộ")),
    (.council, keys("hội đồng nhân dân", "HĐND")),
    (.committee, keys("ủy ban nhân dân", "UBND")),
  ]

  private static func keys(_ words: String...) -> [SubjectKey] { words.map { SubjectKey($0) } }
}

extension Statement {
  /// Whose plan a percentage of plan is of, or who assigned a plan value, as far as the words say.
  var planner: Planner {
    guard let against else { return .unnamed }
    let words = SubjectKey(against)
    return Planner.names.first { $0.words.contains { $0.containment(in: words) == 100 } }?.planner
      ?? .unnamed
  }
}
