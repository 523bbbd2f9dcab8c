import Documents
import Foundation
import Intake
import SourceText
import TestSupport
import Testing

@Suite("What holds for every paragraph of every text")
struct ParagraphInvariantTests {
  /// Checks that the bytes of a paragraph, but for joining spaces, stand where they say they do.
  static func check(_ paragraph: Paragraph, in source: SourceText) {
    #expect(String(validating: paragraph.bytes, as: UTF8.self) != nil)
    #expect(paragraph.pieces.first?.start == (paragraph.bytes.isEmpty ? nil : 0))
    #expect(paragraph.markers.allSatisfy { (0...paragraph.bytes.count).contains($0.offset) })
    let offsets = paragraph.markers.map(\.offset)
    #expect(offsets == offsets.sorted())
    var moved = 0
    for (offset, byte) in paragraph.bytes.enumerated() {
      let place = paragraph.sourceOffset(of: offset)
      #expect(place < source.bytes.count)
      if place < source.bytes.count, source.bytes[place] != byte, byte != 0x20 { moved += 1 }
    }
    #expect(moved == 0)
  }

  static func check(_ raw: RawDocument) {
    for paragraph in raw.blocks.flatMap(\.paragraphs) { check(paragraph, in: raw.source) }
    for footnote in raw.footnotes { footnote.paragraphs.forEach { check($0, in: raw.source) } }
    let markers = raw.blocks.flatMap(\.paragraphs).flatMap(\.markers).map(\.footnote)
    #expect(Set(markers).count == markers.count, "a footnote is marked once")
    #expect(markers.allSatisfy { raw.footnotes.indices.contains($0) })
  }

  @Test("Every byte leads back to its source in the samples", arguments: Checkout.samples)
  func samples(file: URL) throws {
    Self.check(try DocumentIntake.read(path: file.path))
  }

  @Test(
    "Every byte leads back to its source in real reports, and every footnote has its mark",
    .enabled(if: !Checkout.seeds.isEmpty, "no real reports beside the checkout"),
    arguments: Checkout.seeds)
  func seeds(file: URL) throws {
    let raw = try DocumentIntake.read(path: file.path)
    Self.check(raw)
    let markers = raw.blocks.flatMap(\.paragraphs).flatMap(\.markers)
    #expect(markers.count == raw.footnotes.count)
  }

  @Test("Every byte leads back to its source in made-up texts", arguments: 0..<200)
  func random(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "Diện tích", "chè", "đạt 50 ha1", "ha²", "xã³", "¹ Gồm", "1 Huyện", "*", "**", "(*)", "\n",
      "\n\n",
      "  ", "______\n", "- ", "1. ", "a) ", "BÁO CÁO\n", "Nơi nhận:\n", "2\n\n", "năm 20234", ";",
      ".", ",",
      "kế hoạch", "TM. ỦY BAN\n", "\t", "e\u{302}\u{301}", "⁷", "\u{C}", "VIII. ", "tháng", "(",
      ")",
    ]
    let text = (0..<120).map { _ in
      (pieces.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? " " : "")
    }.joined()
    for pages in [false, true] {
      let read = PlainText(text, pages: pages)
      Self.check(read.raw)
      let paragraphs = read.raw.blocks.flatMap(\.paragraphs).map(\.string).filter { !$0.isEmpty }
      #expect(
        read.document.paragraphs.map(\.string).filter { !$0.isEmpty }.sorted()
          == paragraphs.sorted())
    }
  }

  @Test("A sample wrapped at any width reads as it does unwrapped", arguments: Checkout.samples)
  func rewrapped(file: URL) throws {
    guard file.pathExtension == "txt" else { return }
    let text = try String(contentsOf: file, encoding: .utf8)
    let whole = PlainText(text)
    for width in stride(from: 60, through: 110, by: 10) {
      let wrapped = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { ParagraphJoiningTests.wrap(String($0), width).joined(separator: "\n") }
      let read = PlainText(wrapped.joined(separator: "\n"))
      #expect(read.paragraphs == whole.paragraphs, "\(width)")
      #expect(read.footnotes == whole.footnotes, "\(width)")
    }
  }
}
