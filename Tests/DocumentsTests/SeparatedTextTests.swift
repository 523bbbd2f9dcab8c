import Documents
import Testing

@Suite("Texts with separators")
struct SeparatedTextTests {
  private func records(_ text: String) -> [[String]] {
    SeparatedTextReader(text.utf8).records.map(\.cells)
  }

  @Test(
    "Commas, semicolons and tabs are told by how evenly they cut",
    arguments: [
      ("a,b,c\n1,2,3\n", ["1", "2", "3"]), ("a;b;c\n1,5;2,5;3,5\n", ["1,5", "2,5", "3,5"]),
      ("a\tb\tc\n1,5\t2;5\t3\n", ["1,5", "2;5", "3"]),
      ("Biểu 1, tháng 7\na;b;c\n1,5;2;x, y, z\n", ["1,5", "2", "x, y, z"]),
      ("sep=;\na,b;c,d\n1;2,3\n", ["1", "2,3"]),
    ])
  func separators(text: String, last: [String]) {
    #expect(records(text).last == last)
  }

  @Test("Quoted cells hold separators, line breaks and doubled quotes")
  func quotes() {
    let reader = SeparatedTextReader("a,\"b\nc, \"\"d\"\"\"\r\n\"\",\" e \"\r\nống 12\" x,f".utf8)
    #expect(
      reader.records.map(\.cells) == [["a", "b\nc, \"d\""], ["", "e"], ["ống 12\" x", "f"]])
    #expect(reader.records.map(\.line) == [1, 3, 4])
    #expect(reader.openQuoteLine == nil)
  }

  @Test("A quote that is never closed is told by its line")
  func openQuote() {
    #expect(SeparatedTextReader("a,b\n1,\"2\n3,4\n".utf8).openQuoteLine == 2)
  }

  @Test("Cells have the address a spreadsheet would give them, empty ones are left out")
  func sheet() {
    let sheet = SeparatedTextReader("a,,c\n\"x\ny\",,\n,,\n,,z\n".utf8).sheet
    #expect(sheet.rows.map(\.number) == [1, 2, 4])
    #expect(sheet.rows.map(\.line) == [1, 2, 5])
    #expect(sheet.rows[1].cells == [SheetCell(column: 1, content: .text("x y"))])
    #expect(sheet.rows[2][3]?.content == .text("z"))
    #expect(sheet.name == nil)
  }

  @Test("No more cells than asked for are held")
  func limit() {
    let reader = SeparatedTextReader(String(repeating: ",", count: 1000).utf8, cellLimit: 100)
    #expect(reader.isCutShort)
    #expect(!SeparatedTextReader("a,b".utf8, cellLimit: 2).isCutShort)
  }
}
