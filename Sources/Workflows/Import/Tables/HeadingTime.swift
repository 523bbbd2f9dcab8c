import Ledger

/// The period, basis and status that the words of a heading, or of a cell under "Kỳ", stand for.
///
/// What the words leave open comes from the period that the person named: in a table for July 2023
/// "Thực hiện tháng" is July and "Lũy kế" January to July.
struct HeadingTime: Hashable {
  var period: TimePeriod
  var basis: Basis
  /// Empty when no word tells.
  var statuses: Set<ObservationStatus>

  init(_ heading: FoldedWords, request: TimePeriod) {
    let words = heading.words
    let numbers = words.map { Int($0) }
    let years = numbers.indices.filter { (1900...2100).contains(numbers[$0] ?? 0) }
    let isEarlier = heading.containsAny(["nam truoc", "cung ky", "previous year"])
    let base = request.end.year
    let year = years.last.flatMap { numbers[$0] } ?? (isEarlier ? base - 1 : base)
    statuses = Self.statuses(heading)

    let marks = words.indices.filter { words[$0] == "thang" || words[$0] == "t" }
    let before = marks.lazy.compactMap { Self.number(numbers, $0 - 1, 1...12) }.first
    let after = marks.lazy.compactMap { Self.number(numbers, $0 + 1, 1...12) }.first
    let isRunning = heading.containsAny(["luy ke", "cong don", "tu dau nam", "cumulative"])
    let quarter = words.indices.lazy.filter { words[$0] == "quy" }
      .compactMap { index in
        words.indices.contains(index + 1) ? Self.quarter(words[index + 1]) : nil
      }.first

    if let day = Self.day(numbers, heading, year: year) {
      (period, basis) = (day, .asOf)
    } else if heading.contains("thang truoc"), let month = request.end.month {
      (period, basis) = (.month(month > 1 ? month - 1 : 12, month > 1 ? base : base - 1), .inPeriod)
    } else if heading.contains("nam truoc"), !heading.contains("cung ky"), years.isEmpty, !isRunning
    {
      (period, basis) = (.year(base - 1), .inPeriod)
    } else if years.count == 2, let first = numbers[years[0]], first < year, !isEarlier {
      (period, basis) = (.years(first, year), isRunning ? .cumulative : .inPeriod)
    } else if let months = before {
      (period, basis) = (.throughMonth(months, year), .cumulative)
    } else if isRunning {
      let month = after ?? request.end.month
      (period, basis) = (month.map { .throughMonth($0, year) } ?? .year(year), .cumulative)
    } else if let after {
      (period, basis) = (.month(after, year), .inPeriod)
    } else if let quarter {
      (period, basis) = (.quarter(quarter, year), .inPeriod)
    } else if !marks.isEmpty, let month = request.end.month {
      (period, basis) = (.month(month, year), .inPeriod)
    } else if heading.containsAny(["nam", "ca nam", "year"]) && !isEarlier || !years.isEmpty {
      let isAhead = statuses.contains(.estimate) && request != .year(year) && year == base
      (period, basis) = (.year(year), isAhead ? .fullYearEstimate : .inPeriod)
    } else {
      period = request
      period.start.year += year - base
      period.end.year = year
      let isFromJanuary = request.start.month == 1 && request.start != request.end
      basis = request.quarter == nil && isFromJanuary ? .cumulative : .inPeriod
    }
  }

  /// The statuses that words tell.
  static func statuses(_ words: FoldedWords) -> Set<ObservationStatus> {
    if words.containsAny(["uoc", "uoc tinh", "estimate", "estimated"]) { return [.estimate] }
    if words.containsAny(["so bo", "provisional"]) { return [.provisional] }
    if words.containsAny(["du bao", "du kien", "forecast"]) { return [.forecast] }
    return words.containsAny(["chinh thuc", "official", "final"]) ? [.normal] : []
  }

  private static func number(_ numbers: [Int?], _ index: Int, _ range: ClosedRange<Int>) -> Int? {
    guard numbers.indices.contains(index), let number = numbers[index], range.contains(number)
    else { return nil }
    return number
  }

  private static func quarter(_ word: String) -> Int? {
    ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4][word]
  }

  /// "đến ngày 15/7": a day and a month behind the word for day.
  private static func day(
    _ numbers: [Int?], _ heading: FoldedWords, year: Int
  ) -> TimePeriod? {
    guard let index = heading.index(of: "ngay"), let day = number(numbers, index + 1, 1...31)
    else { return nil }
    let isWorded = heading.words.indices.contains(index + 2) && heading.words[index + 2] == "thang"
    guard let month = number(numbers, index + (isWorded ? 3 : 2), 1...12) else { return nil }
    return .day(day, month, year)
  }
}

extension TimePeriod {
  /// The period that a cell spells: a code of the ledger, SDMX's start and length, or words.
  init?(cell text: String, request: TimePeriod) {
    if let period = TimePeriod(code: text) ?? TimePeriod(sdmxStretch: text) {
      self = period
      return
    }
    let parts = text.split(separator: "/").map { Int($0) }
    if parts.count == 2, let month = parts[0], let year = parts[1], (1...12).contains(month),
      year > 1900
    {
      self = .month(month, year)
      return
    }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      (1...31).contains(day), (1...12).contains(month), year > 1900
    {
      self = .day(day, month, year)
      return
    }
    let words = FoldedWords(text)
    guard words.containsAny(["thang", "t", "quy", "nam", "ngay"]) else { return nil }
    self = HeadingTime(words, request: request).period
  }

  /// `2023-01-01/P7M`, the other way of ``sdmxCode``.
  private init?(sdmxStretch text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Point(code: String(parts[0])), let month = first.month,
      let day = first.day, parts[1].first == "P", let mark = parts[1].last,
      let count = Int(parts[1].dropFirst().dropLast()), (1...10_000).contains(count)
    else { return nil }
    switch mark {
    case "Y" where month == 1 && day == 1:
      self = .years(first.year, first.year + count - 1)
    case "M" where day == 1:
      let last = first.year * 12 + month - 1 + count - 1
      self.init(
        from: Point(year: first.year, month: month),
        to: Point(year: last / 12, month: last % 12 + 1))
    case "D":
      self.init(from: first, to: CivilDay.day(CivilDay.number(of: first) + count - 1))
    default: return nil
    }
  }
}

extension Basis {
  /// The basis that a cell spells, by its code or in words.
  init?(cell text: String) {
    let words = FoldedWords(text)
    if let basis = Basis(rawValue: text) {
      self = basis
    } else if words.containsAny(["luy ke", "cong don"]) {
      self = .cumulative
    } else if words.containsAny(["uoc ca nam", "ca nam"]) {
      self = .fullYearEstimate
    } else if words.containsAny(["den ngay", "tinh den"]) {
      self = .asOf
    } else if words.contains("thoi diem") {
      self = .pointInTime
    } else if words.words.first == "trong" {
      self = .inPeriod
    } else {
      return nil
    }
  }
}
