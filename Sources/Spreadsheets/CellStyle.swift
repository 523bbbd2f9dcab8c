/// How a cell looks; equal styles are one format of the workbook.
package struct CellStyle: Hashable, Sendable {
  /// How a number is set.
  ///
  /// The separators are those of the reader's own computer.
  package enum NumberFormat: Hashable, Sendable {
    case general
    /// Thousands apart, with so many decimals.
    case grouped(decimals: Int)
    /// The same with a sign before positive numbers too: for differences.
    case signed(decimals: Int)
    /// A hundred times the value with a percent sign.
    case percent(decimals: Int)
  }

  /// Where in its cell the content stands.
  package enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  /// A colour as red, green and blue: `0xB4232C`.
  package typealias Colour = UInt32

  package var numberFormat: NumberFormat
  package var isBold: Bool
  package var isItalic: Bool
  package var wraps: Bool
  package var hasBorder: Bool
  package var alignment: Alignment?
  package var colour: Colour?
  package var fill: Colour?
  /// In points; nil for that of the workbook.
  package var fontSize: Int?

  package init(
    numberFormat: NumberFormat = .general, isBold: Bool = false, isItalic: Bool = false,
    wraps: Bool = false, hasBorder: Bool = false, alignment: Alignment? = nil,
    colour: Colour? = nil, fill: Colour? = nil, fontSize: Int? = nil
  ) {
    self.numberFormat = numberFormat
    self.isBold = isBold
    self.isItalic = isItalic
    self.wraps = wraps
    self.hasBorder = hasBorder
    self.alignment = alignment
    self.colour = colour
    self.fill = fill
    self.fontSize = fontSize
  }

  /// The same look with another way to set numbers.
  package func with(_ format: NumberFormat) -> CellStyle {
    var style = self
    style.numberFormat = format
    return style
  }
}

extension CellStyle.NumberFormat {
  /// The format in the spelling of spreadsheets.
  var code: String {
    switch self {
    case .general: "General"
    case .grouped(let decimals): "#,##0" + Self.places(decimals)
    case .signed(let decimals):
      "+#,##0\(Self.places(decimals));-#,##0\(Self.places(decimals));0"
    case .percent(let decimals): "0" + Self.places(decimals) + "%"
    }
  }

  private static func places(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 30)) : ""
  }
}
