import Documents
import OfficeOpenXML
import SourceText
import TestSupport
import Testing

@Suite("Text of Word documents")
struct WordTextTests {
  @Test("Paragraphs come in order, blank ones left out, and lead back to paragraph and run")
  func paragraphs() throws {
    let raw = try read(
      WordFile.paragraph("BÁO CÁO") + "<w:p/>"
        + "<w:p>\(WordFile.run("Sản lượng chè "))\(WordFile.run("7.800 tấn"))</w:p>")
    #expect(raw.texts == ["BÁO CÁO", "Sản lượng chè 7.800 tấn"])
    let second = try #require(raw.paragraphs.last)
    let offset = second.sourceOffset(of: "Sản lượng chè ".utf8.count)
    #expect(raw.source.place(at: offset) == SourcePlace(paragraph: 3, run: 2))
    #expect(raw.source.string(offset..<offset + 5) == "7.800")
  }

  @Test("Decomposed letters and no-break spaces are in normal form, offsets included")
  func normalForm() throws {
    let raw = try read(WordFile.paragraph("hoa\u{300}n tha\u{300}nh 12\u{A0}ha"))
    let paragraph = try #require(raw.paragraphs.first)
    #expect(Array(paragraph.string.unicodeScalars) == Array("hoàn thành 12 ha".unicodeScalars))
    let start = paragraph.sourceOffset(of: paragraph.bytes.count - 2)
    #expect(raw.source.string(start..<start + 2) == "ha")
  }

  @Test("Tabs and breaks are spaces, no-break hyphens are hyphens, symbols are nothing")
  func specialCharacters() throws {
    let raw = try read(
      """
      <w:p><w:r><w:t>GRDP</w:t><w:tab/><w:t>tăng</w:t><w:br/><w:t>2021</w:t><w:noBreakHyphen/>\
      <w:t>2025</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:softHyphen/></w:r></w:p>
      """)
    #expect(raw.texts == ["GRDP tăng 2021-2025"])
  }

  @Test("A line break in front of a dash opens a new paragraph")
  func brokenList() throws {
    let raw = try read(
      """
      <w:p><w:r><w:t>Nơi nhận:</w:t><w:br/><w:t>- Như trên;</w:t><w:br/><w:t>- Lưu: VT.</w:t>\
      </w:r></w:p><w:p><w:r><w:t>Tình hình</w:t><w:br/><w:t>năm 2023</w:t></w:r></w:p>
      """)
    #expect(raw.texts == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "Tình hình năm 2023"])
    let third = raw.paragraphs[2]
    let start = third.sourceOffset(of: 0)
    #expect(raw.source.string(start..<start + third.bytes.count) == third.string)
  }

  @Test("A line break inside XML is a space")
  func wrappedXML() throws {
    #expect(try read("<w:p><w:r><w:t>một\nhai</w:t></w:r></w:p>").texts == ["một hai"])
  }

  @Test("Links, content controls, smart tags and custom XML are looked through")
  func wrappers() throws {
    let raw = try read(
      """
      <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p>\
      <w:hyperlink w:anchor="a">\(WordFile.run("một "))</w:hyperlink>\
      <w:smartTag w:element="place">\(WordFile.run("hai "))</w:smartTag>\
      <w:sdt><w:sdtContent>\(WordFile.run("ba "))</w:sdtContent></w:sdt>\
      <w:customXml w:element="e">\(WordFile.run("bốn"))</w:customXml>\
      </w:p></w:sdtContent></w:sdt>
      """)
    #expect(raw.texts == ["một hai ba bốn"])
  }

