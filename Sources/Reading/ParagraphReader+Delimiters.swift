import Documents
import Grammar
import Ledger
import Quantities

/// Sentences, clauses, brackets and the words before a colon.
extension ParagraphReader {
  var frame: Frame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  mutating func delimit(at index: Int) {
    let token = text.tokens[index]
    guard token.kind == .sign else {
      if SubjectWords.isAim(text, at: index) { frame.isAim = true }
      followParts(at: index)
      judge(at: index)
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
        drafts.startClause()
      }
    case .stop where isSentenceEnd(index):
      endSentence(at: index)
    case .stop where text.syllable(index + 1) == .stop:
      markPartial()
    case .semicolon:
      drafts.startClause()
      followPeriods(upTo: index)
      periods.startClause()
      frame.clauseStart = index + 1
      frame.segmentStart = index + 1
      frame.clauseHeads = frame.heads.count
      frame.lastComparison = nil
      frame.pending = nil
    case .colon:
      takeLead(before: index)
    case .comma where isTopic(frame.clauseStart..<index):
      frame.clauseStart += 1
      takeLead(before: index)
    default:
      break
    }
  }

  /// Gives the period that closes a list of changes to all of them: "giảm 16,1%; chăn nuôi tăng 3,2%
  /// so với cùng kỳ năm trước".
  func shareBaseline() {
    var baseline: String?
    for index in (sentenceDraft..<drafts.count).reversed() where drafts[index].role == .change {
      if let against = drafts[index].against {
        baseline = against
      } else if let baseline {
        drafts[index].against = baseline
      }
    }
  }

  func isSentenceEnd(_ index: Int) -> Bool {
    let next = index + 1
    guard next < text.tokens.count else { return true }
    if text.syllable(next) == .open { return false }
    return !text.tokens[next].isGlued && text.tokens[next].syllable != .stop
  }

  mutating func endSentence(at index: Int) {
    if frames.count > 1 {
      frame.clauseStart = index + 1
      frame.segmentStart = index + 1
      return
    }
    shareBaseline()
    drafts.startClause()
    periods.startSentence()
    sentenceDraft = drafts.count
    var next = Frame(clauseStart: index + 1, segmentStart: index + 1)
    next.lead = lead
    next.context = aboutNote
    next.lastSubject = lead
    next.list = noteList
    frame = next
    periodCursor = index + 1
  }

  mutating func openBracket(at index: Int, closing: Int) {
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
    inner.yardstick = yardstick(at: index)
    inner.isAim = frame.isAim
    inner.previousSubject = frame.previousSubject
    inner.role = frame.role
    inner.leadRole = frame.leadRole
    inner.rates = frame.rates
    inner.changes = frame.changes
    inner.lastComparison = frame.lastComparison
    inner.context = frame.context
    inner.whole = frame.whole
    inner.queue = distributed(in: index..<closing)
    inner.list =
      drafts.openList(.brackets, of: frame.heads.dropFirst(frame.clauseHeads).suffix(3))
    drafts.startClause()
    frames.append(inner)
  }

  /// The words behind the last figure up to a bracket, when they name something of their own.
  func ownWords(upTo index: Int) -> Words? {
    let own = segment(upTo: index)
    let words = subjects.before(own.lowerBound..<verdictStart(in: own))
    return words.count >= 2 ? words : nil
  }

  /// The tokens behind the last figure and its phrase.
  func segment(upTo index: Int) -> Range<Int> { min(frame.segmentStart, index)..<index }

  /// Where "đã vượt cao so kế hoạch", "khó đạt kế hoạch" starts; the range's end without a verdict.
  func verdictStart(in range: Range<Int>) -> Int {
    guard var start = range.first(where: { Yardstick.isPlan(text, at: $0) }) else {
      return range.upperBound
    }
    while start > range.lowerBound, SubjectWords.verdicts.contains(text.syllable(start - 1)) {
      start -= 1
    }
    return start
  }

  /// The subjects that "(Kế hoạch lần lượt 3%; 8%)" hands its figures to, in order.
  func distributed(in bracket: Range<Int>) -> [Frame.Planned] {
    var isDistributive = false
    var count = 0
    for index in bracket {
      if text.syllable(index) == Self.inTurn, text.syllable(index + 1) == Self.inTurnTail {
        isDistributive = true
      }
      if text.isKind(.numeral, at: index) { count += 1 }
    }
    guard isDistributive, count > 1 else { return [] }
    let named = Set(frame.heads + frame.rates + frame.changes)
    return named.sorted().suffix(count).map {
      Frame.Planned(subject: drafts[$0].subject, direction: drafts[$0].direction)
    }
  }

  private static let inTurn = Syllable("lần")
  private static let inTurnTail = Syllable("lượt")

  /// The words before a colon are the whole whose parts follow.
  mutating func takeLead(before index: Int) {
    let rest = firstWord(in: segment(upTo: index))
    if frames.count > 1, Yardstick.planEnd(text, at: rest) == index {
      // "(KH: 52%)" says what was planned for the figure before.
      frame.yardstick = .plan
      frame.segmentStart = index + 1
      return
    }
    let isEmptyLead =
      SubjectWords.isEmptyLead(text, at: rest) || text.syllable(index - 1) == Self.such
      || subjects.start(of: segment(upTo: index)) >= index
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
    // "trong đó:" has opened its list already.
    if hasFigure, !isEmptyLead { openParts(.colon) }
    drafts.startClause()
    frame.clauseStart = index + 1
    frame.segmentStart = index + 1
  }

  /// Whether the words up to a comma only say what the sentence is about: "Về cơ cấu kinh tế, ...",
  /// "Trong tổng thu, ...".
  private func isTopic(_ range: Range<Int>) -> Bool {
    guard (3...8).contains(range.count), range.allSatisfy({ text.isKind(.word, at: $0) }) else {
      return false
    }
    let first = text.syllable(range.lowerBound)
    return first == Self.about
      || first == Self.within && Self.wholes.contains(text.syllable(range.lowerBound + 1))
  }

  private static let about = Syllable("về")
  private static let within = Syllable("trong")
  /// "cơ cấu", "tổng số": what has parts.
  private static let wholes = SyllableSet(words: "cơ tổng")
  private static let such = Syllable("như")

  /// Whether the clause has stated a figure.
  var hasFigure: Bool {
    frame.heads.count > frame.clauseHeads || frame.lastComparison != nil
  }

  func firstWord(in range: Range<Int>) -> Int {
    range.first { text.isKind(.word, at: $0) } ?? range.upperBound
  }
}
