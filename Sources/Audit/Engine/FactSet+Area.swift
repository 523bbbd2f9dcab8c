import Ledger

/// Which area a report is about, as its issuer's name says.
extension FactSet {
  /// The level of an area, the wider ones first.
  enum AreaLevel: Int, Comparable {
    case country, province, district, commune

    static func < (left: AreaLevel, right: AreaLevel) -> Bool { left.rawValue < right.rawValue }
  }

  /// The kind and name of the issuer's area: a province and its city may have one name.
  struct IssuerArea: Equatable {
    var level: AreaLevel
    var name: SubjectKey
  }

  var area: IssuerArea? {
    guard let issuer = facts.issuer?.lowercased() else { return nil }
    for (word, level) in Self.kinds {
      guard let range = issuer.firstRange(of: word) else { continue }
      return IssuerArea(level: level, name: SubjectKey(String(issuer[range.upperBound...])))
    }
    return nil
  }

  private static let kinds: [(String, AreaLevel)] = [
    ("tỉnh ", .province), ("huyện ", .district), ("thị xã ", .district), ("thành phố ", .district),
    ("quận ", .district), ("phường ", .commune), ("xã ", .commune), ("thị trấn ", .commune),
    ("đặc khu ", .commune),
  ]
}
