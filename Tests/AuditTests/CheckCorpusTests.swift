import Audit
import Foundation
import Ledger
import Quantities
import Reading
import TestSupport
import Testing
import Workflows

/// Each check against its corpus, read by the real reader: alone, and among all checks.
@Suite("Checks against their corpora")
struct CheckCorpusTests {
  @Test("Every check has a corpus with something to find and something that is right")
  func everyCheckHasACorpus() throws {
    let files = Checkout.files(under: "Tests/AuditTests/Corpora", endingIn: ["corpus"])
    for file in files { _ = try CheckCorpus(contentsOf: file) }
    let names = Set(CheckCorpus.all.map(\.name))
    #expect(names == Set(RegisteredCheck.all.map(\.name)))
    for corpus in CheckCorpus.all {
      #expect(corpus.cases.contains { $0.sort == .violating }, "\(corpus): nothing to find")
      #expect(corpus.cases.contains { $0.sort != .violating }, "\(corpus): nothing that is right")
      for entry in corpus.cases where entry.sort == .violating {
        #expect(!entry.expected.isEmpty, "\(corpus):\(entry.line): says not what is found")
        for expectation in entry.expected {
          #expect(
            entry.marks[expectation.mark] != nil && Finding.Kind(rawValue: expectation.kind) != nil,
            "\(corpus):\(entry.line): \(expectation.mark) \(expectation.kind)")
        }
      }
    }
  }

  @Test("What is wrong is found where it stands, and nothing else", arguments: CheckCorpus.all)
  func cases(_ corpus: CheckCorpus) throws {
    let check = try #require(RegisteredCheck.all.first { $0.name == corpus.name })
    var notYet: [String] = []
    var overdue: [String] = []
    for entry in corpus.cases {
      let failures = try CorpusRun(entry, check).failures
      let place = "\(corpus.name).corpus:\(entry.line)"
      if entry.isNotYet {
        if failures.isEmpty {
          overdue.append(place)
        } else {
          notYet.append("\(place): \(failures.joined(separator: "; "))")
        }
      } else if !failures.isEmpty {
        Issue.record("\(place): \(failures.joined(separator: "; ")) in: \(entry.reports)")
      }
    }
    for line in notYet { print("not yet: \(line)") }
    for place in overdue {
      Issue.record("\(place): the case is right now: drop its ?", severity: .warning)
    }
  }
}

/// One case of a corpus, read and audited.
private struct CorpusRun {
  /// What is not as the case says.
  var failures: [String] = []
  private let documents: [ReadReport.Result]

  /// The audit as the command does it.
  private static let audit = AuditReport()

  init(_ entry: CheckCorpus.Case, _ check: RegisteredCheck) throws {
    let reports = try Self.read(entry.reports)
    let plans = try Self.read(entry.plans)
    documents = reports + plans
    let alone = check.findings(Self.audit.facts(of: reports, against: plans))
    let together = Self.audit.audit(reports, against: plans).problems
    switch entry.sort {
    case .violating:
      for expectation in entry.expected {
        guard let place = entry.marks[expectation.mark] else { continue }
        expect(expectation, at: place, in: alone, together)
      }
      if together.count > entry.expected.count {
        failures.append("all checks find \(together.count): \(words(together))")
      }
    case .holding, .quiet:
      if !together.isEmpty { failures.append("finds \(words(together))") }
      if entry.sort == .holding, !alone.contains(where: { $0.outcome == .verified }) {
        failures.append("is not tested")
      }
    }
  }

  private static func read(_ texts: [String]) throws -> [ReadReport.Result] {
    try texts.enumerated().map { index, text in
      try ReadReport().read(bytes: Array(text.utf8), named: "\(index + 1).txt")
    }
  }

  private mutating func expect(
    _ expectation: CheckCorpus.Expectation, at place: CheckCorpus.Place, in alone: [Finding],
    _ together: [Finding]
  ) {
    let found = alone.filter { $0.outcome != .verified && holds($0, place) }
    guard let finding = found.first(where: { $0.kind.rawValue == expectation.kind }) else {
      failures.append("mark \(expectation.mark) is not found, only \(words(alone))")
      return
    }
    if finding.outcome.severity != expectation.severity {
      failures.append("mark \(expectation.mark): \(finding.outcome.severity)")
    }
    if let computed = expectation.computed, computed != text(finding.computed) {
      failures.append("mark \(expectation.mark): computed \(text(finding.computed))")
    }
    if !together.contains(where: { holds($0, place) }) {
      failures.append("mark \(expectation.mark) is lost among all checks")
    }
  }

  /// Whether a finding is about what stands at an offset: its number starts there, or the words that
  /// it is about reach over it.
  private func holds(_ finding: Finding, _ place: CheckCorpus.Place) -> Bool {
    guard finding.claim.document == place.document else { return false }
    if let statement = finding.claim.statement {
      return documents[place.document].reading.statements[statement].source.lowerBound
        == place.offset
    }
    return finding.claim.source.contains(place.offset)
  }

  private func text(_ value: Finding.Value?) -> String {
    switch value {
    case .number(let number)?: number.description
    case .text(let text)?: text
    case nil: "nothing"
    }
  }

  private func words(_ findings: [Finding]) -> String {
    findings.isEmpty
      ? "nothing"
      : findings.map {
        "\($0.check) \($0.outcome.severity) \($0.kind.rawValue) at \($0.claim.quote) = \(text($0.computed))"
      }.joined(separator: " | ")
  }
}
