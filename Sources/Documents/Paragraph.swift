import SourceText

/// One logical paragraph: hard-wrapped lines joined, page numbers gone, footnote markers lifted out.
package struct Paragraph: Sendable {
  /// A stretch of the paragraph that stands in one piece in the source text.
  package struct Piece: Sendable, Equatable {
    /// Offset in `bytes` where the stretch starts.
    package var start: Int
    /// Offset in the ``SourceText`` where it comes from.
    package var source: Int

    package init(start: Int, source: Int) {
      self.start = start
      self.source = source
    }
  }

  /// A footnote marker: after how many bytes of the paragraph it stood, and what it refers to.
  package struct Marker: Sendable, Equatable {
    package var offset: Int
    /// Index into ``Document/footnotes``.
    package var footnote: Int

    package init(offset: Int, footnote: Int) {
      self.offset = offset
      self.footnote = footnote
    }
  }

  /// The words, as UTF-8 in normal form, without the footnote markers.
  package var bytes: [UInt8]
  package var pieces: [Piece]
  package var markers: [Marker]
  /// The mark that opens the paragraph (`a)`, `(1)`, `-`), which is part of `bytes` for text and
  /// may come from automatic numbering in a word-processing file.
  package var enumerator: Enumerator?
  /// How many bytes of the paragraph the mark takes.
  package var enumeratorLength: Int

  package init(
    bytes: [UInt8] = [], pieces: [Piece] = [], markers: [Marker] = [],
    enumerator: Enumerator? = nil, enumeratorLength: Int = 0
  ) {
    self.bytes = bytes
    self.pieces = pieces
    self.markers = markers
    self.enumerator = enumerator
    self.enumeratorLength = enumeratorLength
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The offset in the source text that a byte of the paragraph comes from.
  package func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return pieces[low - 1].source + (offset - pieces[low - 1].start)
  }

  /// Appends a stretch of the source text.
  package mutating func append(_ text: some Collection<UInt8>, from source: Int) {
    pieces.append(Piece(start: bytes.count, source: source))
    bytes.append(contentsOf: text)
  }
}

/// The mark in front of a heading or list item, in the order of depth that reports use
/// (Decree 30/2020/NĐ-CP, Appendix I, II.6: Phần, I, 1, a; then dashes).
package enum Enumerator: Hashable, Sendable {
  /// "Phần thứ nhất", "Phần II", "Chương I".
  case part(Int)
  /// "Điều 1."
  case article(Int)
  /// "I.", "II."
  case roman(Int)
  /// "1.", "2.3", "2.3.1."
  case decimal([Int])
  /// "(1)", "(2)."
  case bracketed(Int)
  /// "a)", "đ)"
  case letter(String)
  /// "(i)", "(ii)"
  case romanBracketed(Int)
  /// "-", "–"
  case dash
  /// "+"
  case plus
  /// "*", "•"
  case star

  /// Depth in the outline, smaller is higher.
  package var depth: Int {
    switch self {
    case .part: 0
    case .article: 1
    case .roman: 1
    case .decimal(let numbers): 1 + numbers.count
    case .bracketed: 4
    case .letter: 5
    case .romanBracketed: 6
    case .dash, .star: 7
    case .plus: 8
    }
  }
}
