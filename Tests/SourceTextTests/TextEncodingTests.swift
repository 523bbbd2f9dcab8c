import SourceText
import Testing

@Suite("Text encodings")
struct TextEncodingTests {
  static let report = """
    Báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội tháng 7 năm 2023.
    Sản lượng chè búp tươi đạt 7.800 tấn, tăng 8,5% so với cùng kỳ năm trước; quỹ đất, giống lúa,
    rừng sản xuất, thủy sản, đường giao thông, Đảng bộ, Ủy ban nhân dân huyện Mường Tè, xã Nậm Ỵ,
    khuyến khích nghiệp vụ thuở xưa, ngoẵn ngoẹo, ẩm ướt, ưỡn ẹo, ĩ, ị, ỉ ôi, Ôn đới.
    """

  @Test("UTF-8 is UTF-8, with its byte-order mark taken away")
  func utf8() throws {
    let bytes = Array(Self.report.utf8)
    #expect(TextEncoding.detect(in: bytes) == .utf8)
    #expect(TextEncoding.detect(in: [0xEF, 0xBB, 0xBF] + bytes) == .utf8)
    #expect(TextEncoding.utf8.decode([0xEF, 0xBB, 0xBF] + bytes) == bytes)
  }

  @Test("UTF-8 that was cut inside a letter is still UTF-8")
  func cutUTF8() {
    let bytes = Array(Array(Self.report.utf8).drop { $0 < 0x80 }.dropFirst())
    #expect(TextEncoding.detect(in: bytes) == .utf8)
  }

  @Test("UTF-16 is recognised in both orders, with and without byte-order mark")
  func utf16() {
    for (encoding, isLittle) in [(TextEncoding.utf16LittleEndian, true), (.utf16BigEndian, false)] {
      let units = Array((Self.report + "😀").utf16)
      let bytes = units.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for file in [bytes, mark + bytes] {
        #expect(TextEncoding.detect(in: file) == encoding)
        #expect(String(decoding: encoding.decode(file), as: UTF8.self) == Self.report + "😀")
      }
    }
  }

  @Test("TCVN3 reads back to the text it was written from")
  func tcvn3() throws {
    // Small letters only: accented capitals have no bytes of their own.
    let text = Self.report.replacing("Ủ", with: "U").replacing("Ỵ", with: "ỵ")
    let bytes = try LegacyWriter.tcvn3(text)
    #expect(bytes.contains(0xB8), "á is B8")
    #expect(TextEncoding.detect(in: bytes) == .tcvn3)
    #expect(String(decoding: TextEncoding.tcvn3.decode(bytes), as: UTF8.self) == text)
  }

  @Test("VNI-Windows reads back to the text it was written from")
  func vni() throws {
    let bytes = try LegacyWriter.vni(Self.report)
    #expect(TextEncoding.detect(in: bytes) == .vniWindows)
    #expect(String(decoding: TextEncoding.vniWindows.decode(bytes), as: UTF8.self) == Self.report)
  }

  @Test(
    "Known words of both font encodings are read",
    arguments: [
      (TextEncoding.tcvn3, [0xAE, 0xAD, 0xEA, 0x6E, 0x67] as [UInt8], "đường"),
      (.tcvn3, [0x56, 0x69, 0xD6, 0x74], "Việt"),
      (.tcvn3, [0x42, 0xB8, 0x4F, 0x20, 0x48, 0xB5, 0x20, 0x47, 0xA7], "BÁO Hà GĐ"),
      (.vniWindows, [0x56, 0x69, 0x65, 0xE4, 0x74], "Việt"),
      (.vniWindows, [0xF1, 0xF6, 0xF4, 0xF8, 0x6E, 0x67], "đường"),
      (.vniWindows, [0xD1, 0xD6, 0xD4, 0xD8, 0x4E, 0x47], "ĐƯỜNG"),
    ])
  func knownWords(encoding: TextEncoding, bytes: [UInt8], word: String) {
    #expect(String(decoding: encoding.decode(bytes), as: UTF8.self) == word)
  }

  @Test(
    "Text stored for a font of one of the encodings is what the font shows",
    arguments: [
      (".VnTime", "S¶n l­îng chÌ", "Sản lượng chè"), (".VnTimeH", "b¸o c¸o", "BÁO CÁO"),
      ("VNI-Times", "Saûn löôïng cheø", "Sản lượng chè"), (".VnTime", "“chÌ” – 5%", "“chè” – 5%"),
      (".VnTime", "Sản lượng", "Sản lượng"), (".VnTime", "hoàn thành", "hoàn thành"),
    ])
  func fonts(font: String, stored: String, shown: String) {
    #expect(FontEncoding(font: font)?.text(stored) == shown)
    #expect(FontEncoding(font: "Times New Roman") == nil)
  }

  @Test("Windows-1258 is told from the font encodings")
  func windows1258() throws {
    let text = LegacyWriter.windows1258(Self.report)
    #expect(TextEncoding.detect(in: text) == .windows1258)
    var builder = SourceTextBuilder()
    builder.append(lines: TextEncoding.windows1258.decode(text))
    let read = builder.finish()
    #expect(read.string(0..<read.bytes.count) == Self.report)
  }

  @Test("Text of another language in a Western code page is not taken for Vietnamese")
  func french() {
    let text =
      "Les \u{E9}l\u{E8}ves ont \u{E9}t\u{E9} re\u{E7}us \u{E0} l'h\u{F4}tel tr\u{E8}s t\u{F4}t"
    #expect(TextEncoding.detect(in: text.unicodeScalars.map { UInt8($0.value) }) == nil)
  }

