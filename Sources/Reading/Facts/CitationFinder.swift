import Grammar
import Ledger
import Quantities

/// Finds the documents that a paragraph cites: the kind named, the number and symbol, the date.
struct CitationFinder {
  let view: ParagraphView

  /// A date belongs to a symbol that stands at most this many tokens before it: "của HĐND tỉnh ngày".
  private static let reach = 8

  func citations() -> [Citation] {
    view.mentions.indices.compactMap { index in
      guard case .symbol = view.mentions[index].kind else { return nil }
      return citation(view.mentions[index].range, next: index + 1)
    }
  }

  private func citation(_ range: Range<Int>, next: Int) -> Citation? {
    let symbol = view.text.string(range)
    // A bare number ("Công điện số 470") is no symbol to compare.
    guard symbol.contains(where: { $0 == "/" || $0 == "-" }) else { return nil }
    let start = NumberWords.citedKind(view.text, before: range.lowerBound)
    var end = range.upperBound
    var date: TimePeriod.Point?
    if next < view.mentions.count, let found = view.mentions[next].date,
      view.mentions[next].range.lowerBound - end <= Self.reach,
      !isSeparated(end..<view.mentions[next].range.lowerBound),
      case .day(let day, let month?, let year?) = found
    {
      date = TimePeriod.Point(year: year, month: month, day: day)
      end = view.mentions[next].range.upperBound
    }
    return Citation(
      symbol: symbol, kind: start.map { view.text.string($0).lowercased() },
      symbolYear: symbolYear(range), date: date,
      source: view.source(of: (start?.lowerBound ?? range.lowerBound)..<end),
      symbolSource: view.source(of: range))
  }

  /// Whether another clause starts between a symbol and a date.
  private func isSeparated(_ between: Range<Int>) -> Bool {
    between.contains { index in
      let syllable = view.text.syllable(index)
      return syllable == .semicolon || syllable == .stop || syllable == .open
        || Self.breaks.contains(syllable)
    }
  }

  /// "thay thế", "sửa đổi": the date behind is another document's; "đến", "trước": it is a deadline.
  private static let breaks = SyllableSet(words: "thay sửa đến trước từ và")

  private func symbolYear(_ range: Range<Int>) -> Int? {
    guard range.count > 2, let number = view.text.number(range.lowerBound + 2)?.value,
      view.text.syllable(range.lowerBound + 1) == .slash, number.isInteger,
      (1900...2100).contains(number.coefficient)
    else { return nil }
    return Int(number.coefficient)
  }
}
