import Documents
import Grammar
import Ledger
import Quantities

/// Reads one paragraph: each quantity becomes a draft statement with its role, subject and period.
struct ParagraphReader {
  let text: TokenText
  let mentions: [Mention]
  private let subjects: SubjectFinder
  private let context: SectionContext
  private var periods: PeriodTracker
  private var frames: [Frame]
  /// Statements of the document so far; the paragraph appends to them.
  private let drafts: DraftLog
  /// Index of the paragraph's first statement.
  private let firstDraft: Int
  /// Next token whose period words have not been looked at.
  private var periodCursor = 0
  private var periodMention = 0
  /// Where each opening bracket is closed; brackets that never are open nothing.
  private let closings: [Int: Int]
  /// What each footnote marker of the paragraph refers to: the subject and period there.
  private(set) var anchors: [Int: Anchor] = [:]
  private let markers: [Paragraph.Marker]

  /// What a footnote takes over from the place it is referred to.
  struct Anchor {
    var subject = Words()
    var state = PeriodTracker.State()
    /// Drafts that the footnote's first comparison may speak of.
    var heads: [Int] = []
    var role: Statement.Role?
    /// Whether the subject is that of a figure, whose parts the footnote then gives.
    var isFigure = false
  }

  init(
    _ paragraph: Paragraph, document: DocumentContext, context: SectionContext, anchor: Anchor?,
    drafts: DraftLog
  ) {
    text = TokenText(paragraph.bytes)
    mentions = MentionScanner.scan(text, enumeratorLength: paragraph.enumeratorLength)
    subjects = SubjectFinder(text: text, mentions: mentions)
    self.context = context
    self.drafts = drafts
    firstDraft = drafts.count
    closings = Self.closings(of: text)
    markers = paragraph.markers
    let initial =
      anchor?.state ?? PeriodTracker.State(period: context.period ?? document.period, basis: nil)
    periods = PeriodTracker(document: document, initial: initial, isPlan: context.isPlan)
    let start = text.tokens.firstIndex { Int($0.start) >= paragraph.enumeratorLength } ?? 0
    var frame = Frame(clauseStart: start, segmentStart: start)
    if let anchor {
      if anchor.isFigure { frame.lead = anchor.subject } else { frame.context = anchor.subject }
      frame.lastSubject = anchor.subject
      frame.heads = anchor.heads
      frame.role = anchor.role
    }
    frames = [frame]
    periodCursor = start
    lead = frame.lead
    aboutNote = frame.context
  }

  /// What a footnote's sentences are parts of.
  private let lead: Words
  /// What a footnote's sentences are about, when no figure says it.
  private let aboutNote: Words

  mutating func read() {
    var index = frames[0].clauseStart
    var mention = 0
    var marker = 0
    while index < text.tokens.count {
      while marker < markers.count, markers[marker].offset <= Int(text.tokens[index].start) {
        anchor(markers[marker], at: index)
        marker += 1
      }
      while mention < mentions.count, mentions[mention].range.upperBound <= index { mention += 1 }
      if mention < mentions.count, mentions[mention].range.lowerBound <= index,
        index < mentions[mention].range.upperBound
      {
        let range = mentions[mention].range
        if let quantity = mentions[mention].quantity {
          index = max(range.upperBound, add(quantity, mention: mention))
        } else {
          index = range.upperBound
        }
        mention += 1
        continue
      }
      delimit(at: index)
      index += 1
    }
    while marker < markers.count {
      anchor(markers[marker], at: text.tokens.count)
      marker += 1
    }
    Siblings.shareSubjects(drafts, from: firstDraft, of: self)
  }

