/// The characters that an element holds, as they are stored: with references, sections of character
/// data and comments between them.
struct StoredText {
  let bytes: [UInt8]
  /// Where the content stands in the part.
  let range: Range<Int>

  /// Where in the part a character of the text begins, counted by the bytes of its UTF-8.
  ///
  /// Inside something that cannot be cut, it is the place in front of it, or behind it on request.
  func position(of offset: Int, roundingUp: Bool) -> Int {
    var position = range.lowerBound
    var passed = 0
    while position < range.upperBound, passed < offset {
      let (stored, meant) = item(at: position)
      if passed + meant > offset, !roundingUp { return position }
      position += stored
      passed += meant
    }
    return min(position, range.upperBound)
  }

  /// How many bytes the item here takes, and how many the characters that it stands for.
  private func item(at position: Int) -> (stored: Int, meant: Int) {
    let rest = bytes[position..<range.upperBound]
    switch bytes[position] {
    case UInt8(ascii: "&"):
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex - 1
      return (end + 1 - position, Self.length(ofReference: rest[(position + 1)..<end]))
    case UInt8(ascii: "<"):
      for passage in TagScanner.passages where rest.starts(with: passage.start.utf8) {
        let start = position + passage.start.utf8.count
        let end = bytes.firstIndex(of: Array(passage.end.utf8), from: start) ?? range.upperBound
        let meant = passage.end == "]]>" ? Self.length(ofLines: bytes[start..<max(start, end)]) : 0
        return (min(end + passage.end.utf8.count, range.upperBound) - position, meant)
      }
      return (1, 0)
    case 0x0D where rest.dropFirst().first == 0x0A: return (2, 1)
    case let byte:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return (length, length)
    }
  }

  /// A reader of XML takes a return and a line feed for one sign.
  private static func length(ofLines bytes: ArraySlice<UInt8>) -> Int {
    bytes.count - zip(bytes, bytes.dropFirst()).count { $0 == 0x0D && $1 == 0x0A }
  }

  private static func length(ofReference name: ArraySlice<UInt8>) -> Int {
    guard name.first == UInt8(ascii: "#") else { return 1 }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    switch value ?? 0 {
    case 0..<0x80: return 1
    case 0..<0x800: return 2
    case 0..<0x10000: return 3
    default: return 4
    }
  }
}
