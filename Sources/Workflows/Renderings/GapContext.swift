import Reading
import SourceText

/// A numeral that was not understood, with the words around it.
struct GapContext {
  /// How many bytes of its line are shown on either side.
  private static let reach = 40

  var before: String
  var quote: String
  var after: String

  init(_ gap: ReadNumeral, in source: SourceText) {
    let bytes = source.bytes
    let range = gap.source.clamped(to: 0..<bytes.count)
    var start = range.lowerBound
    let first = max(0, start - Self.reach)
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    var end = range.upperBound
    let last = min(bytes.count, end + Self.reach)
    while end < last, bytes[end] != 0x0A { end += 1 }
    // Whole words only, so that no letter is cut in two either.
    let opensLine = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x20
    if !opensLine {
      while start < range.lowerBound, bytes[start] != 0x20 { start += 1 }
    }
    while start < range.lowerBound, bytes[start] == 0x20 { start += 1 }
    let closesLine = end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x20
    if !closesLine {
      while end > range.upperBound, bytes[end - 1] != 0x20 { end -= 1 }
    }
    while end > range.upperBound, bytes[end - 1] == 0x20 { end -= 1 }
    before = source.string(start..<range.lowerBound)
    quote = source.string(range)
    after = source.string(range.upperBound..<end)
    if !opensLine { before = "…" + before }
    if !closesLine { after += "…" }
  }
}
