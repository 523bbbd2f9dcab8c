import Documents
import Ledger

/// Fills the holes of a template's sentence.
struct PatternWriter {
  let book: FigureBook
  /// The targets with what became of them.
  let account: [AccountRow]
  /// The document that set the targets, for its hole; nil where none is known.
  let plan: String?

  /// The sentence; nil where a figure is missing that it cannot do without.
  ///
  /// - Parameter missing: takes up every figure that was not there, those of optional clauses too.
  func write(
    _ pattern: PatternText, log: inout FactLog, missing: inout [FigureHole]
  ) -> Clause? {
    var time: String?
    return write(pattern.pieces, time: &time, log: &log, missing: &missing)
  }

  /// Words without figures: headings, openings.
  func words(_ pattern: PatternText) -> String {
    pattern.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .period(let hole): fill(hole)
      case .figure, .optional: ""
      }
    }.joined()
  }

  /// - Parameter time: the time that was said last; figures of another are missing behind it.
  private func write(
    _ pieces: [PatternText.Piece], time: inout String?, log: inout FactLog,
    missing: inout [FigureHole]
  ) -> Clause? {
    var sentence = Clause("")
    var isWhole = true
    for piece in pieces {
      switch piece {
      case .words(let words): sentence += Clause(words)
      case .period(let hole): sentence += Clause(fill(hole))
      case .optional(let inner):
        var trial = log
        var said = time
        if let clause = write(inner, time: &said, log: &trial, missing: &missing) {
          sentence += clause
          log = trial
          time = said
        }
      case .figure(let hole):
        if let clause = fill(hole, time: &time, log: &log) {
          sentence += clause
        } else {
          missing.append(hole)
          isWhole = false
        }
      }
    }
    return isWhole ? sentence : nil
  }

  private func fill(_ hole: FigureHole, time: inout String?, log: inout FactLog) -> Clause? {
    guard let figure = book.figure(hole.indicator, hole.slot) else { return nil }
    let comparisons = ComparisonWriter(book: book)
    let words = TimeWords(period: book.period).words(figure)
    switch hole.aspect {
    case .amount:
      guard time ?? words == words else { return nil }
      let amount = SentencePlanner(book: book).amount(of: figure, log: &log)
      return Clause(figure.modifier) + amount
    case .growth:
      return comparisons.growth(of: figure, writer: &log)
    case .plan:
      // What has come together since January is set against the plan, not one month of it.
      guard hole.slot == .cumulative || book.figure(hole.indicator, .cumulative) == nil else {
        return nil
      }
      let plans = comparisons.plans(of: figure, writer: &log)
      return plans.isEmpty ? nil : Clause.joined(plans, by: ", ")
    case .target:
      return figure.targets.first.map { Clause(TargetWording.amount($0)) }
    case .time:
      time = words
      return Clause(words)
    case .verdict:
      return account.first { $0.target.indicator == hole.indicator }
        .flatMap { VerdictWording.words($0.verdict) }.map { Clause($0) }
    }
  }

  private func fill(_ hole: PeriodHole) -> String {
    let period = book.period
    let next = period.lastMonth % 12 + 1
    switch hole {
    case .month: return "\(period.lastMonth)"
    case .year: return "\(period.year)"
    case .quarter: return TimeWords.romans[(period.lastMonth - 1) / 3]
    case .nextMonth: return "\(next)"
    case .nextMonthYear: return "\(next == 1 ? period.year + 1 : period.year)"
    case .nextYear: return "\(period.year + 1)"
    case .lastYear: return "\(period.year - 1)"
    case .firstYear: return "\(period.period.start.year)"
    case .period: return period.name
    case .cumulative: return "\(period.lastMonth) tháng"
    case .time: return TimeWords(period: period).name(of: period.period)
    case .area: return book.areaName
    case .areaName: return book.area.name
    case .areaKind: return book.areaKind
    case .plan: return plan ?? "nghị quyết của Hội đồng nhân dân"
    }
  }
}
