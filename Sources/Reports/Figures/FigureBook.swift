package import Ledger
import Quantities

/// Everything that is known for a report: the figures of an area, what they are compared with, and what
/// was assigned.
package struct FigureBook: Sendable {
  /// Which stretch of time a figure is asked for.
  package enum Slot: String, Sendable, CaseIterable {
    /// The period of the report itself.
    case current
    /// From January to its end.
    case cumulative
  }

  package var area: ReferenceArea
  /// The area with its kind before it: "tỉnh Lai Châu".
  package var areaName: String
  /// What the area is called before its name: "tỉnh", "thành phố", "xã".
  package var areaKind: String
  package var period: ReportingPeriod
  package var indicators: [String: Indicator]
  private var figures: [Slot: [String: ReportFigure]] = [:]

  /// Gathers what was recorded; figures of other periods are for comparing.
  ///
  /// - Parameters:
  ///   - observations: of the area, of the years of the report and the year before, the latest known of
  ///     each cell.
  ///   - comparisons: how sources say that figures of the same times compare.
  ///   - targets: of the area, for the year or term of the report, those that hold.
  package init(
    area: ReferenceArea, areaName: String, areaKind: String, period: ReportingPeriod,
    indicators: [String: Indicator], observations: [Observation],
    comparisons: [Observation] = [], targets: [Target]
  ) {
    self.area = area
    self.areaName = areaName
    self.areaKind = areaKind
    self.period = period
    self.indicators = indicators
    let cells = Dictionary(grouping: observations, by: \.key.indicator)
    let compared = Dictionary(grouping: comparisons, by: \.key.level)
    let assigned = Dictionary(grouping: targets, by: \.indicator)
    let growths = Dictionary(
      indicators.values.compactMap { growth in growth.growing.map { ($0, growth.code) } },
      uniquingKeysWith: { min($0, $1) })
    for slot in Slot.allCases {
      guard let window = FigureWindow(slot, of: period) else { continue }
      var found: [String: ReportFigure] = [:]
      for (code, observations) in cells {
        guard let indicator = indicators[code],
          let best = window.best(of: observations, indicator),
          let value = best.value.number
        else { continue }
        let before = window.before(best, in: observations, indicator)
        let growth = growths[code].flatMap { code in
          indicators[code].flatMap { window.best(of: cells[code] ?? [], $0) }
        }
        // What was said of a figure before it was revised is not said of it.
        let stated = (compared[best.key] ?? []).filter { $0.recordedAt >= best.recordedAt }
        found[code] = ReportFigure(
          indicator: indicator, observation: best, value: value,
          parts: Self.parts(of: best, in: observations), before: before?.value.number,
          change: FigureChange.of(value, indicator, before: before, growth: growth, stated: stated),
          targets: Target.inOrder(assigned[code] ?? []),
          statedPlans: stated.compactMap { ReportFigure.StatedPlan($0) }.sorted {
            $0.place < $1.place
          })
      }
      figures[slot] = found
    }
  }

  /// The figure of an indicator; nil where the ledger has none.
  package func figure(_ code: String, _ slot: Slot) -> ReportFigure? { figures[slot]?[code] }

  /// Whether there is any figure at all.
  var isAnythingKnown: Bool { figures.values.contains { !$0.isEmpty } }

  /// Whether there is any figure of an indicator.
  func isKnown(_ code: String) -> Bool { Slot.allCases.contains { figure(code, $0) != nil } }

  /// The sub-items of a figure, the largest first; those of the same cell alone.
  private static func parts(
    of whole: Observation, in observations: [Observation]
  ) -> [ReportFigure.Part] {
    observations.compactMap { part -> ReportFigure.Part? in
      guard !part.key.breakdown.isEmpty, part.key.period == whole.key.period,
        part.key.basis == whole.key.basis, let value = part.value.number,
        let equals = part.key.breakdown.firstIndex(of: "=")
      else { return nil }
      let label = part.key.breakdown[part.key.breakdown.index(after: equals)...]
      return ReportFigure.Part(label: String(label), value: value)
    }.sorted { left, right in
      left.value.value == right.value.value
        ? left.label < right.label : left.value.value > right.value.value
    }
  }
}

extension Target {
  /// Targets of one indicator, the Council's before the centre's, Party's and Committee's.
  static func inOrder(_ targets: [Target]) -> [Target] {
    Authority.allCases.flatMap { authority in targets.filter { $0.authority == authority } }
  }
}

extension ReportFigure.StatedPlan {
  /// Where it is told: as assigned plans are, by authority, a plan of nobody named first.
  fileprivate var place: (Int, String) {
    let authority = authority.flatMap { Target.Authority.allCases.firstIndex(of: $0) }
    return (authority ?? -1, measure.rawValue)
  }

  /// What a comparison says of a plan; nil of one with another time.
  fileprivate init?(_ observation: Observation) {
    guard
      case .comparison(let measure, with: .plan(let authority)) = observation.key.transformation,
      let amount = observation.value.number
    else { return nil }
    self.init(authority: authority, amount: amount, measure: measure)
  }
}
