/// How a counter is written, of the formats that matter for marks in Vietnamese reports.
enum NumberFormat: Equatable {
  case decimal
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  case symbols
  case bullet
  case none

  /// The format of that name in the standard; words, ordinals and exotic digits count as decimal.
  init(_ name: String) {
    switch name {
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "chicago": self = .symbols
    case "bullet": self = .bullet
    case "none": self = .none
    default: self = .decimal
    }
  }

  /// A number as it is shown.
  func text(of number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .upperRoman: Self.roman(number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerLetter: Self.letters(number)
    case .symbols: Self.repeated(["*", "†", "‡", "§"], number)
    case .bullet, .none: ""
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...4999).contains(number) else { return String(number) }
    let steps = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// Word counts a … z, then aa, bb, …; it knows no đ.
  private static func letters(_ number: Int) -> String {
    repeated((0..<26).map { String(UnicodeScalar(UInt8(0x61 + $0))) }, number)
  }

  private static func repeated(_ signs: [String], _ number: Int) -> String {
    guard number >= 1, number <= signs.count * 32 else { return String(number) }
    return String(
      repeating: signs[(number - 1) % signs.count], count: (number - 1) / signs.count + 1)
  }
}
