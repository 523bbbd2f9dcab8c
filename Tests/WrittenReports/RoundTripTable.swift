import Ledger
import Quantities
import Reports
package import Workflows

/// How much of reports on generated ledgers is read back from them, and what is found in them, by kind.
package struct RoundTripTable: Sendable {
  /// The results of one kind of report.
  package struct Row: Sendable {
    package var reports = 0
    package var facts = 0
    package var lost = 0
    package var findings = 0

    package init() {}

    /// The share of the facts that are read back, in hundredths of a per cent.
    package var share: Int { facts == 0 ? 10_000 : (facts - lost) * 10_000 / facts }
  }

  package private(set) var rows: [ReportKind: Row] = [:]
  /// What was lost or found: one line each.
  package private(set) var shortcomings: [String] = []

  package init() {}

  /// A period that reports of a kind are about.
  package static func period(of kind: ReportKind) -> String {
    switch kind {
    case .monthly: "2024-07"
    case .quarterly: "2024-Q3"
    case .sixMonth: "2024-01..2024-06"
    case .nineMonth: "2024-01..2024-09"
    case .annual, .thematic, .resolution: "2024"
    case .term: "2021..2025"
    }
  }

  /// Writes a report of a kind from a ledger made of a seed, reads it again and audits it.
  package mutating func add(_ kind: ReportKind, seed: UInt64) async throws {
    let code = Self.period(of: kind)
    guard let time = TimePeriod(code: code) else { throw ReportProblem.period(kind, given: code) }
    let ledger = try await GeneratedLedger.make(
      ReportDesk.period(time, for: kind, given: code), seed: seed)
    let written = try await WrittenReport(kind, on: code, from: ledger)
    let lost = try written.lost()
    let findings = try written.findings()
    rows[kind, default: Row()].reports += 1
    rows[kind]?.facts += written.report.facts.count
    rows[kind]?.lost += lost.count
    rows[kind]?.findings += findings.count
    let name = "\(kind.rawValue) \(seed)"
    shortcomings += lost.map { fact, read in
      "\(name): \(fact.amount.value) \(fact.unit), \(fact.meaning), read as \(read.map(\.quote))"
    }
    shortcomings += findings.map { "\(name): \($0)" }
  }

  /// All kinds together.
  package var total: Row {
    rows.values.reduce(into: Row()) { total, row in
      total.reports += row.reports
      total.facts += row.facts
      total.lost += row.lost
      total.findings += row.findings
    }
  }

  /// The table as text.
  package var text: String {
    func cell(_ words: String) -> String {
      words + String(repeating: " ", count: max(1, 12 - words.count))
    }
    func line(_ name: String, _ row: Row) -> String {
      let rest = String(row.share % 100)
      let share = "\(row.share / 100)." + (rest.count == 1 ? "0" : "") + rest
      return
        ([name] + [row.reports, row.facts, row.lost].map(String.init) + [
          share, String(row.findings),
        ]).map(cell).joined()
    }
    let head = ["kind", "reports", "facts", "lost", "read %", "findings"].map(cell).joined()
    let kinds = ReportKind.allCases.compactMap { kind in
      rows[kind].map { line(kind.rawValue, $0) }
    }
    return ([head] + kinds + [line("all", total)]).joined(separator: "\n")
  }
}
