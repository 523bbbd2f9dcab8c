import Foundation
import Ledger
import Reading
import SourceText
import Storage
import TestSupport
import Testing
import Workflows

/// What the figures of real reports are booked under, against rows worked out by hand.
@Suite(
  "Figures are booked under the right indicator",
  .enabled(if: !Checkout.seeds.isEmpty, "no real documents here"))
struct MatchingTests {
  /// What was reached, rounded down; it may rise, never fall.
  private static let floor = (precision: 0.97, recall: 0.78)

  static let documents = [
    ("000", "lai-chau", "2023"), ("002", "lai-chau", "2023-07"), ("004", "105", "2021..2025"),
  ]

  /// The plan of importing a seed into a new ledger.
  static func plan(_ prefix: String, area: String, period: String) async throws -> ImportPlan {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    let seed = try #require(Checkout.seeds.first { $0.lastPathComponent.hasPrefix(prefix) })
    let result = try ReadReport(recognisesScans: false).read(path: seed.path)
    return try await ledger.planImport(
      of: result, named: prefix, at: ledger.place(area: area, period: period), now: 1)
  }

  /// What each figure is booked under, by "document|line|quote"; contradictory ones count as booked.
  private static func booked() async throws -> [String: String] {
    var booked: [String: String] = [:]
    for (document, area, period) in documents {
      var times: [String: Int] = [:]
      for row in try await plan(document, area: area, period: period).rows {
        // The gold is of figures; comparisons are booked beside them.
        guard let line = row.place.line, row.observation?.key.transformation ?? .level == .level
        else { continue }
        let place = "\(document)|\(line)|\(row.quote)"
        times[place, default: 0] += 1
        let key = times[place, default: 1] > 1 ? "\(place)#\(times[place, default: 1])" : place
        switch row.outcome {
        case .rejected, .condition, .disputed, .inconsistent: booked[key] = "-"
        case .new, .changed, .known, .contradictory:
          let isPart = row.observation?.key.breakdown.isEmpty == false
          booked[key] = (row.match?.indicator ?? "-") + (isPart ? "+" : "")
        }
      }
    }
    return booked
  }

  @Test("of what is booked nearly all is right, and most of what can be booked is")
  func matching() async throws {
    let booked = try await Self.booked()
    var right = 0
    var taken = 0
    var wrong: [String] = []
    for row in MatchingGold.rows {
      let key = "\(row.document)|\(row.line)|\(row.quote)"
      let found = booked[key] ?? "-"
      guard found != "-" else { continue }
      taken += 1
      if found == row.expected { right += 1 } else { wrong.append("\(key): \(found)") }
    }
    let expected = MatchingGold.rows.count { $0.expected != "-" }
    #expect(MatchingGold.rows.count >= 60)
    #expect(Double(right) / Double(taken) >= Self.floor.precision, "\(wrong)")
    #expect(Double(right) / Double(expected) >= Self.floor.recall, "\(right) of \(expected)")
  }

  @Test(
    "a document contradicts itself only where it prints two figures for the same words",
    arguments: documents)
  func contradictions(_ document: String, area: String, period: String) async throws {
    let plan = try await Self.plan(document, area: area, period: period)
    let places = plan.rows.compactMap { row in
      if case .contradictory = row.outcome { row.place.line } else { nil }
    }
    #expect(places.count <= 3, "\(places)")
  }
}
