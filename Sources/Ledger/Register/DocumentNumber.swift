/// What a document's number counts in: the documents of one kind that one issuer issues in a year.
///
/// Numbers begin at 01 on 1 January and are there once in the year (Decree 30/2020/NĐ-CP, Article 15).
package struct NumberSeries: Hashable, Sendable {
  /// Code of the area of the issuer.
  package var area: String
  /// The issuer as symbols abbreviate it: "UBND", "HĐND", "STC".
  package var issuer: String
  package var type: DocumentType
  package var year: Int
  /// Whether the documents are legal norms (quy phạm pháp luật), whose numbers carry the year.
  package var isNormative: Bool

  package init(
    area: String, issuer: String, type: DocumentType, year: Int, isNormative: Bool = false
  ) {
    self.area = area
    self.issuer = issuer
    self.type = type
    self.year = year
    self.isNormative = isNormative
  }

  /// Whether another series is of the same issuer.
  package func isOfIssuer(of other: NumberSeries) -> Bool {
    area == other.area && issuer == other.issuer
  }
}

/// The number of a document, which nothing else in its series has.
package struct DocumentNumber: Hashable, Sendable, Comparable {
  package var series: NumberSeries
  package var value: Int
  /// The unit that drafted a công văn, as its symbol names it: "VX"; nil for other kinds.
  package var unit: String?

  package init(_ value: Int, in series: NumberSeries, unit: String? = nil) {
    self.series = series
    self.value = value
    self.unit = unit
  }

  /// The symbol behind the number: "BC-UBND", "UBND-VX".
  package var symbol: String {
    if let abbreviation = series.type.abbreviation { return "\(abbreviation)-\(series.issuer)" }
    return unit.map { "\(series.issuer)-\($0)" } ?? series.issuer
  }

  /// Number and symbol as they are printed.
  ///
  /// For instance "05/BC-UBND", "20/2024/QĐ-UBND", "12/UBND-VX".
  package var printed: String {
    let number = value < 10 ? "0\(value)" : String(value)
    return series.isNormative ? "\(number)/\(series.year)/\(symbol)" : "\(number)/\(symbol)"
  }

  /// Whether another is the same number of the same series, whatever unit drafted it.
  package func isSame(as other: DocumentNumber) -> Bool {
    series == other.series && value == other.value
  }

  package static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
    let (first, second) = (left.series, right.series)
    return (
      first.year, first.issuer, first.type.rawValue, first.isNormative ? 1 : 0, left.value
    ) < (second.year, second.issuer, second.type.rawValue, second.isNormative ? 1 : 0, right.value)
  }
}

/// Number and symbol as a person or a document writes them, taken apart: "45/BC-UBND",
/// "20/2024/QĐ-UBND", "12/UBND-VX".
package struct WrittenSymbol: Hashable, Sendable {
  package var number: Int
  /// The year inside, which legal norms have.
  package var year: Int?
  package var type: DocumentType
  package var issuer: String
  package var unit: String?

  /// Takes apart what is written; nil for what is no number and symbol.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let number = Int(parts[0]), number > 0 else { return nil }
    self.number = number
    if parts.count == 3 {
      guard let year = Int(parts[1]), (1945...2999).contains(year) else { return nil }
      self.year = year
    }
    guard let last = parts.last, let symbol = WrittenSymbol.symbol(String(last)) else { return nil }
    (type, issuer, unit) = symbol
  }

  /// What a symbol without number says: the kind, the issuer, the drafting unit.
  ///
  /// A first part that abbreviates no kind is the issuer of a công văn.
  package static func symbol(
    _ text: String
  ) -> (type: DocumentType, issuer: String, unit: String?)? {
    guard let dash = text.firstIndex(of: "-") else {
      return text.isEmpty ? nil : (.officialLetter, text, nil)
    }
    let first = String(text[..<dash])
    let rest = String(text[text.index(after: dash)...])
    guard !first.isEmpty, !rest.isEmpty else { return nil }
    if let type = DocumentType(rawValue: first), type.abbreviation != nil {
      return (type, rest, nil)
    }
    return (.officialLetter, first, rest)
  }

  /// The number that it stands for among the documents of an area and year.
  package func number(area: String, year: Int) -> DocumentNumber {
    DocumentNumber(
      number,
      in: NumberSeries(
        area: area, issuer: issuer, type: type, year: self.year ?? year,
        isNormative: self.year != nil), unit: unit)
  }
}
