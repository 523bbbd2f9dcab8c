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
    #expect(names == Set(CheckRegistry.all.map { String(describing: $0) }))
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
    let check = try #require(CheckRegistry.all.first { String(describing: $0) == corpus.name })
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
        Issue.record("\(place): \(failures.joined(separator: "; ")) in: \(entry.prose)")
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
  private let facts: FactSet

  init(_ entry: CheckCorpus.Case, _ check: any Check.Type) throws {
    let report = try ReadReport().read(bytes: Array(entry.document.utf8), named: "a.txt")
    facts = FactSet(report.reading.facts)
    let alone = check.findings(in: facts)
    let together = Auditor.findings(in: facts).filter { $0.outcome != .verified }
    switch entry.sort {
    case .violating:
      for expectation in entry.expected {
        expect(expectation, at: entry.offset(of: expectation.mark) ?? 0, in: alone, together)
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

  private mutating func expect(
    _ expectation: CheckCorpus.Expectation, at offset: Int, in alone: [Finding],
    _ together: [Finding]
  ) {
    let found = alone.filter { $0.outcome != .verified && holds($0, offset) }
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
    if !together.contains(where: { holds($0, offset) }) {
      failures.append("mark \(expectation.mark) is lost among all checks")
    }
  }

  /// Whether a finding is about what stands at an offset: its number starts there, or the words that
  /// it is about reach over it.
  private func holds(_ finding: Finding, _ offset: Int) -> Bool {
    if let statement = finding.claim.statement {
      return facts.statements[statement].source.lowerBound == offset
    }
    return finding.claim.source.contains(offset)
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
