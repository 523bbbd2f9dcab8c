import Documents

/// A piece of a sentence with the facts that it says.
struct Clause {
  var text: WrittenText
  var facts: [WrittenFact]

  init(_ text: WrittenText, facts: [WrittenFact] = []) {
    self.text = text
    self.facts = facts
  }

  init(_ words: String) { self.init(WrittenText(words)) }

  /// Words with one amount between or behind them, which carries the fact's id.
  init(
    _ before: String, amount: String, _ after: String = "", fact: WrittenFact,
    note: [WrittenText] = []
  ) {
    facts = [fact]
    text = WrittenText(
      [.init(before), .init(amount, figure: fact.id, note: note), .init(after)]
        .filter { !$0.text.isEmpty })
  }

  static func + (left: Clause, right: Clause) -> Clause {
    Clause(left.text + right.text, facts: left.facts + right.facts)
  }

  static func += (left: inout Clause, right: Clause) { left = left + right }

  /// Clauses one behind the other, with words between.
  static func joined(_ clauses: [Clause], by separator: String) -> Clause {
    var whole = Clause("")
    for (index, clause) in clauses.enumerated() {
      if index > 0 { whole += Clause(separator) }
      whole += clause
    }
    return whole
  }

  /// The clause without the words that its first run begins with.
  func droppingOpening(_ words: String) -> Clause {
    var clause = self
    guard let first = clause.text.runs.first, first.text.hasPrefix(words) else { return self }
    clause.text.runs[0].text = String(first.text.dropFirst(words.count))
    return clause
  }

  /// The clause without the full stop at its end; nil where it does not end with one.
  var droppingFullStop: Clause? {
    guard text.runs.last?.text.hasSuffix(".") ?? false else { return nil }
    return droppingEnd(".")
  }

  /// The clause without the words that its last run ends with.
  func droppingEnd(_ words: String) -> Clause {
    var clause = self
    guard let last = clause.text.runs.indices.last, clause.text.runs[last].text.hasSuffix(words)
    else { return self }
    clause.text.runs[last].text.removeLast(words.count)
    return clause
  }

  /// The clause with its first letter large.
  var capitalised: Clause {
    var clause = self
    guard let index = clause.text.runs.firstIndex(where: { !$0.text.isEmpty }),
      let first = clause.text.runs[index].text.first
    else { return self }
    clause.text.runs[index].text =
      first.uppercased() + clause.text.runs[index].text.dropFirst()
    return clause
  }
}
