/// The measures of a page in twentieths of a point: A4 with the margins of Decree 30/2020/NĐ-CP,
/// Appendix I, I.3.
struct PaperGeometry {
  let width: Int
  let height: Int
  let isLandscape: Bool

  /// 20 mm above, below and at the right.
  static let margin = 1134
  /// 30 mm, where the pages are bound.
  static let bindingMargin = 1701
  /// 10 mm from the edge of the paper to the page number.
  static let pageNumberDistance = 567

  static let portrait = PaperGeometry(width: 11_906, height: 16_838, isLandscape: false)
  static let landscape = PaperGeometry(width: 16_838, height: 11_906, isLandscape: true)

  /// Issuer at the left, the country at the right; its name fits one line of size 13.
  static let letterheadColumns = [3471, 5600]
  /// Recipients at the left, signature at the right.
  static let footColumns = [4271, 4800]

  var textWidth: Int { width - Self.bindingMargin - Self.margin }

  /// Shares the width of the text out among columns.
  func columns(_ parts: [Int]) -> [Int] {
    let whole = parts.reduce(0, +)
    var taken = 0
    var edge = 0
    return parts.map { part in
      taken += part
      let left = edge
      edge = textWidth * taken / max(whole, 1)
      return edge - left
    }
  }
}
