import Documents
import SourceText

extension StoryReader {
  /// What a run says about itself, and whether the mark of a note follows in it.
  private struct Run {
    var properties = StyleSheet.Properties()
    var place: SourcePlace
    var hasBegun = false
    /// The note whose typed mark is the rest of the run.
    var markedNote: Int?
  }

  /// Reads a paragraph; the blocks of text boxes anchored in it are added to `boxes`.
  mutating func readParagraph(
    continuing unfinished: ParagraphDraft?, boxes: inout [BlockDraft]
  ) throws(PackageError) -> ParagraphDraft {
    var draft = unfinished ?? ParagraphDraft()
    paragraphs += 1
    if unfinished == nil {
      draft.number = paragraphs
      if builder.count > 0 { builder.append("\n") }
    }
    draft.isMarkDeleted = false
    var look = ParagraphLook()
    var style = styles.paragraphStyle(nil)
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      if element == .paragraphProperties {
        look = try ParagraphLook(reading: reader)
        style = styles.paragraphStyle(look.style)
      } else {
        try readInline(element, into: &draft, style: style, boxes: &boxes)
      }
    }
    draft.isMarkDeleted = look.isMarkDeleted
    notes.numbering.update(with: look.noteNumbering)
    if !draft.isMarkDeleted { finish(&draft, look: look, style: style) }
    return draft
  }

  private mutating func finish(
    _ draft: inout ParagraphDraft, look: ParagraphLook, style: StyleSheet.Style
  ) {
    var properties = look.properties
    properties.inherit(style.properties)
    draft.enumerator = counters.next(for: properties, style: style)
    draft.isTableOfContents = style.isTableOfContents
    draft.hints.isCentered = properties.isCentered ?? false
    // Level 9 is Word's way of saying body text.
    draft.hints.outlineLevel = properties.outlineLevel.flatMap { (0..<9).contains($0) ? $0 : nil }
  }

  /// Reads what stands directly in a paragraph, or in a link, field or insertion inside it.
  private mutating func readInline(
    _ element: Element, into draft: inout ParagraphDraft, style: StyleSheet.Style,
    boxes: inout [BlockDraft]
  ) throws(PackageError) {
    switch element {
    case .run: try readRun(into: &draft, style: style, boxes: &boxes)
    case .structuredContentProperties: try readTag()
    case .deletion, .moveFrom, .paragraphProperties, .runProperties: break
    case .structuredContent:
      try readControl { story throws(PackageError) in
        try story.readInlines(into: &draft, style: style, boxes: &boxes)
      }
    default: try readInlines(into: &draft, style: style, boxes: &boxes)
    }
  }

  private mutating func readInlines(
    into draft: inout ParagraphDraft, style: StyleSheet.Style, boxes: inout [BlockDraft]
  ) throws(PackageError) {
    let depth = reader.depth
    var hasChoice = false
    while let child = try reader.nextChild(of: depth) {
      if child == .fallback || child == .choice {
        if hasChoice { continue }
        hasChoice = true
      }
      try readInline(child, into: &draft, style: style, boxes: &boxes)
    }
  }

  private mutating func readRun(
    into draft: inout ParagraphDraft, style: StyleSheet.Style, boxes: inout [BlockDraft]
  ) throws(PackageError) {
    draft.runs += 1
    var run = Run(place: SourcePlace(paragraph: draft.number, run: draft.runs))
    run.properties.inherit(style.properties)
    try readContent(of: &run, into: &draft, style: style, boxes: &boxes)
  }

  private mutating func readContent(
    of run: inout Run, into draft: inout ParagraphDraft, style: StyleSheet.Style,
    boxes: inout [BlockDraft]
  ) throws(PackageError) {
    let depth = reader.depth
    var hasChoice = false
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .runProperties:
        var own = StyleSheet.Properties()
        if let name = try own.readRun(reader) { own.inherit(styles.runStyle(name)) }
        own.inherit(style.properties)
        run.properties = own
      case .text: write(try reader.text(), of: &run, into: &draft)
      case .tab, .positionedTab: write("\t", of: &run, into: &draft)
      case .noBreakHyphen: write("-", of: &run, into: &draft)
      case .lineBreak, .carriageReturn:
        write(" ", of: &run, into: &draft)
        draft.breaks.append(draft.length)
      case .fieldCharacter: readFieldCharacter()
      case .footnoteReference: refer(.footnote, in: &run, draft: &draft)
      case .endnoteReference: refer(.endnote, in: &run, draft: &draft)
      case .textBox:
        let outer = fields
        fields = []
        boxes += try readBlocks()
        fields = outer
        run.hasBegun = false
      case .run:
        // Ruby text and formulas hold runs of their own.
        try readRun(into: &draft, style: style, boxes: &boxes)
        run.hasBegun = false
      case .deletion, .moveFrom, .rubyText: break
      case .choice where hasChoice, .fallback where hasChoice: break
      default:
        if element == .choice { hasChoice = true }
        try readContent(of: &run, into: &draft, style: style, boxes: &boxes)
      }
    }
  }

  private mutating func write(
    _ stored: String, of run: inout Run, into draft: inout ParagraphDraft
  ) {
    guard !stored.isEmpty, run.properties.isHidden != true, !fields.contains(true) else { return }
    let text = run.properties.font.flatMap { FontEncoding(font: $0) }?.text(stored) ?? stored
    if let note = run.markedNote {
      notes.customMarks[note, default: ""] += text
      return
    }
    if !run.hasBegun {
      builder.begin(run.place)
      run.hasBegun = true
    }
    let start = builder.count
    let original = builder.originalCount
    builder.append(text)
    draft.add(start..<builder.count)
    trace?.add(
      element: reader.ordinal, range: start..<builder.count, original: original,
      isVerbatim: text == stored)
    if text.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
      draft.isBold = (draft.isBold ?? true) && run.properties.isBold == true
    }
  }

  private mutating func readFieldCharacter() {
    switch reader.attribute("fldCharType") {
    case "begin": fields.append(true)
    case "separate":
      if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private mutating func refer(
    _ kind: NoteReferences.Kind, in run: inout Run, draft: inout ParagraphDraft
  ) {
    guard let identifier = reader.attribute("id"), run.properties.isHidden != true,
      !fields.contains(true)
    else { return }
    let note = notes.index(of: NoteReferences.Reference(kind: kind, identifier: identifier))
    draft.markers.append(Paragraph.Marker(offset: draft.length, footnote: note))
    trace?.refer(to: note, element: reader.ordinal)
    run.hasBegun = false
    if let custom = reader.attribute("customMarkFollows"), StyleSheet.isOn(custom) {
      run.markedNote = note
    }
  }
}
