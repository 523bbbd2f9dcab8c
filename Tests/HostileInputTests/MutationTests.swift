import Documents
import Foundation
import HostileInput
import Reading
import SourceText
import TestSupport
import Testing

/// Samples with something broken in them: cut, repeated, moved, and strewn with what breaks readers.
@Suite("Mutated reports")
struct MutationTests {
  static let scraps = [
    "¹", "12.5.6,7", "999.999.999.999.999.999.999", "\u{301}", "%", "(", ")", "-", "\n\n2\n\n",
    "**",
    "tăng 5%", "so với", "trong đó:", "1. ", "a) ", "- ", "\t", "\u{A0}", "27/2022/NĐ-CP",
    "31/13/2023",
    "từ 5 đến", "15-18", "149/156 vụ", "âm", "0,0", "tháng 99", "quý IX", "Nơi nhận:", "BÁO CÁO\n",
    "\r\n",
    "_______\n1 Gồm", "₫", "😀", "\u{0}",
  ].map { Array($0.utf8) }

  static let samples: [(name: String, bytes: [UInt8])] = Checkout.samples.compactMap { file in
    guard file.pathExtension == "txt", let data = try? Data(contentsOf: file) else { return nil }
    return (file.lastPathComponent, [UInt8](data))
  }

  /// A stretch of a sample with a few things done to it.
  static func mutate(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    let length = min(bytes.count, 4000)
    let start = Int.random(in: 0...(bytes.count - length), using: &numbers)
    var text = Array(bytes[start..<start + length])
    for _ in 0..<Int.random(in: 1...12, using: &numbers) where !text.isEmpty {
      let at = Int.random(in: 0..<text.count, using: &numbers)
      let end = min(text.count, at + Int.random(in: 1...80, using: &numbers))
      switch Int.random(in: 0...5, using: &numbers) {
      case 0: text.removeSubrange(at..<end)
      case 1:
        text.insert(contentsOf: text[at..<end], at: Int.random(in: 0...text.count, using: &numbers))
      case 2: text[at] = UInt8.random(in: 0...255, using: &numbers)
      case 3: text[at..<end].reverse()
      default: text.insert(contentsOf: scraps.randomElement(using: &numbers) ?? [], at: at)
      }
    }
    return text
  }

  @Test(
    "Mutated samples are read to the end, and every numeral stays accounted for", arguments: 0..<50)
  func mutated(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let sample = try #require(Self.samples.randomElement(using: &numbers))
    for _ in 0..<6 {
      let text = Self.mutate(sample.bytes, &numbers)
      var builder = SourceTextBuilder()
      builder.append(lines: text)
      let raw = PlainTextReader.read(builder.finish())
      let reading = ReportReader.read(DocumentAssembler.assemble(raw))
      let count = reading.coverage
      #expect(
        count.numbers == count.statements + count.dates + count.symbols + count.enumerators
          + count.names + count.gaps, "\(sample.name)")
      #expect(reading.numerals.allSatisfy { $0.source.upperBound <= raw.source.bytes.count })
    }
  }

  @Test(
    "Every digit of a text is part of a numeral that is accounted for, or of a word",
    arguments: samples.map(\.name))
  func digits(name: String) throws {
    let sample = try #require(Self.samples.first { $0.name == name })
    var builder = SourceTextBuilder()
    builder.append(lines: sample.bytes)
    let source = builder.finish()
    let reading = ReportReader.read(DocumentAssembler.assemble(PlainTextReader.read(source)))
    var isCovered = [Bool](repeating: false, count: source.bytes.count)
    for numeral in reading.numerals { for offset in numeral.source { isCovered[offset] = true } }
    for offset in source.bytes.indices where source.bytes[offset] &- 0x30 < 10 && !isCovered[offset]
    {
      // "Th7", "m2": digits glued to a word are part of it.
      let before = source.bytes[..<offset].last { $0 &- 0x30 >= 10 }
      let isInWord = before.map { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 } ?? false
      #expect(isInWord, "line \(source.place(at: offset).line ?? 0)")
    }
  }

  @Test("Bytes of nothing in particular are read to the end by every reader", arguments: 0..<40)
  func noise(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let count = Int.random(in: 0...2000, using: &numbers)
    let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    for reader in HostileInput.readers { reader.read(noise) }
    for reader in HostileInput.readers { reader.read(noise.map { $0 & 0x7F }) }
  }
}
