import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// A paragraph of sentences made of figures; nothing where no figure is known.
  mutating func figures(_ paragraph: ParagraphTemplate, variants: Int) -> [WrittenBlock] {
    var sentences: [Clause] = []
    for (index, sentence) in paragraph.sentences.enumerated() {
      switch sentence {
      case .indicator(let code, let line):
        if let clause = SentencePlanner(book: book).sentence(
          on: code, variant: variants + index, log: &log)
        {
          sentences.append(clause + Clause("."))
        } else {
          gaps.append(.figure(indicator: code, slot: .current, line: line))
        }
      case .pattern(let pattern):
        if let clause = sentenceOf(pattern) { sentences.append(clause) }
      }
    }
    guard !sentences.isEmpty else { return [] }
    let joined = Clause.joined(sentences, by: " ")
    facts += joined.facts
    guard let lead = paragraph.lead else { return [.paragraph(joined.text)] }
    let opening = WrittenText([
      .init("- "), .init(patterns.words(lead), isItalic: true), .init(": "),
    ])
    return [.paragraph(opening + joined.text)]
  }

  /// A sentence in words of the template; what it lacks goes to the gaps.
  private mutating func sentenceOf(_ pattern: PatternText) -> Clause? {
    var missing: [FigureHole] = []
    let clause = patterns.write(pattern, log: &log, missing: &missing)
    for hole in missing {
      gaps.append(
        hole.aspect == .amount
          ? .figure(indicator: hole.indicator, slot: hole.slot, line: pattern.line)
          : .clause(
            indicator: hole.indicator, slot: hole.slot, aspect: hole.aspect, line: pattern.line))
    }
    guard let clause, !clause.text.isEmpty else { return nil }
    // A sentence of optional clauses alone may have lost them all.
    return pattern.figureHoles.isEmpty || !clause.facts.isEmpty ? clause.capitalised : nil
  }

  /// Which of some indicators grew and which fell; nothing where nothing earlier is known of them.
  mutating func movements(_ indicators: [String]) -> [WrittenBlock] {
    let book = book
    let changed = indicators.compactMap { code in
      FigureBook.Slot.allCases.lazy.compactMap { book.figure(code, $0) }.first { $0.change != nil }
    }
    let grown = changed.filter { !($0.change?.amount.value.isNegative ?? true) }
    let fallen = changed.filter { $0.change?.amount.value.isNegative ?? false }
    return [("Một số chỉ tiêu tăng", grown), ("Một số chỉ tiêu giảm", fallen)].flatMap {
      movement($0.0, $0.1)
    }
  }

  private mutating func movement(_ words: String, _ figures: [ReportFigure]) -> [WrittenBlock] {
    let comparisons = ComparisonWriter(book: book)
    var clauses: [Clause] = []
    for figure in figures {
      guard let growth = comparisons.growth(of: figure, writer: &log) else { continue }
      clauses.append(Clause("\(figure.subject) ") + growth)
    }
    guard !clauses.isEmpty else { return [] }
    let sentence = Clause("- \(words): ") + Clause.joined(clauses, by: "; ") + Clause(".")
    facts += sentence.facts
    return [.paragraph(sentence.text)]
  }
}
