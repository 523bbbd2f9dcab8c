/// What the properties of a paragraph say, before styles are asked.
struct ParagraphLook {
  var style: String?
  var properties = StyleSheet.Properties()
  /// Whether the paragraph mark was deleted or moved away by a tracked change, which joins the
  /// paragraph with the next one.
  var isMarkDeleted = false
  /// How footnotes and endnotes are numbered, where the paragraph ends a section that says so.
  var noteNumbering = NoteNumbering()

  init() {}

  /// Reads the properties; earlier ones kept by change tracking are not looked at.
  init(reading reader: PartReader) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .paragraphStyle: style = reader.attribute("val")
      case .alignment: properties.isCentered = reader.attribute("val") == "center"
      case .outlineLevel:
        properties.outlineLevel = reader.attribute("val").flatMap { Int($0) }
      case .numberingProperties: try readNumbering(reader)
      case .runProperties: try readMark(reader)
      case .sectionProperties: try noteNumbering.read(reader)
      default: break
      }
    }
  }

  private mutating func readNumbering(_ reader: PartReader) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      let value = reader.attribute("val").flatMap { Int($0) }
      switch element {
      case .listLevel: properties.listLevel = value
      case .listNumber: properties.listNumber = value
      default: break
      }
    }
  }

  private mutating func readMark(_ reader: PartReader) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      if element == .deletion || element == .moveFrom { isMarkDeleted = true }
    }
  }
}

/// How the marks of notes are counted, as a section's properties say.
struct NoteNumbering {
  var footnoteFormat: NumberFormat?
  var footnoteStart: Int?
  var endnoteFormat: NumberFormat?
  var endnoteStart: Int?

  /// Reads section properties; what they do not mention stays.
  mutating func read(_ reader: PartReader) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      guard element == .footnoteProperties || element == .endnoteProperties else { continue }
      let inner = reader.depth
      while let property = try reader.nextChild(of: inner) {
        let value = reader.attribute("val") ?? ""
        switch (element, property) {
        case (.footnoteProperties, .numberFormat): footnoteFormat = NumberFormat(value)
        case (.footnoteProperties, .numberStart): footnoteStart = Int(value)
        case (.endnoteProperties, .numberFormat): endnoteFormat = NumberFormat(value)
        case (.endnoteProperties, .numberStart): endnoteStart = Int(value)
        default: break
        }
      }
    }
  }

  /// Takes over what later properties say.
  mutating func update(with later: NoteNumbering) {
    footnoteFormat = later.footnoteFormat ?? footnoteFormat
    footnoteStart = later.footnoteStart ?? footnoteStart
    endnoteFormat = later.endnoteFormat ?? endnoteFormat
    endnoteStart = later.endnoteStart ?? endnoteStart
  }
}
