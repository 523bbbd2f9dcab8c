import SourceText

/// Reads the mark that opens a heading or a list item: `I.`, `2.1.`, `a)`, `(3)`, `-`, `Phần thứ hai`.
package enum EnumeratorReader {
  package struct Result: Sendable {
    package var enumerator: Enumerator
    /// Offset of the first byte behind the mark and the spaces after it.
    package var end: Int
  }

  /// Reads the mark at `start`, or nil when the text opens with words or with a number that counts.
  package static func read(_ bytes: [UInt8], at start: Int) -> Result? {
    guard start < bytes.count else { return nil }
    let cursor = EnumeratorCursor(bytes: bytes, index: start)
    let first = bytes[start]
    let isSmall = first &- 0x61 < 26
    // Most lines open with a word, which none of the kinds of mark does.
    if isSmall, cursor.byte(start + 1) != UInt8(ascii: ")"),
      cursor.byte(start + 1) != UInt8(ascii: ".")
    {
      return nil
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return cursor.decimal()
    case UInt8(ascii: "("): return cursor.bracketed()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return cursor.roman() ?? cursor.capital() ?? cursor.named()
    default: return cursor.bullet() ?? cursor.lettered() ?? cursor.named()
    }
  }
}
