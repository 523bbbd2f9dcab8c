import Documents
import SourceText
import Testing

/// Twice the text may take twice the time, not four times; what each text is made of once made a
/// step of the reader look at everything for everything.
@Suite("Reading takes time in proportion to the text", .serialized)
struct LinearTimeTests {
  static let texts: [(name: String, make: @Sendable (Int) -> String)] = [
    (
      "footnotes with superscript marks",
      { count in
        (0..<count).map { "Trồng \($0) ha chè¹, đạt.\n\n¹ Gồm hai huyện.\n\n" }.joined()
      }
    ),
    (
      "plain marks in one paragraph",
      { count in
        (0..<count).map { "chè\($0 % 999 + 1)," }.joined(separator: " ") + "\n____\n"
          + (0..<999).map { "\($0 + 1) Gồm hai huyện.\n" }.joined()
      }
    ),
    (
      "footnotes without marks",
      { count in
        String(repeating: "Trồng chè trong năm đạt kế hoạch. ", count: count) + "\n____\n"
          + (0..<min(count, 999)).map { "\($0 + 1) Gồm hai huyện.\n" }.joined()
      }
    ),
    ("one long line", { String(repeating: "đạt 7.800 tấn, tăng 4% (theo kế hoạch) ", count: $0) }),
    ("short lines", { count in (0..<count).map { "Dòng \($0)\n" }.joined() }),
    (
      "lines of one paragraph",
      { String(repeating: "và tiếp tục thực hiện kế hoạch giao\n", count: $0) }
    ),
    ("blank lines", { String(repeating: "\n \n", count: $0 * 4) }),
    ("page numbers", { count in (0..<count).map { "\n\n\($0 % 900)\n\n" }.joined() }),
    ("superscripts", { String(repeating: "²¹", count: $0 * 2) }),
    ("emphasis", { String(repeating: "*a*", count: $0 * 2) }),
    ("headings", { count in (0..<count).map { "\($0 % 99). Kinh tế\na) Xã hội\n" }.joined() }),
    ("spaces", { String(repeating: "a      ", count: $0) }),
  ]

  static func seconds(_ text: String) -> Double {
    var builder = SourceTextBuilder()
    builder.append(lines: Array(text.utf8))
    let source = builder.finish()
    return (0..<3).map { _ in
      ContinuousClock().measure { _ = DocumentAssembler.assemble(PlainTextReader.read(source)) }
        / .seconds(1)
    }.min() ?? 0
  }

  @Test("Eight times the text takes about eight times as long", arguments: texts.map(\.name))
  func growth(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name })
    let small = Self.seconds(text.make(1000))
    let large = Self.seconds(text.make(8000))
    // Quadratic time would be 64 times; the rest is room for a busy machine.
    #expect(large < max(small, 0.002) * 28, "\(small) s, then \(large) s")
  }
}
