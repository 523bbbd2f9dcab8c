import Ledger
import Quantities

/// Finds every numeral of a text and says what it is: quantity, date, symbol, name or enumerator.
package struct MentionScanner {
  let text: TokenText
  private var mentions: [Mention] = []
  /// Index of the token behind the last mention.
  private var taken = 0

  /// Every mention in order; `enumeratorLength` is how many bytes the paragraph's own mark takes.
  package static func scan(_ text: TokenText, enumeratorLength: Int = 0) -> [Mention] {
    var scanner = MentionScanner(text: text)
    scanner.run(enumeratorLength)
    return scanner.mentions
  }

  private init(text: TokenText) {
    self.text = text
  }

  private mutating func run(_ enumeratorLength: Int) {
    var index = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      if token.kind == .numeral {
        index = read(index, isEnumerator: Int(token.start) < enumeratorLength)
      } else if token.kind == .word, token.syllable == DateWords.quarter,
        let found = DateReader(text: text).quarter(at: index)
      {
        index = add(.date(found.date), index..<found.end)
      } else if token.kind == .word, let value = NumberWords.spelled[token.syllable],
        let unit = spelledCount(after: index)
      {
        let quantity = Quantity(
          amount: .number(ReportedNumber(ExactDecimal(value))), unit: unit,
          numerals: index..<index + 1)
        index = add(.quantity(quantity), index..<unit.range.upperBound)
      } else {
        index += 1
      }
    }
  }

  private mutating func add(_ kind: Mention.Kind, _ range: Range<Int>) -> Int {
    mentions.append(Mention(kind: kind, range: max(range.lowerBound, taken)..<range.upperBound))
    taken = range.upperBound
    return range.upperBound
  }

  private mutating func read(_ index: Int, isEnumerator: Bool) -> Int {
    if isEnumerator || isInlineEnumerator(index) { return add(.enumerator, index..<index + 1) }
    let names = NameReader(text: text)
    if let end = names.symbol(at: index) { return add(.symbol, index..<end) }
    if let found = DateReader(text: text).date(at: index) {
      return add(.date(found.date), min(found.start, index)..<found.end)
    }
    if let end = names.age(at: index) ?? names.name(at: index, after: mentions.last) {
      return add(.name, index..<end)
    }
    if let quantity = QuantityReader(text: text).quantity(at: index, from: taken) {
      return add(.quantity(quantity.value), quantity.range)
    }
    if names.isListedName(at: index, after: mentions.last) { return add(.name, index..<index + 1) }
    return add(.unread, index..<index + 1)
  }

  /// "(1) ...; (2) ...": a small number alone in brackets.
  private func isInlineEnumerator(_ index: Int) -> Bool {
    text.syllable(index - 1) == .open && text.syllable(index + 1) == .close
      && text.tokens[index].isPlain && text.tokens[index].end - text.tokens[index].start <= 2
  }

  private static let ordinal = Syllable("thứ")

  /// "hai giống lúa": a number word counts only before a noun that is known to be counted.
  private func spelledCount(after index: Int) -> UnitReading? {
    guard let noun = CountNouns.tree.match(text, at: index + 1),
      text.syllable(index - 1) != Self.ordinal, NumberWords.spelled[text.syllable(index - 1)] == nil
    else { return nil }
    return UnitReading(
      range: index + 1..<noun.end, exponent: 0, isCount: true, isRatio: false)
  }
}
