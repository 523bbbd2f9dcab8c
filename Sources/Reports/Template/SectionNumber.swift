package import Documents

/// The marks before headings, as Decree 30/2020/NĐ-CP numbers them (Appendix I, II.6).
package enum SectionNumber {
  package static func mark(_ level: WrittenHeading.Level, _ number: Int) -> String {
    switch level {
    case .part: "Phần thứ \(ordinal(number))"
    case .roman: roman(number) + "."
    case .arabic: "\(number)."
    case .letter: letter(number) + ")"
    case .article: "Điều \(number)."
    }
  }

  /// A Roman numeral, up to XXXIX.
  package static func roman(_ number: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + units[number % 10]
  }

  /// Letters in the order of the Vietnamese alphabet as enumerations use them: a, b, c, d, đ, e, g.
  private static func letter(_ number: Int) -> String {
    let letters = Array("abcdđeghiklmnopqrstuvxy")
    return number <= letters.count ? String(letters[number - 1]) : "\(number)"
  }

  private static func ordinal(_ number: Int) -> String {
    let words = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"]
    return number <= words.count ? words[number - 1] : "\(number)"
  }
}
