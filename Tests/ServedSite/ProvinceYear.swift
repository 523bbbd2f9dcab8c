package import Credentials
package import Ledger
import Quantities
package import Storage
import TestSupport
import Workflows

/// A ledger with twelve months of a province, all made up and the same every time: each indicator of the
/// catalogue in each commune, plans, forms that were sent, and two people in every agency that reports.
///
/// The forms of the thirteenth month are empty: they are there to be filled in.
package struct ProvinceYear {
  package static let province = "12"
  /// The year of the plan: half of it is reported.
  package static let planYear = TimePeriod.year(2026)
  /// The months that are reported.
  package static let months =
    (7...12).map { TimePeriod.month($0, 2025) } + (1...6).map { TimePeriod.month($0, 2026) }
  /// The month whose forms are empty.
  package static let openMonth = TimePeriod.month(7, 2026)
  /// The forms of each month: of communes, of departments, and of public investment.
  package static let regimes = ["XA-THANG", "SO-THANG", "DTC-THANG"]
  /// Every person's password.
  package static let password = "mot-mat-khau-thu"
  /// Sees all of the province and gathers what is sent.
  package static let leader = "lanh-dao"

  /// A password costs as little as it may where many people sign in at once and that is not the question.
  package static let cheap = PasswordHash.Cost(logRounds: 2, blockSize: 1, parallelism: 1)

  /// How many figures the ledger was given.
  package private(set) var figures = 0
  package private(set) var communes: [ReferenceArea] = []
  /// The agencies that report each month, each with its form of the open month.
  package private(set) var forms: [Submission.Key] = []

  private let store: any WholeStore
  private let indicators: [Indicator]
  private var numbers = SeededNumbers(seed: 2026)

  /// Fills a new ledger.
  ///
  /// - Parameter communes: how many communes have figures and forms; nil for all.
  package static func fill(
    _ store: any WholeStore, communes count: Int? = nil, cost: PasswordHash.Cost = cheap
  ) async throws -> ProvinceYear {
    let catalogues = DeliveredCatalogues.read()
    _ = try await OpenLedger(store).load(catalogues)
    try await CollectionDesk.local(store, today: planYear.lastDay, now: 1).load(catalogues)
    var year = ProvinceYear(store, try await store.indicators())
    let registry = try await store.areaRegistry()
    let all = registry.children(of: province, on: openMonth.lastDay)
    year.communes = Array(all.prefix(count ?? all.count))
    try await year.recordFigures()
    try await year.recordPlans()
    try await year.addForms(registry)
    try await year.addPeople(cost)
    return year
  }

  private init(_ store: any WholeStore, _ indicators: [Indicator]) {
    self.store = store
    self.indicators = indicators
  }

  // MARK: - Figures

  private mutating func recordFigures() async throws {
    for area in communes.map(\.code) + [Self.province] {
      var entry = LedgerEntry()
      for indicator in indicators {
        // What adds up stands in the communes; the province reports the rest itself.
        guard area != Self.province || indicator.areaAggregation != .sum else { continue }
        entry.observations += series(of: indicator, in: area)
      }
      figures += entry.observations.count
      try await store.record(entry)
    }
    let before = indicators.map { figure($0, Self.province, .year(2025), .inPeriod, 12) }
    figures += before.count
    try await store.record(LedgerEntry(observations: before))
  }

  private mutating func series(of indicator: Indicator, in area: String) -> [Observation] {
    Self.months.enumerated().flatMap { index, month in
      let isFlow = indicator.timeAggregation == .sum
      let own = figure(indicator, area, month, isFlow ? .inPeriod : .pointInTime, 1)
      guard isFlow, let number = month.end.month else { return [own] }
      let all = figure(
        indicator, area, .throughMonth(number, month.end.year), .cumulative, index % 6 + 1)
      return [own, all]
    }
  }

  private mutating func figure(
    _ indicator: Indicator, _ area: String, _ period: TimePeriod, _ basis: Basis, _ size: Int
  ) -> Observation {
    Observation(
      key: ObservationKey(
        indicator: indicator.code, area: area, period: period, basis: basis,
        priceBasis: indicator.priceBasis ?? ""),
      value: .number(number(of: indicator, size)), statuses: [.estimate],
      provenance: Provenance(document: "BC tháng \(period.code) \(area)", line: 1),
      recordedAt: 1_780_000_000_000)
  }

  private mutating func number(of indicator: Indicator, _ size: Int) -> ReportedNumber {
    let isRate = indicator.unit.hasPrefix("%") || indicator.unit.hasPrefix("‰")
    let digits = Int.random(in: isRate ? 300...900 : 3000...90_000, using: &numbers)
    return ReportedNumber(ExactDecimal(Int128(isRate ? digits : digits * size), decimals: 1))
  }

  // MARK: - Plans

  /// Some sixty targets for the province and some twenty for each commune.
  private mutating func recordPlans() async throws {
    let planned = indicators.filter { $0.direction == .higher || $0.direction == .lower }
    for area in [Self.province] + communes.map(\.code) {
      let step = planned.count / (area == Self.province ? 60 : 20)
      var entry = LedgerEntry()
      for order in stride(from: 0, to: planned.count, by: step) {
        entry.targets.append(target(for: planned[order], area, order: order))
      }
      try await store.record(entry)
    }
  }

  private mutating func target(for indicator: Indicator, _ area: String, order: Int) -> Target {
    let number = number(of: indicator, 9)
    let text = "\(number.value) \(indicator.unit)"
    return Target(
      indicator: indicator.code, area: area, period: Self.planYear,
      requirement: indicator.direction == .lower ? .atMost(number) : .atLeast(number),
      unit: indicator.unit, authority: .council, text: text, group: "\(order / 30 + 1)",
      order: order, provenance: Provenance(document: "52/NQ-HĐND", quote: text, line: order + 1),
      recordedAt: 1_770_000_000_000)
  }

  // MARK: - Forms and people

  private mutating func addForms(_ registry: AreaRegistry) async throws {
    let agencies = AgencyRegistry(try await store.agencies())
    let reported = Set(communes.map(\.code) + [Self.province])
    for regime in try await store.regimes() where Self.regimes.contains(regime.code) {
      let reporters = regime.reporters(
        among: agencies, areas: registry, on: Self.openMonth.lastDay
      ).filter { reported.contains($0.area) }
      forms += reporters.map {
        Submission.Key(regime: regime.code, agency: $0.code, period: Self.openMonth)
      }
      for month in Self.months {
        var change = CollectionChange(journal: [])
        for agency in reporters {
          change.submissions.append(sent(regime, agency, month))
        }
        change.journal = change.submissions.map(record)
        try await store.apply(change)
      }
    }
  }

  private mutating func sent(
    _ regime: ReportingRegime, _ agency: Agency, _ month: TimePeriod
  ) -> Submission {
    let cells = regime.rows(of: agency.code).map {
      ($0.key, "\(Int.random(in: 100...9000, using: &numbers))")
    }
    return Submission(
      key: Submission.Key(regime: regime.code, agency: agency.code, period: month),
      state: .consolidated, cells: Dictionary(cells) { first, _ in first },
      firstSentOn: month.lastDay, sentBy: Self.reporters(of: agency.code)[0],
      approvedBy: Self.approver(of: agency.code), changedAt: 1_780_000_000_000)
  }

  private func record(of form: Submission) -> JournalRecord {
    JournalRecord(
      at: form.changedAt, person: Self.leader, action: .consolidate, object: form.key.code,
      area: Self.province, from: "approved", to: "consolidated")
  }

  /// The two who fill in the forms of an agency.
  package static func reporters(of agency: String) -> [String] {
    ["\(agency).nhap1", "\(agency).nhap2"]
  }

  /// Who approves what an agency sends.
  package static func approver(of agency: String) -> String { "\(agency).duyet" }

  private func addPeople(_ cost: PasswordHash.Cost) async throws {
    let hash = try PasswordHash.make(Self.password, cost: cost)
    func person(_ login: String, _ agency: String, _ roles: Set<Role>) -> Person {
      Person(
        login: login, name: "Người \(login)", agency: agency, roles: roles, passwordHash: hash)
    }
    let people =
      forms.flatMap { form in
        Self.reporters(of: form.agency).map { person($0, form.agency, [.reporter]) }
          + [person(Self.approver(of: form.agency), form.agency, [.approver])]
      } + [person(Self.leader, "\(Self.province).UB", [.leader, .consolidator, .administrator])]
    try await store.apply(
      CollectionChange(
        people: people,
        journal: people.map {
          JournalRecord(
            at: 1, person: CollectionDesk.localLogin, action: .savePerson, object: $0.login,
            area: Self.province, to: $0.name)
        }))
  }
}
