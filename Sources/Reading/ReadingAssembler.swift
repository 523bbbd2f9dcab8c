import Documents
import Grammar
import Ledger
import Quantities
import SourceText

/// Takes paragraph after paragraph as they have been read, gives each piece its words and place, and
/// at the end puts everything into the order of the document.
struct ReadingAssembler {
  private let source: SourceText
  private let drafts: DraftLog
  /// One entry a draft, in the order of the drafts.
  private var entries: [Entry] = []
  private var numerals: [ReadNumeral] = []
  private var coverage = Coverage()

  private struct Entry {
    var quote: String
    var unit: String?
    var source: Range<Int>
    var extent: Range<Int>
    var measure: StatedUnit?
    var paragraph: Int
  }

  private var paragraphs = 0

  private let context: DocumentContext
  private var collector = FactCollector()

  init(source: SourceText, context: DocumentContext, drafts: DraftLog) {
    self.source = source
    self.context = context
    self.drafts = drafts
  }

  /// Takes a paragraph whose drafts are the last of the log, from `firstDraft` on.
  ///
  /// - Parameter footnoteOf: drafts of the sentence that refers to the paragraph as a footnote.
  mutating func take(
    _ paragraph: Paragraph, _ text: TokenText, _ mentions: [Mention], firstDraft: Int,
    footnoteOf: [Int]? = nil
  ) {
    let view = ParagraphView(
      paragraph: paragraph, text: text, mentions: mentions, footnoteOf: footnoteOf)
    paragraphs += 1
    var byMention = [Int](repeating: -1, count: mentions.count)
    for index in firstDraft..<drafts.count {
      let draft = drafts[index]
      let unit = view.unit(of: draft)
      entries.append(
        Entry(
          quote: view.quote(of: draft), unit: unit, source: view.source(of: draft),
          extent: view.source(of: draft.extent), measure: unit.flatMap { StatedUnit(worded: $0) },
          paragraph: paragraphs))
      if byMention[draft.mention] < 0 { byMention[draft.mention] = index }
    }
    collector.take(view, drafts: drafts, firstDraft: firstDraft, year: context.year)
    for (index, mention) in mentions.enumerated() {
      add(mention, draft: byMention[index] < 0 ? nil : byMention[index], in: view)
    }
  }

  consuming func reading() -> ReportReading {
    let order = entries.indices.sorted {
      (entries[$0].source.lowerBound, $0) < (entries[$1].source.lowerBound, $1)
    }
    var position = [Int](repeating: 0, count: entries.count)
    for (place, index) in order.enumerated() { position[index] = place }
    var numerals = numerals
    for index in numerals.indices {
      numerals[index].statement = numerals[index].statement.map { position[$0] }
    }
    numerals.sort { $0.source.lowerBound < $1.source.lowerBound }
    let lists = drafts.lists.map { list in
      var list = list
      list.wholes = list.wholes.map { position[$0] }
      return list
    }
    var facts = collector.facts(of: source, at: position)
    facts.statements = order.map { statement($0, position) }
    facts.lists = lists
    facts.period = context.period
    facts.issued = context.issued
    facts.issuer = context.issuer
    return ReportReading(facts: facts, numerals: numerals, coverage: coverage)
  }

  private func statement(_ index: Int, _ position: [Int]) -> Statement {
    let draft = drafts[index]
    let entry = entries[index]
    return Statement(
      amount: draft.quantity.amount, unit: entry.unit, modifier: draft.quantity.modifier,
      role: draft.role, subject: draft.subject.text,
      whole: draft.whole.isEmpty ? nil : draft.whole.text, period: draft.state.period,
      basis: basis(of: draft), direction: draft.direction,
      modifies: draft.modifies.map { position[$0] }, against: draft.against,
      statedVerdict: draft.verdict, quote: entry.quote,
      place: source.place(at: entry.source.lowerBound), source: entry.source,
      extent: entry.extent, measure: entry.measure,
      standing: Statement.Standing(
        paragraph: entry.paragraph, sentence: draft.sentence, clause: draft.clause, list: draft.list
      ))
  }

  private func basis(of draft: Draft) -> Basis? {
    if draft.role == .target { return nil }
    guard let period = draft.state.period else { return draft.state.basis }
    return draft.state.basis ?? (period.isMonthsSinceJanuary ? .cumulative : .inPeriod)
  }

  private mutating func add(_ mention: Mention, draft: Int?, in view: ParagraphView) {
    let kind: ReadNumeral.Kind
    switch mention.kind {
    case .quantity: kind = draft == nil ? .name : .statement
    case .date: kind = .date
    case .symbol: kind = .symbol
    case .enumerator: kind = .enumerator
    case .name: kind = .name
    case .unread: kind = .gap
    }
    let range = view.source(of: mention.range)
    numerals.append(
      ReadNumeral(
        kind: kind, statement: draft, quote: view.text.string(mention.range),
        place: source.place(at: range.lowerBound), source: range))
    coverage.add(
      kind, max(1, mention.range.count(where: { view.text.isKind(.numeral, at: $0) })))
  }
}

/// A paragraph that has been read, as the place where words and offsets are looked up.
struct ParagraphView {
  let paragraph: Paragraph
  let text: TokenText
  let mentions: [Mention]
  /// Drafts of the sentence that refers to the paragraph as a footnote; nil for any other paragraph.
  let footnoteOf: [Int]?

  /// The unit as it is worded; a bare count after "là" takes the noun its subject opens with.
  func unit(of draft: Draft) -> String? {
    guard let unit = draft.quantity.unit else { return SubjectNoun.leading(draft.subject.text) }
    return text.string(unit.sharedFrom ?? unit.range)
  }

  /// The words from the sign or modifier of a quantity to its unit.
  func quote(of draft: Draft) -> String {
    let mention = mentions[draft.mention].range
    let numerals = draft.quantity.numerals
    let isPlannedPart = draft.role == .target && numerals.lowerBound > mention.lowerBound + 1
    let hasLead = draft.quantity.modifier != nil || draft.quantity.isNegative
    let start = hasLead && !isPlannedPart ? mention.lowerBound : numerals.lowerBound
    return text.string(start..<mention.upperBound)
  }

  /// Where a statement's number starts in the source, up to its last byte.
  func source(of draft: Draft) -> Range<Int> {
    source(of: draft.quantity.numerals.lowerBound..<mentions[draft.mention].range.upperBound)
  }

  /// Where the pieces of the paragraph stand in the source.
  var stretches: [Range<Int>] {
    paragraph.pieces.indices.map { index in
      let piece = paragraph.pieces[index]
      let end =
        index + 1 < paragraph.pieces.count
        ? paragraph.pieces[index + 1].start : paragraph.bytes.count
      return piece.source..<piece.source + max(0, end - piece.start)
    }
  }

  func source(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last, last < text.tokens.count else {
      return 0..<0
    }
    let start = paragraph.sourceOffset(of: Int(text.tokens[first].start))
    let end = paragraph.sourceOffset(of: Int(text.tokens[last].end) - 1) + 1
    return start..<max(start, end)
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
