import Documents

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

  /// The only font, and what to take where it is missing.
  static let fonts: [UInt8] = {
    var xml = XMLWriter()
    xml.raw("<w:fonts xmlns:w=\"")
    xml.raw(StoryWriter.namespace)
    xml.raw(
      """
      "><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>\
      <w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>\
      <w:pitch w:val="variable"/></w:font></w:fonts>
      """)
    return xml.bytes
  }()

  /// The colours and the font that charts and shapes take which a clerk adds later.
  static let theme: [UInt8] = {
    var xml = XMLWriter()
    xml.raw(
      """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Văn bản">\
      <a:themeElements><a:clrScheme name="Văn bản">
      """)
    let accents = WrittenChart.colours.enumerated().map { ("accent\($0 + 1)", $1) }
    let colours = [("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "262626"), ("lt2", "F2F2F2")]
    for (name, value) in colours + accents + [("hlink", "0563C1"), ("folHlink", "954F72")] {
      xml.raw("<a:")
      xml.text(name)
      xml.raw("><a:srgbClr val=\"")
      xml.text(value)
      xml.raw("\"/></a:")
      xml.text(name)
      xml.raw(">")
    }
    xml.raw(
      """
      </a:clrScheme><a:fontScheme name="Văn bản"><a:majorFont>\
      <a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface="Times New Roman"/>\
      </a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/>\
      <a:cs typeface="Times New Roman"/></a:minorFont></a:fontScheme><a:fmtScheme name="Văn bản">
      """)
    // The schema wants three of each, from light to strong; here they are the same.
    let plain: StaticString = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    func thrice(_ list: StaticString, _ entry: StaticString) {
      xml.raw("<a:")
      xml.raw(list)
      xml.raw(">")
      for _ in 0..<3 { xml.raw(entry) }
      xml.raw("</a:")
      xml.raw(list)
      xml.raw(">")
    }
    thrice("fillStyleLst", plain)
    thrice(
      "lnStyleLst",
      "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>")
    thrice("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>")
    thrice("bgFillStyleLst", plain)
    xml.raw("</a:fmtScheme></a:themeElements></a:theme>")
    return xml.bytes
  }()
}
