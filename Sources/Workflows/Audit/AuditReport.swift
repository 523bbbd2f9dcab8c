package import Audit
package import Ledger
package import Reading

/// The use case "verify a report": documents go in, everything that can be tested in them comes out.
package struct AuditReport: Sendable {
  /// Documents that have been audited, and what the checks say.
  package struct Result: Sendable {
    package var reports: [ReadReport.Result]
    package var findings: [Finding]

    /// Findings that need a person: errors, warnings and slips.
    package var problems: [Finding] { findings.filter { $0.outcome != .verified } }
    package var verified: [Finding] { findings.filter { $0.outcome == .verified } }
  }

  private let resolver: SubjectResolver

  /// Audits with the indicators of a catalogue.
  package init(indicators: [Indicator]) { resolver = SubjectResolver(indicators) }

  /// Audits with the delivered catalogue.
  package init() { self.init(indicators: DeliveredCatalogues.read().indicators) }

  /// Audits documents that have been read.
  package func audit(_ reports: [ReadReport.Result]) -> Result {
    let findings = reports.enumerated().flatMap { index, report in
      Auditor.findings(
        in: FactSet(report.reading.facts, document: index, resolver: resolver.indicator))
    }
    return Result(reports: reports, findings: findings)
  }
}

extension AuditReport.Result {
  /// What the numerals of all documents are.
  package var coverage: Coverage {
    var sum = Coverage()
    for report in reports { sum.add(report.reading.coverage) }
    return sum
  }

  /// How many figures some check tested.
  package var checkedFigures: Int {
    var checked: Set<[Int]> = []
    for finding in findings {
      for operand in finding.operands + [finding.claim] {
        if let statement = operand.statement { checked.insert([operand.document, statement]) }
      }
    }
    return checked.count
  }
}
