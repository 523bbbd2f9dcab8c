import Documents
import Ledger
import Quantities

/// Plans the usual sentence on an indicator: the period's figure, the figure since January, and what
/// each is compared with; varied in its order, always in phrases that read back.
struct SentencePlanner {
  let book: FigureBook

  private var comparisons: ComparisonWriter { ComparisonWriter(book: book) }
  private var times: TimeWords { TimeWords(period: book.period) }

  /// What is to be said of an indicator, before it is joined with its neighbours; nil where there is no
  /// figure.
  func plan(_ code: String, log: inout FactLog) -> PlannedSentence? {
    let current = book.figure(code, .current)
    let cumulative = book.figure(code, .cumulative)
    guard let first = current ?? cumulative else { return nil }
    let isLast = current == nil || cumulative == nil
    var predicate = Clause("\(first.verb) \(first.modifier)")
    predicate += amount(of: first, log: &log)
    predicate += tail(of: first, isAgainstPlan: isLast, log: &log)
    if let cumulative, !isLast {
      predicate += Clause("; \(times.words(cumulative)) đạt \(cumulative.modifier)")
      predicate += amount(of: cumulative, log: &log)
      predicate += tail(of: cumulative, isAgainstPlan: true, log: &log)
    }
    return PlannedSentence(
      time: times.words(first), subject: first.subject, predicate: predicate, isOneFigure: isLast)
  }

  /// What is to be said of one figure alone.
  func plan(_ figure: ReportFigure, log: inout FactLog) -> PlannedSentence {
    let predicate =
      Clause("\(figure.verb) \(figure.modifier)") + amount(of: figure, log: &log)
      + tail(of: figure, isAgainstPlan: true, log: &log)
    return PlannedSentence(
      time: times.words(figure), subject: figure.subject, predicate: predicate, isOneFigure: true)
  }

  /// The amount with its parts in a footnote.
  func amount(of figure: ReportFigure, log: inout FactLog) -> Clause {
    let text = figure.amount
    let fact = log.fact(.result(figure.indicator, figure.value, of: figure.observation.key))
    let parts = note(on: figure, log: &log)
    return Clause(
      Clause("", amount: text, fact: fact, note: parts.map { [$0.text] } ?? []).text,
      facts: [fact] + (parts?.facts ?? []))
  }

  /// "Gồm: cây chanh leo 300 ha; cây dứa 40 ha."; nil without parts, or where they are more than the
  /// whole.
  private func note(on figure: ReportFigure, log: inout FactLog) -> Clause? {
    guard !figure.parts.isEmpty, figure.partsFit else { return nil }
    let items = figure.parts.map { part -> Clause in
      let text = AmountWriter.text(part.value, unit: figure.indicator.unit)
      return Clause(
        "\(part.label) ", amount: text,
        fact: log.fact(
          .result(
            figure.indicator, part.value, of: figure.observation.key, part: part.label)))
    }
    let word = figure.partsAreAll ? "Gồm: " : "Trong đó: "
    return Clause(word) + Clause.joined(items, by: "; ") + Clause(".")
  }

  /// What the figure is compared with, a comma before each.
  private func tail(of figure: ReportFigure, isAgainstPlan: Bool, log: inout FactLog) -> Clause {
    let growth = comparisons.growth(of: figure, writer: &log).map { [$0] } ?? []
    let plans = isAgainstPlan ? comparisons.plans(of: figure, writer: &log) : []
    let clauses = book.period.isWholeYear ? plans + growth : growth + plans
    return clauses.reduce(Clause("")) { $0 + Clause(", ") + $1 }
  }
}

extension ReportFigure {
  /// Whether the parts are no more than the whole; a rate's parts say nothing of its size.
  var partsFit: Bool { isRate || !(partsSum > value.value) }

  /// Whether the parts make up the whole.
  var partsAreAll: Bool { !isRate && partsSum == value.value }

  private var partsSum: ExactDecimal { parts.reduce(ExactDecimal(0)) { $0 + $1.value.value } }
}
