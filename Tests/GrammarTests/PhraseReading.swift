import Grammar
import Ledger
import Quantities

/// One quantity of a line with the phrase it was read by, for comparing with a corpus.
struct PhraseReading {
  var phrase: String?
  /// The amount and unit as they stand in the line.
  var quantity: String
  /// The words of the yardstick.
  var against: String?
  var mention: Quantity
  var unit: Fact.Unit

  static func first(in line: String) -> PhraseReading? { all(in: line).first }

  static func all(in line: String) -> [PhraseReading] {
    let text = TokenText(Array(line.utf8))
    let mentions = MentionScanner.scan(text)
    return mentions.compactMap { mention in
      guard let quantity = mention.quantity else { return nil }
      let derivation = PhraseMatcher.shared.match(
        text, quantity, range: mention.range, low: 0, clauseStart: 0)
      return PhraseReading(
        phrase: derivation.map { PhraseRegistry.all[$0.phrase].code },
        quantity: spelled(text, quantity, mention.range),
        against: derivation?.against.map { text.string($0) }, mention: quantity,
        unit: unit(text, quantity))
    }
  }

  /// Number and unit with the one space that the writer would put.
  private static func spelled(_ text: TokenText, _ quantity: Quantity, _ range: Range<Int>)
    -> String
  {
    guard let unit = quantity.unit else { return text.string(quantity.numerals) }
    let number = text.string(quantity.numerals)
    var words = text.string(unit.range)
    if words == "điểm%" || words == "điểm phần trăm" { words = "điểm %" }
    return words.hasPrefix("%") || words.hasPrefix("‰") ? number + words : number + " " + words
  }

  static func unit(_ text: TokenText, _ quantity: Quantity) -> Fact.Unit {
    guard let unit = quantity.unit else { return .count(noun: "") }
    if let measure = unit.unit, !unit.isRatio {
      return .measure(code: measure.code, exponent: unit.exponent)
    }
    return .count(noun: text.string(unit.range))
  }
}
