import Documents
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Hostile and damaged packages")
struct HostilePackageTests {
  private func error(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) -> PackageError? {
    do {
      _ = try WordDocumentReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func zip(_ document: String) throws -> [UInt8] {
    let zip = try ZipBuilder()
    try zip.add("word/document.xml", Array(document.utf8))
    return try zip.finish()
  }

  @Test("Elements nested a hundred thousand deep are an error")
  func deepNesting() throws {
    let open = String(repeating: "<w:tbl>", count: 100_000)
    let bytes = try zip(WordFile.part("document", "<w:body>\(open)"))
    #expect(error(bytes) == .tooDeep(part: "word/document.xml", limit: 200))
  }

  @Test("Tables nested as deep as allowed are read")
  func nestedTables() throws {
    let depth = 60
    let body =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + WordFile.paragraph("đáy")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    #expect(try read(body).tables.first?.rows[0][0].paragraphs.map(\.string) == ["đáy"])
  }

  @Test("A part that declares more than the limit is not unpacked")
  func declaredSize() throws {
    let zip = try ZipBuilder()
    try zip.add("word/document.xml", repeating: [UInt8](repeating: 0x20, count: 1 << 20), times: 65)
    #expect(error(try zip.finish()) == .limitExceeded(.partBytes(64 << 20)))
  }

  @Test("A part that lies about its size is stopped at the limit")
  func lyingSize() throws {
    let zip = try ZipBuilder()
    try zip.add(
      "word/document.xml", head: WordFile.part("document", "").replacing("</w:document>", with: ""),
      repeating: Array(WordFile.paragraph("0000").utf8), times: 40_000, tail: "</w:document>")
    var bytes = try zip.finish()
    let limits = PackageLimits(partBytes: 1 << 20)
    try declare(size: 1000, in: &bytes)
    #expect(error(bytes, limits: limits) == .limitExceeded(.partBytes(1 << 20)))
  }

  @Test("What packs too well is a bomb even below the limits of size")
  func ratio() throws {
    let zip = try ZipBuilder()
    try zip.add("word/document.xml", repeating: [UInt8](repeating: 0x20, count: 1 << 20), times: 32)
    #expect(error(try zip.finish()) == .limitExceeded(.ratio(250)))
  }

  @Test("A container of very many entries is refused")
  func manyEntries() throws {
    let zip = try ZipBuilder()
    for index in 0..<30 { try zip.add("\(index).xml", []) }
    #expect(
      error(try zip.finish(), limits: PackageLimits(entries: 20)) == .limitExceeded(.entries(20)))
  }

  @Test("Document type declarations are refused, whatever they declare")
  func documentType() throws {
    let bytes = try zip(
      """
      <?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>
      <w:document \(WordFile.namespaces)><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>
      """)
    guard case .malformed(part: "word/document.xml", _, "DOCTYPE") = error(bytes) else {
      Issue.record("not refused: \(String(describing: error(bytes)))")
      return
    }
  }

  @Test("Malformed XML is named with its part and line, also behind the body")
  func malformed() throws {
    for content in ["<w:body>\n\n<w:p></w:body>", "<w:body/>\n\n<broken"] {
      guard
        case .malformed("word/document.xml", let line, _) = error(
          try zip(WordFile.part("document", content)))
      else {
        Issue.record("not refused: \(content)")
        continue
      }
      #expect((2...4).contains(line))
    }
  }

  @Test("A zip file without a main document, or with nothing, says what is missing")
  func missingDocument() throws {
    let zip = try ZipBuilder()
    try zip.add("xl/workbook.xml", Array("<workbook/>".utf8))
    #expect(error(try zip.finish()) == .missingPart(name: "word/document.xml"))
  }

  @Test("Whatever is cut off the end, the result is an error or a document")
  func truncated() throws {
    let bytes = try WordFile(paragraphs: (0..<200).map { "Đoạn số \($0)" }).bytes()
    #expect(error(bytes) == nil)
    for part in 0..<16 {
      let cut = Array(bytes.prefix(bytes.count * part / 16))
      guard case .damaged = error(cut) else {
        Issue.record("\(part)/16: \(String(describing: error(cut)))")
        continue
      }
    }
  }

  @Test("Flipped bytes give an error or a document")
  func flippedBytes() throws {
    let bytes = try WordFile(paragraphs: (0..<50).map { "Đoạn số \($0)" }).bytes()
    for position in stride(from: 0, to: bytes.count, by: 3) {
      for mask: UInt8 in [0xFF, 0x01, 0x80] {
        var broken = bytes
        broken[position] ^= mask
        _ = error(broken)
      }
    }
  }

  /// Rewrites the unpacked size in the last entry of the central directory.
  private func declare(size: UInt32, in bytes: inout [UInt8]) throws {
    let start = try #require(
      bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    for byte in 0..<4 {
      bytes[start + 24 + byte] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(byte)))
    }
  }
}
