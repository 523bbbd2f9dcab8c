import SourceText

/// One physical line of a plain text, without the spaces around it.
struct TextLine {
  /// Offsets in the source text, spaces trimmed.
  var range: Range<Int>
  /// Offset of the first byte behind the asterisks of an emphasis that opens the line.
  var wordsStart: Int
  /// How many spaces stood in front.
  var indent: Int
  /// How many signs the line has.
  var width: Int
  /// Whether a page starts here: a form feed stood before it, or what is left of one.
  var startsPage: Bool

  var isBlank: Bool { range.isEmpty }
  /// The line from its first word on.
  var words: Range<Int> { wordsStart..<range.upperBound }
}

extension SourceText {
  /// Every physical line in order.
  func physicalLines() -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var page: Int?
    var opensPage = false
    bytes.withUnsafeBufferPointer { bytes in
      while start <= bytes.count {
        var stop = start
        while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
        var line = TextLine(start..<stop, in: bytes)
        if hasPages {
          let next = place(at: start).page
          opensPage = opensPage || (next != page && page != nil)
          page = next ?? page
          line.startsPage = opensPage && !line.isBlank
          if !line.isBlank { opensPage = false }
        }
        lines.append(line)
        start = stop + 1
      }
    }
    if hasPages { lines.measureIndentsFromMargin() }
    return lines
  }
}

extension [TextLine] {
  /// Counts the spaces in front of the lines of a page from the left end of its running text.
  fileprivate mutating func measureIndentsFromMargin() {
    var start = 0
    while start < count {
      let end = self[(start + 1)...].firstIndex { $0.startsPage } ?? count
      let margin = self[start..<end].lazy.filter { $0.width >= 40 }.map(\.indent).min() ?? 0
      for index in start..<end { self[index].indent = Swift.max(0, self[index].indent - margin) }
      start = end
    }
  }
}

extension TextLine {
  /// The line that takes a range up to the line end, which is not part of it.
  init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] == 0x20 { low += 1 }
    while high > low, bytes[high - 1] == 0x20 { high -= 1 }
    var width = 0
    for index in low..<high where bytes[index] & 0xC0 != 0x80 { width += 1 }
    // Asterisks before a space are a bullet, before a word emphasis.
    var words = low
    while words < high, bytes[words] == UInt8(ascii: "*") { words += 1 }
    if words == high || bytes[words] == 0x20 { words = low }
    self.init(
      range: low..<high, wordsStart: words, indent: low - range.lowerBound, width: width,
      startsPage: false)
  }

  /// How many signs the first word has.
  func firstWordWidth(in bytes: [UInt8]) -> Int {
    var width = 0
    for byte in bytes[words] {
      if byte == 0x20 { break }
      if byte & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }
}
