/// Text as it is measured and cut in cells of a terminal, where Vietnamese letters take one each.
enum DisplayWidth {
  /// How many cells a text takes.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  /// The text without what would steer the terminal instead of being shown by it.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isSteering(scalar) { view.append(scalar) } else if scalar == "\n" { view.append(" ") }
    }
    return String(view)
  }

  /// The text in at most that many cells, with `…` in place of what was cut off.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var view = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += cells(scalar)
      if used > width { break }
      view.append(scalar)
    }
    while view.last == " " { view.removeLast() }
    view.append("…")
    return String(view)
  }

  /// The text in exactly that many cells.
  static func fit(_ text: String, to width: Int, right: Bool = false) -> String {
    let text = cut(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300: return 1
    case 0x300..<0x370, 0x20D0..<0x2100, 0xFE00..<0xFE10, 0xFE20..<0xFE30: return 0
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
      0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F680..<0x1FB00, 0x20000..<0x3FFFE:
      return 2
    default: return isSteering(scalar) ? 0 : 1
    }
  }
}
