/// Turns text of any spelling into the one normal form of ``SourceText``, piece by piece.
///
/// What is normalised: decomposed letters of Vietnamese are composed, no-break and typographic
/// spaces become plain ones, CR and CRLF become LF, Icelandic Ð and African Ɖ become Đ, and what is
/// not seen goes: byte-order marks, zero-width characters, soft hyphens, marks of direction,
/// control characters. Spelling (hoà or hòa, tỉ or tỷ) is left as it stands: it is folded only for
/// matching.
///
/// ```swift
/// var builder = SourceTextBuilder()
/// builder.append(utf8: bytes, countingLines: true)
/// let text = builder.finish()
/// text.place(at: 120).line  // 4
/// ```
package struct SourceTextBuilder: Sendable {
  private var text = SourceText()
  private var consumed = 0
  private var line = 1
  private var lastScalarStart = 0
  private var lastScalar: UInt32 = 0

  package init(reservingCapacity capacity: Int = 0) {
    text.bytes.reserveCapacity(capacity)
  }

  /// How many bytes the normal form has so far.
  package var count: Int { text.bytes.count }

  /// How many bytes were handed over so far.
  package var originalCount: Int { consumed }

  /// Says where the text appended from here on comes from.
  package mutating func begin(_ place: SourcePlace) {
    text.origins.append(SourceText.Origin(start: text.bytes.count, place: place))
  }

  /// Appends a string, for callers that hold one run at a time.
  package mutating func append(_ string: String) {
    var copy = string
    copy.withUTF8 { append(utf8: $0, countingLines: false, page: nil) }
  }

  /// Appends a whole text whose physical lines are its places.
  package mutating func append(lines bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(utf8: $0, countingLines: true, page: nil) }
  }

  /// Appends a text whose lines are counted and whose form feeds start new pages.
  package mutating func append(pages bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(utf8: $0, countingLines: true, page: 1) }
  }

  package consuming func finish() -> SourceText { text }

  private mutating func append(
    utf8: UnsafeBufferPointer<UInt8>, countingLines: Bool, page firstPage: Int?
  ) {
    var page = firstPage
    if countingLines { begin(SourcePlace(line: line, page: page)) }
    var index = 0
    let end = utf8.count
    while index < end {
      let byte = utf8[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case 0x0D:
          let isPair = index < end && utf8[index] == 0x0A
          if isPair { index += 1 }
          consumed += isPair ? 2 : 1
          separate(0x0A)
          if isPair { markShift() }
          if countingLines { startLine(page: page) }
        case 0x0A:
          consumed += 1
          separate(0x0A)
          if countingLines { startLine(page: page) }
        case 0x0C where page != nil:
          page = page.map { $0 + 1 }
          consumed += 1
          separate(0x0A)
          begin(SourcePlace(line: line, page: page))
        case 0x09, 0x0B, 0x0C:
          consumed += 1
          separate(0x20)
        case 0..<0x20, 0x7F:
          consumed += 1
          markShift()
        default:
          lastScalarStart = text.bytes.count
          lastScalar = UInt32(byte)
          text.bytes.append(byte)
          consumed += 1
        }
      } else {
        let (scalar, length) = decode(utf8, at: index)
        index += length
        append(scalar, length: length)
      }
    }
  }

  private mutating func startLine(page: Int?) {
    line += 1
    begin(SourcePlace(line: line, page: page))
  }

  /// One scalar beyond ASCII, of `length` bytes in the original.
  private mutating func append(_ scalar: UInt32, length: Int) {
    consumed += length
    if (0x300...0x341).contains(scalar),
      let composed = VietnameseLetters.compose(lastScalar, with: scalar)
    {
      text.bytes.removeLast(text.bytes.count - lastScalarStart)
      write(composed)
      markShift()
      return
    }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      separate(0x20)
      markShift()
    case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
      0xFEFF:
      markShift()
    case 0xD0, 0x189:
      write(0x110)
    default:
      write(scalar)
      // A broken byte is one byte there and three here.
      if scalar == 0xFFFD, length != 3 { markShift() }
    }
  }

  /// Writes a space or line end; a mark behind it stands on nothing.
  private mutating func separate(_ byte: UInt8) {
    text.bytes.append(byte)
    lastScalar = 0
  }

  private mutating func write(_ scalar: UInt32) {
    lastScalarStart = text.bytes.count
    lastScalar = scalar
    text.bytes.appendUTF8(scalar)
  }

  /// Remembers that the next byte of the normal form stands at `consumed` in the original.
  private mutating func markShift() {
    text.shifts.append(SourceText.Shift(normal: text.bytes.count, original: consumed))
  }

  /// Decodes one scalar; a broken sequence gives U+FFFD for its first byte and goes on behind it.
  private func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(utf8[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, first < 0xF5, index + length <= utf8.count else { return (0xFFFD, 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for step in 1..<length {
      let next = UInt32(utf8[index + step])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | next & 0x3F
    }
    // Longer than need be, a surrogate or beyond Unicode: broken, too.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, Unicode.Scalar(scalar) != nil else { return (0xFFFD, 1) }
    return (scalar, length)
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  package mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
