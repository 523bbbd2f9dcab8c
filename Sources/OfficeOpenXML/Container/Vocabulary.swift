import CLibXML2

/// The elements that reading texts and tables needs, by their names in the standard (ISO/IEC 29500); every
/// other one is `other`.
enum Element: String, CaseIterable {
  // The frame of the parts.
  case document, body, styles, numbering, footnotes, endnotes
  case relationships = "Relationships"
  case relationship = "Relationship"
  // Blocks.
  case paragraph = "p"
  case table = "tbl"
  case row = "tr"
  case cell = "tc"
  case rowProperties = "trPr"
  case cellProperties = "tcPr"
  case sectionProperties = "sectPr"
  case structuredContent = "sdt"
  case structuredContentBody = "sdtContent"
  case structuredContentProperties = "sdtPr"
  case structuredContentTag = "tag"
  case customXML = "customXml"
  case textBox = "txbxContent"
  // Inside a row or a cell.
  case gridBefore, gridAfter, gridSpan
  case verticalMerge = "vMerge"
  case horizontalMerge = "hMerge"
  case cellDeletion = "cellDel"
  // Inside a paragraph.
  case paragraphProperties = "pPr"
  case run = "r"
  case runProperties = "rPr"
  case text = "t"
  case tab
  case positionedTab = "ptab"
  case lineBreak = "br"
  case carriageReturn = "cr"
  case noBreakHyphen
  case fieldCharacter = "fldChar"
  case rubyText = "rt"
  case footnoteReference, endnoteReference
  // Tracked changes.
  case insertion = "ins"
  case deletion = "del"
  case moveFrom, moveTo
  // Properties.
  case paragraphStyle = "pStyle"
  case runStyle = "rStyle"
  case alignment = "jc"
  case outlineLevel = "outlineLvl"
  case numberingProperties = "numPr"
  case listLevel = "ilvl"
  case listNumber = "numId"
  case bold = "b"
  case fonts = "rFonts"
  case hidden = "vanish"
  case footnoteProperties = "footnotePr"
  case endnoteProperties = "endnotePr"
  case numberStart = "numStart"
  // Styles.
  case style, name, basedOn
  case defaults = "docDefaults"
  case paragraphDefaults = "pPrDefault"
  case runDefaults = "rPrDefault"
  // Numbering.
  case abstractNumber = "abstractNum"
  case abstractNumberIdentifier = "abstractNumId"
  case number = "num"
  case level = "lvl"
  case start
  case numberFormat = "numFmt"
  case levelText = "lvlText"
  case levelRestart = "lvlRestart"
  case legal = "isLgl"
  case numberStyleLink = "numStyleLink"
  case levelOverride = "lvlOverride"
  case startOverride
  // Notes.
  case footnote, endnote
  // Workbooks.
  case workbook, sheets, sheet, worksheet, sheetData
  case workbookProperties = "workbookPr"
  case sharedStrings = "sst"
  case sharedString = "si"
  case phonetic = "rPh"
  case sheetRow = "row"
  case sheetCell = "c"
  case cellValue = "v"
  case formula = "f"
  case inlineString = "is"
  case mergedCells = "mergeCells"
  case mergedCell = "mergeCell"
  case cellStyles = "styleSheet"
  case numberFormats = "numFmts"
  case cellFormats = "cellXfs"
  case cellFormat = "xf"
  // What the figures of an official document stand for.
  case figures, figure
  // Markup compatibility.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  /// Anything else; what it holds may still matter.
  case other = ""
}

/// The names of one reader, as the pointers that libxml2 hands out for them.
struct Vocabulary {
  private let elements: [UnsafePointer<xmlChar>: Element]
  private let namespaces: Set<UnsafePointer<xmlChar>>
  private let mathNamespaces: Set<UnsafePointer<xmlChar>>

  /// WordprocessingML and SpreadsheetML in their transitional and strict forms, markup compatibility,
  /// relationships, the program's own part.
  private static let namespaceNames = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    FigurePart.namespace,
  ]
  private static let mathNamespaceNames = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ]

  init(for reader: xmlTextReaderPtr) {
    var elements: [UnsafePointer<xmlChar>: Element] = [:]
    for element in Element.allCases where element != .other {
      if let name = xmlTextReaderConstString(reader, element.rawValue) { elements[name] = element }
    }
    self.elements = elements
    namespaces = Set(Self.namespaceNames.compactMap { xmlTextReaderConstString(reader, $0) })
    mathNamespaces = Set(
      Self.mathNamespaceNames.compactMap { xmlTextReaderConstString(reader, $0) })
  }

  /// What the element the reader stands on is.
  ///
  /// A formula has runs and texts like a paragraph.
  func element(of reader: xmlTextReaderPtr) -> Element {
    guard let name = xmlTextReaderConstLocalName(reader), let element = elements[name],
      let namespace = xmlTextReaderConstNamespaceUri(reader)
    else { return .other }
    if namespaces.contains(namespace) { return element }
    if mathNamespaces.contains(namespace), element == .run || element == .text { return element }
    return .other
  }
}
