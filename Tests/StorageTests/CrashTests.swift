import Glibc
import Ledger
import Quantities
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("A ledger whose writer was killed")
struct CrashTests {
  /// Many times where `TIENDO_HEAVY_TESTS` is set.
  private static let kills = getenv("TIENDO_HEAVY_TESTS") == nil ? 20 : 200

  @Test("Killed at any moment, the ledger is either before or after a form, never between")
  func killed() async throws {
    let folder = try TemporaryFolder()
    var numbers = SeededNumbers(seed: 20_250_701)
    var path = ""
    var next = 0
    for turn in 0..<Self.kills {
      // Now and then from the start, so that the making of the file is cut short too.
      if turn % 5 == 0 {
        path = "\(folder.path)/ledger-\(turn).sqlite"
        next = 0
      }
      let writer = try WriterProcess(ledger: path, first: next)
      if turn % 5 != 0 { writer.wait(forLines: Int.random(in: 0...4, using: &numbers)) }
      usleep(UInt32.random(in: 0...30_000, using: &numbers))
      #expect(writer.kill() == -1)
      let last = writer.lines.compactMap { Int($0) }.last
      next = try await check(path, lastRecorded: last ?? next - 1) + 1
    }
  }

  @Test("Where the disk is full, the writer says so and what was recorded stands")
  func full() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let writer = try WriterProcess(ledger: path, first: 0, limit: 800_000)
    #expect(writer.end() == 3)
    #expect(
      writer.lines.last
        == "error: \(path): the disk is full and nothing was written; free some space and try again."
    )
    let last = try #require(writer.lines.compactMap { Int($0) }.last)
    #expect(try await check(path, lastRecorded: last) == last)
  }

  /// Checks that every form is there in whole or not at all, with its sums, and gives the last one.
  private func check(_ path: String, lastRecorded: Int) async throws -> Int {
    let ledger = try SQLiteLedger(path: path, creating: true)
    defer { try? ledger.close() }
    guard try await ledger.indicators().count == WrittenForm.figures else {
      #expect(lastRecorded == -1)
      return -1
    }
    let figures = try await ledger.observations(ObservationQuery(), asKnownAt: nil)
    var forms: [String: Int] = [:]
    for (area, cells) in Dictionary(grouping: figures, by: \.key.area) {
      #expect(cells.count == WrittenForm.figures)
      #expect(Set(cells.map(\.recordedAt)).count == 1)
      forms[area] = cells.first.map { Int($0.recordedAt) }
    }
    let last = forms.values.max() ?? -1
    // The one after the last it spoke of may have been recorded before it could say so.
    #expect(last == lastRecorded || last == lastRecorded + 1)
    for (commune, form) in forms { #expect(form > last - 3 && form % 3 == index(of: commune)) }
    let expected = ExactDecimal(Int128(forms.values.reduce(0, +)))
    for area in ["12", "VN"] {
      let sums = try await ledger.sums(ObservationQuery(areas: [area]))
      #expect(sums.count == (forms.isEmpty ? 0 : WrittenForm.figures))
      #expect(sums.allSatisfy { $0.sum == expected && $0.reported == forms.count })
    }
    return last
  }

  private func index(of commune: String) -> Int? { WrittenForm.communes.firstIndex(of: commune) }
}
