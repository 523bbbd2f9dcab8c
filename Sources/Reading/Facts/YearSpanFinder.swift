import Grammar
import Ledger
import Quantities

/// Finds numbers of years with the dates they follow from: "5 năm giai đoạn 2021-2025", "kỷ niệm 93
/// năm ... (03/02/1930 - 03/02/2023)", "tổng kết 10 năm thực hiện ..., ngày 04/11/2013".
struct YearSpanFinder {
  let view: ParagraphView
  /// The year the document reports on.
  let year: Int?

  /// The dates stand at most this many tokens behind the number of years.
  private static let reach = 26

  func spans() -> [YearSpan] {
    view.mentions.indices.compactMap { index in
      guard case .duration? = view.mentions[index].date,
        let years = years(view.mentions[index].range)
      else { return nil }
      return span(of: years, at: index)
    }
  }

  /// The number of a mention such as "5 năm".
  private func years(_ range: Range<Int>) -> Int? {
    guard let number = view.text.number(range.lowerBound)?.value, number.isInteger,
      (1...200).contains(number.coefficient),
      view.text.syllable(range.lowerBound + 1) == Self.year
    else { return nil }
    return Int(number.coefficient)
  }

  private func span(of years: Int, at index: Int) -> YearSpan? {
    let start = view.mentions[index].range
    let counts = isCounted(before: start.lowerBound)
    var first: (point: TimePeriod.Point, end: Int)?
    for mention in view.mentions[(index + 1)...] {
      guard mention.range.lowerBound - start.upperBound <= Self.reach,
        !isSeparated(start.upperBound..<mention.range.lowerBound)
      else { break }
      switch mention.date {
      case .years(let from, let to)?:
        guard isPlanLength(start.upperBound..<mention.range.lowerBound) else { return nil }
        return span(
          years, TimePeriod.Point(year: from), TimePeriod.Point(year: to), .inclusive,
          start.lowerBound..<mention.range.upperBound)
      case .day(let day, let month?, let year?)?:
        let point = TimePeriod.Point(year: year, month: month, day: day)
        if let first {
          guard first.end + 1 == mention.range.lowerBound, view.text.isKind(.dash, at: first.end)
          else { return since(first.point, years, start, first.end, counts) }
          return span(
            years, first.point, point, .anniversary, start.lowerBound..<mention.range.upperBound)
        }
        first = (point, mention.range.upperBound)
      case .duration?:
        return nil
      default:
        break
      }
    }
    return first.flatMap { since($0.point, years, start, $0.end, counts) }
  }

  /// "Tổng kết 10 năm thực hiện Nghị quyết ..., ngày 04/11/2013": up to the year reported on.
  private func since(
    _ point: TimePeriod.Point, _ years: Int, _ start: Range<Int>, _ end: Int, _ counts: Bool
  ) -> YearSpan? {
    guard counts, let year else { return nil }
    return span(
      years, TimePeriod.Point(year: point.year), TimePeriod.Point(year: year), .anniversary,
      start.lowerBound..<end)
  }

  private func span(
    _ years: Int, _ from: TimePeriod.Point, _ to: TimePeriod.Point, _ counting: YearSpan.Counting,
    _ range: Range<Int>
  ) -> YearSpan {
    YearSpan(years: years, from: from, to: to, counting: counting, source: view.source(of: range))
  }

  /// Whether "tổng kết", "sơ kết" or "kỷ niệm" stands shortly before the number.
  private func isCounted(before index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { Self.reviews.contains(view.text.syllable($0)) }
  }

  /// "5 năm giai đoạn", "05 năm (", "5 năm kỳ đầu (": the stretch says which years they are.
  private func isPlanLength(_ between: Range<Int>) -> Bool {
    between.allSatisfy {
      view.text.syllable($0) == .open || Self.stretchWords.contains(view.text.syllable($0))
    }
  }

  private func isSeparated(_ between: Range<Int>) -> Bool {
    between.contains { view.text.syllable($0) == .semicolon || view.text.syllable($0) == .stop }
  }

  private static let year = Syllable("năm")
  private static let reviews = SyllableSet(words: "kết niệm")
  private static let stretchWords = SyllableSet(words: "giai đoạn kỳ đầu cuối năm từ các")
}
