import Ledger
import Spreadsheets

/// How the cells of our workbooks look.
enum TableStyle {
  static let title = CellStyle(isBold: true, colour: 0x7A1420, fontSize: 14)
  static let note = CellStyle(isItalic: true, colour: 0x4A4F56)
  static let header = CellStyle(
    isBold: true, wraps: true, hasBorder: true, alignment: .center, colour: 0xFFFFFF,
    fill: 0x1F2328)
  static let code = CellStyle(hasBorder: true, colour: 0x4A4F56, fill: 0xECEBE6)
  static let group = CellStyle(isBold: true, hasBorder: true, fill: 0xE9E6DF)
  /// Of long tables, whose cells have no borders.
  static let plain = CellStyle(alignment: .left)
  static let plainNumber = CellStyle(alignment: .right)
  static let text = CellStyle(wraps: true, hasBorder: true)
  static let centered = CellStyle(wraps: true, hasBorder: true, alignment: .center)
  static let number = CellStyle(hasBorder: true, alignment: .right)
  static let link = CellStyle(wraps: true, hasBorder: true, colour: 0x0B4FB3)

  /// The colours of a verdict, as on the page; its word stands in them.
  static func verdict(_ verdict: Verdict) -> CellStyle {
    let (colour, fill): (CellStyle.Colour, CellStyle.Colour) =
      switch verdict {
      case .exceeded: (0x064A2F, 0xCFEEE0)
      case .met: (0x274E12, 0xE4F3DC)
      case .nearlyMet: (0x4A4A05, 0xEEF0C8)
      case .atRisk: (0x6B3D00, 0xFFECC7)
      case .missed: (0x861219, 0xFBDCDA)
      case .noData: (0x46433D, 0xECEBE6)
      }
    return CellStyle(
      isBold: true, hasBorder: true, alignment: .center, colour: colour, fill: fill)
  }
}
