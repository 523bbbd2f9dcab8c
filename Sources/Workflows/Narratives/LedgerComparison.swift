import Audit
import Ledger
import Quantities
import Reading
import Storage

/// What a ledger holds of the figures of a text, with the documents it was imported from.
struct LedgerComparison {
  /// What is held for each statement that surely names an indicator.
  private(set) var held: [Int: HeldFigures] = [:]
  /// The sources of what is held, behind the text itself.
  var sources: [ReadReport.Result] { excerpts.map(\.result) }

  /// What stands for a document where a figure was added up from the areas below.
  private static let summed = "số cộng từ các địa bàn cấp dưới"

  private let place: LedgerPlace
  private let intake: StatementIntake
  private let figures: [Cell: [Observation]]
  private let targets: [Cell: [Target]]
  private var excerpts: [LedgerExcerpt] = []

  /// Everything that is held of an indicator, an area and a part.
  private struct Cell: Hashable {
    var indicator: String
    var area: String
    var breakdown: String

    init(indicator: String, area: String, breakdown: String = "") {
      self.indicator = indicator
      self.area = area
      self.breakdown = breakdown
    }

    init(_ key: ObservationKey) {
      self.init(indicator: key.indicator, area: key.area, breakdown: key.breakdown)
    }
  }

  /// Sets a text of an area and period against a ledger.
  init(
    of text: ReadReport.Result, at place: LedgerPlace, store: any LedgerStore
  ) async throws {
    self.place = place
    let planner = ImportPlanner(
      ImportPlanner.ReadDocument(
        document: text.document, reading: text.reading, name: text.name),
      ImportRequest(area: place.area, period: place.period, now: 0), store: store)
    intake = try await planner.intake()
    let rows = Self.rows(planner.observationRows(intake))
    let areas = Array(Set(rows.values.map(\.area) + [place.area.code]))
    var observations = try await store.observations(
      ObservationQuery(areas: areas), asKnownAt: nil)
    let named = Set(rows.values.compactMap { $0.observation?.key.indicator })
    let indicators = intake.indicators.values.filter { named.contains($0.code) }
    let times = rows.values.compactMap { $0.observation?.key.period.end.year }
    for year in Set(times + [place.period.end.year]).sorted() where !indicators.isEmpty {
      observations += try await RolledUpFigures.read(
        [RollUpQuestion(of: place.area, indicators, besides: observations)], in: year,
        store: store
      ) { _ in true }.flatMap(\.observations).map { sum in
        var figure = sum
        figure.provenance = Provenance(document: Self.summed)
        return figure
      }
    }
    figures = Dictionary(grouping: observations) { Cell($0.key) }
    var known: [Target] = []
    let ends = text.reading.statements.compactMap(\.period?.end.year) + [place.period.end.year]
    let periods = Set(ends.map { TimePeriod.year($0) } + [place.period])
    for area in areas {
      for period in periods {
        known += try await store.targets(area: area, period: period, asKnownAt: nil)
      }
    }
    targets = Dictionary(grouping: known) {
      Cell(indicator: $0.indicator, area: $0.area)
    }
    for index in text.reading.statements.indices {
      note(index, text.reading.statements, rows)
    }
  }

  // MARK: Figures of the text

  /// The rows of an import by statement, without those that an import would not take because another of
  /// the text names the cell more surely.
  private static func rows(_ all: [(statement: Int, row: ImportRow)]) -> [Int: ImportRow] {
    var rows = all.map(\.row)
    Conditions.mark(&rows)
    Contradictions.mark(&rows)
    let taken = zip(all, rows).filter { _, row in
      if case .rejected = row.outcome { return false }
      return true
    }
    return Dictionary(uniqueKeysWithValues: taken.map { ($0.statement, $1) })
  }