  @Test("Zero bytes outside the pattern of UTF-16 are no text")
  func binary() {
    #expect(TextEncoding.detect(in: Array("abc".utf8) + [0, 1, 2, 3, 0, 0]) == nil)
    #expect(TextEncoding.detect(in: [0xEF, 0xBB, 0xBF, 0x41, 0]) == nil)
    #expect(TextEncoding.detect(in: [0x41, 0, 0, 0, 0x42, 0, 0, 0]) == nil, "UTF-32")
    #expect(TextEncoding.detect(in: [0xFF, 0xFE, 0x41, 0, 0, 0]) == nil)
  }

  @Test("Every sequence of bytes decodes to valid UTF-8 under every encoding")
  func everyByte() {
    let bytes = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
    for encoding in TextEncoding.allCases where encoding != .utf8 {
      #expect(String(validating: encoding.decode(bytes), as: UTF8.self) != nil)
      #expect(String(validating: encoding.decode(Array(bytes.dropLast())), as: UTF8.self) != nil)
    }
  }
}

/// Writes the encodings that the product only reads, from tables of its own.
private enum LegacyWriter {
  struct Unwritable: Error { var character: Character }

  static func tcvn3(_ text: String) throws -> [UInt8] {
    let codes: [Character: UInt8] = [
      "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7, "ă": 0xA8,
      "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE, "à": 0xB5, "ả": 0xB6,
      "ã": 0xB7, "á": 0xB8, "ạ": 0xB9, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
      "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB, "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF,
      "é": 0xD0, "ẹ": 0xD1, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7,
      "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3,
      "ọ": 0xE4, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9, "ờ": 0xEA, "ở": 0xEB,
      "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
      "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC,
      "ý": 0xFD, "ỵ": 0xFE,
    ]
    return try text.map { character in
      if let ascii = character.asciiValue { return ascii }
      guard let code = codes[character] else { throw Unwritable(character: character) }
      return code
    }
  }

  static func vni(_ text: String) throws -> [UInt8] {
    let whole: [Character: [UInt8]] = [
      "đ": [0xF1], "ơ": [0xF4], "ư": [0xF6], "í": [0xED], "ì": [0xEC], "ỉ": [0xE6], "ĩ": [0xF3],
      "ị": [0xF2], "ỵ": [0xEE], "ớ": [0xF4, 0xF9], "ờ": [0xF4, 0xF8], "ở": [0xF4, 0xFB],
      "ỡ": [0xF4, 0xF5], "ợ": [0xF4, 0xEF], "ứ": [0xF6, 0xF9], "ừ": [0xF6, 0xF8],
      "ử": [0xF6, 0xFB], "ữ": [0xF6, 0xF5], "ự": [0xF6, 0xEF],
    ]
    // Decomposed, the base letter comes first and its marks follow in the order shape, tone.
    let marks: [[UInt32]: UInt8] = [
      [0x301]: 0xF9, [0x300]: 0xF8, [0x309]: 0xFB, [0x303]: 0xF5, [0x323]: 0xEF,
      [0x302]: 0xE2, [0x302, 0x301]: 0xE1, [0x302, 0x300]: 0xE0, [0x302, 0x309]: 0xE5,
      [0x302, 0x303]: 0xE3, [0x302, 0x323]: 0xE4, [0x306]: 0xEA, [0x306, 0x301]: 0xE9,
      [0x306, 0x300]: 0xE8, [0x306, 0x309]: 0xFA, [0x306, 0x303]: 0xFC, [0x306, 0x323]: 0xEB,
    ]
    return try text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue { return [ascii] }
      let lower = Character(character.lowercased())
      let isUpper = lower != character
      if let codes = whole[lower] { return codes.map { isUpper ? $0 - 0x20 : $0 } }
      let (base, accents) = Decomposition.of(lower)
      guard let mark = marks[accents], let letter = base.asciiValue else {
        throw Unwritable(character: character)
      }
      return isUpper ? [letter - 0x20, mark - 0x20] : [letter, mark]
    }
  }

  static func windows1258(_ text: String) -> [UInt8] {
    let shaped: [Character: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "đ": 0xF0, "Đ": 0xD0,
      "Ô": 0xD4,
    ]
    let tones: [UInt32: UInt8] = [0x300: 0xCC, 0x309: 0xD2, 0x303: 0xDE, 0x301: 0xEC, 0x323: 0xF2]
    return text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue { return [ascii] }
      let (base, tone) = Decomposition.toneless(character)
      let letter = base.asciiValue ?? shaped[base] ?? 0x3F
      return [letter] + (tone.flatMap { tones[$0] }.map { [$0] } ?? [])
    }
  }
}

/// Takes letters apart by the standard library's own tables.
private enum Decomposition {
  private static let tones: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]

  /// The plain letter, and its marks of shape and tone in this order.
  static func of(_ character: Character) -> (Character, [UInt32]) {
    for base in "aeouiy" {
      for shape in [nil, 0x302, 0x306] as [UInt32?] {
        for tone in [nil] + tones.map({ $0 as UInt32? }) {
          let marks = [shape, tone].compactMap { $0 }
          if joined(base, marks) == character { return (base, marks) }
        }
      }
    }
    return (character, [])
  }

  /// The letter without its tone, and the tone.
  static func toneless(_ character: Character) -> (Character, UInt32?) {
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
      for tone in tones where joined(base, [tone]) == character { return (base, tone) }
    }
    return (character, nil)
  }

  private static func joined(_ base: Character, _ marks: [UInt32]) -> Character? {
    var view = String(base).unicodeScalars
    for mark in marks { view.append(Unicode.Scalar(mark) ?? "?") }
    let text = String(view)
    return text.count == 1 ? text.first : nil
  }
}
