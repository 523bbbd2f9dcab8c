import Foundation
import PlantedErrors
import TestSupport
import Testing

/// The audit against reports that nobody wrote: clean ones, and ones with a single wrong thing in them.
@Suite("Planted errors are found, and nothing else")
struct PlantedErrorTests {
  /// Many reports, and every kind of error in each, where `TIENDO_HEAVY_TESTS` is set.
  private static let isHeavy = getenv("TIENDO_HEAVY_TESTS") != nil
  private static let count: UInt64 = isHeavy ? 400 : 40
  private static let step = isHeavy ? 1 : 3
  /// At least so many of the errors of each kind are found with nothing beside them, in per cent.
  private static let floor = 95
  private static let workers: UInt64 = 2

  @Test("each kind of planted error is found, and a clean report has none")
  func eachKindIsFound() async {
    let table = await withTaskGroup(of: PlantedErrorTable.self) { group in
      for worker in 1...Self.workers {
        group.addTask {
          var table = PlantedErrorTable()
          let trial = PlantedErrorTrial()
          for seed in stride(from: worker, through: Self.count, by: Int(Self.workers)) {
            table.add(seed, with: trial, everyKind: Self.step)
          }
          return table
        }
      }
      return await group.reduce(into: PlantedErrorTable()) { $0.add($1) }
    }
    print(table.text)
    #expect(table.findingsInClean.isEmpty, "\(table.findingsInClean.joined(separator: "\n"))")
    for kind in PlantedError.Kind.allCases {
      let row = table.rows[kind] ?? PlantedErrorTable.Row()
      #expect(row.planted > 0, "no \(kind.rawValue) was planted")
      #expect(row.percentExact >= Self.floor, "\(kind.rawValue)\n\(table.shortcomings.joined())")
    }
  }

  @Test("the same seed gives the same report, and an error changes one place of it")
  func errorsChangeOnePlace() {
    for seed: UInt64 in 1...10 {
      let report = ReportGenerator.report(seed: seed)
      #expect(report.text == ReportGenerator.report(seed: seed).text)
      let clean = report.text.split(separator: "\n", omittingEmptySubsequences: false)
      for error in report.errorOfEachKind(seed: seed) {
        let mutant = report.planting(error)
        let lines = mutant.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == clean.count)
        let changed = zip(lines, clean).enumerated().filter { $1.0 != $1.1 }.map { $0.offset + 1 }
        #expect(changed == [mutant.line], "\(error.kind.rawValue) in report \(seed)")
      }
    }
  }
}
