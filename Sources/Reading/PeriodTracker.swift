import Grammar
import Ledger

/// Follows the period through a sentence: each figure belongs to the last period named before it.
struct PeriodTracker {
  struct State {
    var period: TimePeriod?
    var basis: Basis?
  }

  let document: DocumentContext
  /// What holds where a sentence names no period.
  private let initial: State
  private(set) var current: State
  /// The stretch that "lũy kế" stands for in this paragraph, once it was spelled out.
  private var cumulative: TimePeriod?
  /// A first day or year ("từ ngày") waiting for the second ("đến ngày").
  private var openedDay: TimePeriod.Point?
  private let isPlan: Bool
  /// What held at the first figure of the clause.
  private var clauseBase: State?

  init(document: DocumentContext, initial: State, isPlan: Bool) {
    self.document = document
    self.initial = initial
    self.isPlan = isPlan
    current = initial
  }

  /// A new sentence starts with the period of its section.
  mutating func startSentence() {
    current = initial
    clauseBase = nil
    openedDay = nil
  }

  /// A figure was read under the current period.
  mutating func noteFigure() {
    if clauseBase == nil { clauseBase = current }
  }

  /// Behind a semicolon a period that came up in mid-clause ("..., lũy kế 22 ca;") no longer holds.
  mutating func startClause() {
    if let clauseBase { current = clauseBase }
    clauseBase = nil
  }

  /// Goes back to the period that held before a pair of brackets.
  mutating func restore(_ state: State) { current = state }

  /// Says what the period of the clause is, for its first word or date of time; a date makes "lũy kế"
  /// more exact.
  private mutating func holdClause() {
    if clauseBase == nil || clauseBase?.basis == .cumulative && current.basis == .asOf {
      clauseBase = current
    }
  }

  mutating func add(_ word: PeriodWord) {
    defer { holdClause() }
    switch word {
    case .inPeriod:
      current = State(period: document.period, basis: .inPeriod)
    case .inMonth:
      current = State(period: document.lastMonth ?? document.period, basis: .inPeriod)
    case .cumulative:
      current = State(period: cumulative ?? document.cumulative, basis: .cumulative)
    case .year:
      current = State(period: document.year.map { .year($0) }, basis: nil)
    case .yearBefore:
      current.period = current.period?.yearBefore
    case .now:
      guard current.basis != .cumulative else { return }
      current = State(period: initial.period, basis: .pointInTime)
    }
  }

  /// A date at `range` of the text.
  mutating func add(_ date: DateReading, _ range: Range<Int>, in text: TokenText) {
    let before = current
    follow(date, range, in: text)
    if before.period != current.period || before.basis != current.basis { holdClause() }
  }

  private mutating func follow(_ date: DateReading, _ range: Range<Int>, in text: TokenText) {
    let before = text.syllable(range.lowerBound - 1)
    switch date {
    case .duration:
      return
    case .years(let first, let last):
      guard Self.spans.contains(before) || isMeasured(range, in: text) else { return }
      current = State(period: .years(first, last), basis: nil)
    case .year(let year):
      guard !Self.notPeriods.contains(before) else {
        openYear(year, before)
        return
      }
      if let from = openedDay, from.month == nil, Self.untils.contains(before) {
        current = State(period: .years(from.year, year), basis: .cumulative)
        return
      }
      if year > (document.year ?? year), !isPlan { return }
      if Self.untils.contains(before), Self.programmes.contains(text.syllable(range.lowerBound - 2))
      {
        return
      }
      current = State(period: .year(year), basis: current.basis == .cumulative ? .cumulative : nil)
    case .month(let month, let year):
      guard !Self.namedMonths.contains(before), let year = year ?? document.year else { return }
      current = State(
        period: .month(month, year), basis: Self.untils.contains(before) ? .asOf : .inPeriod)
    case .quarter(let quarter, let year):
      guard !Self.namedMonths.contains(before), let year = year ?? document.year else { return }
      current = State(period: .quarter(quarter, year), basis: .inPeriod)
    case .firstMonths(let months, let year):
      guard let year = year ?? document.year else { return }
      current = State(period: .throughMonth(months, year), basis: .cumulative)
    case .day(let day, let month, let year):
      addDay(day, month, year, before)
    }
  }

  /// Whether a figure is of a stretch of years, which else only belongs to the name of a programme:
  /// "bình quân giai đoạn 2021-2025", "Trong giai đoạn 2021-2025, ...", "Tốc độ tăng trưởng giai đoạn
  /// 2021-2025 đạt 5%".
  private func isMeasured(_ years: Range<Int>, in text: TokenText) -> Bool {
    guard text.syllable(years.lowerBound - 1) == Self.stage else { return false }
    let lead = years.lowerBound - 3
    if text.syllable(lead) == Self.average { return true }
    let opens =
      lead < 0 || text.isKind(.sign, at: lead)
      || Self.withins.contains(text.syllable(lead)) && text.tokens[lead].isCapital
    if opens { return text.syllable(years.upperBound) == .comma }
    return SubjectWords.copulas.contains(text.syllable(years.upperBound))
      && isRate(before: years.lowerBound - 2, in: text)
  }

  /// Whether the words before an index name a rate from their start on, and no programme.
  private func isRate(before end: Int, in text: TokenText) -> Bool {
    var start = end
    while start > 0, end - start < Self.reach, text.isKind(.word, at: start - 1) { start -= 1 }
    return Self.rates.contains(text.syllable(start))
      && !(start..<end).contains { Self.programmes.contains(text.syllable($0)) }
  }

  /// How many words the name of a rate has.
  private static let reach = 20
  private static let rates = SyllableSet(words: "tốc tỷ mức")

  private static let stage = Syllable("đoạn")
  private static let average = Syllable("quân")
  private static let withins = SyllableSet(words: "trong cả")

  /// "từ năm 2021": the start of a stretch.
  private mutating func openYear(_ year: Int, _ before: Syllable) {
    if before == Self.from { openedDay = TimePeriod.Point(year: year) }
  }

  private mutating func addDay(_ day: Int, _ month: Int?, _ year: Int?, _ before: Syllable) {
    guard let year = year ?? document.year else { return }
    guard let month = month ?? document.month else { return }
    let point = TimePeriod.Point(year: year, month: month, day: day)
    if before == Self.from {
      openedDay = point
    } else if Self.untils.contains(before) {
      if let from = openedDay, from.day != nil, from < point {
        current = State(period: TimePeriod(from: from, to: point), basis: .cumulative)
        cumulative = current.period
        openedDay = nil
      } else {
        current = State(period: .day(day, month, year), basis: .asOf)
      }
    }
  }

  private static let from = Syllable("từ")
  private static let untils = SyllableSet(words: "đến hết điểm")
  private static let spans = SyllableSet(words: "từ năm")
  /// Behind these a month is when something happened or is to happen, not what a figure is for.
  private static let namedMonths = SyllableSet(words: "từ vào sau trước hồi với kỳ so hơn")
  /// Behind these a year is part of a name or of a comparison.
  private static let notPeriods = SyllableSet(
    words: "sánh với trước sau so hơn toán từ kỳ bằng học quyết đương hoạch án")
  /// "kế hoạch đến năm 2025", "định hướng đến năm 2030": how far a programme reaches.
  private static let programmes = SyllableSet(words: "hoạch hướng nhìn đoạn quy án trình")
}
