package import Quantities

/// A reference area (địa bàn, SDMX `REF_AREA`) with its validity in time.
///
/// Areas are merged, split, renamed and abolished; the same code can stand for different units at
/// different times, and the same name for different codes. Code and validity together are an area,
/// never the name alone.
package struct ReferenceArea: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case country, province, city, district, districtCity = "district-city"
    case commune, ward, township

    /// How deep the kind stands in the administration, the country first.
    package var level: Int {
      switch self {
      case .country: 0
      case .province, .city: 1
      case .district, .districtCity: 2
      case .commune, .ward, .township: 3
      }
    }
  }

  package var code: String
  package var name: String
  package var kind: Kind
  /// Code of the area it belongs to; nil for the country.
  package var parent: String?
  /// First day of validity; nil for "always".
  package var validFrom: TimePeriod.Point?
  /// Last day of validity; nil for "until today".
  package var validTo: TimePeriod.Point?

  package init(
    code: String, name: String, kind: Kind, parent: String?, validFrom: TimePeriod.Point? = nil,
    validTo: TimePeriod.Point? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether the area exists on a day.
  package func isValid(on day: TimePeriod.Point) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, validTo < day { return false }
    return true
  }
}

/// One area going over into another, on a day and with a share of it.
package struct AreaSuccession: Hashable, Sendable {
  package var predecessor: String
  package var successor: String
  /// First day of the successor.
  package var date: TimePeriod.Point
  /// The part of the predecessor that went over, 0 to 1; nil where it is not known.
  package var share: Share?
  package var source: String

  /// An exact share.
  package typealias Share = ExactDecimal

  package init(
    predecessor: String, successor: String, date: TimePeriod.Point, share: Share?, source: String
  ) {
    self.predecessor = predecessor
    self.successor = successor
    self.date = date
    self.share = share
    self.source = source
  }
}
