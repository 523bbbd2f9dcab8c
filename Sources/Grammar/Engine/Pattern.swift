/// One spelling, ready to be matched: what stands before the amount, read backwards, and what stands
/// behind it.
struct Pattern: Sendable {
  enum Element: Hashable, Sendable {
    case word(Syllable)
    case plan
    case baseline
    case words
    case clauseStart
  }

  enum Amount: String, Sendable {
    case amount, rate, points, times, measure, excess

    func accepts(_ quantity: Quantity) -> Bool {
      switch self {
      case .amount: true
      case .rate: quantity.isRate
      case .excess: quantity.isRate && quantity.exceedsHundred
      case .points: quantity.isPoints
      case .times: quantity.isFactor
      case .measure: !quantity.isRate && !quantity.isPoints && !quantity.isFactor
      }
    }
  }

  /// Elements before the amount, the nearest first.
  let before: [Element]
  let after: [Element]
  let amount: Amount
  /// Index of the phrase in the registry.
  let phrase: Int
  /// How much of the spelling is fixed words; the most specific pattern wins.
  let weight: Int

  /// Every pattern that a spelling with its choices stands for.
  static func patterns(of spelling: String, phrase: Int) -> [Pattern] {
    expand(spelling).compactMap { Pattern($0, phrase: phrase) }
  }

  private init?(_ spelling: String, phrase: Int) {
    var before: [Element] = []
    var after: [Element] = []
    var amount: Amount?
    var rest = spelling[...]
    while !rest.isEmpty {
      if rest.first == "{", let close = rest.firstIndex(of: "}") {
        let name = String(rest[rest.index(after: rest.startIndex)..<close])
        rest = rest[rest.index(after: close)...]
        if let kind = Amount(rawValue: name) {
          amount = kind
          continue
        }
        guard let element = Self.slots[name] else { return nil }
        if amount == nil { before.append(element) } else { after.append(element) }
      } else {
        let literal = rest.prefix { $0 != "{" }
        rest = rest[literal.endIndex...]
        for part in literal.split(separator: " ") {
          let elements: [Element] =
            part == "^" ? [.clauseStart] : Syllable.sequence(String(part)).map { .word($0) }
          if amount == nil { before += elements } else { after += elements }
        }
      }
    }
    guard let amount else { return nil }
    self.before = before.reversed()
    self.after = after
    self.amount = amount
    self.phrase = phrase
    weight = (before + after).reduce(0) { sum, element in
      switch element {
      case .word: sum + 2
      case .plan, .baseline: sum + 3
      case .words: sum
      case .clauseStart: sum + 1
      }
    }
  }

  private static let slots: [String: Element] = [
    "plan": .plan, "baseline": .baseline, "words": .words,
  ]

  /// Writes out the choices in square brackets: `[a|b] c` gives `c`, `a c` and `b c`.
  static func expand(_ spelling: String) -> [String] {
    guard let open = spelling.firstIndex(of: "["),
      let close = spelling[open...].firstIndex(of: "]")
    else { return [spelling] }
    let head = spelling[..<open]
    let tail = spelling[spelling.index(after: close)...]
    let choices = spelling[spelling.index(after: open)..<close].split(separator: "|")
    return ([""] + choices.map(String.init)).flatMap { expand(head + $0 + tail) }
  }
}
