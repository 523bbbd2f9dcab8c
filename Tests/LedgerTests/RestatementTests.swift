import Quantities
import Testing

@testable import Ledger

@Suite("Figures on the boundaries of today")
struct RestatementTests {
  static let lastDay = TimePeriod.Point(year: 2025, month: 6, day: 30)
  static let firstDay = TimePeriod.Point(year: 2025, month: 7, day: 1)
  static let then = TimePeriod.Point(year: 2024, month: 12, day: 31)

  static func commune(_ code: String, _ name: String, until end: TimePeriod.Point?) -> ReferenceArea
  {
    ReferenceArea(
      code: code, name: name, kind: .commune, parent: "12",
      validFrom: end == nil ? firstDay : nil, validTo: end)
  }

  static func went(
    _ predecessor: String, _ successor: String, _ share: String?,
    on day: TimePeriod.Point = firstDay
  ) -> AreaSuccession {
    AreaSuccession(
      predecessor: predecessor, successor: successor, date: day,
      share: share.flatMap { ExactDecimal($0) }, source: "1670/NQ-UBTVQH15")
  }

  /// 03388 is a ward until 2025-06-30 and another, larger one since.
  static let before = commune("03388", "Quyết Tiến", until: lastDay)
  static let now = commune("03388", "Đoàn Kết", until: nil)
  static let other = commune("03389", "Đoàn Kết", until: lastDay)

  static func registry(_ successions: [AreaSuccession]) -> AreaRegistry {
    AreaRegistry(
      areas: [
        before, now, other, commune("03408", "Tân Phong", until: nil),
        ReferenceArea(
          code: "105", name: "Lai Châu", kind: .districtCity, parent: "12", validTo: lastDay),
      ], successions: successions)
  }

  static func indicator(_ aggregation: Indicator.AreaAggregation) -> Indicator {
    Indicator(
      code: "X", name: "", englishName: "", unit: "người", direction: .higher,
      areaAggregation: aggregation, timeAggregation: .last, sector: "", phrases: [])
  }

  static func parts(_ successions: [AreaSuccession]) -> [AreaPart] {
    registry(successions).origins(of: now, on: then)
  }

