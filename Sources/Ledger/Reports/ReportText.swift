package import SourceText

/// The text of a report as its paragraphs run: for quoting a stretch of it without the footnotes and page
/// numbers that stand in between in the file.
package struct ReportText: Sendable {
  /// A stretch of one paragraph that stands in one piece in the file.
  package struct Stretch: Sendable {
    package var source: Range<Int>
    package var paragraph: Int

    package init(source: Range<Int>, paragraph: Int) {
      self.source = source
      self.paragraph = paragraph
    }
  }

  private let text: SourceText
  private let stretches: [Stretch]

  package init(_ text: SourceText, stretches: [Stretch] = []) {
    self.text = text
    self.stretches = stretches.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  package func place(at offset: Int) -> SourcePlace { text.place(at: offset) }

  /// The words of a stretch on one line, as far as they belong to the paragraph it starts in.
  package func quote(_ range: Range<Int>) -> String {
    var line: [UInt8] = []
    guard let first = index(of: range.lowerBound) else {
      append(range, to: &line)
      return String(decoding: line, as: UTF8.self)
    }
    let paragraph = stretches[first].paragraph
    for stretch in stretches[first...] {
      guard stretch.source.lowerBound < range.upperBound else { break }
      guard stretch.paragraph == paragraph else { continue }
      if line.last != Self.space, !line.isEmpty { line.append(Self.space) }
      append(stretch.source.clamped(to: range), to: &line)
    }
    if line.last == Self.space { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Adds a stretch, with one space for each run of blanks; the text knows no others than spaces and line
  /// ends.
  private func append(_ range: Range<Int>, to line: inout [UInt8]) {
    for byte in text.bytes[range.clamped(to: 0..<text.bytes.count)] {
      if byte != Self.space, byte != Self.lineEnd {
        line.append(byte)
      } else if let last = line.last, last != Self.space {
        line.append(Self.space)
      }
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let lineEnd = UInt8(ascii: "\n")

  /// The stretch that an offset stands in, by halving.
  private func index(of offset: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].source.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, stretches[low - 1].source.upperBound > offset else { return nil }
    return low - 1
  }
}
