extension Letterhead {
  /// Number and symbol as they stand under the issuer: "Số: 05/BC-UBND", a blank for no number yet.
  package var numberLine: String { "Số: \(reference)" }

  /// Number and symbol as a text cites them: "05/BC-UBND".
  package var reference: String { "\(number.map(Self.padded) ?? Self.blank)/\(symbol)" }

  /// Place and date: "Lai Châu, ngày 05 tháng 01 năm 2026".
  package var dateLine: String { "\(place), \(date)" }

  /// The date in words: days below 10 and the months 1 and 2 are padded, so that nothing can be put
  /// before them; a blank for what is not known yet.
  package var date: String {
    let month = month.map { $0 <= 2 ? Self.padded($0) : String($0) } ?? Self.blank
    return "ngày \(day.map(Self.padded) ?? Self.blank) tháng \(month) năm \(year)"
  }

  /// Room for a number that is written by hand; plain spaces would be drawn together.
  private static let blank = String(repeating: "\u{A0}", count: 5)

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
