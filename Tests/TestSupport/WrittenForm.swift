package import Ledger
import Quantities
package import Storage

/// A form whose every figure is its own number, so that a form recorded by halves shows.
///
/// The forms of a commune are revisions of one another.
package struct WrittenForm {
  package let number: Int

  package init(number: Int) { self.number = number }

  package static let figures = 60
  package static let communes = ["X1", "X2", "X3"]
  package static let period = TimePeriod.month(3, 2026)

  package static let areas: [ReferenceArea] =
    [
      ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
      ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
    ]
    + communes.map { ReferenceArea(code: $0, name: "Xã \($0)", kind: .commune, parent: "12") }

  package static let indicators = (0..<figures).map {
    Indicator(
      code: "I\($0)", name: "chỉ tiêu \($0)", englishName: "", unit: "tấn", direction: .higher,
      areaAggregation: .sum, timeAggregation: .sum, sector: "", phrases: [])
  }

  package var commune: String { Self.communes[number % Self.communes.count] }

  package var entry: LedgerEntry {
    LedgerEntry(
      observations: Self.indicators.map { indicator in
        Observation(
          key: ObservationKey(
            indicator: indicator.code, area: commune, period: Self.period, basis: .inPeriod),
          value: .number(ReportedNumber(ExactDecimal(Int128(number)))),
          provenance: Provenance(
            document: "form \(number)", quote: String(repeating: "nguyên văn ", count: 12)),
          recordedAt: Int64(number))
      })
  }
}
