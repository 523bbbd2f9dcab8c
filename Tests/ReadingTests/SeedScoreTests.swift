import Foundation
import Reading
import Testing
import Workflows

/// The reader against documents that were annotated by hand, where they stand beside the checkout.
///
/// Each floor is what was reached, rounded down: a score may rise, never fall.
@Suite("Annotated documents keep their scores")
struct SeedScoreTests {
  /// What was reached: f1, unit, role, period, subject, link, direction.
  static let floors: [String: [String: Double]] = [
    "000": [
      "f1": 0.995, "unit": 0.99, "role": 0.99, "period": 0.985, "subject": 0.905, "link": 0.98,
      "direction": 0.98,
    ],
    "001": ["f1": 0.995, "unit": 0.995, "role": 0.995, "period": 0.995, "subject": 0.92],
    "002": [
      "f1": 0.995, "unit": 0.995, "role": 0.99, "period": 0.985, "subject": 0.88, "link": 0.99,
      "direction": 0.99,
    ],
  ]

  /// The folder with the annotated documents, beside the checkout; nil where it is absent.
  static let shared: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.deletingLastPathComponent().appending(path: "shared")
      if FileManager.default.fileExists(atPath: candidate.appending(path: "score/score.py").path) {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  @Test(
    "the score of a document does not fall",
    .enabled(if: shared != nil, "no annotated documents here"),
    arguments: floors.keys.sorted())
  func scoreDoesNotFall(_ name: String) throws {
    let shared = try #require(Self.shared)
    let seeds = try FileManager.default.contentsOfDirectory(
      at: shared.appending(path: "seeds"), includingPropertiesForKeys: nil)
    let seed = try #require(seeds.first { $0.lastPathComponent.hasPrefix(name + "_") })
    let statements = TestReading.read(try String(contentsOf: seed, encoding: .utf8)).statements
    let output = FileManager.default.temporaryDirectory.appending(
      path: "tiendo-\(name)-\(ProcessInfo.processInfo.processIdentifier).jsonl")
    try Data(StatementLines.render(statements)).write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", shared.appending(path: "score/score.py").path, "statements",
      shared.appending(path: "gold/\(name).statements.jsonl").path, output.path, "--json",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let scores = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any], "the scorer printed no result"
    )
    for (key, floor) in try #require(Self.floors[name]) {
      let score = try #require(scores[key] as? Double, "no score \(key)")
      #expect(score >= floor, "\(name) \(key): \(score)")
    }
  }
}
