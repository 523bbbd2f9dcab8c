/// A number as a workbook keeps it: the digits of a binary fraction, `12.699999999999999`.
///
/// A workbook computes with binary fractions and writes them with up to 17 digits, but shows and
/// compares no more than 15: what it shows as 12,7 may stand there as `12.699999999999999`. So a number
/// of more than 15 significant digits is rounded to 15, half away from zero, and the zeros that
/// leaves behind the point go; a number of 15 digits or less is taken as it stands.
///
/// ```
/// 12.699999999999999 → 12.7    0.30000000000000004 → 0.3    1E3 → 1000    12.70 → 12.70
/// ```
enum SpreadsheetNumber {
  /// As many digits as a spreadsheet vouches for.
  private static let significantDigits = 15
  /// Beyond this many digits on either side of the point a number is none that a report states.
  private static let placeLimit = 60

  /// The number as plain decimal text, moved `shift` places to the left of the point; nil for text
  /// that is no number.
  static func decimal(_ text: String, shift: Int = 0) -> String? {
    guard var parts = Parts(text) else { return nil }
    parts.point += shift
    if parts.digits.count > significantDigits { parts.round(to: significantDigits) }
    guard abs(parts.point) <= placeLimit, parts.digits.count - parts.point <= placeLimit else {
      return nil
    }
    return parts.text
  }

  /// The whole part of a number, for serial days.
  static func wholePart(_ text: String) -> Int? {
    guard let decimal = decimal(text), let whole = decimal.split(separator: ".").first else {
      return nil
    }
    return Int(whole)
  }

  /// Significant digits and where the point stands in them.
  private struct Parts {
    var isNegative = false
    /// Without zeros in front.
    var digits: [UInt8] = []
    /// How many digits stand in front of the point; negative for zeros behind it.
    var point = 0

    init?(_ text: String) {
      var bytes = Array(text.utf8)[...]
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        bytes.removeFirst()
      }
      var seenPoint = false
      var count = 0
      while let byte = bytes.first, byte | 0x20 != UInt8(ascii: "e") {
        bytes.removeFirst()
        if byte == UInt8(ascii: "."), !seenPoint {
          seenPoint = true
        } else if byte &- 0x30 < 10 {
          count += 1
          if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
          if !seenPoint, !digits.isEmpty { point += 1 }
          if seenPoint, digits.isEmpty { point -= 1 }
        } else {
          return nil
        }
      }
      guard count > 0 else { return nil }
      if !bytes.isEmpty {
        guard let exponent = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)),
          abs(exponent) < 1000
        else { return nil }
        point += exponent
      }
      if digits.isEmpty {
        isNegative = false
        point = min(point, 0)
      }
    }

    mutating func round(to count: Int) {
      let goesUp = digits[count] >= UInt8(ascii: "5")
      digits.removeSubrange(count...)
      if goesUp {
        var index = count - 1
        while index >= 0, digits[index] == UInt8(ascii: "9") {
          digits[index] = UInt8(ascii: "0")
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(UInt8(ascii: "1"), at: 0)
          point += 1
        }
      }
      while digits.count > max(0, point), digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    var text: String {
      let zero = UInt8(ascii: "0")
      let lead = [UInt8](repeating: zero, count: max(0, -point))
      let whole = digits.prefix(max(0, point))
      let tail = [UInt8](repeating: zero, count: max(0, point - digits.count))
      let fraction = lead + digits.dropFirst(max(0, point))
      var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
      bytes += whole.isEmpty && tail.isEmpty ? [zero] : Array(whole) + tail
      if !fraction.isEmpty { bytes += [UInt8(ascii: ".")] + fraction }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
