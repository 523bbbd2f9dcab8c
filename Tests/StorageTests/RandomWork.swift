import Ledger
import Quantities
import Storage
import TestSupport

/// A thing to do with a ledger.
enum LedgerTask {
  case areas([ReferenceArea])
  case indicators([Indicator])
  case entries([LedgerEntry])
  case override(VerdictOverride)
  case rules([VerdictRule], recordedAt: Int64)

  /// Does it, and gives the error it met.
  func outcome(in store: any LedgerStore) async -> LedgerStoreError? {
    do {
      switch self {
      case .areas(let areas): try await store.save(areas, [])
      case .indicators(let indicators): try await store.save(indicators)
      case .entries(let entries): try await store.record(entries)
      case .override(let override): try await store.record(override)
      case .rules(let rules, let time): try await store.save(rules, recordedAt: time)
      }
      return nil
    } catch {
      return error as? LedgerStoreError ?? .failed(path: "", reason: "\(error)")
    }
  }
}

/// Work as it comes in a province, the same for the same seed: mostly forms, sometimes late, sent
/// twice or wrong; now and then a target, a verdict, an area that moves.
struct RandomWork {
  private var numbers: SeededNumbers
  /// Of a row of their own, so that the rest of the work is the same with and without comparisons.
  private var kinds: SeededNumbers
  private let transformations: [Transformation] = [
    .level, .level, .level, .comparison(.growth, with: .yearBefore),
    .comparison(.percentage, with: .plan(nil)),
  ]
  /// The latest moment that anything was recorded at.
  private(set) var latest: Int64 = 1000
  private var sent: [LedgerEntry] = []

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    kinds = SeededNumbers(seed: seed &+ 1000)
  }

  mutating func next() -> LedgerTask {
    latest += Int64.random(in: 0...20, using: &numbers)
    switch Int.random(in: 0..<100, using: &numbers) {
    case 0..<3: return .areas([area()])
    case 3..<6: return .indicators([indicator()])
    case 6..<8:
      let rule = VerdictRule(
        area: pick(["12", "VN", "112", "no"]), year: pick([nil, 2023, 2024]),
        thresholds: VerdictThresholds(
          nearlyMetFrom: pick([nil, ExactDecimal(95), ExactDecimal(975, decimals: 1)])),
        source: pick(["INF", "12/QĐ-UBND"]))
      return .rules([rule], recordedAt: latest / 5 * 5)
    case 8..<14:
      return .override(
        VerdictOverride(
          indicator: pick(["tea", "poor"]), area: pick(["12", "VN"]), period: .year(2024),
          verdict: pick(Verdict.allCases + [nil]), reason: "rà soát", person: "A",
          decidedOn: pick([nil, TimePeriod.Point(year: 2024, month: 12, day: 8)]),
          recordedAt: latest / 5 * 5))
    case 14..<24:
      return .entries([LedgerEntry(targets: [target(), target()])])
    case 24..<30 where !sent.isEmpty:
      return .entries([pick(sent), pick(sent)])
    default:
      let entries = (0...Int.random(in: 0...2, using: &numbers)).map { _ in form() }
      sent.append(contentsOf: entries)
      return .entries(entries)
    }
  }

  private mutating func form() -> LedgerEntry {
    let count = Int.random(in: 1...8, using: &numbers)
    return LedgerEntry(observations: (0..<count).map { _ in observation() })
  }

  private mutating func observation() -> Observation {
    let isLate = Int.random(in: 0..<5, using: &numbers) == 0
    let isUnknown = Int.random(in: 0..<150, using: &numbers) == 0
    var key = Samples.key(
      isUnknown ? "no" : pick(["tea", "tea", "poor", "households", "poverty", "rank"]),
      pick(["C1", "C1", "C2", "C3", "C4", "C9", "112", "113", "12", "11", "VN"]),
      pick([.month(6, 2025), .year(2025), .year(2024)]), breakdown: pick(["", "", "giống=shan"]))
    key.transformation = transformations.randomElement(using: &kinds) ?? .level
    return Samples.observation(
      key, value(), at: isLate ? Int64.random(in: 1...latest, using: &numbers) : latest,
      line: Int.random(in: 1...2, using: &numbers))
  }

  private mutating func value() -> ObservationValue {
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0: return .missing(pick(MissingReason.allCases))
    case 1: return .missing(.notApplicable)
    case 2: return .range(number(), number())
    default: return .number(number())
    }
  }

  private mutating func number() -> ReportedNumber {
    // One so large that two of them cannot be added comes up rarely.
    let isHuge = Int.random(in: 0..<200, using: &numbers) == 0
    let bound: Int64 = isHuge ? .max : 20_000
    let low: Int64 = isHuge ? .max / 2 : -20_000
    return ReportedNumber(
      ExactDecimal(
        Int128(Int64.random(in: low...bound, using: &numbers)),
        decimals: Int.random(in: 0...3, using: &numbers)))
  }

  private mutating func target() -> Target {
    let requirement: Target.Requirement = pick([
      .exactly(number()), .atLeast(number()), .between(number(), number()), .text("giữ vững"),
    ])
    return Samples.target(
      pick(["tea", "poor", "rank"]), requirement, area: pick(["12", "VN"]),
      authority: pick(Target.Authority.allCases), order: Int.random(in: 1...5, using: &numbers),
      at: latest / 3 * 3)
  }

  private mutating func area() -> ReferenceArea {
    var area = pick(Samples.areas)
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: area.name += " mới"
    case 1 where area.kind == .commune: area.parent = pick(["112", "113", "12", "11"])
    default: area.validTo = pick([nil, Samples.lastDistrictDay])
    }
    return area
  }

  private mutating func indicator() -> Indicator {
    Samples.indicator(pick(["rank", "households"]), pick([.sum, .none]))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &numbers)]
  }
}
