/// What stands above the text: the issuing agency, number and symbol, place and date.
package struct Letterhead: Hashable, Sendable {
  /// The agency above the issuer (cơ quan chủ quản); nil for a People's Committee or Council of a
  /// province.
  package var parent: String?
  /// Who issues it, in capitals, a line each: "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU".
  package var issuer: [String]
  /// The issuer as a sentence names it: "Ủy ban nhân dân tỉnh Lai Châu"; nil where no annex names it.
  package var issuerInText: String?
  /// The number within the year; nil while it has none.
  package var number: Int?
  /// The symbol behind the number: "BC-UBND".
  package var symbol: String
  /// Where it is issued: "Lai Châu".
  package var place: String
  package var day: Int?
  package var month: Int?
  package var year: Int
  /// Whether it is not issued yet (dự thảo).
  package var isDraft: Bool

  package init(
    parent: String? = nil, issuer: [String], issuerInText: String? = nil, number: Int? = nil,
    symbol: String, place: String, day: Int? = nil, month: Int? = nil, year: Int,
    isDraft: Bool = false
  ) {
    self.parent = parent
    self.issuer = issuer
    self.issuerInText = issuerInText
    self.number = number
    self.symbol = symbol
    self.place = place
    self.day = day
    self.month = month
    self.year = year
    self.isDraft = isDraft
  }
}