  private static func closings(of text: TokenText) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in text.tokens.enumerated() where token.kind == .sign {
      if token.syllable == .open {
        open.append(index)
      } else if token.syllable == .close, let start = open.popLast() {
        closings[start] = index
      }
    }
    return closings
  }

  // MARK: - Delimiters

  private var frame: Frame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
  }

  private mutating func delimit(at index: Int) {
    let token = text.tokens[index]
    guard token.kind == .sign else {
      if SubjectWords.isAim(text, at: index) { frame.isAim = true }
      return
    }
    switch token.syllable {
    case .open:
      if let closing = closings[index] { openBracket(at: index, closing: closing) }
    case .close:
      if frames.count > 1, frame.closing == index {
        followPeriods(upTo: index)
        let inner = frames.removeLast()
        periods.restore(inner.outerState)
        if inner.followsFigure { frame.segmentStart = index + 1 }
        frame.pending = nil
      }
    case .stop where isSentenceEnd(index):
      endSentence(at: index)
    case .semicolon:
      followPeriods(upTo: index)
      periods.startClause()
      frame.clauseStart = index + 1
      frame.segmentStart = index + 1
      frame.clauseHeads = frame.heads.count
      frame.lastComparison = nil
      frame.pending = nil
    case .colon:
      takeLead(before: index)
    default:
      break
    }
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    let next = index + 1
    guard next < text.tokens.count else { return true }
    if text.syllable(next) == .open { return false }
    return !text.tokens[next].isGlued && text.tokens[next].syllable != .stop
  }

  private mutating func endSentence(at index: Int) {
    if frames.count > 1 {
      frame.clauseStart = index + 1
      frame.segmentStart = index + 1
      return
    }
    periods.startSentence()
    var next = Frame(clauseStart: index + 1, segmentStart: index + 1)
    next.lead = lead
    next.context = aboutNote
    next.lastSubject = lead
    frame = next
    periodCursor = index + 1
  }

  private mutating func openBracket(at index: Int, closing: Int) {
    followPeriods(upTo: index)
    var inner = Frame(clauseStart: index + 1, segmentStart: index + 1)
    let own = ownWords(upTo: index)
    inner.lead = own ?? frame.lastSubject
    inner.followsFigure = own == nil && frame.segmentStart > frame.clauseStart
    inner.outerState = periods.current
    inner.lastSubject = inner.lead
    inner.heads = frame.heads
    inner.clauseHeads = 0
    inner.isBracket = true
    inner.closing = closing
    inner.isAim = frame.isAim
    inner.previousSubject = frame.previousSubject
    inner.role = frame.role
    inner.leadRole = frame.leadRole
    inner.rates = frame.rates
    inner.context = frame.context
    inner.whole = frame.whole
    inner.queue = distributed(in: index..<closing)
    frames.append(inner)
  }

  /// The words behind the last figure up to a bracket, when they name something of their own.
  private func ownWords(upTo index: Int) -> Words? {
    let words = subjects.before(frame.segmentStart..<verdictStart(in: frame.segmentStart..<index))
    return words.count >= 2 ? words : nil
  }

  /// Where "đã vượt cao so kế hoạch", "khó đạt kế hoạch" starts; the range's end without a verdict.
  private func verdictStart(in range: Range<Int>) -> Int {
    guard var start = range.first(where: { Yardstick.isPlan(text, at: $0) }) else {
      return range.upperBound
    }
    while start > range.lowerBound, SubjectWords.verdicts.contains(text.syllable(start - 1)) { start -= 1 }
    return start
  }

  /// The subjects that "(Kế hoạch lần lượt 3%; 8%)" hands its figures to, in order.
  private func distributed(in bracket: Range<Int>) -> [Words] {
    var isDistributive = false
    var count = 0
    for index in bracket {
      if text.syllable(index) == Self.inTurn, text.syllable(index + 1) == Self.inTurnTail {
        isDistributive = true
      }
      if text.isKind(.numeral, at: index) { count += 1 }
    }
    guard isDistributive, count > 1 else { return [] }
    return frame.heads.suffix(count).map { drafts[$0].subject }
  }

  private static let inTurn = Syllable("lần")
  private static let inTurnTail = Syllable("lượt")

  /// The words before a colon are the whole whose parts follow.
  private mutating func takeLead(before index: Int) {
    let rest = firstWord(in: frame.segmentStart..<index)
    let isEmptyLead =
      SubjectWords.isEmptyLead(text, at: rest) || text.syllable(index - 1) == Self.such
      || subjects.start(of: frame.segmentStart..<index) >= index
    if rest >= index, hasFigure {
      frame.lead = Words(text, subjects.stretches(max(frame.clauseStart, index - 14)..<index))
    } else if SubjectWords.isLooseLead(text, at: rest) {
      frame.lead = Words()
    } else if isEmptyLead {
      frame.lead = hasFigure ? frame.lastSubject : lead
      if hasFigure, let head = frame.heads.last { frame.leadRole = drafts[head].role }
    } else {
      frame.lead = subjects.before(frame.clauseStart..<index)
    }
    frame.clauseStart = index + 1
    frame.segmentStart = index + 1
  }

  private static let such = Syllable("như")

  /// Whether the clause has stated a figure.
  private var hasFigure: Bool { frame.heads.count > frame.clauseHeads || frame.lastComparison != nil }

  private func firstWord(in range: Range<Int>) -> Int {
    range.first { text.isKind(.word, at: $0) } ?? range.upperBound
  }

  // MARK: - Footnote markers

  private mutating func anchor(_ marker: Paragraph.Marker, at index: Int) {
    followPeriods(upTo: index)
    var anchor = Anchor(state: periods.current)
    let own = subjects.before(frame.segmentStart..<index, isName: true)
    let lower = (frame.segmentStart..<index).count { text.isKind(.word, at: $0) && !text.tokens[$0].isCapital }
    anchor.isFigure = hasFigure && (lower < 4 || subjects.withoutVerdict(frame.segmentStart..<index) != frame.segmentStart..<index)
    anchor.subject = anchor.isFigure || own.isEmpty ? frame.lastSubject : own
    anchor.heads = frame.heads.suffix(1)
    anchors[marker.footnote] = anchor
  }

  // MARK: - Quantities

  /// Adds a quantity; returns the token behind its phrase.
  private mutating func add(_ quantity: Quantity, mention: Int) -> Int {
    let range = mentions[mention].range
    let low = frame.segmentStart
    let ownStart = subjects.start(of: low..<range.lowerBound)
    let derivation = PhraseMatcher.shared.match(
      text, quantity, range: range, low: low, clauseStart: ownStart)
    let phraseStart = derivation?.words?.lowerBound ?? derivation?.range.lowerBound
    followPeriods(
      upTo: range.lowerBound, except: derivation.flatMap { $0.words == nil ? $0.range : $0.against })

    var draft = Draft(
      mention: mention, quantity: quantity, derivation: derivation,
      role: role(of: quantity, derivation), isHead: false)
    draft.direction = direction(of: quantity, derivation)
    draft.state = periods.current
    draft.counted = counted(quantity, range)
    let start = derivation?.words == nil ? phraseStart ?? range.lowerBound : range.lowerBound
    let choice = SubjectChoice(reader: self, quantity: quantity, range: range, low: low, high: start)
    choice.assign(to: &draft)
    let ownEnd = choice.ownEnd
    draft.isAccompaniment = isAccompaniment(low)
    if context.isPlan || frame.isAim && draft.role != .change, draft.role != .planRatio {
      draft.role = .target
    }
    takePlanPeriod(&draft)
    if let against = derivation?.against {
      draft.against =
        derivation?.isAgainstPlan == true
        ? planCode(against) : Yardstick.baselineCode(text, against)
    }
    draft.isHead =
      draft.role == .level || draft.role == .target
      || draft.role == .share && (derivation == nil || frame.heads.count == frame.clauseHeads)
      || derivation?.meaning.isHead == true
    link(&draft)
    let end = max(derivation?.range.upperBound ?? range.upperBound, range.upperBound)
    periods.noteFigure()
    record(draft, end: derivation == nil ? max(end, ownEnd) : subjects.end(of: end..<nextMention(from: end), limit: 14))
    periodCursor = max(periodCursor, end)
    return end
  }

  /// A target without a period of its own is for the year its plan names, or the year reported on.
  private mutating func takePlanPeriod(_ draft: inout Draft) {
    guard draft.role == .target, let year = periods.document.year else { return }
    let named = draft.derivation?.against.flatMap { $0.compactMap { plannedYear(at: $0) }.first }
    if let named {
      draft.state = PeriodTracker.State(period: .year(named), basis: nil)
      periods.restore(draft.state)
    } else if draft.state.basis == nil, draft.state.period == periods.document.period {
      draft.state.period = .year(year)
    }
  }

  private func plannedYear(at token: Int) -> Int? {
    guard let number = text.number(token), text.tokens[token].isPlain,
      (1900...2100).contains(number.value.coefficient)
    else { return nil }
    return Int(number.value.coefficient)
  }

  private func planCode(_ range: Range<Int>) -> String {
    range.count > 3 ? text.string(range) : "plan"
  }

  private mutating func record(_ draft: Draft, end: Int) {
    drafts.append(draft)
    let index = drafts.count - 1
    frame.previousSubject = draft.subject
    if draft.isHead { frame.heads.append(index) } else { frame.lastComparison = index }
    if draft.role == .change, draft.modifies == nil, draft.quantity.isRate { frame.rates.append(index) }
    if draft.role == .share, !draft.isHead { frame.rates.append(index) }
    if draft.hasOwnSubject || frame.lastSubject.isEmpty || draft.isHead {
      let isPart = !frame.whole.isEmpty && draft.subject.text.hasPrefix(frame.whole.text + " – ")
      if !isPart, !draft.isAside { frame.whole = draft.subject }
      if !draft.isAside { frame.lastSubject = draft.subject }
    }
    if draft.derivation?.meaning.role == .target, frames.count > 1 { frame.role = .target }
    if !frame.queue.isEmpty { frame.queue.removeFirst() }
    if let pending = frame.pending, draft.isHead, draft.role == .level {
      drafts[pending].modifies = index
      frame.pending = nil
    }
    if frames.count > 1, let pending = frames[frames.count - 2].pending, draft.isHead {
      drafts[pending].modifies = index
      frames[frames.count - 2].pending = nil
    }
    if draft.role == .planRatio, draft.modifies == nil { frame.pending = index }
    frame.segmentStart = end
    if case .fraction(let part, let whole) = draft.quantity.amount, part.value > whole.value {
      recordPlanned(whole, draft)
    }
  }

  /// "300/150 người" states the result and what was planned.
  private mutating func recordPlanned(_ planned: ReportedNumber, _ result: Draft) {
    var target = result
    target.role = .target
    target.quantity.amount = .number(planned)
    target.quantity.numerals = result.quantity.numerals.upperBound - 1..<result.quantity.numerals.upperBound
    target.isHead = false
    drafts.append(target)
  }

  /// Start of the next quantity or date, or the end of the text.
  private func nextMention(from index: Int) -> Int {
    mentions.nextIndex(from: index).map { mentions[$0].range.lowerBound } ?? text.tokens.count
  }

  private func role(of quantity: Quantity, _ derivation: Derivation?) -> Statement.Role {
    if let derivation { return derivation.meaning.role }
    if let role = frame.role { return role }
    if quantity.isNegative, quantity.isRate { return .change }
    if case .fraction(let part, let whole) = quantity.amount {
      return part.value > whole.value ? .level : .share
    }
    if quantity.isRate { return .share }
    if frame.leadRole == .target { return .target }
    if let head = frame.heads.last, drafts[head].role == .target, isPartOfTarget { return .target }
    return .level
  }

  /// Behind "trong đó" the parts of a target are targets.
  private var isPartOfTarget: Bool {
    frame.clauseHeads < frame.heads.count || frame.lead.text == frame.lastSubject.text
  }

  private func direction(of quantity: Quantity, _ derivation: Derivation?) -> Statement.Direction? {
    if quantity.isNegative, derivation?.meaning.role == .change || derivation == nil { return .down }
    guard let derivation else { return nil }
    if derivation.meaning.continues, let last = frame.lastComparison { return drafts[last].direction }
    return derivation.meaning.direction
  }

  /// The noun a quantity counts and the word behind it.
  private func counted(_ quantity: Quantity, _ range: Range<Int>) -> [Syllable] {
    guard let unit = quantity.unit, unit.sharedFrom == nil else { return [] }
    return (unit.range.lowerBound..<unit.range.upperBound + 1).map { text.syllable($0) }
  }

  private func isAccompaniment(_ start: Int) -> Bool {
    var index = start
    while text.isKind(.sign, at: index) { index += 1 }
    return Self.companions.contains(text.syllable(index))
  }

  private static let companions = SyllableSet(words: "với trị kinh")

  // MARK: - Periods

  private mutating func followPeriods(upTo end: Int, except skipped: Range<Int>? = nil) {
    var index = periodCursor
    while index < end {
      if let skipped, skipped.contains(index) {
        index += 1
        continue
      }
      while periodMention < mentions.count, mentions[periodMention].range.upperBound <= index {
        periodMention += 1
      }
      if periodMention < mentions.count, mentions[periodMention].range.contains(index) {
        let mention = mentions[periodMention]
        if let date = mention.date { periods.add(date, mention.range, in: text) }
        index = mention.range.upperBound
      } else if let word = PeriodWord.match(text, at: index) {
        periods.add(word.value)
        index = word.end
      } else {
        index += 1
      }
    }
    periodCursor = max(periodCursor, end)
  }
}

// MARK: - Links

extension ParagraphReader {
  /// Says which figure a comparison speaks of.
  private mutating func link(_ draft: inout Draft) {
    guard draft.role == .change || draft.role == .planRatio else { return }
    guard let target = HeadFinder(drafts: drafts, frame: frame).head(for: draft) else {
      if let earlier = drafts.repeated(draft) {
        draft.modifies = drafts[earlier].modifies
        if draft.state.basis == nil { draft.state = drafts[earlier].state }
      }
      return
    }
    draft.modifies = target
    if drafts[target].role == .target, draft.state.basis == nil { draft.state = drafts[target].state }
    if !draft.hasOwnSubject { draft.subject = drafts[target].subject }
  }
}

extension ParagraphReader {
  /// The parts of the reader's state that choosing a subject looks at.
  var subjectState: (finder: SubjectFinder, frame: Frame) { (subjects, frames[frames.count - 1]) }
}
