import Audit
import Foundation
import TestSupport

/// What the doc comment of a check says, taken apart.
struct CheckManual {
  /// What every check has to say of itself, in this order.
  static let headings = ["Obligation", "Tolerance", "Violating", "Clean", "Remedy"]

  struct Entry {
    var code: String
    /// Name of the type and of the file.
    var name: String
    var family: String
    /// The rule that holds.
    var rule: String
    var fields: [String: String] = [:]
  }

  var entries: [Entry] = []

  init() throws {
    let files = Self.files
    for check in RegisteredCheck.all {
      let name = check.name
      guard let file = files.first(where: { $0.lastPathComponent == name + ".swift" }) else {
        continue
      }
      var entry = Entry(
        code: check.code, name: name,
        family: file.deletingLastPathComponent().lastPathComponent, rule: "")
      var field: String?
      for line in try Self.comment(of: name, in: file) {
        if let (heading, words) = Self.heading(of: line) {
          field = heading
          entry.fields[heading] = words
        } else if let field {
          entry.fields[field, default: ""] += " " + line
        } else {
          entry.rule += entry.rule.isEmpty ? line : " " + line
        }
      }
      entries.append(entry)
    }
  }

  /// Every file of the folder in which a check is declared.
  static var files: [URL] {
    Checkout.files(under: "Sources/Audit/Checks", endingIn: ["swift"]).filter {
      ((try? String(contentsOf: $0, encoding: .utf8)) ?? "").contains(
        /: (Check|CrossReportCheck) \{/)
    }
  }

  /// The lines of the doc comment above the type.
  private static func comment(of name: String, in file: URL) throws -> [String] {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.firstIndex(where: { $0.hasPrefix("enum \(name): ") }) else { return [] }
    var start = end
    while start > 0, lines[start - 1].hasPrefix("///") { start -= 1 }
    return lines[start..<end].map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private static func heading(of line: String) -> (String, String)? {
    for heading in headings where line.hasPrefix("- \(heading):") {
      return (
        heading, line.dropFirst(heading.count + 3).trimmingCharacters(in: .whitespaces)
      )
    }
    return nil
  }

  // MARK: What is made of it

  /// The manual for people.
  var markdown: String {
    var text = """
      # The checks

      Rendered from the doc comments in `Sources/Audit/Checks`; `TIENDO_RECORD=1 swift test --filter
      CheckManualTests` writes it anew. What a check tests and holds is listed as verified; what it
      finds names the numbers that disagree, never which of them is wrong. `error`: no values inside
      the stated roundings make the claim true; `warning`: suspicious, not provable from what is at
      hand; `info`: a slip of rounding. Each check has its examples in
      `Tests/AuditTests/Corpora/<Name>.corpus`.

      | code | check | rule |
      |---|---|---|

      """
    for entry in entries {
      text += "| [\(entry.code)](#\(entry.anchor)) | \(entry.name) | \(entry.rule) |\n"
    }
    for entry in entries {
      text += "\n## \(entry.code) \(entry.name)\n\n\(entry.rule)\n\n"
      for heading in Self.headings {
        text += "- **\(heading)**: \(entry.fields[heading] ?? "")\n"
      }
    }
    return text
  }

  /// The rules of a SARIF log, in the order of the registry.
  var rules: Data {
    get throws {
      let rules = entries.map { entry -> [String: Any] in
        let fields = Self.headings.map { ($0, entry.fields[$0] ?? "") }
        return [
          "id": entry.code, "name": entry.name,
          "shortDescription": ["text": entry.rule],
          "fullDescription": ["text": "\(entry.rule) \(entry.fields["Obligation"] ?? "")"],
          "help": [
            "text": fields.map { "\($0): \($1)" }.joined(separator: "\n"),
            "markdown": fields.map { "- **\($0)**: \($1)" }.joined(separator: "\n"),
          ],
        ]
      }
      return try JSONSerialization.data(
        withJSONObject: rules, options: [.sortedKeys, .withoutEscapingSlashes])
    }
  }
}

extension CheckManual.Entry {
  fileprivate var anchor: String { "\(code) \(name)".lowercased().replacing(" ", with: "-") }
}
