/// What is to be said of one indicator, with its time apart, so that neighbours of one time can share it.
struct PlannedSentence {
  /// For when the first figure holds: "trong tháng".
  var time: String
  var subject: String
  /// Verb, amount and comparisons; where there are two figures, the second behind a semicolon.
  var predicate: Clause
  /// Whether it says one figure only.
  var isOneFigure: Bool

  /// How many figures of one time stand in one sentence.
  private static let longest = 4

  /// The sentences of a paragraph, each with its full stop: neighbours that say one figure of one time
  /// each are joined, the others vary in the order of time and subject.
  static func joined(_ plans: [PlannedSentence]) -> [Clause] {
    var sentences: [Clause] = []
    var rest = plans[...]
    while let first = rest.first {
      var group = rest.prefix { $0.isOneFigure && $0.time == first.time }.prefix(longest)
      if group.isEmpty { group = rest.prefix(1) }
      rest = rest.dropFirst(group.count)
      sentences.append(sentence(Array(group), at: sentences.count) + Clause("."))
    }
    return sentences
  }

  private static func sentence(_ group: [PlannedSentence], at place: Int) -> Clause {
    let first = group[0]
    guard group.count == 1 else {
      let items = group.map { Clause("\($0.subject) ") + $0.predicate }
      return (Clause("\(first.time), ") + Clause.joined(items, by: "; ")).capitalised
    }
    let isTimeFirst = TimeWords.leads(first.time) || place % 2 == 1
    let head =
      isTimeFirst
      ? "\(first.time), \(first.subject) "
      : "\(first.subject)\(TimeWords.behind(first.subject, first.time)) "
    return (Clause(head) + first.predicate).capitalised
  }
}
