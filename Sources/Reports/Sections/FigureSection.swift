import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// A paragraph of sentences made of figures; nothing where no figure is known.
  mutating func figures(_ paragraph: ParagraphTemplate) -> [WrittenBlock] {
    var sentences: [Clause] = []
    var planned: [PlannedSentence] = []
    for sentence in paragraph.sentences {
      switch sentence {
      case .indicator(let code, let line):
        if let plan = SentencePlanner(book: book).plan(code, log: &log) {
          planned.append(plan)
        } else {
          gaps.append(.figure(indicator: code, slot: .current, line: line))
        }
      case .pattern(let pattern):
        sentences += PlannedSentence.joined(planned)
        planned.removeAll()
        let said = sentenceOf(pattern)
        if let clause = said.clause { sentences.append(clause) }
        planned += said.apart
      }
    }
    sentences += PlannedSentence.joined(planned)
    guard !sentences.isEmpty else { return [] }
    let joined = Clause.joined(withoutRepeatedTime(sentences), by: " ")
    facts += joined.facts
    guard let lead = paragraph.lead else { return [.paragraph(joined.text)] }
    let opening = WrittenText([
      .init("- "), .init(patterns.words(lead), isItalic: true), .init(": "),
    ])
    return [.paragraph(opening + joined.text)]
  }

  /// The sentences, a time that neighbours begin with said once.
  ///
  /// The report's own time is said by the first of them: a sentence without a time is of the report's. The
  /// time since January each says in other words; neighbours of any other time become one sentence.
  private func withoutRepeatedTime(_ sentences: [Clause]) -> [Clause] {
    let opening = TimeWords(period: book.period).name(of: book.period.period) + ", "
    let words = opening.prefix(1).uppercased() + opening.dropFirst()
    let cumulative = TimeWords.cumulativeOpenings(book.period.lastMonth)
    var isSaid = false
    var sinceJanuary = 0
    return joinedByTime(sentences, but: [words, cumulative[0]]).map { sentence in
      let first = sentence.text.runs.first?.text ?? ""
      let begins = first.hasPrefix(words)
      let isCumulative = first.hasPrefix(cumulative[0])
      defer {
        isSaid = begins
        sinceJanuary = isCumulative ? sinceJanuary + 1 : 0
      }
      if isCumulative, sinceJanuary > 0 {
        let other = cumulative[sinceJanuary % cumulative.count]
        return Clause(other) + sentence.droppingOpening(cumulative[0])
      }
      guard begins, isSaid else { return sentence }
      return sentence.droppingOpening(words).capitalised
    }
  }

  /// Sentences that begin with the very time of the one before, told by another's own words, joined to it.
  private func joinedByTime(_ sentences: [Clause], but known: [String]) -> [Clause] {
    sentences.reduce(into: []) { joined, sentence in
      let opening = sentence.text.runs.first?.text ?? ""
      guard let last = joined.last, let time = TimeWords.opening(of: opening),
        !known.contains(time), last.text.runs.first?.text.hasPrefix(time) ?? false,
        let open = last.droppingFullStop
      else { return joined.append(sentence) }
      joined[joined.count - 1] = open + Clause("; ") + sentence.droppingOpening(time)
    }
  }

  /// A sentence in words of the template, and those on figures that are of another time than it says; what
  /// it lacks goes to the gaps.
  private mutating func sentenceOf(
    _ pattern: PatternText
  ) -> (clause: Clause?, apart: [PlannedSentence]) {
    var missing: [FigureHole] = []
    var apart: [PlannedSentence] = []
    let clause = patterns.write(pattern, log: &log, missing: &missing)
    for hole in missing {
      if hole.aspect == .amount, let figure = book.figure(hole.indicator, hole.slot) {
        apart.append(SentencePlanner(book: book).plan(figure, log: &log))
        continue
      }
      gaps.append(
        hole.aspect == .amount
          ? .figure(indicator: hole.indicator, slot: hole.slot, line: pattern.line)
          : .clause(
            indicator: hole.indicator, slot: hole.slot, aspect: hole.aspect, line: pattern.line))
    }
    guard let clause, !clause.text.isEmpty else { return (nil, apart) }
    // A sentence of optional clauses alone may have lost them all.
    let isSaid = pattern.figureHoles.isEmpty || !clause.facts.isEmpty
    return (isSaid ? clause.capitalised : nil, apart)
  }

  /// Which of some indicators grew and which fell; nothing where nothing earlier is known of them.
  mutating func movements(_ indicators: [String]) -> [WrittenBlock] {
    let book = book
    let changed = indicators.compactMap { code in
      FigureBook.Slot.allCases.lazy.compactMap { book.figure(code, $0) }.first { $0.change != nil }
    }
    let zero = ExactDecimal(0)
    let grown = changed.filter { $0.change.map { $0.amount.value > zero } ?? false }
    let fallen = changed.filter { $0.change?.amount.value.isNegative ?? false }
    return [("Một số chỉ tiêu tăng", grown), ("Một số chỉ tiêu giảm", fallen)].flatMap {
      movement($0.0, $0.1)
    }
  }

  private mutating func movement(_ words: String, _ figures: [ReportFigure]) -> [WrittenBlock] {
    let comparisons = ComparisonWriter(book: book)
    let against = " so với \(comparisons.yearBefore)"
    var clauses: [Clause] = []
    for figure in figures {
      guard let growth = comparisons.growth(of: figure, writer: &log) else { continue }
      // The opening says for all of them what they are compared with.
      clauses.append(Clause("\(figure.subject) ") + growth.droppingEnd(against))
    }
    guard !clauses.isEmpty else { return [] }
    let sentence = Clause("- \(words)\(against): ") + Clause.joined(clauses, by: "; ") + Clause(".")
    facts += sentence.facts
    return [.paragraph(sentence.text)]
  }
}
