import Documents
import Grammar
import Ledger
import Quantities

/// What is carried along a paragraph: its period, and what a footnote takes from its marker.
extension ParagraphReader {
  mutating func anchor(_ marker: Paragraph.Marker, at index: Int) {
    followPeriods(upTo: index)
    var anchor = Anchor(state: periods.current)
    let own = subjects.before(segment(upTo: index), isName: true)
    let lower = (segment(upTo: index)).count {
      text.isKind(.word, at: $0) && !text.tokens[$0].isCapital
    }
    anchor.isFigure =
      hasFigure
      && (lower < 4 || subjects.withoutVerdict(segment(upTo: index)) != segment(upTo: index))
    anchor.subject = anchor.isFigure || own.isEmpty ? frame.lastSubject : own
    anchor.heads = frame.heads.suffix(1)
    anchor.wholes = frame.heads.suffix(4)
    anchors[marker.footnote] = anchor
  }

  mutating func followPeriods(upTo end: Int, except skipped: Range<Int>? = nil) {
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
