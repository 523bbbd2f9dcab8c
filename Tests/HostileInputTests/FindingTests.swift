import Foundation
import HostileInput
import TestSupport
import Testing

/// What the fuzzers once found stays found: each file of `Tests/FuzzFindings` is read again here.
@Suite("Findings of the fuzzers")
struct FindingTests {
  static let findings: [(reader: String, file: URL)] = HostileInput.readers.flatMap { reader in
    Checkout.files(under: "Tests/FuzzFindings/\(reader.name)", endingIn: [])
      .filter { $0.lastPathComponent != ".gitkeep" }
      .map { (reader.name, $0) }
  }

  @Test("Every finding is read to the end", arguments: findings.map(\.file))
  func finding(file: URL) throws {
    let name = file.deletingLastPathComponent().lastPathComponent
    let reader = try #require(HostileInput.readers.first { $0.name == name })
    reader.read([UInt8](try Data(contentsOf: file)))
  }

  @Test("Every folder of findings has its reader")
  func folders() {
    let names = Set(HostileInput.readers.map(\.name))
    for file in Checkout.files(under: "Tests/FuzzFindings", endingIn: []) {
      let folder = file.deletingLastPathComponent().lastPathComponent
      #expect(
        folder == "FuzzFindings" || names.contains(folder), "\(file.path) is replayed by nothing")
    }
  }
}
