/// How much room a table has and whether it may use colour.
package struct TableLayout: Sendable {
  /// Cells from edge to edge.
  package var width: Int
  package var isColoured: Bool

  package init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(Self.narrowest, width)
    self.isColoured = isColoured
  }

  private static let narrowest = 40

  /// The looks that the table gives to words.
  enum Style: String {
    case heading = "1"
    case faint = "2"
    case alarm = "1;31"
    case level = "34"
    case target = "35"
    case change = "33"
    case planRatio = "36"
    case share = "32"
  }

  func styled(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
