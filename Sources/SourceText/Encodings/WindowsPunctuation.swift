/// The punctuation from 80 to A0 that every Windows code page of Western letters shares, and that
/// the font encodings of Vietnamese leave in its place.
enum WindowsPunctuation {
  /// The scalar of a byte, U+FFFD for a byte that is no punctuation.
  static func scalar(of byte: UInt8) -> UInt32 {
    switch byte {
    case 0x80: 0x20AC
    case 0x82: 0x201A
    case 0x84: 0x201E
    case 0x85: 0x2026
    case 0x89: 0x2030
    case 0x8B: 0x2039
    case 0x91: 0x2018
    case 0x92: 0x2019
    case 0x93: 0x201C
    case 0x94: 0x201D
    case 0x95: 0x2022
    case 0x96: 0x2013
    case 0x97: 0x2014
    case 0x99: 0x2122
    case 0x9B: 0x203A
    case 0xA0: 0xA0
    default: 0xFFFD
    }
  }
}
