/// How the letters of a plain text are written down as bytes.
///
/// Reports of the last twenty years are UTF-8; Notepad also wrote UTF-16, and archives hold files in
/// the font encodings of the 1990s, TCVN3 (ABC, fonts named .Vn…) and VNI-Windows.
///
/// ```swift
/// let encoding = TextEncoding.detect(in: bytes)  // .tcvn3
/// let utf8 = encoding?.decode(bytes)
/// ```
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case tcvn3
  case vniWindows
  case windows1258

  /// The encoding that the bytes show, or nil when they are no text that can be read.
  ///
  /// A byte-order mark decides; so does valid UTF-8. Zero bytes are text only in the pattern of
  /// UTF-16. What is left is decoded with each candidate, and the one that makes the most
  /// well-formed Vietnamese syllables wins, if they are the clear majority.
  package static func detect(in bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.contains(0) ? nil : .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Bytes.littleEndian.isText(bytes) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Bytes.bigEndian.isText(bytes) }
    if bytes.contains(0) { return UTF16Bytes.pattern(of: bytes)?.isText(bytes) }
    if isValidUTF8(bytes) { return .utf8 }
    return mostVietnamese(of: [.utf8, .tcvn3, .vniWindows, .windows1258], for: bytes)
  }

  /// The text as UTF-8 without byte-order mark; what cannot be decoded becomes U+FFFD.
  package func decode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    case .utf16LittleEndian: UTF16Bytes.littleEndian.decode(bytes)
    case .utf16BigEndian: UTF16Bytes.bigEndian.decode(bytes)
    case .tcvn3: TCVN3.decode(bytes)
    case .vniWindows: VNIWindows.decode(bytes)
    case .windows1258: Windows1258.decode(bytes)
    }
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// How many bytes are looked at to tell the single-byte encodings apart.
  private static let sampleLength = 64 * 1024

  /// The candidate under which the most marked words are Vietnamese syllables, if at least three
  /// in five are: French or German text in Windows-1252 stays far below under every candidate.
  private static func mostVietnamese(
    of candidates: [TextEncoding], for bytes: [UInt8]
  ) -> TextEncoding? {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
    // A little text in front of the first marked letter, so that its word is whole.
    let start = max(0, first - 16)
    let sample = Array(bytes[start..<min(bytes.count, start + sampleLength)])
    var best: (encoding: TextEncoding, share: SyllableShare)?
    for candidate in candidates {
      let share = SyllableShare(of: candidate.decode(sample))
      guard share.isClearMajority else { continue }
      if let leader = best, !leader.share.isBelow(share) { continue }
      best = (candidate, share)
    }
    return best?.encoding
  }
}
