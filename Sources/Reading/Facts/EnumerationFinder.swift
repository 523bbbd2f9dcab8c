import Grammar
import Ledger
import Quantities

/// An enumeration whose count is still a draft.
struct EnumerationDraft {
  var count: Int
  var names: [String]
  var source: Range<Int>

  func enumeration(at position: [Int]) -> Enumeration {
    Enumeration(count: position[count], names: names, source: source)
  }
}

/// Finds counts with the names of what they count behind them, in brackets or behind a colon: "có thêm
/// 05 xã gồm: Sơn Bình, Khoen On, ...".
struct EnumerationFinder {
  let view: ParagraphView
  let drafts: DraftLog
  let firstDraft: Int

  func enumerations() -> [EnumerationDraft] {
    (firstDraft..<drafts.count).compactMap { index in
      let draft = drafts[index]
      guard draft.quantity.isCount, case .number(let number) = draft.quantity.amount,
        number.value.isInteger, (2...20).contains(number.value.coefficient),
        let list = list(behind: draft)
      else { return nil }
      let names = names(in: list)
      guard names.count >= 2 else { return nil }
      return EnumerationDraft(
        count: index, names: names,
        source: view.source(of: draft.quantity.numerals.lowerBound..<list.upperBound))
    }
  }

  /// The tokens of the list that stands right behind a count and its noun, without figures in it.
  private func list(behind draft: Draft) -> Range<Int>? {
    let text = view.text
    let start = draft.extent.upperBound
    guard start < text.tokens.count else { return nil }
    let limit = min(start + Self.gap, text.tokens.count)
    guard let opening = (start..<limit).first(where: { text.tokens[$0].kind == .sign }) else {
      return nil
    }
    var end = opening + 1
    let closes = text.syllable(opening) == .open
    guard closes || text.syllable(opening) == .colon else { return nil }
    while end < text.tokens.count, text.syllable(end) != .stop,
      text.syllable(end) != .close || !closes
    {
      if text.syllable(end) == .open { return nil }
      end += 1
    }
    let range = opening + 1..<end
    let hasFigures = view.mentions.contains { mention in
      range.contains(mention.range.lowerBound) && mention.quantity != nil
    }
    return hasFigures ? nil : range
  }

  /// How many words may stand between the noun and the list: "đạt chuẩn nông thôn mới gồm:".
  private static let gap = 8

  /// The names between semicolons, or else between commas and "và".
  private func names(in range: Range<Int>) -> [String] {
    let text = view.text
    let hasSemicolon = range.contains { text.syllable($0) == .semicolon }
    var names: [String] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd =
        index == range.upperBound
        || (hasSemicolon ? text.syllable(index) == .semicolon : isComma(index))
      guard isEnd else { continue }
      if index > start { names.append(text.string(start..<index)) }
      start = index + 1
    }
    return names
  }

  private func isComma(_ index: Int) -> Bool {
    view.text.syllable(index) == .comma || view.text.syllable(index) == Self.and
  }

  private static let and = Syllable("và")
}
