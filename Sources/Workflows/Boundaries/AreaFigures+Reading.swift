package import Ledger
import Quantities
package import Storage

extension AreaFigures {
  /// The figures of an area, of some indicators or of all.
  ///
  /// A code can have stood for another unit: only figures of periods on whose last day the code meant
  /// this very area are its own.
  package static func read(
    _ query: ObservationQuery, of area: ReferenceArea, boundaries: Boundaries,
    store: any LedgerStore, asKnown moment: LedgerMoment? = nil
  ) async throws -> AreaFigures {
    var query = query
    query.areas = [area.code]
    let registry = try await store.areaRegistry()
    var result = AreaFigures()
    for figure in try await store.observations(query, asKnownAt: moment?.time) {
      let day = figure.key.period.lastDay
      if registry.isUnit(area, on: day) {
        result.observations.append(figure)
      } else if let other = registry.area(area.code, on: day), !result.namesakes.contains(other) {
        result.namesakes.append(other)
      }
    }
    result.namesakes.sort { ($0.validTo ?? .beginning) < ($1.validTo ?? .beginning) }
    let former = registry.formerCodes(of: area.code)
    guard boundaries == .today, !former.isEmpty else { return result }
    let catalogue = Dictionary(
      try await store.indicators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let asked = query.indicators.map(Set.init)
    query.areas = former
    query.indicators = query.indicators.map { codes in
      Array(Set(codes + codes.flatMap { catalogue[$0]?.rollUpBase ?? [] }))
    }
    let work = RestatementWork(
      area: area, registry: registry,
      figures: try await store.observations(query, asKnownAt: moment?.time))
    let reported = Set(result.observations.map(\.key))
    for indicator in catalogue.values.sorted(by: { $0.code < $1.code })
    where asked?.contains(indicator.code) != false {
      for key in work.cells(of: indicator) where !reported.contains(key) {
        do throws(Restatement.Gap) {
          let (figure, restatement) = try work.restate(key, indicator)
          result.observations.append(figure)
          result.restatements[key] = restatement
        } catch {
          result.gaps.append(RestatementGap(key: key, reason: error))
        }
      }
    }
    result.gaps.sort { $0.key.period.end.lastDay < $1.key.period.end.lastDay }
    return result
  }
}

/// The figures of former areas, to be worked out for the one they became.
private struct RestatementWork {
  private let area: ReferenceArea
  private let registry: AreaRegistry
  private let figures: [FigureKey: Observation]
  private let origins: [TimePeriod: [AreaPart]]

  /// A figure but for its price basis: a ratio and its parts are told at different prices.
  private struct FigureKey: Hashable {
    var indicator: String
    var area: String
    var period: TimePeriod
    var basis: Basis
    var breakdown: String
  }

  init(area: ReferenceArea, registry: AreaRegistry, figures: [Observation]) {
    self.area = area
    self.registry = registry
    self.figures = Dictionary(
      figures.map {
        let key = $0.key
        return (
          FigureKey(
            indicator: key.indicator, area: key.area, period: key.period, basis: key.basis,
            breakdown: key.breakdown), $0
        )
      }, uniquingKeysWith: { first, _ in first })
    var origins: [TimePeriod: [AreaPart]] = [:]
    for period in Set(figures.map(\.key.period)) where !area.isValid(on: period.lastDay) {
      origins[period] = registry.origins(of: area, on: period.lastDay)
    }
    self.origins = origins
  }

  /// The cells for which a former area has a figure of an indicator, or both parts of a ratio.
  func cells(of indicator: Indicator) -> Set<ObservationKey> {
    var result = cells(withFiguresOf: indicator.code, as: indicator)
    if case .ratio(let numerator, let denominator, _) = indicator.areaAggregation {
      result.formUnion(
        cells(withFiguresOf: numerator, as: indicator)
          .intersection(cells(withFiguresOf: denominator, as: indicator)))
    }
    return result
  }

  private func cells(
    withFiguresOf code: String, as indicator: Indicator
  ) -> Set<ObservationKey> {
    var result: Set<ObservationKey> = []
    for key in figures.keys where key.indicator == code {
      guard let parts = origins[key.period],
        parts.isEmpty || parts.contains(where: { $0.area.code == key.area })
      else { continue }
      result.insert(
        ObservationKey(
          indicator: indicator.code, area: area.code, period: key.period, basis: key.basis,
          breakdown: key.breakdown, priceBasis: indicator.priceBasis ?? ""))
    }
    return result
  }

  func restate(
    _ key: ObservationKey, _ indicator: Indicator
  ) throws(Restatement.Gap) -> (Observation, Restatement) {
    let parts = origins[key.period] ?? []
    let restatement = try Restatement.of(indicator, parts: parts) { code, area in
      figure(code, area, key)?.value.number
    }
    let used = parts.flatMap { part in
      ([indicator.code] + indicator.rollUpBase).compactMap { figure($0, part.area, key) }
    }
    var documents: [String] = []
    for figure in used where !documents.contains(figure.provenance.document) {
      documents.append(figure.provenance.document)
    }
    let statuses = used.reduce(into: Set<ObservationStatus>([.derived])) {
      $0.formUnion($1.statuses.subtracting([.normal]))
    }
    let observation = Observation(
      key: key, value: .number(restatement.value), statuses: statuses,
      provenance: Provenance(document: documents.joined(separator: "; ")),
      recordedAt: used.map(\.recordedAt).max() ?? 0)
    return (observation, restatement)
  }

  private func figure(
    _ indicator: String, _ area: ReferenceArea, _ key: ObservationKey
  ) -> Observation? {
    figures[
      FigureKey(
        indicator: indicator, area: area.code, period: key.period, basis: key.basis,
        breakdown: key.breakdown)]
  }
}

extension AreaRegistry {
  /// The codes of all that an area was made from, at any time.
  fileprivate func formerCodes(of code: String) -> [String] {
    var result: [String] = []
    var open = [code]
    while let next = open.popLast() {
      for succession in predecessors(of: next) where !result.contains(succession.predecessor) {
        result.append(succession.predecessor)
        open.append(succession.predecessor)
      }
    }
    return result
  }
}