  static func outcome(
    _ aggregation: Indicator.AreaAggregation, _ parts: [AreaPart], _ figures: [String: String]
  ) -> Result<String, Restatement.Gap> {
    do throws(Restatement.Gap) {
      let restated = try Restatement.of(indicator(aggregation), parts: parts) { code, area in
        figures[code + " " + area.name].flatMap { ExactDecimal($0) }.map { ReportedNumber($0) }
      }
      return .success(restated.value.value.description)
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "A unit is followed by code and validity; its namesake and its code's former owner are others")
  func origins() {
    let registry = Self.registry([
      Self.went("03388", "03388", "1"), Self.went("03389", "03388", "0.5"),
      Self.went("03389", "03408", "0.5"), Self.went("105", "03388", nil),
    ])
    #expect(
      registry.origins(of: Self.now, on: Self.then) == [
        AreaPart(area: Self.before, share: ExactDecimal(1)),
        AreaPart(area: Self.other, share: ExactDecimal("0.5")),
      ])
    #expect(
      registry.origins(of: Self.now, on: Self.firstDay) == [
        AreaPart(area: Self.now, share: ExactDecimal(1))
      ])
    #expect(registry.origins(of: Self.before, on: Self.firstDay).isEmpty)
    #expect(registry.isUnit(Self.now, on: Self.firstDay))
    #expect(!registry.isUnit(Self.now, on: Self.then))
  }

  @Test("Where only the district around is named, the part of it counts")
  func district() {
    let parts = Self.parts([Self.went("105", "03388", "0.25")])
    #expect(parts.map(\.area.code) == ["105"])
    #expect(Self.outcome(.sum, parts, ["X Lai Châu": "1000"]) == .success("250"))
  }

  @Test("Successions follow one another, and shares are multiplied")
  func chain() {
    let middle = TimePeriod.Point(year: 2020, month: 1, day: 1)
    let end = TimePeriod.Point(year: 2019, month: 12, day: 31)
    var split = Self.before
    split.validFrom = middle
    var origin = Self.commune("03380", "Gốc", until: end)
    origin.validFrom = nil
    let registry = AreaRegistry(
      areas: [split, Self.now, origin],
      successions: [
        Self.went("03388", "03388", "1"), Self.went("03380", "03388", "0.4", on: middle),
      ])
    #expect(
      registry.origins(of: Self.now, on: TimePeriod.Point(year: 2018)) == [
        AreaPart(area: origin, share: ExactDecimal("0.4"))
      ])
  }

  @Test("Merged units are added, a divided one by its share, and all its parts give the whole back")
  func sums() {
    let parts = Self.parts([
      Self.went("03388", "03388", "1"), Self.went("03389", "03388", "0.25"),
    ])
    let figures = ["X Quyết Tiến": "100", "X Đoàn Kết": "149"]
    #expect(Self.outcome(.sum, parts, figures) == .success("137.25"))
    let rest = [AreaPart(area: Self.other, share: ExactDecimal("0.75"))]
    #expect(Self.outcome(.sum, rest, figures) == .success("111.75"))
  }

  @Test("A ratio is recomputed from its parts, never averaged")
  func ratios() {
    let parts = Self.parts([Self.went("03388", "03388", "1"), Self.went("03389", "03388", "1")])
    let ratio = Indicator.AreaAggregation.ratio(
      numerator: "poor", denominator: "all", factor: ExactDecimal(100))
    let figures = [
      "X Quyết Tiến": "50.0", "X Đoàn Kết": "10.0", "poor Quyết Tiến": "50",
      "all Quyết Tiến": "100", "poor Đoàn Kết": "90", "all Đoàn Kết": "900",
    ]
    #expect(Self.outcome(ratio, parts, figures) == .success("14"))
    #expect(
      Self.outcome(ratio, parts, figures.filter { $0.key != "all Đoàn Kết" })
        == .failure(.missingFigure(indicator: "all", [Self.other])))
    #expect(
      Self.outcome(ratio, parts, figures.mapValues { _ in "0" }) == .failure(.notAdditive))
    let mean = Indicator.AreaAggregation.weightedMean(by: "all")
    #expect(Self.outcome(mean, parts, figures) == .success("14"))
  }

  @Test("What cannot be worked out says why, and nothing missing is zero")
  func gaps() {
    let whole = Self.parts([Self.went("03388", "03388", "1"), Self.went("03389", "03388", "1")])
    let divided = Self.parts([Self.went("03388", "03388", "1"), Self.went("03389", "03388", "0.5")])
    let unknown = Self.parts([Self.went("03388", "03388", "1"), Self.went("03389", "03388", nil)])
    let figures = [
      "X Quyết Tiến": "5", "X Đoàn Kết": "7", "w Quyết Tiến": "1", "w Đoàn Kết": "1",
    ]
    #expect(Self.outcome(.sum, [], figures) == .failure(.unknownOrigin))
    #expect(Self.outcome(.sum, unknown, figures) == .failure(.unknownShare([Self.other])))
    #expect(
      Self.outcome(.sum, whole, ["X Quyết Tiến": "5"])
        == .failure(.missingFigure(indicator: "X", [Self.other])))
    #expect(Self.outcome(.none, whole, figures) == .failure(.notAdditive))
    #expect(
      Self.outcome(.weightedMean(by: "w"), divided, figures)
        == .failure(.indivisible([Self.other])))
    let alone = [AreaPart(area: Self.before, share: ExactDecimal(1))]
    #expect(Self.outcome(.none, alone, figures) == .success("5"))
    #expect(
      Self.outcome(.none, alone, [:]) == .failure(.missingFigure(indicator: "X", [Self.before])))
    let half = [AreaPart(area: Self.before, share: ExactDecimal("0.5"))]
    #expect(Self.outcome(.none, half, figures) == .failure(.indivisible([Self.before])))
  }

  @Test("A unit that went on whole under the same code is one unit, whatever it is called now")
  func sameUnit() {
    let alone = Self.registry([Self.went("03388", "03388", "1")])
    #expect(alone.isUnit(Self.now, on: Self.then))
    #expect(alone.isUnit(Self.before, on: Self.firstDay))
    let divided = Self.registry([Self.went("03388", "03388", "0.9")])
    #expect(!divided.isUnit(Self.now, on: Self.then))
    #expect(!divided.isUnit(Self.before, on: Self.firstDay))
    #expect(alone.isUnit(Self.commune("99999", "Lạ", until: nil), on: Self.then))
  }
}
