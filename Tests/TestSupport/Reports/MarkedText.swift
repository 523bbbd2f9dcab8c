/// A text in which pieces are marked by number, so that any one of them can be replaced later.
///
/// The marks are characters of the private use area, which no document holds; marked pieces may stand
/// inside each other.
struct MarkedText: Sendable {
  private static let close: Unicode.Scalar = "\u{E000}"
  private static let first: UInt32 = 0xE001

  /// The words with the marks of a piece around them.
  static func mark(_ words: String, as piece: Int) -> String {
    guard let open = Unicode.Scalar(first + UInt32(piece)) else { return words }
    return "\(Character(open))\(words)\(Character(close))"
  }

  /// The text without its marks, one piece of it replaced, and the 1-based line where the piece stands.
  static func plain(
    _ marked: String, replacing piece: Int? = nil, with words: String = ""
  ) -> (text: String, line: Int) {
    var text = String.UnicodeScalarView()
    var line = 1
    var place = 0
    /// Marks opened since the replaced piece began, itself included.
    var depth = 0
    for scalar in marked.unicodeScalars {
      switch scalar.value {
      case Self.close.value:
        depth = max(0, depth - 1)
      case Self.first...0xF8FF:
        if depth > 0 {
          depth += 1
        } else if Int(scalar.value - Self.first) == piece {
          (place, depth) = (line, 1)
          text.append(contentsOf: words.unicodeScalars)
        }
      default:
        guard depth == 0 else { continue }
        if scalar == "\n" { line += 1 }
        text.append(scalar)
      }
    }
    return (String(text), place)
  }
}
