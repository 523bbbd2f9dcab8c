import Documents
import SourceText

/// A paragraph while the text is still being built: which stretches of it are its own.
struct ParagraphDraft {
  /// Its stretches of the source text, in order.
  private(set) var ranges: [Range<Int>] = []
  private(set) var length = 0
  var markers: [Paragraph.Marker] = []
  /// Where lines are broken inside the paragraph, as offsets behind the break.
  var breaks: [Int] = []
  var hints = ParagraphHints()
  var enumerator: Enumerator?
  /// 1-based, in the order of the file.
  var number = 0
  var runs = 0
  var isMarkDeleted = false
  /// Whether it is a line of a generated table of contents.
  var isTableOfContents = false
  /// Whether every visible run so far is bold; nil as long as there is none.
  var isBold: Bool?

  /// Adds a stretch of the source text.
  mutating func add(_ range: Range<Int>) {
    length += range.count
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The finished paragraphs, without blank ends: none for a blank draft, more than one where a line
  /// break stands before a dash or plus, because there someone broke a list by hand.
  func paragraphs(in text: SourceText) -> [Paragraph] {
    guard !isTableOfContents else { return [] }
    var whole = Paragraph()
    whole.bytes.reserveCapacity(length)
    for range in ranges { whole.append(text.bytes[range], from: range.lowerBound) }
    whole.markers = markers
    var cuts = [0]
    for offset in breaks
    where opensListItem(whole.bytes, at: offset) && offset > cuts[cuts.count - 1] {
      cuts.append(offset)
    }
    cuts.append(whole.bytes.count)
    var paragraphs: [Paragraph] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let isLast = end == whole.bytes.count
      guard let part = whole.part(start..<end, includingMarkersAtEnd: isLast) else { continue }
      paragraphs.append(part)
    }
    if !paragraphs.isEmpty { paragraphs[0].enumerator = enumerator }
    return paragraphs
  }

  private func opensListItem(_ bytes: [UInt8], at offset: Int) -> Bool {
    let rest = bytes[min(offset, bytes.count)...].drop { $0 == 0x20 }
    for sign in ["-", "+", "–", "•", "*"] where rest.starts(with: sign.utf8) {
      return rest.dropFirst(sign.utf8.count).first == 0x20
    }
    return false
  }
}

extension Paragraph {
  /// The part of the paragraph in a range, without blank ends; nil if nothing is left.
  func part(_ range: Range<Int>, includingMarkersAtEnd: Bool = true) -> Paragraph? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
    guard let first = bytes[range].firstIndex(where: { !isBlank($0) }),
      let last = bytes[range].lastIndex(where: { !isBlank($0) })
    else { return nil }
    let kept = first..<(last + 1)
    guard kept != bytes.indices else { return self }
    var part = Paragraph(bytes: Array(bytes[kept]))
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
      let overlap = (piece.start..<end).clamped(to: kept)
      guard !overlap.isEmpty else { continue }
      part.pieces.append(
        Piece(
          start: overlap.lowerBound - kept.lowerBound,
          source: piece.source + overlap.lowerBound - piece.start))
    }
    for marker in markers {
      let isInside =
        range.contains(marker.offset)
        || (includingMarkersAtEnd && marker.offset == range.upperBound)
      guard isInside else { continue }
      let offset = min(max(marker.offset, kept.lowerBound), kept.upperBound) - kept.lowerBound
      part.markers.append(Marker(offset: offset, footnote: marker.footnote))
    }
    return part
  }
}

/// A paragraph or table while the text is still being built.
enum BlockDraft {
  case paragraph(ParagraphDraft)
  case table(TableDraft)

  /// The paragraphs in reading order; those of a table cell by cell.
  var paragraphs: [ParagraphDraft] {
    switch self {
    case .paragraph(let draft): [draft]
    case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
    }
  }

  /// The finished blocks; blank paragraphs give none.
  func blocks(in text: SourceText) -> [RawBlock] {
    switch self {
    case .paragraph(let draft):
      var hints = draft.hints
      hints.isBold = draft.isBold ?? false
      return draft.paragraphs(in: text).map { .paragraph($0, hints) }
    case .table(let table):
      let rows = table.rows.map { row in
        row.map { cell in
          Table.Cell(
            paragraphs: cell.paragraphs.flatMap { $0.paragraphs(in: text) },
            columnSpan: cell.columnSpan)
        }
      }
      return rows.isEmpty ? [] : [.table(Table(rows: rows))]
    }
  }
}

/// A table while the text is still being built.
struct TableDraft {
  struct Cell {
    var paragraphs: [ParagraphDraft] = []
    var columnSpan = 1
  }

  var rows: [[Cell]] = []
}
