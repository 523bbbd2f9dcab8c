package import Foundation

/// A file of examples that a domain person can edit: what is expected, every spelling that must give
/// it, and what must not be read so.
///
/// ```
/// # why
/// = 4% | cùng kỳ năm trước
/// tăng 4% so với cùng kỳ năm trước
/// - tăng 4 % so với cùng kỳ năm trước
/// ! tăng lên 51 nhà máy        # reason
/// ```
/// The first line under `=` is what the writer must produce, unless it opens with `- `, which marks
/// lines that are only read.
package struct Corpus: Sendable {
  package struct Group: Sendable {
    /// The fields behind `=`, split at `|`.
    package var expected: [String]
    package var canonical: String?
    package var lines: [String] = []
  }

  package var name: String
  package var groups: [Group] = []
  package var negatives: [String] = []

  package init(contentsOf url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let text = line.trimmingCharacters(in: .whitespaces)
      switch text.first {
      case "#", nil:
        continue
      case "=":
        let fields = text.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        groups.append(Group(expected: fields.map { $0.trimmingCharacters(in: .whitespaces) }))
      case "!":
        negatives.append(Self.withoutReason(String(text.dropFirst())))
      case "-":
        add(Self.withoutReason(String(text.dropFirst())), isWritten: false)
      default:
        add(Self.withoutReason(text), isWritten: true)
      }
    }
  }

  private mutating func add(_ line: String, isWritten: Bool) {
    guard !groups.isEmpty else { return }
    if isWritten, groups[groups.count - 1].lines.isEmpty {
      groups[groups.count - 1].canonical = line
    }
    groups[groups.count - 1].lines.append(line)
  }

  private static func withoutReason(_ line: String) -> String {
    let words = line.range(of: "  #").map { line[..<$0.lowerBound] } ?? line[...]
    return words.trimmingCharacters(in: .whitespaces)
  }

  /// Every corpus of a folder of the test bundle, in the order of their names.
  package static func all(in folder: URL) throws -> [Corpus] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "corpus" }
      .sorted { $0.path < $1.path }.map { try Corpus(contentsOf: $0) }
  }
}

extension Corpus: CustomStringConvertible {
  package var description: String { name }
}
