import Documents
import Foundation
import OfficeOpenXML
import SourceText
import TestSupport
import Testing

@Suite("Comments put into Word documents")
struct WordCommentTests {
  private let signature = CommentSignature(
    author: "Tiến Độ", initials: "TĐ", date: "2023-12-01T08:30:00Z")

  /// Where words stand in the text of a file; what follows a bar is a later occurrence.
  private func comment(_ words: String, in bytes: [UInt8], says text: String = "x") throws
    -> WordComment
  {
    let source = try WordDocumentReader.read(bytes).source.bytes
    let wanted = Array(words.utf8)
    let start = try #require(
      source.indices.first { source[$0...].starts(with: wanted) }, "no \(words)")
    return WordComment(range: start..<start + wanted.count, paragraphs: [text])
  }

  /// The main part after comments on words were put in, and what stands in `w:body` of it.
  private func annotated(_ file: WordFile, _ words: String...) throws -> String {
    let bytes = try file.bytes()
    let comments = try words.map { try comment($0, in: bytes) }
    let result = try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)
    #expect(try read(result) == read(bytes))
    let main = try part("word/document.xml", of: result)
    let start = try #require(main.firstRange(of: "<w:body>"))
    return String(main[start.upperBound...]).replacing("</w:body></w:document>", with: "")
  }

  private func read(_ bytes: [UInt8]) throws -> [UInt8] {
    try WordDocumentReader.read(bytes).source.bytes
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try #require(try ZipParts.list(bytes).first { $0.name == name }, "no \(name)")
    return String(decoding: part.bytes, as: UTF8.self)
  }

  private func end(_ number: Int) -> String {
    """
    <w:commentRangeEnd w:id="\(number)"/><w:r><w:commentReference w:id="\(number)"/></w:r>
    """
  }

  private func start(_ number: Int) -> String { "<w:commentRangeStart w:id=\"\(number)\"/>" }

  @Test("A run is cut around the words, each piece with the properties of the whole")
  func cutRun() throws {
    let body = "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Đạt 97,5% vụ</w:t></w:r></w:p>"
    let run = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr>"
    #expect(
      try annotated(WordFile(body: body), "97,5")
        == """
        <w:p>\(run)<w:t xml:space="preserve">Đạt </w:t></w:r>\(start(0))\
        \(run)<w:t xml:space="preserve">97,5</w:t></w:r>\(end(0))\
        \(run)<w:t xml:space="preserve">% vụ</w:t></w:r></w:p>
        """)
  }

  @Test("A finding over several runs begins and ends inside them and leaves those between alone")
  func severalRuns() throws {
    let body =
      "<w:p>\(WordFile.run("Ước 13.9"))<w:proofErr w:type=\"spellStart\"/>"
      + "<w:hyperlink r:id=\"a\">\(WordFile.run("56"))</w:hyperlink>\(WordFile.run(",53 tỷ"))</w:p>"
    let text = "<w:t xml:space=\"preserve\">"
    #expect(
      try annotated(WordFile(body: body.replacing(" r:id=\"a\"", with: "")), "13.956,53")
        == """
        <w:p><w:r>\(text)Ước </w:t></w:r>\(start(0))<w:r>\(text)13.9</w:t></w:r>\
        <w:proofErr w:type="spellStart"/><w:hyperlink>\(WordFile.run("56"))</w:hyperlink>\
        <w:r>\(text),53</w:t></w:r>\(end(0))<w:r>\(text) tỷ</w:t></w:r></w:p>
        """)
  }

  @Test("Several comments on one place, one inside another, and one beside another")
  func severalComments() throws {
    let body = WordFile.paragraph("a 12 b")
    let text = "<w:r><w:t xml:space=\"preserve\">"
    #expect(
      try annotated(WordFile(body: body), "12", "12 b", "12", "a ")
        == """
        <w:p>\(start(3))\(text)a </w:t></w:r>\(end(3))\(start(0))\(start(1))\(start(2))\
        \(text)12</w:t></w:r>\(end(0))\(end(2))\(text) b</w:t></w:r>\(end(1))</w:p>
        """)
  }

  @Test("Between a text, a tab and a break a run is cut without touching them")
  func tabs() throws {
    let body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    #expect(
      try annotated(WordFile(body: body), "12")
        == """
        <w:p><w:r><w:t>a</w:t><w:tab/></w:r>\(start(0))<w:r><w:t>12</w:t></w:r>\(end(0))\
        <w:r><w:br/><w:t>b</w:t></w:r></w:p>
        """)
  }

  @Test("References, character data and decomposed letters are cut between characters")
  func references() throws {
    let text = "<w:t xml:space=\"preserve\">"
    let body =
      "<w:p><w:r>\(text)R&amp;D ch&#xE8; hoa\u{300}n 5 &lt; 6<![CDATA[ 78 ]]></w:t></w:r></w:p>"
    let result = try annotated(WordFile(body: body), "chè", "hoàn", "<", "7")
    #expect(result.contains("\(start(0))<w:r>\(text)ch&#xE8;</w:t></w:r>\(end(0))"))
    #expect(result.contains("\(start(1))<w:r>\(text)hoa\u{300}n</w:t></w:r>\(end(1))"))
    #expect(result.contains("\(start(2))<w:r>\(text)&lt;</w:t></w:r>\(end(2))"))
    #expect(result.contains("\(start(3))<w:r>\(text)<![CDATA[ 78 ]]></w:t></w:r>\(end(3))"))
  }

  @Test("Insertions stay insertions; controls, fields and formulas are marked as wholes")
  func wholes() throws {
    let body = """
      <w:p><w:ins w:id="9" w:author="A">\(WordFile.run("a 1 b"))</w:ins>\
      <w:del w:id="8"><w:r><w:delText>7</w:delText></w:r></w:del>\
      <w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>\(WordFile.run("c 2 d"))</w:sdtContent></w:sdt>\
      <w:fldSimple w:instr="DATE">\(WordFile.run("e 3 f"))</w:fldSimple></w:p>
      """
    let result = try annotated(WordFile(body: body), "1", "2", "3")
    #expect(result.contains("<w:ins w:id=\"9\" w:author=\"A\"><w:r>"))
    #expect(result.contains("\(WordFile.run(" b"))</w:ins><w:del "))
    #expect(result.contains("\(start(1))<w:sdt>"))
    #expect(result.contains("</w:sdt>\(end(1))\(start(2))<w:fldSimple "))
    #expect(result.hasSuffix("</w:fldSimple>\(end(2))</w:p>"))
  }

  @Test("A comment on a note stands at the note's mark, one on a text box around its run")
  func notesAndBoxes() throws {
    let mark = "<w:footnoteReference w:id=\"1\"/>"
    let box =
      "<w:pict><v:textbox><w:txbxContent>\(WordFile.paragraph("hộp 9"))</w:txbxContent></v:textbox></w:pict>"
    let file = WordFile(
      body: "<w:p><w:r><w:t>chè</w:t>\(mark)<w:t>.</w:t></w:r><w:r>\(box)</w:r></w:p>",
      footnotes: "<w:footnote w:id=\"1\">\(WordFile.paragraph("Tam Đường 38 ha"))</w:footnote>")
    #expect(
      try annotated(file, "38 ha", "9")
        == """
        <w:p><w:r><w:t>chè</w:t></w:r>\(start(0))<w:r>\(mark)</w:r>\(end(0))<w:r><w:t>.</w:t></w:r>\
        \(start(1))<w:r>\(box)</w:r>\(end(1))</w:p>
        """)
    let bytes = try file.bytes()
    let result = try WordAnnotator.annotate(
      bytes, with: [try comment("38", in: bytes)], signedBy: signature)
    #expect(
      try part("word/footnotes.xml", of: result) == part("word/footnotes.xml", of: bytes))
  }

  @Test(
    "Other parts stay byte for byte and in their order, and the same input gives the same bytes")
  func otherParts() throws {
    let bytes = try WordFile(
      body: WordFile.paragraph("a 1"), styles: "", footnotes: "", endnotes: ""
    ).bytes()
    let comments = [try comment("1", in: bytes)]
    let result = try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)
    #expect(result == (try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)))
    let changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
    let (before, after) = (try ZipParts.list(bytes), try ZipParts.list(result))
    #expect(after.map(\.name) == before.map(\.name) + ["word/comments.xml"])
    for (old, new) in zip(before, after) {
      #expect((old.bytes == new.bytes) == !changed.contains(old.name), "\(old.name)")
    }
    #expect(try part("[Content_Types].xml", of: result).contains("PartName=\"/word/comments.xml\""))
    #expect(
      try part("word/_rels/document.xml.rels", of: result).contains("Target=\"/word/comments.xml\"")
    )
    #expect(try WordAnnotator.annotate(bytes, with: [], signedBy: signature) == bytes)
  }

  @Test("Words that look like markup are words in the comment")
  func escaping() throws {
    let bytes = try WordFile(paragraphs: ["a 1"]).bytes()
    var comment = try comment("1", in: bytes)
    comment.paragraphs = ["<b> & \"c\"\u{1}", "hai"]
    let result = try WordAnnotator.annotate(bytes, with: [comment], signedBy: signature)
    let text = try part("word/comments.xml", of: result)
    #expect(text.contains(">&lt;b&gt; &amp; &quot;c&quot;</w:t></w:r></w:p><w:p>"))
    #expect(text.contains("w:author=\"Tiến Độ\" w:date=\"2023-12-01T08:30:00Z\" w:initials=\"TĐ\""))
  }

  @Test("Comments that are there keep their numbers and words; new ones count on")
  func existingComments() throws {
    let old = "<w:comment w:id=\"7\" w:author=\"B\">\(WordFile.paragraph("cũ"))</w:comment>"
    let file = WordFile(
      body: "<w:p>\(start(7))\(WordFile.run("a 1"))\(end(7))</w:p>", comments: old)
    #expect(
      try annotated(file, "1")
        == """
        <w:p>\(start(7))\(WordFile.run("a "))\(start(8))\(WordFile.run("1"))\(end(8))\(end(7))</w:p>
        """)
    let bytes = try file.bytes()
    let result = try WordAnnotator.annotate(
      bytes, with: [try comment("1", in: bytes)], signedBy: signature)
    let text = try part("word/comments.xml", of: result)
    #expect(text.contains("\(old)<w:comment w:id=\"8\" "))
    #expect(
      try part("word/_rels/document.xml.rels", of: result)
        == part("word/_rels/document.xml.rels", of: bytes))
  }

  @Test("A document without prefixes gets anchors whose attributes have one")
  func defaultNamespace() throws {
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let zip = try ZipBuilder()
    try zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    try zip.add(
      "word/document.xml",
      Array("<document xmlns=\"\(name)\"><body><p><r><t>a 1</t></r></p></body></document>".utf8))
    let bytes = try zip.finish()
    let result = try WordAnnotator.annotate(
      bytes, with: [try comment("1", in: bytes)], signedBy: signature)
    #expect(
      try part("word/document.xml", of: result).contains(
        """
        <t xml:space="preserve">a </t></r><w:commentRangeStart xmlns:w="\(name)" w:id="0"/><r>\
        <t xml:space="preserve">1</t></r><w:commentRangeEnd xmlns:w="\(name)" w:id="0"/>
        """))
    #expect(try part("word/comments.xml", of: result).contains("<w:comment w:id=\"0\""))
  }

  @Test("A package that cannot be added to is refused by name, not half done")
  func refusals() throws {
    func error(_ document: [UInt8], types: String? = "<Types/>") throws -> PackageError? {
      let zip = try ZipBuilder()
      if let types { try zip.add("[Content_Types].xml", Array(types.utf8)) }
      try zip.add("word/document.xml", document)
      let bytes = try zip.finish()
      do {
        _ = try WordAnnotator.annotate(
          bytes, with: [WordComment(range: 0..<1, paragraphs: ["x"])], signedBy: signature)
        return nil
      } catch { return error }
    }
    let plain = WordFile.part("document", "<w:body>\(WordFile.paragraph("a"))</w:body>")
    #expect(try error(Array(plain.utf8)) == nil)
    #expect(
      try error(Array(plain.utf8), types: nil) == .missingPart(name: "[Content_Types].xml"))
    guard case .malformed("[Content_Types].xml", _, _) = try error(Array(plain.utf8), types: "<T")
    else {
      Issue.record("broken list of types")
      return
    }
    let wide = plain.replacing("UTF-8", with: "UTF-16").utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(
      try error([0xFF, 0xFE] + wide)
        == .notEditable(part: "word/document.xml", detail: "not UTF-8"))
  }

  @Test("Wherever comments are put in documents of every build, the text stays as it was")
  func everyBuild() throws {
    var kept = 0
    for seed in 0..<200 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let notes = "<w:footnote w:id=\"1\">\(WordFile.paragraph("chú thích"))</w:footnote>"
      let bytes = try WordFile(
        body: WordInvariantTests().body(&numbers), footnotes: notes
      ).bytes()
      let count = try read(bytes).count
      guard count > 0 else { continue }
      let comments = (0..<4).map { _ in
        let start = Int.random(in: 0..<count, using: &numbers)
        return WordComment(
          range: start..<min(count, start + Int.random(in: 1...30, using: &numbers)),
          paragraphs: ["x"])
      }
      let result = try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)
      #expect(try read(result) == read(bytes), "seed \(seed)")
      for number in comments.indices {
        let main = try part("word/document.xml", of: result)
        #expect(main.components(separatedBy: "commentReference w:id=\"\(number)\"").count == 2)
      }
      kept += 1
    }
    #expect(kept > 100)
  }
}
