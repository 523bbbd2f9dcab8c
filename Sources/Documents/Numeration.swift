import SourceText

/// The ways in which headings are counted: 3, III, thứ ba.
package enum Numeration {
  /// The value of one to three digits, or nil.
  static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 3 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  static func romanValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    default: nil
    }
  }

  /// The value of a Roman number up to 89, or nil.
  package static func roman(_ bytes: ArraySlice<UInt8>, isLower: Bool) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
    var total = 0
    var previous = 0
    for byte in bytes.reversed() {
      guard !isLower || byte & 0x20 != 0, let value = romanValue(isLower ? byte & 0xDF : byte)
      else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }

  /// The value of "nhất" to "tám", in letters of either case, or nil.
  static func ordinal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count <= 12 else { return nil }
    return ordinals[String(decoding: bytes, as: UTF8.self).lowercased()]
  }

  private static let ordinals: [String: Int] = [
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8,
  ]
}
