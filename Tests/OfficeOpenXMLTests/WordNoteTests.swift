import Documents
import SourceText
import TestSupport
import Testing

@Suite("Notes of Word documents")
struct WordNoteTests {
  private func note(_ identifier: Int, _ text: String, kind: String = "footnote") -> String {
    """
    <w:\(kind) w:id="\(identifier)"><w:p><w:r><w:\(kind)Ref/></w:r>\(WordFile.run(text))</w:p>\
    </w:\(kind)>
    """
  }

  private let separators = """
    <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>
    """

  private func reference(_ identifier: Int, kind: String = "footnote") -> String {
    "<w:r><w:\(kind)Reference w:id=\"\(identifier)\"/></w:r>"
  }

  @Test("A footnote is marked where it is referred to and numbered in the order of the text")
  func footnotes() throws {
    let raw = try read(
      "<w:p>\(WordFile.run("Trồng 50 ha"))\(reference(7))\(WordFile.run(" rừng"))\(reference(3))</w:p>",
      footnotes: separators + note(3, " Đạt 90%.") + note(7, " Huyện Mường Tè."))
    let paragraph = try #require(raw.paragraphs.first)
    #expect(paragraph.string == "Trồng 50 ha rừng")
    #expect(
      paragraph.markers == [
        Paragraph.Marker(offset: "Trồng 50 ha".utf8.count, footnote: 0),
        Paragraph.Marker(offset: "Trồng 50 ha rừng".utf8.count, footnote: 1),
      ])
    #expect(raw.footnotes.map(\.mark) == ["1", "2"])
    #expect(
      raw.footnotes.map { $0.paragraphs.map(\.string) } == [["Huyện Mường Tè."], ["Đạt 90%."]])
    let note = raw.footnotes[0].paragraphs[0]
    let start = note.sourceOffset(of: 0)
    #expect(raw.source.string(start..<start + note.bytes.count) == "Huyện Mường Tè.")
    #expect(raw.source.place(at: start).paragraph == 3)
  }

  @Test("Endnotes count apart from footnotes, in small Roman numbers")
  func endnotes() throws {
    let raw = try read(
      "<w:p>\(WordFile.run("a"))\(reference(1))\(reference(1, kind: "endnote"))</w:p>",
      footnotes: note(1, "chân"), endnotes: note(1, "cuối", kind: "endnote"))
    #expect(raw.footnotes.map(\.mark) == ["1", "i"])
    #expect(raw.footnotes.map { $0.paragraphs[0].string } == ["chân", "cuối"])
  }

  @Test("A mark of the author's own is the mark, and neither text of the body nor of the note")
  func customMark() throws {
    let raw = try read(
      """
      <w:p>\(WordFile.run("Chè"))<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/>\
      <w:t>(*)</w:t></w:r>\(WordFile.run(" tươi"))\(reference(2))</w:p>
      """,
      footnotes: """
        <w:footnote w:id="1"><w:p>\(WordFile.run("(*) Búp tươi"))</w:p></w:footnote>\(note(2, "hai"))
        """)
    #expect(raw.texts == ["Chè tươi"])
    #expect(raw.footnotes.map(\.mark) == ["(*)", "1"])
    #expect(raw.footnotes.map { $0.paragraphs[0].string } == ["Búp tươi", "hai"])
  }

  @Test("The section says in which numbers notes are counted")
  func numbering() throws {
    let section = """
      <w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>\
      </w:sectPr>
      """
    let raw = try read(
      "<w:p>\(WordFile.run("a"))\(reference(1))</w:p>\(section)", footnotes: note(1, "x"))
    #expect(raw.footnotes.map(\.mark) == ["c"])
  }

  @Test("References in deleted text, and notes nobody refers to, are not there")
  func unreferenced() throws {
    let raw = try read(
      "<w:p>\(WordFile.run("a"))<w:del w:id=\"9\">\(reference(1))</w:del>\(reference(2))</w:p>",
      footnotes: note(1, "bỏ") + note(2, "giữ") + note(3, "thừa"))
    #expect(raw.footnotes.map { $0.paragraphs[0].string } == ["giữ"])
  }

  @Test("A reference to a note that is not in the file keeps its mark")
  func missingNote() throws {
    let raw = try read("<w:p>\(WordFile.run("a"))\(reference(5))</w:p>")
    #expect(raw.footnotes.map(\.mark) == ["1"])
    #expect(raw.footnotes[0].paragraphs.isEmpty)
    #expect(raw.paragraphs[0].markers.count == 1)
  }

  @Test("A note in a table cell is marked in the cell's paragraph")
  func noteInTable() throws {
    let raw = try read(
      "<w:tbl><w:tr><w:tc><w:p>\(WordFile.run("50"))\(reference(1))</w:p></w:tc></w:tr></w:tbl>",
      footnotes: note(1, "x"))
    let cell = try #require(raw.tables.first?.rows.first?.first)
    #expect(cell.paragraphs[0].markers == [Paragraph.Marker(offset: 2, footnote: 0)])
  }
}
