/// Writes XML byte by byte; whatever comes from a document goes through `text` and is escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Opens a part with its declaration.
  init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Markup of the program's own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Words from a document, safe between tags and inside quoted attributes.
  ///
  /// Characters that XML does not have are left out; they are no part of any text.
  mutating func text(_ words: String) {
    var words = words
    words.withUTF8 { append($0) }
  }

  mutating func integer(_ number: Int) { text(String(number)) }

  private mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in words.enumerated() {
      // U+FFFE and U+FFFF are the only other characters that XML does not have.
      let isLast =
        byte >= 0xBE && index >= 2 && words[index - 1] == 0xBF && words[index - 2] == 0xEF
      guard byte < 0x20 || Self.isMarkup(byte) || isLast else { continue }
      bytes.append(contentsOf: words[start..<(isLast ? index - 2 : index)])
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x09, 0x0A, 0x0D: raw(" ")
      default: break
      }
    }
    bytes.append(contentsOf: words[start...])
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}
