import Ledger
import Quantities
package import Reports
import Storage
import TestSupport
package import Workflows

/// A ledger of an area that nobody reported: figures of every indicator of the catalogue, at random, and
/// such as could be true together.
package struct GeneratedLedger {
  private var numbers: SeededNumbers
  private let period: ReportingPeriod
  private var observations: [Observation] = []
  private var targets: [Target] = []
  private let area: String

  /// A ledger that is the same for the same seed.
  package static func make(
    _ period: ReportingPeriod, seed: UInt64, area: String = "12"
  ) async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    var draft = GeneratedLedger(period, seed: seed, area: area)
    for indicator in try await ledger.store.indicators() where draft.chance(85) {
      draft.add(indicator)
    }
    try await ledger.store.record(
      LedgerEntry(observations: draft.observations, targets: draft.targets))
    return ledger
  }

  private init(_ period: ReportingPeriod, seed: UInt64, area: String) {
    self.period = period
    self.area = area
    numbers = SeededNumbers(seed: seed)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  private mutating func add(_ indicator: Indicator) {
    // Shares of one whole, parts of another figure and growth beside a level would have to agree.
    guard !indicator.code.hasPrefix("ECO.STRUCTURE"), indicator.growing == nil,
      indicator.formula?.hasPrefix("decrease") != true,
      !Self.dependent.contains(indicator.code)
    else { return }
    let year = value(of: indicator)
    let isFlow = indicator.timeAggregation == .sum
    let before = scaled(year, by: 850...1150, indicator)
    if period.isWholeYear {
      observe(indicator, .year(period.year), .inPeriod, year)
      if chance(60) { observe(indicator, .year(period.year - 1), .inPeriod, before) }
    } else {
      let share = max(1, year.value.coefficient / 20)
      let current =
        isFlow && !period.isCumulative
        ? ReportedNumber(ExactDecimal(share, decimals: year.decimals)) : year
      observe(indicator, period.period, period.isCumulative ? .cumulative : .inPeriod, current)
      if let cumulative = period.cumulative, isFlow {
        observe(indicator, cumulative, .cumulative, scaled(current, by: 3000...6000, indicator))
      }
      if chance(60) {
        observe(
          indicator, period.period.yearBefore, period.isCumulative ? .cumulative : .inPeriod,
          scaled(current, by: 850...1150, indicator))
      }
    }
    if indicator.measure == .level { compare(indicator) }
    // Without the ledger an audit cannot know of which counts fewer are better.
    guard indicator.direction == .higher || indicator.unit.hasPrefix("%"), chance(40),
      indicator.direction != .neutral
    else { return }
    target(indicator, scaled(year, by: 900...1100, indicator))
  }

  /// Indicators that are a part of another one of the delivered outlines.
  private static let dependent: Set<String> = [
    "SEC.CRIME.SOLVED", "HEA.FOOD.PASSED", "HEA.FOOD.VIOLATIONS", "LAB.ABROAD", "AGR.GINSENG.AREA",
    "BUD.REVENUE.LOCAL", "FIN.DEPOSITS.LOCAL", "TRA.EXPORT.LOCAL", "ENT.TAXFILING", "ENT.NEW",
    "JUS.INSPECTIONS.CONCLUDED", "JUS.PETITIONS.SETTLED", "AGR.PORK.OUTPUT", "ICT.SERVICES.FULL",
    "ICT.SERVICES.PART", "ENT.COOP.ACTIVE", "FOR.PLANTED.PRODUCTION", "SCI.TASKS.ACCEPTED",
    "AGR.TEA.AREA.NEW", "AGR.RICE.AREA.COMMERCIAL", "AGR.MAIZE.YIELD", "EDU.SCHOOLS.STANDARD",
    "SEC.DRUG.FREE", "ENT.COOP.NEW", "IND.POWER.CAPACITY.NEW", "IND.POWER.PLANTS.NEW",
    "RUR.COMMUNES.STANDARD.RATE", "HEA.ARV", "RUR.COMMUNES.19", "RUR.COMMUNES.15TO18",
    "RUR.COMMUNES.10TO14", "RUR.COMMUNES.5TO9",
    // Nobody has a dose before the one before it.
    "HEA.VACCINATION.COVID.ADULT.DOSE2", "HEA.VACCINATION.COVID.ADULT.DOSE3",
    "HEA.VACCINATION.COVID.ADULT.DOSE4", "HEA.VACCINATION.COVID.TEEN.DOSE3",
    "HEA.VACCINATION.COVID.CHILD.DOSE2",
  ]

  /// A value as such an indicator has it: rates below 100, counts whole, amounts with a decimal.
  private mutating func value(of indicator: Indicator) -> ReportedNumber {
    let isRate = indicator.unit.hasPrefix("%") || indicator.unit.hasPrefix("‰")
    if indicator.measure != .level {
      return ReportedNumber(
        ExactDecimal(Int128(Int.random(in: 11...199, using: &numbers)), decimals: 1))
    }
    if isRate {
      return ReportedNumber(
        ExactDecimal(Int128(Int.random(in: 301...899, using: &numbers)), decimals: 1))
    }
    let size = Int.random(
      in: indicator.unit.contains("USD") ? 40...900 : 400...90_000, using: &numbers)
    let decimals = ["đồng", "USD", "tấn", "kWh"].contains { indicator.unit.contains($0) } ? 1 : 0
    return ReportedNumber(ExactDecimal(Int128(size), decimals: decimals))
  }

  private mutating func scaled(
    _ number: ReportedNumber, by permille: ClosedRange<Int>, _ indicator: Indicator
  ) -> ReportedNumber {
    let factor = Int128(Int.random(in: permille, using: &numbers))
    return ReportedNumber(
      ExactDecimal(number.value.coefficient * factor / 1000, decimals: number.decimals))
  }

  private mutating func observe(
    _ indicator: Indicator, _ period: TimePeriod, _ basis: Basis, _ value: ReportedNumber
  ) {
    observations.append(
      Observation(
        key: ObservationKey(
          indicator: indicator.code, area: area, period: period, basis: basis,
          priceBasis: indicator.priceBasis ?? ""),
        value: .number(value), statuses: [.estimate],
        provenance: Provenance(document: "bieu.xlsx"), recordedAt: 1))
  }

  /// How a source says that the indicator's figures compare, of which some are all that is known.
  ///
  /// Nothing that an audit would doubt: a plan and a growth that could be.
  private mutating func compare(_ indicator: Indicator) {
    let isRate = indicator.unit.hasPrefix("%") || indicator.unit.hasPrefix("‰")
    let figures = observations
    let known = Set(figures.map(\.key))
    for figure in figures
    where figure.key.indicator == indicator.code && figure.key.period.end.year == period.year {
      let key = figure.key
      var earlier = key
      earlier.period = key.period.yearBefore
      guard !known.contains(earlier), chance(50) else { continue }
      let measure: Transformation.Measure =
        isRate ? .points : [.growth, .factor, .difference][Int.random(in: 0...2, using: &numbers)]
      let amount = ExactDecimal(
        Int128(Int.random(in: 11...29, using: &numbers)), decimals: measure == .difference ? 0 : 1)
      // Nothing grows by more than there is of it.
      guard measure != .difference || figure.value.number.map({ $0.value > amount }) ?? false
      else { continue }
      var stated = key
      stated.transformation = .comparison(measure, with: .yearBefore)
      observe(stated, ReportedNumber(chance(30) && measure != .factor ? -amount : amount))
    }
    guard !isRate, indicator.direction == .higher, let key = judged(indicator, figures.map(\.key)),
      chance(50)
    else { return }
    var stated = key
    stated.transformation = .comparison(
      .percentage, with: .plan([nil, .council, .central][Int.random(in: 0...2, using: &numbers)]))
    observe(
      stated,
      ReportedNumber(
        ExactDecimal(Int128(Int.random(in: 301...1499, using: &numbers)), decimals: 1)))
  }

  /// The cell of an indicator that a report sets against its plan.
  private func judged(
    _ indicator: Indicator, _ known: [ObservationKey]
  ) -> ObservationKey? {
    let own = known.filter { $0.indicator == indicator.code && $0.period.end.year == period.year }
    return own.first { $0.period == period.cumulative } ?? own.first { $0.period == period.period }
  }

  private mutating func observe(_ key: ObservationKey, _ value: ReportedNumber) {
    observations.append(
      Observation(
        key: key, value: .number(value), statuses: [.estimate],
        provenance: Provenance(document: "bieu.xlsx"), recordedAt: 1))
  }

  private mutating func target(_ indicator: Indicator, _ value: ReportedNumber) {
    targets.append(
      Target(
        indicator: indicator.code, area: area,
        period: period.span == .term ? period.period : .year(period.year),
        requirement: .exactly(value), unit: indicator.unit, authority: .council, text: "",
        group: "\(1 + targets.count / 6)", order: targets.count,
        provenance: Provenance(document: "52/NQ-HĐND"), recordedAt: 1))
  }
}

extension ReportingPeriod {
  /// Whether the period itself begins in January, so that its figures are cumulative.
  fileprivate var isCumulative: Bool { span == .sixMonths || span == .nineMonths }
}
