/// An .xlsx built from the cells of its sheets, as little or as much of it as a test needs.
package struct WorkbookFile {
  /// What stands in a cell.
  package enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral
  {
    case empty
    /// A text among the shared ones.
    case text(String)
    case inline(String)
    /// Digits as they stand in the file, in a format of ``WorkbookFile/formats``.
    case number(String, format: Int = 0)
    /// A formula with the value it had.
    case formula(String, value: String, type: String = "n")
    case failure(String)
    /// The XML of the whole cell.
    case raw(String)

    package init(stringLiteral text: String) { self = text.isEmpty ? .empty : .text(text) }
    package init(integerLiteral number: Int) { self = .number(String(number)) }
    package init(floatLiteral number: Double) { self = .number(String(number)) }
  }

  /// One sheet: its rows from the first on.
  package struct Sheet {
    package var name: String
    package var rows: [[Cell]]
    package var merges: [String]
    package var isHidden: Bool

    package init(
      _ name: String, _ rows: [[Cell]], merges: [String] = [], isHidden: Bool = false
    ) {
      self.name = name
      self.rows = rows
      self.merges = merges
      self.isHidden = isHidden
    }
  }

  package var sheets: [Sheet]
  /// Codes of number formats; the first cell format is the general one, then one for each of these.
  package var formats: [String]
  package var workbookProperties: String
  /// Parts that stand in place of those built, by name.
  package var replacements: [String: String] = [:]

  package init(_ sheets: [Sheet], formats: [String] = [], workbookProperties: String = "") {
    self.sheets = sheets
    self.formats = formats
    self.workbookProperties = workbookProperties
  }

  private static let namespaces = """
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  /// The whole of a part.
  package static func part(_ element: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <\(element) \(namespaces)>\(content)</\(element)>
    """
  }

  /// The file.
  package func bytes() throws -> [UInt8] {
    let zip = try ZipBuilder()
    for part in parts() { try zip.add(part.name, Array(part.content.utf8)) }
    return try zip.finish()
  }

  /// The parts by name, in the order in which spreadsheets write them.
  package func parts() -> [(name: String, content: String)] {
    var strings: [String] = []
    let worksheets = sheets.map { sheet in
      Self.part("worksheet", Self.data(sheet.rows, &strings) + Self.merges(sheet.merges))
    }
    let entries = sheets.enumerated().map { index, sheet in
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index)\"/>"
    }
    let items = strings.map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
    }
    let kinds = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    let targets =
      sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [
        ("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml"),
      ]
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        Self.part(
          "workbook",
          "<workbookPr \(workbookProperties)/><sheets>\(entries.joined())</sheets>")
      ),
      ("xl/_rels/workbook.xml.rels", Self.relationships(targets)),
      ("xl/sharedStrings.xml", Self.part("sst", items.joined())),
      (
        "xl/styles.xml",
        Self.part(
          "styleSheet",
          "<numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(kinds.joined())</cellXfs>"
        )
      ),
    ]
    parts += worksheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1) }
    return parts.map { (name: $0.0, content: replacements[$0.0] ?? $0.1) }
  }

  private static func data(_ rows: [[Cell]], _ strings: inout [String]) -> String {
    var text = "<sheetData>"
    for (index, row) in rows.enumerated() {
      text += "<row r=\"\(index + 1)\">"
      for (column, cell) in row.enumerated() {
        let address = "\(String(UnicodeScalar(UInt8(0x41 + column))))\(index + 1)"
        switch cell {
        case .empty: break
        case .text(let words):
          text += "<c r=\"\(address)\" t=\"s\"><v>\(strings.count)</v></c>"
          strings.append(words)
        case .inline(let words):
          text += "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(words)</t></is></c>"
        case .number(let digits, let format):
          text += "<c r=\"\(address)\" s=\"\(format)\"><v>\(digits)</v></c>"
        case .formula(let formula, let value, let type):
          text += "<c r=\"\(address)\" t=\"\(type)\"><f>\(formula)</f><v>\(value)</v></c>"
        case .failure(let error):
          text += "<c r=\"\(address)\" t=\"e\"><v>\(error)</v></c>"
        case .raw(let xml): text += xml
        }
      }
      text += "</row>"
    }
    return text + "</sheetData>"
  }

  private static func merges(_ ranges: [String]) -> String {
    guard !ranges.isEmpty else { return "" }
    return "<mergeCells>" + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
  }

  private static func relationships(_ list: [(type: String, target: String)]) -> String {
    let items = list.enumerated().map { index, item in
      """
      <Relationship Id="rId\(index)" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
      relationships/\(item.type)" Target="\(item.target)"/>
      """
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(items.joined())</Relationships>
      """
  }
}
