import Quantities

/// How the numbers of one table that stand there as text set thousands and decimals apart.
///
/// `7.800` is 7800 where a comma opens decimals and 7.8 where a point does. The other numbers of the
/// same table tell: one `12,7` or `1.234,5` shows the comma, one `12.7` or `1,234.5` the point. A table
/// that shows neither is read as Vietnamese prints numbers; one that shows both leaves such numbers
/// unclear.
struct DecimalSigns {
  enum Reading: Hashable {
    case number(ExactDecimal)
    case unclear
    case tooLong
    case none
  }

  private enum Convention { case comma, point, mixed }

  private let convention: Convention

  /// The convention that the texts of a table show.
  init(of texts: some Sequence<String>) {
    var comma = false
    var point = false
    for text in texts {
      guard let numeral = Numeral(text), let sign = numeral.decimalSign else { continue }
      if sign == Self.comma { comma = true } else { point = true }
    }
    convention = point ? comma ? .mixed : .point : .comma
  }

  private init(_ convention: Convention) {
    self.convention = convention
  }

  /// A point opens decimals and nothing groups thousands, as in files for exchange.
  static let exchange = DecimalSigns(.point)

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  /// The number that a text spells, sign or brackets of a negative included.
  func number(_ text: String) -> Reading {
    guard let numeral = Numeral(text) else { return .none }
    guard let sign = numeral.decimalSign ?? assumedSign(numeral) else { return .unclear }
    var digits: [UInt8] = numeral.isNegative ? [UInt8(ascii: "-")] : []
    for byte in numeral.bytes {
      if byte == sign {
        digits.append(Self.point)
      } else if byte &- 0x30 < 10 {
        digits.append(byte)
      }
    }
    guard let value = ExactDecimal(String(decoding: digits, as: UTF8.self)) else { return .tooLong }
    return .number(value)
  }

  /// The sign of a numeral that does not tell itself; nil where the table is of two minds.
  private func assumedSign(_ numeral: Numeral) -> UInt8? {
    guard numeral.hasSeparator else { return Self.comma }
    switch convention {
    case .comma: return Self.comma
    case .point: return Self.point
    case .mixed: return nil
    }
  }

  /// Digits with the separators between them.
  private struct Numeral {
    var isNegative = false
    /// Digits, points and commas.
    var bytes: [UInt8] = []
    /// Digits in front of the first separator, between separators and behind the last one.
    private var groups = [0]
    private var separators: [UInt8] = []

    init?(_ text: String) {
      var rest = Array(text.utf8)[...]
      if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
        isNegative = true
        rest = rest.dropFirst().dropLast()
      } else if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        isNegative = rest.first == UInt8(ascii: "-")
        rest = rest.dropFirst()
      } else if rest.starts(with: "−".utf8) {
        isNegative = true
        rest = rest.dropFirst("−".utf8.count)
      }
      rest = rest.drop { $0 == 0x20 }
      var lastWasDigit = false
      for byte in rest {
        if byte &- 0x30 < 10 {
          bytes.append(byte)
          groups[groups.count - 1] += 1
          lastWasDigit = true
        } else if byte == DecimalSigns.comma || byte == DecimalSigns.point || byte == 0x20,
          lastWasDigit
        {
          // A space groups thousands and tells nothing of decimals.
          bytes.append(byte)
          separators.append(byte)
          groups.append(0)
          lastWasDigit = false
        } else {
          return nil
        }
      }
      guard lastWasDigit, groups.count <= 16 else { return nil }
      for (index, separator) in separators.enumerated() where separator == 0x20 {
        guard groups[index + 1] == 3 else { return nil }
      }
    }

    var hasSeparator: Bool { separators.contains { $0 != 0x20 } }

    /// The sign that can only open the decimals of this numeral, or the one that cannot be in it; nil
    /// where both readings hold or there is none.
    var decimalSign: UInt8? {
      let signs = separators.filter { $0 != 0x20 }
      guard let last = signs.last else { return nil }
      let other = last == DecimalSigns.comma ? DecimalSigns.point : DecimalSigns.comma
      if signs.contains(other) { return last }
      // Twice the same sign groups, so the other one would open decimals.
      if signs.count > 1 { return other }
      let isGroup = (1...3).contains(groups[0]) && groups.last == 3 && bytes.first != 0x30
      return isGroup && separators.count == 1 ? nil : last
    }
  }
}
