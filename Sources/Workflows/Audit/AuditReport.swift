package import Audit
package import Ledger
package import Reading

/// The use case "verify a report": documents go in, everything that can be tested in them comes out.
package struct AuditReport: Sendable {
  /// Documents that have been audited, and what the checks say.
  package struct Result: Sendable {
    package var reports: [ReadReport.Result]
    /// The documents they were held against.
    package var plans: [ReadReport.Result] = []
    package var findings: [Finding]

    /// The document of an operand, by its index.
    package func document(_ index: Int) -> ReadReport.Result {
      index < reports.count ? reports[index] : plans[index - reports.count]
    }

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
  ///
  /// - Parameter plans: documents that set the targets which the reports answer.
  package func audit(
    _ reports: [ReadReport.Result], against plans: [ReadReport.Result] = []
  ) -> Result {
    let targets = plans.enumerated().flatMap { index, plan in
      plan.reading.statements.enumerated().compactMap { order, statement -> PlanTarget? in
        guard statement.role == .target else { return nil }
        return PlanTarget(
          document: reports.count + index, statement: statement, index: order,
          indicator: resolver.indicator(of: statement))
      }
    }
    let facts = reports.enumerated().map { index, report in
      FactSet(report.reading.facts, document: index, plans: targets, resolver: resolver)
    }
    return Result(reports: reports, plans: plans, findings: Auditor.findings(in: facts))
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
