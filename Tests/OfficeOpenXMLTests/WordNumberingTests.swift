import Documents
import TestSupport
import Testing

@Suite("Automatic numbering of Word documents")
struct WordNumberingTests {
  private func level(
    _ index: Int, _ format: String, _ text: String, start: Int = 1, more: String = ""
  ) -> String {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\(more)\
    <w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private func abstract(_ number: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(number)\">\(levels.joined())</w:abstractNum>"
  }

  private func list(_ number: Int, of abstract: Int, overrides: String = "") -> String {
    "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }

  private func item(_ text: String, _ number: Int, _ level: Int = 0) -> String {
    WordFile.paragraph(
      text,
      properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
  }

  private func enumerators(
    _ body: String, _ numbering: String, styles: String? = nil
  ) throws -> [Enumerator?] {
    let raw = try read(body, styles: styles, numbering: numbering)
    #expect(raw.paragraphs.allSatisfy { $0.enumeratorLength == 0 })
    return raw.paragraphs.map(\.enumerator)
  }

  @Test("Levels count on, and start again below a new number of a higher level")
  func levels() throws {
    let numbering =
      abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%2.%3."),
        level(3, "lowerLetter", "%4)"), level(4, "bullet", "-")) + list(1, of: 0)
    let levels = [0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1]
    let marks = try enumerators(levels.map { item("x", 1, $0) }.joined(), numbering)
    #expect(
      marks == [
        .roman(1), .decimal([1]), .decimal([1, 1]), .decimal([1, 2]), .letter("a"), .letter("b"),
        .dash, .decimal([2]), .decimal([2, 1]), .roman(2), .decimal([1]),
      ])
  }

  @Test(
    "The pattern decides what kind of mark it is",
    arguments: [
      ("decimal", "(%1)", Enumerator.bracketed(1)), ("decimal", "%1)", .decimal([1])),
      ("decimal", "Điều %1.", .article(1)), ("upperRoman", "PHẦN %1", .part(1)),
      ("upperLetter", "%1.", .part(1)), ("lowerRoman", "(%1)", .romanBracketed(1)),
      ("lowerLetter", "%1)", .letter("a")), ("bullet", "–", .dash), ("bullet", "\u{F02D}", .dash),
      ("bullet", "+", .plus), ("bullet", "\u{F0B7}", .star), ("bullet", "o", .star),
      ("none", "-", .dash), ("decimalZero", "%1.", .decimal([1])),
    ])
  func patterns(format: String, text: String, mark: Enumerator) throws {
    let numbering = abstract(0, level(0, format, text)) + list(1, of: 0)
    #expect(try enumerators(item("x", 1), numbering) == [mark])
  }

  @Test("Lists that share their levels count on; a start override begins again once")
  func startOverride() throws {
    let restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let numbering =
      abstract(0, level(0, "decimal", "%1.", start: 2)) + list(1, of: 0)
      + list(2, of: 0) + list(3, of: 0, overrides: restart)
    let marks = try enumerators([1, 2, 3, 3, 1].map { item("x", $0) }.joined(), numbering)
    #expect(marks == [2, 3, 5, 6, 7].map { .decimal([$0]) })
  }

  @Test("A level override replaces the whole level")
  func levelOverride() throws {
    let replaced = """
      <w:lvlOverride w:ilvl="0">\(level(0, "lowerLetter", "%1)"))</w:lvlOverride>
      """
    let numbering = abstract(0, level(0, "decimal", "%1.")) + list(1, of: 0, overrides: replaced)
    #expect(try enumerators(item("x", 1), numbering) == [.letter("a")])
  }

  @Test("A level that never restarts counts through, a legal one shows decimals")
  func restartAndLegal() throws {
    let numbering =
      abstract(
        0, level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2.", more: "<w:lvlRestart w:val=\"0\"/>"),
        level(2, "upperRoman", "%1.%2.%3", more: "<w:isLgl/>")) + list(1, of: 0)
    let marks = try enumerators([0, 1, 0, 1, 2].map { item("x", 1, $0) }.joined(), numbering)
    #expect(
      marks == [.roman(1), .decimal([1]), .roman(2), .decimal([2]), .decimal([2, 2, 1])])
  }

  @Test("Styles bring their numbering, also by inheritance, and a paragraph can switch it off")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr>\
      <w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/>\
      <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H1"/></w:style>
      """
    let numbering =
      abstract(
        0, level(0, "upperRoman", "%1.", more: "<w:pStyle w:val=\"H1\"/>"),
        level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)", more: "<w:pStyle w:val=\"H3\"/>")
      )
      + list(1, of: 0)
    let body =
      ["H1", "H2", "H3"].map {
        WordFile.paragraph("x", properties: "<w:pStyle w:val=\"\($0)\"/>")
      }.joined()
      + WordFile.paragraph(
        "x", properties: "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    let marks = try enumerators(body, numbering, styles: styles)
    #expect(marks == [.roman(1), .decimal([1]), .letter("a"), nil])
  }

  @Test("Levels may be kept in a numbering style")
  func numberingStyle() throws {
    let styles = """
      <w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>\
      </w:style>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>
      """ + abstract(1, level(0, "decimal", "(%1)")) + list(1, of: 0) + list(2, of: 1)
    #expect(try enumerators(item("x", 1), numbering, styles: styles) == [.bracketed(1)])
  }

  @Test("Deleted paragraphs are not counted, blank ones are")
  func counting() throws {
    let properties = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let deleted = """
      <w:p><w:pPr>\(properties)<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r>\
      <w:delText>x</w:delText></w:r></w:del></w:p>
      """
    let body =
      item("x", 1) + deleted + item("y", 1) + "<w:p><w:pPr>\(properties)</w:pPr></w:p>"
      + item("z", 1)
    let numbering = abstract(0, level(0, "decimal", "%1.")) + list(1, of: 0)
    #expect(try enumerators(body, numbering) == [.decimal([1]), .decimal([2]), .decimal([4])])
  }

  @Test("A mark typed as text is left to the assembler")
  func typedMark() throws {
    #expect(try read(WordFile.paragraph("1. Thuận lợi")).paragraphs.map(\.enumerator) == [nil])
  }
}
