import Grammar
import Ledger
import Quantities

/// Chooses what a quantity measures: the words before it, the words behind it, or what was named
/// last.
struct SubjectChoice {
  let text: TokenText
  let mentions: [Mention]
  let finder: SubjectFinder
  let frame: Frame
  let quantity: Quantity
  let range: Range<Int>
  /// Words before the quantity that are its own: from the last figure to its phrase.
  let own: Range<Int>

  init(reader: ParagraphReader, quantity: Quantity, range: Range<Int>, low: Int, high: Int) {
    text = reader.text
    mentions = reader.mentions
    (finder, frame) = reader.subjectState
    self.quantity = quantity
    self.range = range
    own = low..<max(low, high)
  }

  func assign(to draft: inout Draft) {
    if draft.derivation?.meaning.role == .target || !frame.queue.isEmpty {
      let named = draft.derivation?.against.map { Words(text, finder.stretches($0)) } ?? Words()
      draft.hasOwnSubject = named.count > 3 && frame.lead.isEmpty
      draft.subject = draft.hasOwnSubject ? named : frame.queue.first ?? frame.lastSubject
      return
    }
    let before = finder.before(own)
    switch draft.derivation?.meaning {
    case let meaning? where !meaning.isHead && meaning.role != .share:
      assignCompared(before, to: &draft)
    case .some:
      draft.hasOwnSubject = !before.isEmpty
      draft.subject = before.isEmpty ? inherited : placed(before)
    case nil:
      assignStated(before, to: &draft)
    }
  }

  /// A comparison has a subject of its own only when one stands before it.
  private func assignCompared(_ before: Words, to draft: inout Draft) {
    if isVerdict {
      draft.subject = frame.lastSubject
    } else if !before.isEmpty {
      draft.subject = placed(before)
      draft.hasOwnSubject = true
    } else if frame.heads.count == frame.clauseHeads, let behind = behindComparison(draft) {
      draft.subject = behind
      draft.hasOwnSubject = true
    } else {
      draft.subject = inherited
    }
  }

  /// "giảm 50% thuế bảo vệ môi trường": with nothing before it, a change names its subject behind.
  private func behindComparison(_ draft: Draft) -> Words? {
    let start = draft.derivation?.range.upperBound ?? range.upperBound
    let words = finder.after(start..<nextMention(from: start), limit: 12)
    return words.isEmpty ? nil : words
  }

  private func assignStated(_ before: Words, to draft: inout Draft) {
    let behind = behindQuantity
    let isCounted = quantity.isCount || quantity.dimension == .people || quantity.dimension == .livestock
    let isComplete = SubjectWords.copulas.contains(text.syllable(range.lowerBound - 1)) && before.count >= 3
    var subject = before
    if isCounted, !isComplete, let unit = quantity.unit, unit.sharedFrom == nil {
      subject = subject + Words(text, [nounRange(unit)]) + behind
    } else if !isComplete {
      subject = subject + behind
    }
    draft.hasOwnSubject = !before.isEmpty || !behind.isEmpty || isCounted
    if subject.isEmpty {
      draft.subject = inherited
    } else {
      draft.subject = draft.hasOwnSubject && !before.isEmpty ? placed(subject) : led(subject)
    }
  }

  /// The counted noun without its multiplier.
  private func nounRange(_ unit: UnitReading) -> Range<Int> {
    unit.exponent > 0 && unit.range.count > 1
      ? unit.range.lowerBound + 1..<unit.range.upperBound : unit.range
  }

  /// The words behind the quantity, up to the next figure.
  private var behindQuantity: Words {
    let start = range.upperBound
    let isShareFirst = quantity.isRate && finder.start(of: own) >= own.upperBound
    let stop = nextMention(from: start)
    if isShareFirst { return finder.listAfter(start..<stop, limit: 26) }
    return finder.after(start..<stop, limit: quantity.isCount ? 14 : 9)
  }

  private func nextMention(from index: Int) -> Int {
    for mention in mentions where mention.range.lowerBound >= index && mention.quantity != nil {
      return mention.range.lowerBound
    }
    return text.tokens.count
  }

  private var isVerdict: Bool {
    !own.isEmpty && own.contains { Yardstick.isPlan(text, at: $0) } && own.count < 6
  }

  private var inherited: Words { frame.lastSubject.isEmpty ? frame.lead : frame.lastSubject }

  /// A short name is a part of the whole named before it.
  private func placed(_ words: Words) -> Words {
    if words.count <= 3, frame.heads.count > frame.clauseHeads, quantity.isRate,
      frame.lastSubject.count > words.count, frame.lead.isEmpty
    {
      return .part(frame.lastSubject, words)
    }
    guard !frame.lead.isEmpty, words.count < frame.lead.count || words.count <= 3,
      frame.lead.containment(in: words) < 60, words.containment(in: frame.lead) < 100
    else { return words }
    return .part(frame.lead, words)
  }

  /// Words behind a figure ("400 ha chè") take the verb named before the colon.
  private func led(_ words: Words) -> Words {
    guard !frame.lead.isEmpty, frame.lead.count <= 8, frame.lead.containment(in: words) < 60 else {
      return words
    }
    return words.count < frame.lead.count || words.count <= 3 ? .part(frame.lead, words) : words
  }
}

extension SubjectFinder {
  /// The words behind a share, commas and all: "99% thôn, bản có đường xe máy".
  func listAfter(_ range: Range<Int>, limit: Int) -> Words {
    var end = self.end(of: range, limit: limit)
    while end < range.upperBound, end - range.lowerBound < limit, text.syllable(end) == .comma,
      text.isKind(.word, at: end + 1), !SubjectWords.stops.contains(text.syllable(end + 1)),
      !Yardstick.isPlan(text, at: end + 1)
    {
      let next = self.end(of: end + 1..<range.upperBound, limit: limit)
      guard next > end + 1 else { break }
      end = next
    }
    return Words(text, stretches(range.lowerBound..<end))
  }
}
