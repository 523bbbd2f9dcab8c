/// Figures that a document gives as the parts of another: behind "trong đó", in brackets, in a
/// footnote.
package struct PartList: Sendable {
  /// How the list hangs on its whole.
  package enum Kind: Sendable, CaseIterable {
    case brackets, footnote
    /// "trong đó": some parts, perhaps all.
    case ofWhich
    /// "gồm", "bao gồm": all parts.
    case consisting
    /// Behind a colon.
    case colon
  }

  package var kind: Kind
  /// Statements that may be the whole, the nearest last.
  package var wholes: [Int]
  /// Whether the list says itself that it is not complete: "chủ yếu", "một số", "...".
  package var isPartial: Bool

  package init(kind: Kind, wholes: [Int], isPartial: Bool = false) {
    self.kind = kind
    self.wholes = wholes
    self.isPartial = isPartial
  }
}

extension Statement {
  /// Where a statement stands among the others of its document.
  package struct Standing: Hashable, Sendable {
    /// Number of the paragraph, footnotes counted where they are referred to.
    package var paragraph: Int
    /// Number of the sentence in the document.
    package var sentence: Int
    /// Number of the clause: up to a semicolon, colon or bracket.
    package var clause: Int
    /// Index of the list that the statement is a part in.
    package var list: Int?

    package init(paragraph: Int, sentence: Int, clause: Int, list: Int?) {
      self.paragraph = paragraph
      self.sentence = sentence
      self.clause = clause
      self.list = list
    }
  }
}
