package import Documents
import SourceText

/// A document with the figures that were marked when it was written.
package struct MarkedDocument: Sendable {
  package var document: RawDocument
  /// Every figure that was marked, whether or not it still stands in the text.
  package var links: [FigureLink]
  /// The marked figures that stand in the text and its notes, in the order of the source text.
  package var figures: [MarkedFigure]
}

/// A marked figure as it stands in a document now.
package struct MarkedFigure: Hashable, Sendable {
  package var link: FigureLink
  /// The words, which somebody may have changed.
  package var text: String
  /// Where they stand in the source text of the document.
  package var range: Range<Int>

  /// The words of a stretch without the spaces and line ends around them.
  init(link: FigureLink, _ range: Range<Int>, in source: SourceText) {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    let bytes = source.bytes[range].drop(while: isSpace)
    let end = (bytes.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? bytes.startIndex
    self.link = link
    self.range = bytes.startIndex..<end
    text = String(decoding: source.bytes[bytes.startIndex..<end], as: UTF8.self)
  }
}
