/// A .docx built from the XML inside its parts, as little or as much of it as a test needs.
package struct WordFile {
  /// What stands inside `w:body`.
  package var body: String
  package var styles: String?
  package var numbering: String?
  package var footnotes: String?
  package var endnotes: String?
  package var comments: String?

  package init(
    body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
    endnotes: String? = nil, comments: String? = nil
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
    self.endnotes = endnotes
    self.comments = comments
  }

  /// A document of one plain paragraph for each string.
  package init(paragraphs: [String]) {
    self.init(body: paragraphs.map { Self.paragraph($0) }.joined())
  }

  /// A paragraph of one run.
  package static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(run(text))</w:p>"
  }

  /// A run with a text.
  package static func run(_ text: String, properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// Names of the namespaces, for an outermost element.
  package static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    """

  /// The whole of a part.
  package static func part(_ element: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:\(element) \(namespaces)>\(content)</w:\(element)>
    """
  }

  /// The parts by name, in the order in which Word writes them.
  package var parts: [(name: String, content: String)] {
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")])),
      ("word/document.xml", Self.part("document", "<w:body>\(body)</w:body>")),
    ]
    let others = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
      ("endnotes", endnotes), ("comments", comments),
    ].compactMap { name, content in content.map { (name, $0) } }
    parts.append(
      (
        "word/_rels/document.xml.rels",
        Self.relationships(others.map { ($0.0, "\($0.0).xml") })
      ))
    parts += others.map { ("word/\($0.0).xml", Self.part($0.0, $0.1)) }
    return parts.map { (name: $0.0, content: $0.1) }
  }

  /// The file.
  package func bytes() throws -> [UInt8] {
    let zip = try ZipBuilder()
    for part in parts { try zip.add(part.name, Array(part.content.utf8)) }
    return try zip.finish()
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
