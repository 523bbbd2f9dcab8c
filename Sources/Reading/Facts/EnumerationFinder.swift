import Grammar
import Ledger
import Quantities

/// An enumeration whose count is still a draft.
struct EnumerationDraft {
  var count: Int
  var names: [String]
  var isExplicit: Bool
  var source: Range<Int>

  func enumeration(at position: [Int]) -> Enumeration {
    Enumeration(count: position[count], names: names, isExplicit: isExplicit, source: source)
  }
}

/// Finds counts with the names of what they count behind them: in brackets, behind a colon, in the
/// footnote right behind the count ("có thêm 05 xã gồm: Sơn Bình, Khoen On, ...").
struct EnumerationFinder {
  let view: ParagraphView
  let drafts: DraftLog
  let firstDraft: Int

  func enumerations() -> [EnumerationDraft] {
    let inline = (firstDraft..<drafts.count).compactMap { index in
      list(behind: drafts[index]).flatMap { enumeration(of: index, in: $0) }
    }
    return inline + [footnote()].compactMap { $0 }
  }

  private func enumeration(of index: Int, in range: Range<Int>) -> EnumerationDraft? {
    guard let count = drafts[index].smallCount else { return nil }
    let hasSemicolon = range.contains { view.text.syllable($0) == .semicolon }
    var names = names(in: range, isEnd: hasSemicolon ? isSemicolon : isComma)
    // "A, B và C": the last "và" separates, others may stand inside a name.
    if !hasSemicolon, names.count != count {
      names = self.names(in: range) { isComma($0) || view.text.syllable($0) == Self.and }
    }
    guard names.count >= 2 else { return nil }
    return EnumerationDraft(
      count: index, names: names,
      isExplicit: hasSemicolon && !isOpenEnded(range),
      source: view.source(of: range))
  }

  /// The tokens of the list that stands right behind a count and its noun, without figures in it.
  private func list(behind draft: Draft) -> Range<Int>? {
    let text = view.text
    guard draft.smallCount != nil else { return nil }
    let start = draft.extent.upperBound
    let limit = min(start + Self.gap, text.tokens.count)
    guard start < limit,
      let opening = (start..<limit).first(where: { text.tokens[$0].kind == .sign })
    else { return nil }
    let closes = text.syllable(opening) == .open
    guard closes || text.syllable(opening) == .colon else { return nil }
    var end = opening + 1
    while end < text.tokens.count, text.syllable(end) != .stop,
      text.syllable(end) != .close || !closes
    {
      if text.syllable(end) == .open { return nil }
      end += 1
    }
    let range = opening + 1..<end
    return hasFigures(range) ? nil : range
  }

  /// A footnote that holds nothing but names, of a count in the sentence that refers to it.
  private func footnote() -> EnumerationDraft? {
    guard firstDraft == drafts.count, let wholes = view.footnoteOf else { return nil }
    let all = 0..<view.text.tokens.count
    let start = all.first { view.text.syllable($0) == .colon }.map { $0 + 1 } ?? 0
    guard !hasFigures(all) else { return nil }
    for count in wholes.reversed() {
      guard let number = drafts[count].smallCount,
        var list = enumeration(of: count, in: start..<all.upperBound),
        list.names.count == number
      else { continue }
      list.isExplicit = false
      return list
    }
    return nil
  }

  private func hasFigures(_ range: Range<Int>) -> Bool {
    view.mentions.contains { range.contains($0.range.lowerBound) && $0.quantity != nil }
  }

  /// How many words may stand between the noun and the list: "đạt chuẩn nông thôn mới gồm:".
  private static let gap = 8

  private func names(in range: Range<Int>, isEnd: (Int) -> Bool) -> [String] {
    var names: [String] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || isEnd(index) {
      if (start..<index).contains(where: { view.text.isKind(.word, at: $0) }) {
        names.append(view.text.string(start..<index))
      }
      start = index + 1
    }
    return names
  }

  /// "một số ...", "...": not all are named.
  private func isOpenEnded(_ range: Range<Int>) -> Bool {
    range.contains {
      PartWords.isPartial(view.text, at: $0)
        || view.text.syllable($0) == .stop && view.text.syllable($0 + 1) == .stop
    }
  }

  private func isSemicolon(_ index: Int) -> Bool { view.text.syllable(index) == .semicolon }
  private func isComma(_ index: Int) -> Bool { view.text.syllable(index) == .comma }
  private static let and = Syllable("và")
}

extension Draft {
  /// The number of a count that a list could name one by one.
  fileprivate var smallCount: Int? {
    guard quantity.isCount, case .number(let number) = quantity.amount, number.value.isInteger,
      (2...20).contains(number.value.coefficient)
    else { return nil }
    return Int(number.value.coefficient)
  }
}
