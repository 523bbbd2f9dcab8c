import Ledger
import Quantities

/// Reads a number with its unit: single, range ("15-18 tiêu chí"), part of a whole ("149/156 vụ"),
/// with the word that opens it ("trên", "khoảng", "trở lên") and its sign ("âm 3,8%").
struct QuantityReader {
  let text: TokenText

  /// The quantity whose numeral stands at `index`; lead words are taken back to `low`.
  func quantity(at index: Int, from low: Int) -> (value: Quantity, range: Range<Int>)? {
    guard let first = text.number(index) else { return nil }
    var quantity = range(index, first) ?? fraction(index, first) ?? single(index, first)
    guard quantity.unit != nil || isStatedBare(index) else { return nil }
    let end = quantity.unit?.range.upperBound ?? quantity.numerals.upperBound
    var start = index
    let isMinus = isSign(text.isKind(.dash, at: start - 1), before: index)
    quantity.isPlus = isSign(text.syllable(start - 1) == Self.plus, before: index)
    if quantity.isPlus { start -= 1 }
    if text.syllable(start - 1) == Self.minus || isMinus, start > low {
      quantity.isNegative = true
      if case .number(let number) = quantity.amount {
        quantity.amount = .number(ReportedNumber(-number.value, form: number.form))
      }
      start -= 1
    }
    if let modifier = NumberWords.modifiers.match(text, before: start, downTo: low),
      !Self.comparatives.contains(text.syllable(modifier.start - 1))
    {
      quantity.modifier = text.string(modifier.start..<start).lowercased()
      start = modifier.start
    }
    var stop = end
    if let trailing = NumberWords.trailingModifiers.match(text, at: end) {
      quantity.modifier = quantity.modifier ?? text.string(end..<trailing.end)
      stop = trailing.end
    }
    return (quantity, start..<stop)
  }

  private static let minus = Syllable("âm")
  private static let plus = Syllable(sign: 0x2B)

  /// A plus or minus belongs to a number when it is glued to it and stands free on the other side.
  private func isSign(_ isSigned: Bool, before index: Int) -> Bool {
    guard isSigned, text.tokens[index].isGlued, index >= 2 else { return false }
    return text.syllable(index - 2) == .open
      || (!text.tokens[index - 1].isGlued && text.isKind(.word, at: index - 2))
  }
  private static let and = Syllable("và")
  /// "cao hơn 0,2 điểm %" compares, "hơn 55 buổi" opens the number.
  private static let comparatives = SyllableSet(words: "cao thấp nhiều ít lớn nhỏ sớm")
  private static let copulas = SyllableSet(
    words: "là đạt còn bằng được có lượt gồm vượt hoạch chỉ tiêu")

  /// A number without a unit states something behind a copula or with decimals or groups.
  private func isStatedBare(_ index: Int) -> Bool {
    guard text.number(index) != nil else { return false }
    return !text.tokens[index].isPlain || Self.copulas.contains(text.syllable(index - 1))
      || text.syllable(index - 1) == .colon
  }

  private func single(_ index: Int, _ number: ReportedNumber) -> Quantity {
    Quantity(
      amount: .number(number),
      unit: UnitWords.read(
        text, at: index + 1, allowsCount: number.decimals == 0, allowsAnyNoun: true)
        ?? sharedUnit(index),
      numerals: index..<index + 1)
  }

  /// "8.440 và 8.000 người": a bare number takes the unit of the next one.
  private func sharedUnit(_ index: Int) -> UnitReading? {
    guard text.syllable(index + 1) == Self.and || text.syllable(index + 1) == .semicolon,
      let next = text.number(index + 2),
      var unit = UnitWords.read(
        text, at: index + 3, allowsCount: next.value.isInteger, allowsAnyNoun: false)
    else { return nil }
    unit.sharedFrom = unit.range
    unit.range = index + 1..<index + 1
    return unit
  }

  /// "15-18 tiêu chí", "6,6-6,8 %", "9,5‰-10‰", "3 đến 5 dự án".
  private func range(_ index: Int, _ low: ReportedNumber) -> Quantity? {
    var at = index + 1
    let own = UnitWords.read(text, at: at, allowsCount: false, allowsAnyNoun: false)
    if let own { at = own.range.upperBound }
    let isDash = text.isKind(.dash, at: at)
    guard isDash || (text.syllable(at) == DateWords.until && own == nil),
      let high = text.number(at + 1), low.value <= high.value
    else { return nil }
    guard
      let unit = UnitWords.read(
        text, at: at + 2, allowsCount: high.value.isInteger, allowsAnyNoun: true)
    else { return nil }
    if let own, own.unit != unit.unit { return nil }
    return Quantity(amount: .range(low, high), unit: unit, numerals: index..<at + 2)
  }

  /// "149/156 vụ", "95/551 chỉ tiêu".
  private func fraction(_ index: Int, _ part: ReportedNumber) -> Quantity? {
    guard text.syllable(index + 1) == .slash, let whole = text.number(index + 2),
      part.value.isInteger, whole.value.isInteger
    else { return nil }
    return Quantity(
      amount: .fraction(part, of: whole),
      unit: UnitWords.read(text, at: index + 3, allowsCount: true, allowsAnyNoun: true),
      numerals: index..<index + 3)
  }
}
