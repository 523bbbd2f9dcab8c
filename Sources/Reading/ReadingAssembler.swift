import Documents
import Grammar
import Ledger
import SourceText

/// Puts what the paragraphs gave into the order of the document and gives each piece its place.
struct ReadingAssembler {
  let document: Document
  let drafts: [Draft]
  let readings: [ParagraphReading]

  func reading() -> ReportReading {
    var entries: [Entry] = []
    for (index, reading) in readings.enumerated() {
      for draft in reading.firstDraft..<reading.endDraft {
        entries.append(Entry(source: source(of: drafts[draft], in: reading), reading: index, draft: draft))
      }
    }
    entries.sort { ($0.source.lowerBound, $0.draft) < ($1.source.lowerBound, $1.draft) }
    var order = [Int](repeating: 0, count: drafts.count)
    for (position, entry) in entries.enumerated() { order[entry.draft] = position }

    var statements: [Statement] = []
    statements.reserveCapacity(entries.count)
    var byMention: [Int: [Int: Int]] = [:]
    for entry in entries {
      let draft = drafts[entry.draft]
      statements.append(
        statement(draft, in: readings[entry.reading], source: entry.source, order: order))
      if byMention[entry.reading]?[draft.mention] == nil {
        byMention[entry.reading, default: [:]][draft.mention] = statements.count - 1
      }
    }
    var result = ReportReading(statements: statements, numerals: [], coverage: Coverage())
    for (index, reading) in readings.enumerated() {
      addNumerals(of: reading, statements: byMention[index] ?? [:], to: &result)
    }
    result.numerals.sort { $0.source.lowerBound < $1.source.lowerBound }
    return result
  }

  private struct Entry {
    var source: Range<Int>
    var reading: Int
    var draft: Int
  }

  private func statement(
    _ draft: Draft, in reading: ParagraphReading, source: Range<Int>, order: [Int]
  ) -> Statement {
    let quantity = draft.quantity
    let tokens = tokens(of: draft, in: reading)
    return Statement(
      amount: quantity.amount, unit: unit(of: draft, in: reading), modifier: quantity.modifier,
      role: draft.role, subject: draft.subject.text, period: draft.state.period,
      basis: basis(of: draft), direction: draft.direction, modifies: draft.modifies.map { order[$0] },
      against: draft.against, quote: reading.text.string(tokens),
      place: document.source.place(at: source.lowerBound), source: source)
  }

  /// The unit as it is worded; a bare count after "là" takes the noun its subject opens with.
  private func unit(of draft: Draft, in reading: ParagraphReading) -> String? {
    guard let unit = draft.quantity.unit else { return SubjectNoun.leading(draft.subject.text) }
    return reading.text.string(unit.sharedFrom ?? unit.range)
  }

  private func basis(of draft: Draft) -> Basis? {
    if draft.role == .target { return nil }
    return draft.state.basis ?? (draft.state.period == nil ? nil : .inPeriod)
  }

  /// Tokens from the sign or modifier of a quantity to its unit.
  private func tokens(of draft: Draft, in reading: ParagraphReading) -> Range<Int> {
    let mention = reading.mentions[draft.mention].range
    let start =
      draft.quantity.modifier == nil && !draft.quantity.isNegative || draft.role == .target
        && draft.quantity.numerals.lowerBound > mention.lowerBound + 1
      ? draft.quantity.numerals.lowerBound : mention.lowerBound
    return start..<mention.upperBound
  }

  /// Where a statement's number starts in the source, and its last byte.
  private func source(of draft: Draft, in reading: ParagraphReading) -> Range<Int> {
    sourceRange(draft.quantity.numerals.lowerBound..<reading.mentions[draft.mention].range.upperBound, in: reading)
  }

  private func sourceRange(_ tokens: Range<Int>, in reading: ParagraphReading) -> Range<Int> {
    let text = reading.text.tokens
    guard let first = tokens.first, let last = tokens.last, first < text.count, last < text.count else {
      return 0..<0
    }
    let start = reading.paragraph.sourceOffset(of: Int(text[first].start))
    let end = reading.paragraph.sourceOffset(of: Int(text[last].end) - 1) + 1
    return start..<max(start, end)
  }

  private func addNumerals(
    of reading: ParagraphReading, statements: [Int: Int], to result: inout ReportReading
  ) {
    for (index, mention) in reading.mentions.enumerated() {
      let kind: ReadNumeral.Kind
      let count = mention.range.count(where: { reading.text.isKind(.numeral, at: $0) })
      switch mention.kind {
      case .quantity: kind = statements[index] == nil ? .name : .statement
      case .date: kind = .date
      case .symbol: kind = .symbol
      case .enumerator: kind = .enumerator
      case .name: kind = .name
      case .unread: kind = .gap
      }
      let source = sourceRange(mention.range, in: reading)
      result.numerals.append(
        ReadNumeral(
          kind: kind, statement: statements[index], quote: reading.text.string(mention.range),
          place: document.source.place(at: source.lowerBound), source: source))
      result.coverage.add(kind, max(1, count))
    }
  }
}

extension Coverage {
  fileprivate mutating func add(_ kind: ReadNumeral.Kind, _ count: Int) {
    numbers += count
    switch kind {
    case .statement: statements += count
    case .date: dates += count
    case .symbol: symbols += count
    case .enumerator: enumerators += count
    case .name: names += count
    case .gap: gaps += count
    }
  }
}
