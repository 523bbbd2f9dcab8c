import Foundation
import Grammar
import Testing

/// `Documentation/Phrases.md` is rendered from the doc comments of the phrases; it may not be stale.
///
/// Run with `TIENDO_RECORD=1` to write it anew; a recording run fails.
@Suite("The manual of phrases")
struct PhraseManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("is what the doc comments say")
  func manualIsCurrent() throws {
    let manual = Self.root.appending(path: "Documentation/Phrases.md")
    let rendered = try Self.render()
    if ProcessInfo.processInfo.environment["TIENDO_RECORD"] != nil {
      try rendered.write(to: manual, atomically: true, encoding: .utf8)
      Issue.record("recorded \(manual.path)")
      return
    }
    let written = try? String(contentsOf: manual, encoding: .utf8)
    #expect(
      written == rendered,
      "Documentation/Phrases.md is stale: run TIENDO_RECORD=1 swift test --filter PhraseManualTests"
    )
  }

  private static func render() throws -> String {
    var text = """
      # The phrases

      Rendered from the doc comments in `Sources/Grammar/Phrases`. The first spelling of a phrase is
      what the writer prints; all are read. Holes: `{amount}` any quantity, `{rate}` a percentage,
      `{excess}` one above 100 %, `{points}` percentage points, `{times}` a factor, `{plan}` a plan in
      any of its names, `{baseline}` another period, `{words}` any words of the clause; `^` is the start
      of a clause and `[a|b]` a choice that may be missing.

      """
    for phrase in PhraseRegistry.all {
      text += "\n## \(phrase.code)\n\n\(try documentation(of: phrase.code))\n\n"
      text += "Written: `\(phrase.spellings.canonical)`\n"
      guard !phrase.spellings.others.isEmpty else { continue }
      text += "\nAlso read:\n\n"
      text += phrase.spellings.others.map { "- `\($0)`\n" }.joined()
    }
    return text
  }

  /// The doc comment above a phrase, as paragraphs.
  private static func documentation(of code: String) throws -> String {
    let folder = root.appending(path: "Sources/Grammar/Phrases")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.lastPathComponent == code + ".swift" {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.filter { $0.hasPrefix("///") }.map {
        $0.dropFirst(3).trimmingCharacters(in: .whitespaces)
      }.joined(separator: "\n")
    }
    Issue.record("no file for the phrase \(code)")
    return ""
  }
}
