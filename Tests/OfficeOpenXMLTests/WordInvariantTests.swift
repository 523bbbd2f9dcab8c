import Documents
import OfficeOpenXML
import SourceText
import TestSupport
import Testing

@Suite("What holds for any Word document")
struct WordInvariantTests {
  /// Elements that mean something to the reader, in any arrangement, valid or not.
  private static let elements = [
    "w:p", "w:p", "w:p", "w:r", "w:r", "w:r", "w:t", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt",
    "w:sdtContent", "w:ins", "w:del", "w:hyperlink", "w:txbxContent", "mc:AlternateContent",
    "mc:Choice", "mc:Fallback", "w:pPr", "w:rPr", "w:numPr", "w:trPr", "w:tcPr", "w:sectPr", "m:r",
  ]
  private static let leaves = [
    "một", "hai \u{301}", " ba", "- ", "<w:br/>", "<w:tab/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:footnoteReference w:id=\"2\" w:customMarkFollows=\"1\"/>",
    "<w:vMerge/>", "<w:hMerge/>", "<w:gridSpan w:val=\"3\"/>", "<w:gridBefore w:val=\"999\"/>",
    "<w:numId w:val=\"1\"/>", "<w:ilvl w:val=\"12\"/>", "<w:b/>", "<w:vanish/>", "<w:cellDel/>",
    "<w:rPr><w:del/></w:rPr>", "<w:pStyle w:val=\"x\"/>", "<w:t>bốn</w:t>",
    "<w:t xml:space=\"preserve\"> </w:t>",
  ]

  func body(_ numbers: inout SeededNumbers, depth: Int = 0) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      if depth > 9 || Bool.random(using: &numbers) {
        text += Self.leaves.randomElement(using: &numbers) ?? ""
      } else {
        let element = Self.elements.randomElement(using: &numbers) ?? "w:p"
        text += "<\(element)>\(body(&numbers, depth: depth + 1))</\(element)>"
      }
    }
    return text
  }

  @Test("Every byte of a paragraph is the byte of the source that it leads back to")
  func offsets() throws {
    let notes = """
      <w:footnote w:id="1"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/>\
      <w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>\
      </w:num>
      """
    var read = 0
    for seed in 0..<400 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let body = body(&numbers)
      let file = WordFile(body: body, numbering: numbering, footnotes: notes)
      let raw = try WordDocumentReader.read(file.bytes())
      for paragraph in raw.everyParagraph {
        read += 1
        #expect(!paragraph.bytes.isEmpty, "seed \(seed)")
        #expect(paragraph.bytes.first != 0x20 && paragraph.bytes.last != 0x20, "seed \(seed)")
        for (offset, byte) in paragraph.bytes.enumerated() {
          let source = paragraph.sourceOffset(of: offset)
          guard raw.source.bytes.indices.contains(source), raw.source.bytes[source] == byte else {
            Issue.record("seed \(seed): byte \(offset) of \(paragraph.string)")
            break
          }
          #expect(raw.source.place(at: source).paragraph != nil)
        }
        for marker in paragraph.markers {
          #expect((0...paragraph.bytes.count).contains(marker.offset), "seed \(seed)")
          #expect(raw.footnotes.indices.contains(marker.footnote), "seed \(seed)")
        }
      }
    }
    #expect(read > 300)
  }
}

extension RawDocument {
  fileprivate var everyParagraph: [Paragraph] {
    blocks.flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph, _): [paragraph]
      case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
      }
    } + footnotes.flatMap(\.paragraphs)
  }
}
