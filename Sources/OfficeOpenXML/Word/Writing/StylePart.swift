/// Writes the styles of an official document.
enum StylePart {
  static let bytes: [UInt8] = {
    var xml = XMLWriter(capacity: 16 << 10)
    xml.raw("<w:styles xmlns:w=\"")
    xml.raw(StoryWriter.namespace)
    xml.raw(
      """
      "><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" \
      w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
      <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault/></w:docDefaults>
      """)
    for style in ParagraphStyle.allCases { write(style, into: &xml) }
    xml.raw(others)
    xml.raw("</w:styles>")
    return xml.bytes
  }()

  private static func write(_ style: ParagraphStyle, into xml: inout XMLWriter) {
    xml.raw("<w:style w:type=\"paragraph\"")
    if style == .normal { xml.raw(" w:default=\"1\"") }
    if !style.isBuiltIn { xml.raw(" w:customStyle=\"1\"") }
    xml.raw(" w:styleId=\"")
    xml.text(style.rawValue)
    xml.raw("\"><w:name w:val=\"")
    xml.text(style.name)
    xml.raw("\"/>")
    if let base = style.base {
      xml.raw("<w:basedOn w:val=\"")
      xml.text(base.rawValue)
      xml.raw("\"/>")
    }
    if let next = style.next {
      xml.raw("<w:next w:val=\"")
      xml.text(next.rawValue)
      xml.raw("\"/>")
    }
    if style.isOffered { xml.raw("<w:qFormat/>") }
    style.paragraph.write(into: &xml)
    style.run.write(into: &xml)
    xml.raw("</w:style>")
  }

  /// The styles of letters and tables.
  private static let others: StaticString = """
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>\
    <w:unhideWhenUsed/></w:style>\
    <w:style w:type="character" w:styleId="FootnoteReference">\
    <w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>\
    <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
    <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
    <w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>\
    </w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\
    <w:style w:type="table" w:customStyle="1" w:styleId="BangSoLieu">\
    <w:name w:val="Bảng số liệu"/><w:basedOn w:val="TableNormal"/><w:qFormat/>\
    <w:tblPr><w:tblBorders>\
    <w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
    <w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
    <w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>\
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders>\
    <w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>\
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>\
    </w:style>
    """
}
