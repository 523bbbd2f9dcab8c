import Ledger
import Testing

@Suite("The chain of the journal")
struct JournalTests {
  /// A sum that every byte and its place changes: enough for following a chain.
  private static let chain = JournalChain { bytes in
    var sum: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
    return String(sum, radix: 16)
  }

  private static func record(_ number: Int) -> JournalRecord {
    JournalRecord(
      at: Int64(number), person: "an", action: .submit, object: "R/X1/2026-07", area: "C1",
      from: "draft", to: "submitted", reason: "")
  }

  private static let entries: [JournalEntry] = (1...6).reduce(into: []) { entries, number in
    entries.append(chain.entry(record(number), after: entries.last))
  }

  @Test("A chain that nobody touched holds, in one piece and in two")
  func whole() {
    #expect(Self.chain.firstDefect(in: Self.entries) == nil)
    #expect(Self.chain.firstDefect(in: Self.entries[3...], after: Self.entries[2]) == nil)
    #expect(Self.chain.firstDefect(in: []) == nil)
    #expect(Self.entries.map(\.number) == Array(1...6))
  }

  private static let changes: [@Sendable (inout JournalEntry) -> Void] = [
    { $0.record.at += 1 }, { $0.record.person = "binh" }, { $0.record.action = .approve },
    { $0.record.object += "x" }, { $0.record.area = "C2" }, { $0.record.from = "" },
    { $0.record.to = "" }, { $0.record.reason = "r" }, { $0.hash = "0" },
    {
      $0.record.from += $0.record.to
      $0.record.to = ""
    },
  ]

  @Test("A change of any field of any entry is found at that entry")
  func altered() {
    for index in Self.entries.indices {
      for change in Self.changes {
        var entries = Self.entries
        change(&entries[index])
        #expect(Self.chain.firstDefect(in: entries) == .altered(number: index + 1))
      }
    }
  }

  @Test("An entry that was altered and hashed anew is found by the one behind it")
  func hashedAnew() {
    for index in Self.entries.indices.dropLast() {
      var entries = Self.entries
      var record = entries[index].record
      record.reason = "khác"
      entries[index] = Self.chain.entry(record, after: index > 0 ? entries[index - 1] : nil)
      #expect(Self.chain.firstDefect(in: entries) == .altered(number: index + 1))
    }
  }

  @Test("An entry that is gone is found, and at the end against a head noted elsewhere")
  func missing() {
    for index in Self.entries.indices.dropLast() {
      var entries = Self.entries
      entries.remove(at: index)
      #expect(Self.chain.firstDefect(in: entries) == .missing(number: index + 1))
    }
    let cut = Self.entries.dropLast()
    #expect(Self.chain.firstDefect(in: cut) == nil)
    let head = (number: 6, hash: Self.entries[5].hash)
    #expect(Self.chain.firstDefect(in: cut, head: head) == .missing(number: 6))
    #expect(Self.chain.firstDefect(in: Self.entries, head: head) == nil)
  }

  @Test("A chain that was written anew from some entry on shows against a noted head")
  func writtenAnew() {
    var entries = Array(Self.entries.prefix(4))
    for number in 15...16 {
      entries.append(Self.chain.entry(Self.record(number), after: entries.last))
    }
    #expect(Self.chain.firstDefect(in: entries) == nil)
    let head = (number: 6, hash: Self.entries[5].hash)
    #expect(Self.chain.firstDefect(in: entries, head: head) == .altered(number: 6))
  }
}
