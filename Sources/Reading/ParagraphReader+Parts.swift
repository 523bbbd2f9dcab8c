import Grammar
import Ledger

/// Lists of parts: "trong đó", "gồm", what stands behind a colon, and the words by which a list says
/// that it is not complete.
extension ParagraphReader {
  /// Opens a list of parts where a word at a token announces one.
  mutating func followParts(at index: Int) {
    if let kind = PartWords.opening(text, at: index) {
      openParts(kind)
    } else if PartWords.isPartial(text, at: index) {
      markPartial()
    }
  }

  /// Figures from here on are parts of one of the last figures of the sentence.
  mutating func openParts(_ kind: PartList.Kind) {
    let own = frame.heads.filter { $0 >= sentenceDraft }
    if let list = drafts.openList(kind, of: own.suffix(3)) {
      frame.list = list
    } else if let list = frame.list {
      // "(gồm: ...)", a footnote "Phân theo lĩnh vực: ...": the list that is open says what it is.
      drafts.setKind(of: list, to: kind)
    }
  }

  func markPartial() {
    if let list = frame.list { drafts.markPartial(list) }
  }
}
