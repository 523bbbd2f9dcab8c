import Documents
import SourceText

/// A plain text as it was read, in the words that the tests compare.
struct PlainText {
  let raw: RawDocument
  let document: Document

  init(_ text: String, pages: Bool = false) {
    var builder = SourceTextBuilder()
    if pages {
      builder.append(pages: Array(text.utf8))
    } else {
      builder.append(lines: Array(text.utf8))
    }
    raw = PlainTextReader.read(builder.finish())
    document = DocumentAssembler.assemble(raw)
  }

  /// Every paragraph of the body in order, with `⟦1⟧` where a footnote is marked.
  var paragraphs: [String] {
    raw.blocks.compactMap {
      guard case .paragraph(let paragraph, _) = $0 else { return nil }
      return Self.marked(paragraph, in: raw)
    }
  }

  /// Every footnote as "mark: text".
  var footnotes: [String] {
    raw.footnotes.map { "\($0.mark): " + $0.paragraphs.map(\.string).joined(separator: " / ") }
  }

  static func marked(_ paragraph: Paragraph, in raw: RawDocument) -> String {
    var bytes = paragraph.bytes
    for marker in paragraph.markers.reversed() {
      bytes.insert(
        contentsOf: Array("⟦\(raw.footnotes[marker.footnote].mark)⟧".utf8), at: marker.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The headings of the outline, indented by their depth in the tree; run-in ones end in "…".
  static func outline(_ section: Section, depth: Int = 0) -> [String] {
    section.subsections.flatMap { section in
      let heading = section.heading.map {
        String(repeating: "  ", count: depth) + $0.paragraph.string + ($0.isRunIn ? "…" : "")
      }
      return [heading ?? "?"] + outline(section, depth: depth + 1)
    }
  }
}
