import Ledger
import Quantities

/// Reads dates and periods: "ngày 15/7/2023", "tháng 7 năm 2023", "giai đoạn 2021-2025", "quý III",
/// "6 tháng đầu năm", "5 năm".
struct DateReader {
  let text: TokenText

  struct Found {
    var date: DateReading
    var start: Int
    var end: Int
  }

  /// The date whose first numeral stands at `index`.
  func date(at index: Int) -> Found? {
    guard let first = plain(index) else { return nil }
    return slashed(index, first) ?? worded(index, first) ?? years(index, first)
      ?? duration(index, first)
  }

  /// "quý III/2023", "quý 3 năm 2023", "Quý I".
  func quarter(at index: Int) -> (date: DateReading, end: Int)? {
    let number: Int
    if let plain = plain(index + 1), (1...4).contains(plain) {
      number = plain
    } else {
      let token = text.isKind(.word, at: index + 1) ? text.tokens[index + 1] : nil
      guard let token, token.isShouted, let roman = Self.quarters[token.syllable] else {
        return nil
      }
      number = roman
    }
    let tail = yearTail(index + 2)
    return (.quarter(number, year: tail.year), tail.end)
  }

  private static let quarters: [Syllable: Int] = [
    Syllable("I"): 1, Syllable("II"): 2, Syllable("III"): 3, Syllable("IV"): 4,
  ]

  // MARK: - Forms

  /// "15/7/2023", "27/7", "8/2023", and the same with hyphens when the year stands.
  private func slashed(_ index: Int, _ first: Int) -> Found? {
    guard text.syllable(index + 1) == .slash || text.isKind(.dash, at: index + 1),
      isGlued(index + 1), isGlued(index + 2), let second = plain(index + 2)
    else { return nil }
    let isSlash = text.syllable(index + 1) == .slash
    if isYear(second), (1...12).contains(first) {
      guard isSlash else { return nil }
      return Found(date: .month(first, year: second), start: lead(index, .month), end: index + 3)
    }
    guard (1...31).contains(first), (1...12).contains(second) else { return nil }
    if text.syllable(index + 3) == text.syllable(index + 1), isGlued(index + 3), isGlued(index + 4),
      let third = plain(index + 4), isYear(third)
    {
      return Found(
        date: .day(day: first, month: second, year: third), start: lead(index, .day),
        end: index + 5)
    }
    guard isSlash, DateWords.dayLeads.contains(text.syllable(index - 1)) || isInBrackets(index)
    else { return nil }
    let tail = yearTail(index + 3)
    return Found(
      date: .day(day: first, month: second, year: tail.year), start: lead(index, .day),
      end: tail.end)
  }

  /// "ngày 05 tháng 01 năm 2026", "tháng 7", "năm 2023".
  private func worded(_ index: Int, _ first: Int) -> Found? {
    switch text.syllable(index - 1) {
    case DateWords.day where (1...31).contains(first):
      guard text.syllable(index + 1) == DateWords.month, let month = plain(index + 2),
        (1...12).contains(month)
      else {
        return Found(
          date: .day(day: first, month: nil, year: nil), start: index - 1, end: index + 1)
      }
      let tail = yearTail(index + 3)
      return Found(
        date: .day(day: first, month: month, year: tail.year), start: index - 1, end: tail.end)
    case DateWords.month where (1...12).contains(first):
      let tail = yearTail(index + 1)
      return Found(date: .month(first, year: tail.year), start: index - 1, end: tail.end)
    default:
      return nil
    }
  }

  /// "năm 2023", "2021-2025", "2021 – 2025", "năm học 2022-2023", and a stretch with a slip in its
  /// first year ("giai đoạn 202-2025").
  private func years(_ index: Int, _ first: Int) -> Found? {
    if text.syllable(index - 1) == DateWords.stage, !isYear(first),
      text.isKind(.dash, at: index + 1),
      let second = plain(index + 2), isYear(second)
    {
      return Found(date: .year(second), start: index, end: index + 3)
    }
    guard isYear(first) else { return nil }
    let start = lead(index, .year)
    if text.isKind(.dash, at: index + 1) || text.syllable(index + 1) == DateWords.until {
      var next = index + 2
      if text.syllable(next) == DateWords.year { next += 1 }
      if let second = plain(next), isYear(second), second > first {
        return Found(date: .years(first, second), start: start, end: next + 1)
      }
    }
    let counts = UnitWords.read(text, at: index + 1, allowsCount: true, allowsAnyNoun: false)
    if counts != nil, start == index, text.syllable(index - 1) != DateWords.schoolYear {
      return nil
    }
    return Found(date: .year(first), start: start, end: index + 1)
  }

  /// "5 năm", "6 tháng đầu năm 2023", "10 ngày"; not "18 tháng tuổi".
  ///
  /// "3 tháng trở lên" and "dưới 3 tháng" are lengths and no months of a year.
  private func duration(_ index: Int, _ first: Int) -> Found? {
    let word = text.syllable(index + 1)
    guard first < 1000, text.syllable(index + 2) != DateWords.age else { return nil }
    switch word {
    case DateWords.month where (2...11).contains(first):
      var end = index + 2
      if text.syllable(end) == DateWords.onward {
        let isWhole = DateWords.directions.contains(text.syllable(end + 1))
        return Found(date: .duration, start: index, end: isWhole ? end + 2 : end)
      }
      if text.syllable(end) == DateWords.last || text.syllable(index - 1) == DateWords.below {
        return Found(date: .duration, start: index, end: end)
      }
      if text.syllable(end) == DateWords.first { end += 1 }
      let tail = yearTail(end)
      return Found(date: .firstMonths(first, year: tail.year), start: index, end: tail.end)
    case DateWords.month, DateWords.year, DateWords.day, DateWords.week:
      return Found(date: .duration, start: index, end: index + 2)
    default:
      return nil
    }
  }

  // MARK: - Pieces

  /// "/2023", "năm 2023", ", năm 2023", or nothing.
  private func yearTail(_ index: Int) -> (year: Int?, end: Int) {
    var at = index
    if text.syllable(at) == .slash, isGlued(at), let year = plain(at + 1), isYear(year) {
      return (year, at + 2)
    }
    if text.syllable(at) == .comma, text.syllable(at + 1) == DateWords.year { at += 1 }
    if text.syllable(at) == DateWords.of { at += 1 }
    if text.syllable(at) == DateWords.year {
      if let year = plain(at + 1), isYear(year) { return (year, at + 2) }
      if at > index || text.syllable(index - 1) == DateWords.first { return (nil, at + 1) }
    }
    return (nil, index)
  }

  private enum Lead { case day, month, year }

  /// Where a date starts when its name stands before it.
  private func lead(_ index: Int, _ kind: Lead) -> Int {
    let before = text.syllable(index - 1)
    switch kind {
    case .day: return before == DateWords.day ? index - 1 : index
    case .month: return before == DateWords.month ? index - 1 : index
    case .year: return before == DateWords.year ? index - 1 : index
    }
  }

  private func isInBrackets(_ index: Int) -> Bool {
    text.syllable(index - 1) == .open && text.syllable(index + 3) == .close
  }

  private func isGlued(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].isGlued
  }

  private func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }

  /// The value of a numeral without separators and of at most four digits.
  private func plain(_ index: Int) -> Int? {
    guard text.isKind(.numeral, at: index), text.tokens[index].isPlain,
      text.tokens[index].end - text.tokens[index].start <= 4, let number = text.number(index)
    else { return nil }
    return Int(number.value.coefficient)
  }
}
