import Foundation

/// Prose for one check that a domain person can edit: what the check must find, and what it must not.
///
/// ```
/// # why this case is here
/// @ BÁO CÁO ¶ Tình hình kinh tế - xã hội tháng 6 năm 2024
/// ! Trồng mới 60 ha, gồm: chè ⟦1⟧90 ha; quế 12 ha.
/// 1 error sum 102
/// = Trồng mới 102 ha, gồm: chè 90 ha; quế 12 ha.
/// - Trồng mới 102 ha chè, chủ yếu ở huyện A 90 ha.
/// ? ! a case as above that is not found yet
/// ```
/// - `!` prose in which the check finds something. Every mark `⟦1⟧` stands in front of the number that
///   is wrong, or inside the words that are, and the line `1 severity kind [computed]` below says what is found there. A severity
///   of `error`, `warning` or `info`, a kind of the contract of `tiendo check`, the computed value
///   as `-12.5`.
/// - `=` prose that the check tests and that holds: the check lists it as verified, and no check at all
///   finds anything in it.
/// - `-` prose that is none of the check's business, and in which no check finds anything.
/// - `¶` starts a new paragraph, `‖` another report, `◊` a plan that the reports are held against; what
///   stands behind `@` is set before every report that follows, until the next `@`.
/// - `?` before a case says that it is right and that the checks are not there yet.
struct CheckCorpus: CustomStringConvertible, Sendable {
  enum Sort: Character, Sendable {
    case violating = "!"
    case holding = "="
    case quiet = "-"
  }

  /// What is found at a mark.
  struct Expectation: Sendable {
    var mark: String
    var severity: String
    var kind: String
    var computed: String?
  }

  /// A place in one of the documents of a case.
  struct Place: Equatable, Sendable {
    var document: Int
    var offset: Int
  }

  struct Case: Sendable {
    var line: Int
    var sort: Sort
    var isNotYet: Bool
    /// The prose of each report, without marks.
    var reports: [String] = []
    var plans: [String] = []
    /// Where each mark stands; plans are counted behind the reports.
    var marks: [String: Place] = [:]
    var expected: [Expectation] = []

    init(line: Int, sort: Sort, isNotYet: Bool, preamble: String, text: String) {
      self.line = line
      self.sort = sort
      self.isNotYet = isNotYet
      let parts = text.split(separator: "◊").map(String.init)
      for report in (parts.first ?? "").split(separator: "‖") {
        reports.append(add(preamble + " ¶ " + report, number: reports.count))
      }
      for plan in parts.dropFirst() {
        plans.append(add(plan, number: reports.count + plans.count))
      }
    }

    /// Takes the marks out of a document and remembers where they stood.
    private mutating func add(_ text: String, number: Int) -> String {
      let text = text.split(separator: "¶").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
      var prose = ""
      var rest = text[...]
      while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
        prose += rest[..<open]
        marks[String(rest[rest.index(after: open)..<close])] =
          Place(document: number, offset: prose.utf8.count)
        rest = rest[rest.index(after: close)...]
      }
      return prose + rest + "\n"
    }
  }

  /// A line of a corpus that says nothing.
  struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  /// Name of the check.
  var name: String
  var cases: [Case] = []

  var description: String { name }

  init(contentsOf url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    var preamble = ""
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var text = line.trimmingCharacters(in: .whitespaces)
      guard let first = text.first, first != "#" else { continue }
      let isNotYet = first == "?"
      if isNotYet { text = text.dropFirst().trimmingCharacters(in: .whitespaces) }
      if first == "@" {
        preamble = String(text.dropFirst())
      } else if let sort = text.first.flatMap({ Sort(rawValue: $0) }) {
        cases.append(
          Case(
            line: index + 1, sort: sort, isNotYet: isNotYet, preamble: preamble,
            text: String(text.dropFirst())))
      } else if let expectation = Self.expectation(text), !cases.isEmpty {
        cases[cases.count - 1].expected.append(expectation)
      } else {
        throw Unreadable(description: "\(name).corpus:\(index + 1): \(text)")
      }
    }
  }

  private static func expectation(_ line: String) -> Expectation? {
    let words = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count >= 3, ["error", "warning", "info"].contains(words[1]) else { return nil }
    return Expectation(
      mark: words[0], severity: words[1], kind: words[2],
      computed: words.count > 3 ? words[3] : nil)
  }

  /// Every corpus of the test bundle, in the order of their names.
  static let all: [CheckCorpus] = {
    let folder = Bundle.module.bundleURL.appending(path: "Corpora")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "corpus" }.sorted { $0.path < $1.path }
      .compactMap { try? CheckCorpus(contentsOf: $0) }
  }()
}
