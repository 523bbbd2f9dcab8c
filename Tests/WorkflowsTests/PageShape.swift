import Foundation
import Testing

/// What can be said of a page without a browser.
enum PageShape {
  /// The elements that are not closed in the order in which they were opened.
  static func unclosed(_ page: String) -> [Substring] {
    let void: Set<Substring> = ["meta", "br", "col"]
    var open: [Substring] = []
    var wrong: [Substring] = []
    let body = page.replacing(/(?s)<(style|script)[^>]*>.*?<\/\1>/, with: "")
    for tag in body.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
      let name = tag.output.2
      if void.contains(name) || tag.output.0.hasSuffix("/>") { continue }
      if tag.output.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        wrong.append(name)
      }
    }
    return wrong + open
  }

  /// The contrast of two colours as WCAG counts it.
  static func contrast(_ left: some StringProtocol, _ right: some StringProtocol) -> Double {
    let (first, second) = (luminance(left), luminance(right))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: some StringProtocol) -> Double {
    var digits = colour.dropFirst().map { $0.hexDigitValue ?? 0 }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(digits[index] * 16 + digits[index + 1]) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
