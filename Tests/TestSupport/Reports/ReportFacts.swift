import Quantities

/// What a generated report is about: the place, the time, and the figures that several sections speak of.
struct ReportFacts: Sendable {
  enum Span: Sendable {
    case month(Int)
    case nineMonths
    case year
  }

  /// Results of one subject, with the plan and the year before.
  struct Result: Sendable {
    var subject: Subject
    /// This month's figure and last year's, where months are reported.
    var month: Figure
    var monthBefore: Figure
    var total: Figure
    var totalBefore: Figure
    var plan: Figure
  }

  /// A rate with its plan and last year's.
  struct Rate: Sendable {
    var name: String
    var now: Figure
    var before: Figure
    var plan: Figure
  }

  var area: ReportingArea
  var year: Int
  var span: Span
  var results: [Sector: [Result]] = [:]
  /// Sentences of words behind each result: with six of them a report has a number in 85 characters, as
  /// real ones have.
  var commentary = 0
  /// Rates that the sections speak of, and those that only the account of targets does.
  var rates: [Rate] = []
  var accountedRates: [Rate] = []

  var isAnnual: Bool { if case .year = span { true } else { false } }

  /// The month the report is of, 12 for a year's.
  var month: Int {
    switch span {
    case .month(let month): month
    case .nineMonths: 9
    case .year: 12
    }
  }

  init(_ draft: inout ReportDraft) {
    let area = draft.pick(ReportingArea.provinces)
    let year = draft.integer(2019...2024)
    let span: Span = draft.pick([.month(draft.integer(2...11)), .nineMonths, .year, .year])
    self.init(of: area, year: year, span: span, &draft)
  }

  /// Facts of an area and a time: drafts of one seed give an area one year's figures for every time.
  ///
  /// `breadth` is how many subjects of each sector, and how many rates, the sections speak of.
  init(
    of area: ReportingArea, year: Int, span: Span, breadth: Int = 4, _ draft: inout ReportDraft
  ) {
    (self.area, self.year, self.span) = (area, year, span)
    for sector in Sector.allCases {
      results[sector] = draft.pick(breadth, of: sector.subjects).map { result(of: $0, &draft) }
    }
    let names = draft.pick(Subject.rates.count, of: Subject.rates)
    rates = names.prefix(breadth).map { Self.rate($0, &draft) }
    accountedRates = names.dropFirst(breadth).map { Self.rate($0, &draft) }
  }

  private func result(of subject: Subject, _ draft: inout ReportDraft) -> Result {
    let precision = subject.decimals + 2
    let power = ExactDecimal.tenToThe(precision)?.coefficient ?? 1
    func figure(_ coefficient: Int128) -> Figure {
      let exact = ExactDecimal(coefficient, decimals: precision)
      return Figure(
        subject.isCounted ? exact.rounded(to: 0) : exact, decimals: subject.decimals,
        unit: subject.unit)
    }
    let full = Int128(draft.integer(subject.range)) * power + Int128(draft.integer(0...99))
    // A plan is a round number and printed as it is.
    let plan = full * Int128(draft.integer(70...125)) / 100 / power * power
    let total = full * Int128(month) / 12
    let month = full * Int128(draft.integer(60...110)) / 1200
    let growth = Int128(draft.pick([draft.integer(820...960), draft.integer(1040...1380)]))
    let monthGrowth = Int128(draft.pick([draft.integer(820...960), draft.integer(1040...1380)]))
    return Result(
      subject: subject, month: figure(month), monthBefore: figure(month * 1000 / monthGrowth),
      total: figure(total), totalBefore: figure(total * 1000 / growth), plan: figure(plan))
  }

  private static func rate(_ name: String, _ draft: inout ReportDraft) -> Rate {
    func percent(_ tenths: Int) -> Figure {
      Figure(ExactDecimal(Int128(tenths), decimals: 1), decimals: 1, unit: "%")
    }
    let now = draft.integer(420...940)
    let plan = draft.pick([now - draft.integer(8...45), now + draft.integer(8...45), now])
    return Rate(
      name: name, now: percent(now), before: percent(now - draft.integer(6...48)),
      plan: percent(plan))
  }
}
