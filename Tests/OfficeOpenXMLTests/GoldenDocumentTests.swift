import Documents
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// The parts of written documents, compared with those that were looked at on paper.
///
/// Run with `TIENDO_RECORD=1` to write them anew; a recording run fails.
@Suite("Golden Word documents")
struct GoldenDocumentTests {
  @Test("are the same part by part", arguments: OfficialPackageTests.documents.keys.sorted())
  func parts(name: String) throws {
    let document = try #require(OfficialPackageTests.documents[name])
    let folder = Checkout.root.appending(path: "Tests/OfficeOpenXMLTests/Golden/\(name)")
    let parts = try Self.parts(of: WordDocumentWriter.write(document), in: "")
    if ProcessInfo.processInfo.environment["TIENDO_RECORD"] != nil {
      try? FileManager.default.removeItem(at: folder)
      for part in parts {
        let file = folder.appending(path: part.name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(part.text.utf8).write(to: file)
      }
      Issue.record("recorded \(folder.path)")
      return
    }
    for part in parts {
      let golden = try? String(contentsOf: folder.appending(path: part.name), encoding: .utf8)
      #expect(golden == part.text, "\(name)/\(part.name)")
    }
    let recorded = Checkout.files(
      under: "Tests/OfficeOpenXMLTests/Golden/\(name)", endingIn: [])
    #expect(recorded.count == parts.count)
  }

  /// Every part as text, an element a line; packages inside the package are opened, too.
  private static func parts(
    of bytes: [UInt8], in folder: String
  ) throws -> [(name: String, text: String)] {
    try ZipParts.list(bytes).flatMap { part -> [(name: String, text: String)] in
      let name = folder + part.name
      if name.hasSuffix(".xlsx") { return try parts(of: part.bytes, in: "\(name)/") }
      let text = String(decoding: part.bytes, as: UTF8.self)
      return [(name, text.replacing("><", with: ">\n<") + "\n")]
    }
  }
}
