import Ledger

/// The kind and name of the area whose body issued a report: a province and its city may have one name.
struct IssuerArea: Equatable, Sendable {
  /// The level of an area, the wider ones first.
  enum Level: Int, Comparable, Sendable {
    case country, province, district, commune

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  var level: Level
  var name: SubjectKey

  /// The area in an issuer's name; nil where none is named.
  init?(issuer: String?) {
    guard let issuer = issuer?.lowercased() else { return nil }
    for (word, level) in Self.kinds {
      guard let range = issuer.firstRange(of: word) else { continue }
      self.level = level
      name = SubjectKey(String(issuer[range.upperBound...]))
      return
    }
    return nil
  }

  private static let kinds: [(String, Level)] = [
    ("tỉnh ", .province), ("huyện ", .district), ("thị xã ", .district), ("thành phố ", .district),
    ("quận ", .district), ("phường ", .commune), ("xã ", .commune), ("thị trấn ", .commune),
    ("đặc khu ", .commune),
  ]
}