  private mutating func note(
    _ index: Int, _ all: [Statement], _ rows: [Int: ImportRow]
  ) {
    let statement = all[index]
    // "riêng sản lượng điện giảm 18,5%" is said of a part of the figure before it.
    if let head = statement.modifies, all[head].subject != statement.subject { return }
    let row = rows[index] ?? statement.modifies.flatMap { rows[$0] }
    let confidence = row?.match?.confidence ?? 0
    var result = HeldFigures(isSure: confidence >= SubjectResolver.sure)
    let own = rows[index]?.observation
    switch statement.role {
    case .level, .share:
      guard let key = own?.key else { return }
      result.present = cells(like: key).compactMap { hold($0) }
    case .target:
      if let target = rows[index]?.target {
        result.present = plans(
          Cell(indicator: target.indicator, area: target.area), target.period
        ).filter { rows[index]?.isOfNamedAuthority != true || $0.authority == target.authority }
          .compactMap { hold($0) }
      } else if let key = own?.key {
        result.present = cells(like: key).compactMap { hold($0) }
      }
    case .change, .planRatio:
      if let key = own?.key {
        result.present = cells(like: key).compactMap { hold($0) }
        result.isReduction = intake.indicators[key.indicator]?.measure == .decrease
      }
      var head = statement.modifies.flatMap { rows[$0]?.observation?.key }
      if head == nil, statement.modifies == nil, let cell = intake.cell(ofComparison: statement) {
        head = cell.key
        result.isSure = cell.match.confidence >= SubjectResolver.sure
      }
      guard let key = head else { break }
      let cells = cells(like: key)
      if statement.role == .change {
        result.growing = cells.flatMap { later in
          pairs(to: later)
        }
      } else {
        result.present = cells.compactMap { hold($0) }
        result.plans = plans(Cell(key), key.period).compactMap { hold($0) }
      }
    }
    if !(result.present.isEmpty && result.growing.isEmpty && result.plans.isEmpty) {
      held[index] = result
    }
  }

  /// The figures of the ledger that a figure may be, the likeliest first: of its own cell, of its period
  /// on another basis, and, for one that may not say its period, of the months up to then and the year.
  private func cells(like key: ObservationKey) -> [Observation] {
    let all = numbers(of: key)
    let period = all.filter { $0.key.period == key.period }
    let same = period.filter { $0.key == key } + period.filter { $0.key != key }
    guard key.period == place.period, let exact = same.first, exact.key == key else {
      return same
    }
    var wider = [TimePeriod.year(key.period.end.year)]
    if let month = key.period.end.month {
      wider.append(.throughMonth(month, key.period.end.year))
    }
    return same + all.filter { $0.key.period != key.period && wider.contains($0.key.period) }
  }

  /// The figures of an indicator, area and part that are numbers.
  private func numbers(of key: ObservationKey) -> [Observation] {
    (figures[Cell(key)] ?? []).filter {
      $0.key.priceBasis == key.priceBasis && $0.value.number != nil
    }
  }

  /// A figure with those of the year before.
  private mutating func pairs(to later: Observation) -> [(from: HeldFigure, to: HeldFigure)] {
    guard let to = hold(later) else { return [] }
    return yearBefore(later).compactMap { hold($0) }.map { (from: $0, to: to) }
  }

  private func yearBefore(_ observation: Observation) -> [Observation] {
    let key = observation.key
    let all = numbers(of: key).filter { $0.key.period == key.period.yearBefore }
    let same = all.filter { $0.key.basis == key.basis }
    return same.isEmpty ? all : same
  }

  private func plans(_ cell: Cell, _ period: TimePeriod) -> [Target] {
    (targets[cell] ?? []).filter {
      $0.period == period || $0.period == .year(period.end.year) || $0.period == place.period
    }
  }

  // MARK: Figures of the ledger

  private mutating func hold(_ observation: Observation) -> HeldFigure? {
    let unit = intake.indicators[observation.key.indicator]?.unit ?? ""
    guard let number = observation.value.number else { return nil }
    return hold(
      .number(number), .level, unit, observation.key.indicator, observation.key.period,
      observation.provenance, modifier: observation.modifier)
  }

  private mutating func hold(_ target: Target) -> HeldFigure? {
    let amount: Statement.Amount
    switch target.requirement {
    case .exactly(let number), .atLeast(let number), .atMost(let number), .about(let number):
      amount = .number(number)
    case .between(let low, let high): amount = .range(low, high)
    case .text: return nil
    }
    return hold(
      amount, .target, target.unit, target.indicator, target.period, target.provenance,
      against: target.authority.rawValue)
  }

  private mutating func hold(
    _ amount: Statement.Amount, _ role: Statement.Role, _ unit: String, _ indicator: String,
    _ period: TimePeriod, _ provenance: Provenance, modifier: String? = nil,
    against: String? = nil
  ) -> HeldFigure {
    let name =
      provenance.document.isEmpty ? provenance.person ?? "" : provenance.document
    let number = excerpts.firstIndex { $0.name == name } ?? excerpts.count
    if number == excerpts.count { excerpts.append(LedgerExcerpt(name: name)) }
    let index = excerpts[number].add(
      Statement(
        amount: amount, unit: unit, modifier: modifier, role: role,
        subject: intake.indicators[indicator]?.name ?? indicator, period: period, basis: nil,
        direction: nil, modifies: nil, against: against, quote: "", place: provenance.place,
        source: 0..<0, measure: StatedUnit(worded: unit)))
    return HeldFigure(
      document: 1 + number, index: index, statement: excerpts[number].statements[index])
  }
}
