/// The punctuation from 80 to A0 that every Windows code page of Western letters shares, and that
/// the font encodings of Vietnamese leave in its place.
enum WindowsPunctuation {
  private static let scalars: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x84: 0x201E, 0x85: 0x2026, 0x89: 0x2030, 0x8B: 0x2039,
    0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013,
    0x97: 0x2014, 0x99: 0x2122, 0x9B: 0x203A, 0xA0: 0xA0,
  ]

  /// The scalar of a byte, U+FFFD for a byte that is no punctuation.
  static func scalar(of byte: UInt8) -> UInt32 { scalars[byte] ?? 0xFFFD }

  /// The byte of a scalar beyond Latin 1, nil for a scalar that is no such punctuation.
  static func byte(of scalar: UInt32) -> UInt8? { scalars.first { $0.value == scalar }?.key }
}
