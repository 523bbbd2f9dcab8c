package import Documents
import SourceText

/// Reads word-processing documents (.docx).
///
/// The text is as it stands after accepting all tracked changes, with tables, notes and automatic
/// numbers. Headers, footers, comments and generated tables of contents are not part of it.
///
/// ```swift
/// let raw = try WordDocumentReader.read(bytes)
/// raw.source.place(at: 120)  // paragraph 4, run 2
/// ```
package enum WordDocumentReader {
  /// Reads the bytes of a file within the limits.
  package static func read(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) throws(PackageError) -> RawDocument {
    let package = try WordPackage(ZipContainer(bytes: bytes, limits: limits))
    return try read(package, tracing: false).document
  }

  /// Reads the bytes of a file, and what its marked figures say now.
  ///
  /// Wherever the text was edited, a figure is found as long as its content control is there; one that
  /// was deleted is among the links and not among the figures.
  package static func readMarked(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) throws(PackageError) -> MarkedDocument {
    let package = try WordPackage(ZipContainer(bytes: bytes, limits: limits))
    let (document, _, controls) = try read(package, tracing: false)
    let links = try FigurePart.links(in: package)
    var meanings: [String: String] = [:]
    for link in links { meanings[link.id] = link.meaning }
    // Controls end from the inside out; figures are in the order of the text.
    let figures = controls.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .compactMap { control in
        meanings[control.tag].map { meaning in
          MarkedFigure(
            link: FigureLink(id: control.tag, meaning: meaning), control.range,
            in: document.source)
        }
      }
    return MarkedDocument(document: document, links: links, figures: figures)
  }

  /// Reads a package with its content controls, and if asked says which element each piece of the text
  /// came from.
  static func read(
    _ package: WordPackage, tracing: Bool
  ) throws(PackageError) -> (
    document: RawDocument, trace: TextTrace, controls: [ContentControl]
  ) {
    var styles = StyleSheet()
    if let part = package.part("styles") {
      styles = try StyleSheet(reading: PartReader(part, in: package.container))
    }
    var numbering = NumberingDefinitions()
    if let part = package.part("numbering") {
      numbering = try NumberingDefinitions(reading: PartReader(part, in: package.container))
    }
    var story = StoryReader(
      reader: try PartReader(package.mainPart, in: package.container), styles: styles,
      numbering: numbering)
    if tracing { story.trace = TextTrace() }
    let body = try story.readBody()
    let notes = try readNotes(of: package, into: &story)
    let marks = story.notes.marks
    let text = story.builder.finish()
    let document = RawDocument(
      source: text,
      blocks: body.flatMap { $0.blocks(in: text) },
      footnotes: zip(marks, notes).map { mark, drafts in
        let mark = trimmed(mark)
        let paragraphs = drafts.flatMap { $0.paragraphs(in: text) }
        return Footnote(mark: mark, paragraphs: withoutTypedMark(mark, paragraphs))
      })
    return (document, story.trace ?? TextTrace(), story.controls)
  }

  /// The paragraphs of each note that the body refers to, in that order.
  private static func readNotes(
    of package: WordPackage, into story: inout StoryReader
  ) throws(PackageError) -> [[ParagraphDraft]] {
    let references = story.notes.references
    var drafts: [NoteReferences.Reference: [ParagraphDraft]] = [:]
    for (kind, part) in [(NoteReferences.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
      let wanted = Set(references.filter { $0.kind == kind }.map(\.identifier))
      guard !wanted.isEmpty, let name = package.part(part) else { continue }
      story.reader = try PartReader(name, in: package.container)
      for (identifier, paragraphs) in try story.readNotes(kind, wanted: wanted) {
        drafts[NoteReferences.Reference(kind: kind, identifier: identifier)] = paragraphs
      }
    }
    return references.map { drafts[$0] ?? [] }
  }

  private static func trimmed(_ mark: String) -> String {
    mark.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The paragraphs of a note without the mark that was typed in front of its text; a counted mark
  /// is not text in the first place.
  private static func withoutTypedMark(
    _ mark: String, _ paragraphs: [Paragraph]
  ) -> [Paragraph] {
    guard let first = paragraphs.first, mark.contains(where: { !$0.isLetter && !$0.isNumber }),
      first.bytes.starts(with: mark.utf8), first.bytes.count > mark.utf8.count
    else { return paragraphs }
    let start = first.bytes[mark.utf8.count...].firstIndex { $0 != 0x20 } ?? first.bytes.count
    guard let rest = first.part(start..<first.bytes.count) else { return paragraphs }
    return [rest] + paragraphs.dropFirst()
  }
}
