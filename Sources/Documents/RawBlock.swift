package import SourceText

/// What a format reader hands over in reading order, before anyone has said what is header, heading
/// or signature.
///
/// ``DocumentAssembler`` makes the tree.
package enum RawBlock: Sendable {
  case paragraph(Paragraph, ParagraphHints)
  case table(Table)
}

/// What the look of a paragraph says about it, where the format knows.
package struct ParagraphHints: Sendable {
  package var isCentered: Bool
  package var isBold: Bool
  /// Heading level of the paragraph's style, 0 the highest; nil for body text.
  package var outlineLevel: Int?

  package init(isCentered: Bool = false, isBold: Bool = false, outlineLevel: Int? = nil) {
    self.isCentered = isCentered
    self.isBold = isBold
    self.outlineLevel = outlineLevel
  }
}

/// The blocks of one file and the text they refer to.
package struct RawDocument: Sendable {
  package var source: SourceText
  package var blocks: [RawBlock]
  package var footnotes: [Footnote]

  package init(source: SourceText, blocks: [RawBlock], footnotes: [Footnote]) {
    self.source = source
    self.blocks = blocks
    self.footnotes = footnotes
  }
}
