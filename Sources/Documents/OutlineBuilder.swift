import SourceText

/// Hangs blocks under the headings above them.
enum OutlineBuilder {
  static func build(_ blocks: ArraySlice<RawBlock>) -> Section {
    var open: [Section] = [Section()]
    for block in blocks {
      switch block {
      case .table(let table):
        open[open.count - 1].blocks.append(.table(table))
      case .paragraph(var paragraph, let hints):
        mark(&paragraph)
        guard !paragraph.bytes.isEmpty else { continue }
        guard let heading = heading(paragraph, hints) else {
          open[open.count - 1].blocks.append(.paragraph(paragraph))
          continue
        }
        while open.count > 1, let depth = open.last?.heading?.enumerator.depth,
          depth >= heading.enumerator.depth
        {
          close(&open)
        }
        var section = Section(heading: heading)
        if heading.isRunIn { section.blocks.append(.paragraph(paragraph)) }
        open.append(section)
      }
    }
    while open.count > 1 { close(&open) }
    return open[0]
  }

  private static func close(_ open: inout [Section]) {
    let section = open.removeLast()
    open[open.count - 1].subsections.append(section)
  }

  /// Reads a typed mark; an automatic one is known already.
  private static func mark(_ paragraph: inout Paragraph) {
    guard paragraph.enumerator == nil, let mark = EnumeratorReader.read(paragraph.bytes, at: 0)
    else {
      return
    }
    paragraph.enumerator = mark.enumerator
    paragraph.enumeratorLength = mark.end
  }

  /// A paragraph opens a section when its mark is one of headings; in a longer one only the words
  /// before the first colon are the heading.
  private static func heading(_ paragraph: Paragraph, _ hints: ParagraphHints) -> Heading? {
    guard let enumerator = paragraph.enumerator, enumerator.isOfHeadings else { return nil }
    let bytes = paragraph.bytes
    let isTitle =
      hints.outlineLevel != nil || bytes.isShouted(0..<bytes.count)
      || (bytes.count < 240 && (!bytes.endsTerminated(0..<bytes.count) || bytes.last == 0x3A))
      || (bytes.count < 160 && bytes.last == 0x2E)
    if isTitle { return Heading(enumerator: enumerator, paragraph: paragraph, isRunIn: false) }
    var title = paragraph
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
    title.bytes = Array(bytes[..<(colon < 160 ? colon : 0)])
    title.pieces.removeAll { $0.start >= title.bytes.count }
    title.markers = []
    return Heading(enumerator: enumerator, paragraph: title, isRunIn: true)
  }
}

extension Enumerator {
  /// Marks of headings, as against those of list items.
  fileprivate var isOfHeadings: Bool {
    switch self {
    case .part, .article, .roman, .decimal, .letter: true
    case .bracketed, .romanBracketed, .dash, .plus, .star: false
    }
  }
}
