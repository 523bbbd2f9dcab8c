import Audit
import Foundation
import TestSupport
import Testing

/// `Documentation/Checks.md` and the rules of SARIF are rendered from the doc comments of the checks;
/// neither may be stale.
///
/// Run with `TIENDO_RECORD=1` to write them anew; a recording run fails.
@Suite("The manual of checks")
struct CheckManualTests {
  @Test(
    "is what the doc comments say",
    arguments: ["Documentation/Checks.md", "Sources/Workflows/Templates/check-rules.json"])
  func manualIsCurrent(path: String) throws {
    let manual = try CheckManual()
    let rendered = path.hasSuffix(".md") ? Data(manual.markdown.utf8) : try manual.rules
    let file = Checkout.root.appending(path: path)
    if ProcessInfo.processInfo.environment["TIENDO_RECORD"] != nil {
      try rendered.write(to: file)
      Issue.record("recorded \(file.path)")
      return
    }
    #expect(
      try Data(contentsOf: file) == rendered,
      "\(path) is stale: run TIENDO_RECORD=1 swift test --filter CheckManualTests")
  }

  @Test("Every check says its obligation, tolerance, examples and remedy")
  func checksAreDocumented() throws {
    let manual = try CheckManual()
    #expect(manual.entries.map(\.code) == CheckRegistry.codes)
    for entry in manual.entries {
      #expect(
        entry.rule.hasSuffix("."), "\(entry.name): its comment opens with the rule that holds")
      for heading in CheckManual.headings {
        #expect(
          entry.fields[heading]?.isEmpty == false,
          "\(entry.name): its comment has no line \"- \(heading): ...\"")
      }
    }
  }

  @Test("Every check of the folder is registered, and nothing else")
  func registry() {
    let registered = RegisteredCheck.all.map(\.name).sorted()
    let files = CheckManual.files.map { String($0.lastPathComponent.dropLast(6)) }.sorted()
    #expect(
      registered == files,
      "CheckRegistry and Sources/Audit/Checks differ: one line a check, file name = type name")
  }

  @Test("No two checks share a code")
  func codes() {
    let codes = CheckRegistry.codes
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /[A-Z]+-[0-9][0-9]/) != nil, "\(code)") }
  }
}
