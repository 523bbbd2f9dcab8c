/// The tags of an XML part with the bytes where they stand, one after the other.
///
/// For parts that libxml2 has found well-formed: what a document says is asked there, and this says
/// only where.
struct TagScanner {
  struct Tag {
    /// From `<` to behind `>`.
    var range: Range<Int>
    var isEnd: Bool
    /// Whether the element opens and closes with this tag.
    var isEmpty: Bool
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next start or end tag; nil at the end of the part.
  mutating func next() -> Tag? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = passage(at: start) {
        index = end
        continue
      }
      guard let end = tagEnd(from: start) else { break }
      index = end
      return Tag(
        range: start..<end, isEnd: bytes[start + 1] == UInt8(ascii: "/"),
        isEmpty: bytes[end - 2] == UInt8(ascii: "/"))
    }
    index = bytes.count
    return nil
  }

  /// The end of a comment, a section of character data or an instruction that starts here.
  private func passage(at start: Int) -> Int? {
    let mark = start + 1 < bytes.count ? bytes[start + 1] : 0
    guard mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else { return nil }
    return Self.passages.first { bytes[start...].starts(with: $0.start.utf8) }.map { passage in
      bytes.firstIndex(of: Array(passage.end.utf8), from: start + passage.start.utf8.count)
        .map { $0 + passage.end.utf8.count } ?? bytes.count
    }
  }

  static let passages: [(start: String, end: String)] = [
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
  ]

  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for position in start..<bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position - start >= 2 ? position + 1 : nil
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Where a sequence stands first.
  func firstIndex(of sequence: [UInt8], from start: Int) -> Int? {
    guard let first = sequence.first else { return nil }
    var index = start
    while index < count, let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: sequence) { return found }
      index = found + 1
    }
    return nil
  }

  /// The name in a tag, with its prefix.
  func tagName(at start: Int) -> ArraySlice<UInt8> {
    let name = self[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
    return name.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
  }
}
