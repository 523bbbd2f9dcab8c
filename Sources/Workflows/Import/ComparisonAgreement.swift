import Ledger
import Quantities
import Storage

/// Holds the comparisons of an import against what its own figures and those of the ledger make of them.
///
/// A comparison is refuted when nothing within the stated roundings makes it true, with none of the
/// plans that it may be of. What was assigned or stated only later says nothing against it.
struct ComparisonAgreement {
  private var levels: [ObservationKey: Observation]
  private var targets: [Target]
  /// The indicator of growth for the code of what grows.
  private let growths: [String: Indicator]

  init(
    _ rows: [ImportRow], figures: [ObservationKey: Observation], targets known: [Target],
    growths: [String: Indicator]
  ) {
    self.growths = growths
    levels = figures
    targets = known
    for row in rows where row.isTaken || row.outcome == .known {
      if let observation = row.observation { levels[observation.key] = observation }
      if let target = row.target { targets.append(target) }
    }
  }

  /// Marks the comparisons that do not follow.
  func mark(_ rows: inout [ImportRow]) {
    for index in rows.indices where rows[index].isTaken {
      guard let observation = rows[index].observation,
        case .comparison(_, let baseline) = observation.key.transformation,
        observation.modifier == nil, let stated = observation.value.number
      else { continue }
      let level = observation.key.level
      var tests: [(other: Other, result: Test)] = []
      if let figure = levels[level]?.value.number {
        let others = baseline.isPlan ? plans(of: observation) : before(level, baseline)
        tests = others.compactMap { other in
          test(stated, observation.key, figure, other.number).map { (other, $0) }
        }
      }
      if tests.isEmpty, let grown = grown(observation) {
        let plans = plans(of: observation, as: grown.indicator)
        tests = plans.compactMap { other in
          test(stated, observation.key, grown.figure, Self.index(other.number)).map { (other, $0) }
        }
      }
      guard let (other, first) = tests.first, tests.allSatisfy({ !$0.result.holds }) else {
        continue
      }
      rows[index].outcome = .inconsistent(
        computed: first.computed, document: other.source.document, place: other.source.place,
        quote: other.source.quote)
    }
  }

  private typealias Other = (number: ReportedNumber, source: Provenance)
  private typealias Test = (holds: Bool, computed: ReportedNumber)

  /// What a figure came to when 100 was there the year before, where its plan is one of growth: "giảm
  /// 6,7%" cannot be "vượt 0,3% kế hoạch" when the plan was to grow by 8%.
  private func grown(
    _ observation: Observation
  ) -> (figure: ReportedNumber, indicator: Indicator)? {
    guard case .comparison(.percentage, _) = observation.key.transformation,
      let growth = growths[observation.key.indicator]
    else { return nil }
    var key = observation.key.level
    key.indicator = growth.code
    key.priceBasis = growth.priceBasis ?? ""
    return levels[key]?.value.number.map { (Self.index($0), growth) }
  }

  /// A growth of 8% as 108.
  private static func index(_ growth: ReportedNumber) -> ReportedNumber {
    ReportedNumber(growth.value + ExactDecimal(100), form: growth.form)
  }

  private func before(_ level: ObservationKey, _ baseline: Transformation.Baseline) -> [Other] {
    guard baseline == .yearBefore else { return [] }
    var key = level
    key.period = level.period.yearBefore
    guard let earlier = levels[key], let number = earlier.value.number else { return [] }
    return [(number, earlier.provenance)]
  }

  /// The plans that a comparison may be with, of its own indicator or of its growth.
  private func plans(of observation: Observation, as growth: Indicator? = nil) -> [Other] {
    let key = observation.key
    guard case .comparison(_, .plan(let authority)) = key.transformation else { return [] }
    let year = TimePeriod.year(key.period.end.year)
    return targets.compactMap { target in
      guard target.indicator == growth?.code ?? key.indicator, target.area == key.area,
        key.breakdown.isEmpty,
        target.period == year || target.period == key.period,
        authority == nil || authority == target.authority,
        target.isStated(by: observation.provenance.reportingPeriod ?? key.period),
        case .exactly(let number) = target.requirement
      else { return nil }
      return (number, target.provenance)
    }
  }

  /// Whether a comparison can be true, and what it would be to the digits stated.
  private func test(
    _ stated: ReportedNumber, _ key: ObservationKey, _ figure: ReportedNumber,
    _ other: ReportedNumber
  ) -> Test? {
    guard case .comparison(let measure, let baseline) = key.transformation,
      let bounds = key.transformation.bounds(of: figure, against: other), let low = bounds.low,
      let high = bounds.high
    else { return nil }
    var holds = bounds.overlaps(Bounds(stated.interval))
    // Of a rate, percent may be meant as points.
    if !holds, measure == .growth {
      let points = Transformation.comparison(.points, with: baseline)
      holds = points.bounds(of: figure, against: other)?.overlaps(Bounds(stated.interval)) ?? false
    }
    let middle = ((low + high) * ExactDecimal(5, decimals: 1)).rounded(to: stated.decimals)
    return (holds, ReportedNumber(middle))
  }
}

extension Transformation.Baseline {
  fileprivate var isPlan: Bool {
    if case .plan = self { return true }
    return false
  }
}
