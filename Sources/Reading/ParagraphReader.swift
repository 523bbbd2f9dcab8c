import Documents
import Grammar
import Ledger
import Quantities

/// Reads one paragraph: each quantity becomes a draft statement with its role, subject and period.
struct ParagraphReader {
  let text: TokenText
  let mentions: [Mention]
  let subjects: SubjectFinder
  let context: SectionContext
  var periods: PeriodTracker
  var frames: [Frame]
  /// Statements of the document so far; the paragraph appends to them.
  let drafts: DraftLog
  /// Index of the paragraph's first statement.
  let firstDraft: Int
  /// Index of the sentence's first statement.
  var sentenceDraft: Int
  /// Behind the last verdict in words.
  var judgedEnd = 0
  /// Next token whose period words have not been looked at.
  var periodCursor = 0
  var periodMention = 0
  /// Where each opening bracket is closed; brackets that never are open nothing.
  let closings: [Int: Int]
  /// What each footnote marker of the paragraph refers to: the subject and period there.
  var anchors: [Int: Anchor] = [:]
  let markers: [Paragraph.Marker]

  /// What a footnote takes over from the place it is referred to.
  struct Anchor {
    var subject = Words()
    var state = PeriodTracker.State()
    /// Drafts that the footnote's first comparison may speak of.
    var heads: [Int] = []
    /// Drafts that the footnote may give the parts of, the nearest last.
    var wholes: [Int] = []
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
    sentenceDraft = drafts.count
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
      frame.list = drafts.openList(.footnote, of: anchor.wholes)
    }
    noteList = frame.list
    drafts.startClause()
    frames = [frame]
    periodCursor = start
    lead = frame.lead
    aboutNote = frame.context
  }

  /// The list of parts that a footnote gives.
  let noteList: Int?
  /// What a footnote's sentences are parts of.
  let lead: Words
  /// What a footnote's sentences are about, when no figure says it.
  let aboutNote: Words

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
    shareBaseline()
    Siblings.shareSubjects(drafts, from: firstDraft, of: self)
  }

  static func closings(of text: TokenText) -> [Int: Int] {
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
}

extension ParagraphReader {
  /// Says which figure a comparison speaks of.
  mutating func link(_ draft: inout Draft) {
    guard draft.role == .change || draft.role == .planRatio else { return }
    guard let target = HeadFinder(drafts: drafts, frame: frame).head(for: draft) else {
      if let earlier = drafts.repeated(draft) {
        draft.modifies = drafts[earlier].modifies
        if draft.state.basis == nil { draft.state = drafts[earlier].state }
      }
      return
    }
    draft.modifies = target
    if drafts[target].role == .target, draft.state.basis == nil {
      draft.state = drafts[target].state
    }
    if !draft.hasOwnSubject || draft.isNamedBehind { draft.subject = drafts[target].subject }
  }
}

extension ParagraphReader {
  /// The parts of the reader's state that choosing a subject looks at.
  var subjectState: (finder: SubjectFinder, frame: Frame) { (subjects, frames[frames.count - 1]) }
}
