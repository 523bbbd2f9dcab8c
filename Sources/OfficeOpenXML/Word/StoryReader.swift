import Documents
import SourceText

/// Reads the stories of a document (Word's name for the main text and the notes): blocks in reading
/// order, tracked changes taken as accepted.
struct StoryReader {
  var builder: SourceTextBuilder
  let styles: StyleSheet
  var counters: ListCounters
  var notes = NoteReferences()
  var paragraphs = 0
  /// For each open field whether its instruction, which is not text, is being read.
  var fields: [Bool] = []
  var reader: PartReader
  /// Content controls that are being read, the innermost last.
  private var openControls: [ContentControl] = []
  /// Content controls that bear a tag.
  private(set) var controls: [ContentControl] = []
  /// Which element each piece of the text came from, if anyone asks.
  var trace: TextTrace?

  init(reader: PartReader, styles: StyleSheet, numbering: NumberingDefinitions) {
    builder = SourceTextBuilder()
    counters = ListCounters(definitions: numbering, styles: styles)
    self.styles = styles
    self.reader = reader
  }

  /// Reads the main document part.
  mutating func readBody() throws(PackageError) -> [BlockDraft] {
    var blocks: [BlockDraft] = []
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      if element == .body { blocks += try readBlocks() }
    }
    try reader.finish()
    return blocks
  }

  /// Reads the paragraphs and tables of the current element.
  mutating func readBlocks() throws(PackageError) -> [BlockDraft] {
    var blocks: [BlockDraft] = []
    var unfinished: ParagraphDraft?
    try readBlocks(into: &blocks, unfinished: &unfinished)
    if let unfinished { blocks.append(.paragraph(unfinished)) }
    return blocks
  }

  /// `unfinished` is a paragraph whose end was deleted, so that the next one continues it.
  private mutating func readBlocks(
    into blocks: inout [BlockDraft], unfinished: inout ParagraphDraft?
  ) throws(PackageError) {
    let depth = reader.depth
    var hasChoice = false
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .paragraph:
        var boxes: [BlockDraft] = []
        let draft = try readParagraph(continuing: unfinished, boxes: &boxes)
        unfinished = draft.isMarkDeleted ? draft : nil
        if !draft.isMarkDeleted { blocks.append(.paragraph(draft)) }
        blocks += boxes
      case .table:
        if let ended = unfinished { blocks.append(.paragraph(ended)) }
        unfinished = nil
        blocks.append(.table(try readTable()))
      case .sectionProperties: try notes.numbering.read(reader)
      case .structuredContent:
        try readControl { story throws(PackageError) in
          try story.readBlocks(into: &blocks, unfinished: &unfinished)
        }
      case .structuredContentProperties: try readTag()
      case .deletion, .moveFrom: break
      case .choice where hasChoice, .fallback where hasChoice: break
      case .choice:
        hasChoice = true
        try readBlocks(into: &blocks, unfinished: &unfinished)
      default: try readBlocks(into: &blocks, unfinished: &unfinished)
      }
    }
  }

  /// Reads a content control; `content` reads the elements in it.
  mutating func readControl(
    _ content: (inout StoryReader) throws(PackageError) -> Void
  ) throws(PackageError) {
    openControls.append(ContentControl(tag: "", range: builder.count..<builder.count))
    try content(&self)
    guard var control = openControls.popLast(), !control.tag.isEmpty else { return }
    control.range = control.range.lowerBound..<max(builder.count, control.range.lowerBound)
    controls.append(control)
  }

  /// Reads the properties of the innermost content control.
  mutating func readTag() throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      guard element == .structuredContentTag, let tag = reader.attribute("val"),
        !openControls.isEmpty
      else { continue }
      openControls[openControls.count - 1].tag = tag
    }
  }

  /// Reads the notes of a part by their identifiers; separators are not notes.
  mutating func readNotes(
    _ kind: NoteReferences.Kind, wanted: Set<String>
  ) throws(PackageError) -> [String: [ParagraphDraft]] {
    var found: [String: [ParagraphDraft]] = [:]
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      guard element == (kind == .footnote ? .footnote : .endnote),
        let identifier = reader.attribute("id"), wanted.contains(identifier),
        ["normal", nil].contains(reader.attribute("type")), found[identifier] == nil
      else { continue }
      fields = []
      trace?.note = notes.index(
        of: NoteReferences.Reference(kind: kind, identifier: identifier))
      found[identifier] = try readBlocks().flatMap(\.paragraphs)
    }
    try reader.finish()
    return found
  }
}

/// A content control with the name that another program gave it, and the text in it.
struct ContentControl {
  var tag: String
  /// Bytes of the source text.
  var range: Range<Int>
}
