/// The parts that are the same in every official document.
enum FixedParts {
  /// The page number in the middle of the top margin.
  static let header: [UInt8] = header {
    $0.raw(
      """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE \
      </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r>
      """)
  }

  /// The top margin of a first page, which has no number.
  static let firstHeader: [UInt8] = header { _ in }

  private static func header(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<w:hdr xmlns:w=\"")
    xml.raw(StoryWriter.namespace)
    xml.raw("\"><w:p><w:pPr><w:pStyle w:val=\"")
    xml.text(ParagraphStyle.header.rawValue)
    xml.raw("\"/></w:pPr>")
    content(&xml)
    xml.raw("</w:p></w:hdr>")
    return xml.bytes
  }

  /// Vietnamese separators, tabs of 1.27 cm, and the layout of the Word of today.
  static let settings: [UInt8] = {
    var xml = XMLWriter()
    xml.raw("<w:settings xmlns:w=\"")
    xml.raw(StoryWriter.namespace)
    xml.raw(
      """
      "><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
      <w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/>\
      <w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting \
      w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>\
      <w:listSeparator w:val=";"/></w:settings>
      """)
    return xml.bytes
  }()
}