  @Test("Of fields the result is kept and the instruction dropped, also when they nest")
  func fields() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let raw = try read(
      "<w:p><w:fldSimple w:instr=\"DATE\">\(WordFile.run("ngày 5 "))</w:fldSimple>"
        + mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>"
        + mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + mark("separate")
        + WordFile.run("9") + mark("end") + mark("separate") + WordFile.run("tháng 7") + mark("end")
        + "</w:p>")
    #expect(raw.texts == ["ngày 5 tháng 7"])
  }

  @Test("Tracked changes are taken as accepted")
  func trackedChanges() throws {
    let raw = try read(
      """
      <w:p>\(WordFile.run("Đạt "))<w:del w:id="1"><w:r><w:delText>95</w:delText></w:r></w:del>\
      <w:ins w:id="2">\(WordFile.run("97"))</w:ins>\
      <w:moveFrom w:id="3">\(WordFile.run(" cũ"))</w:moveFrom>\
      <w:moveTo w:id="4">\(WordFile.run(" mới"))</w:moveTo></w:p>
      """)
    #expect(raw.texts == ["Đạt 97 mới"])
  }

  @Test("A paragraph whose end was deleted goes on in the next one")
  func deletedParagraphMark() throws {
    let raw = try read(
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(WordFile.run("Sản lượng "))</w:p>"
        + WordFile.paragraph("đạt 5 tấn") + WordFile.paragraph("Hết"))
    #expect(raw.texts == ["Sản lượng đạt 5 tấn", "Hết"])
  }

  @Test("Properties kept from before a tracked change do not count")
  func formerProperties() throws {
    let raw = try read(
      """
      <w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>\
      <w:r><w:rPr><w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>\
      <w:t>Văn bản</w:t></w:r></w:p>
      """)
    #expect(raw.texts == ["Văn bản"])
    #expect(raw.hints.first?.isCentered == false)
  }

  @Test("Hidden text and lines of a generated table of contents are not handed on")
  func hiddenText() throws {
    let raw = try read(
      WordFile.paragraph("I. KẾT QUẢ 3", properties: "<w:pStyle w:val=\"TOC1\"/>")
        + "<w:p>\(WordFile.run("ẩn", properties: "<w:vanish/>"))\(WordFile.run("hiện"))</w:p>",
      styles: "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
    )
    #expect(raw.texts == ["hiện"])
  }

  @Test("A text box follows the paragraph it is anchored in and is read once")
  func textBox() throws {
    let box = "<w:txbxContent>\(WordFile.paragraph("Trong khung"))</w:txbxContent>"
    let raw = try read(
      """
      <w:p>\(WordFile.run("Trước "))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
      <wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>\
      <v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
      \(WordFile.run("sau"))</w:p>
      """)
    #expect(raw.texts == ["Trước sau", "Trong khung"])
    let host = raw.paragraphs[0]
    #expect(raw.source.place(at: host.sourceOffset(of: host.bytes.count - 1)).paragraph == 1)
    #expect(raw.source.place(at: raw.paragraphs[1].sourceOffset(of: 0)).paragraph == 2)
  }

  @Test("Formulas and ruby keep their base text")
  func formulas() throws {
    let raw = try read(
      """
      <w:p><m:oMath><m:r><m:t>x = 5</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r>\
      </w:rt><w:rubyBase><w:r><w:t> b</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
      """)
    #expect(raw.texts == ["x = 5 b"])
  }

  @Test("Centre, boldness and outline level come from the paragraph, its style and its base styles")
  func hints() throws {
    let styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
      <w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:basedOn w:val="Heading1"/>
      <w:pPr><w:jc w:val="both"/><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
      """
    let raw = try read(
      WordFile.paragraph("Một", properties: "<w:pStyle w:val=\"Heading1\"/>")
        + WordFile.paragraph("Hai", properties: "<w:pStyle w:val=\"Muc\"/>")
        + "<w:p>\(WordFile.run("Ba ", properties: "<w:rStyle w:val=\"Strong\"/>"))"
        + "\(WordFile.run("đậm", properties: "<w:b/>"))</w:p>"
        + "<w:p>\(WordFile.run("Bốn", properties: "<w:b/>"))\(WordFile.run(" nhạt"))</w:p>"
        + WordFile.paragraph("Năm", properties: "<w:outlineLvl w:val=\"9\"/>"),
      styles: styles)
    let hints = raw.hints
    #expect(hints.map(\.isCentered) == [true, false, false, false, false])
    #expect(hints.map(\.isBold) == [true, true, true, false, false])
    #expect(hints.map(\.outlineLevel) == [0, 2, nil, nil, nil])
  }

  @Test("Text in a font of TCVN3 or VNI is read as the font shows it")
  func fontEncodings() throws {
    let raw = try read(
      "<w:p>\(WordFile.run("S¶n l­îng ", properties: "<w:rFonts w:ascii=\".VnTime\"/>"))"
        + "\(WordFile.run("chè"))</w:p>"
        + WordFile.paragraph("b¸o c¸o", properties: "<w:pStyle w:val=\"T\"/>"),
      styles: """
        <w:style w:type="paragraph" w:styleId="T"><w:rPr><w:rFonts w:hAnsi=".VnTimeH"/></w:rPr></w:style>
        """)
    #expect(raw.texts == ["Sản lượng chè", "BÁO CÁO"])
  }

  @Test("Styles that are based on each other in a circle do no harm")
  func circularStyles() throws {
    let styles = ["A", "B"].map { name in
      """
      <w:style w:type="paragraph" w:styleId="\(name)"><w:basedOn w:val="\(name == "A" ? "B" : "A")"/>\
      </w:style>
      """
    }
    let raw = try read(
      WordFile.paragraph("x", properties: "<w:pStyle w:val=\"A\"/>"), styles: styles.joined())
    #expect(raw.texts == ["x"])
  }
}

func read(
  _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
  endnotes: String? = nil
) throws -> RawDocument {
  let file = WordFile(
    body: body, styles: styles, numbering: numbering, footnotes: footnotes, endnotes: endnotes)
  return try WordDocumentReader.read(file.bytes())
}

extension RawDocument {
  /// The paragraphs that are blocks of their own.
  var paragraphs: [Paragraph] {
    blocks.compactMap { block in
      if case .paragraph(let paragraph, _) = block { paragraph } else { nil }
    }
  }

  var hints: [ParagraphHints] {
    blocks.compactMap { block in
      if case .paragraph(_, let hints) = block { hints } else { nil }
    }
  }

  var texts: [String] { paragraphs.map(\.string) }

  var tables: [Table] {
    blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
  }
}
