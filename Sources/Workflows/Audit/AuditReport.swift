package import Audit
package import Ledger
package import Reading

/// The use case "verify a report": documents go in, everything that can be tested in them comes out.
///
/// ```swift
/// let result = AuditReport().audit([report], against: [resolution])
/// ```
package struct AuditReport: Sendable {
  /// Documents that have been audited, and what the checks say.
  package struct Result: Sendable {
    /// The reports that were verified.
    package let reports: [ReadReport.Result]
    /// The plans that they were held against.
    package let plans: [ReadReport.Result]
    /// Everything that the checks said, in the order of the documents.
    package let findings: [Finding]
    /// Findings that need a person: errors, warnings and slips that nobody has set aside.
    package private(set) var problems: [Finding]
    /// Whether numbers disagree beyond their rounding somewhere.
    package var hasErrors: Bool { problems.contains { $0.outcome == .error } }
    /// Findings that a person has set aside, with the reason.
    package private(set) var suppressed: [SuppressedFinding] = []
    /// What was tested and holds.
    package let verified: [Finding]

    init(reports: [ReadReport.Result], plans: [ReadReport.Result], findings: [Finding]) {
      self.reports = reports
      self.plans = plans
      documents = reports + plans
      self.findings = findings
      problems = findings.filter { $0.outcome != .verified }
      verified = findings.filter { $0.outcome == .verified }
    }

    /// Reports and plans: what the operands of findings count their documents in.
    package let documents: [ReadReport.Result]
  }

  /// A finding that a person has set aside.
  package struct SuppressedFinding: Sendable {
    package let finding: Finding
    package let suppression: Suppression
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
    let facts = facts(of: reports, against: plans)
    // Each check of each report for itself, so that one long report keeps all cores busy too.
    let checks = CheckRegistry.all
    let single = Parallel.map(Array(0..<facts.count * checks.count)) {
      checks[$0 % checks.count].findings(in: facts[$0 / checks.count])
    }
    let between = Parallel.map(Auditor.bodies(of: facts)) { Auditor.findings(inBody: $0) }
    return Result(
      reports: reports, plans: plans,
      findings: Auditor.list(
        (single + between).flatMap { $0 } + Auditor.findings(acrossBodies: facts)))
  }

  /// What checks look at: the facts of each report, with the targets of the plans.
  package func facts(
    of reports: [ReadReport.Result], against plans: [ReadReport.Result] = []
  ) -> [FactSet] {
    resolve(reports + plans)
    let targets = plans.enumerated().flatMap { index, plan in
      plan.reading.statements.enumerated().compactMap { order, statement -> PlanTarget? in
        guard statement.role == .target else { return nil }
        return PlanTarget(
          document: reports.count + index, statement: statement, index: order,
          indicator: resolver.indicator(of: statement))
      }
    }
    return Parallel.map(Array(reports.enumerated())) { index, report in
      FactSet(report.reading.facts, document: index, plans: targets, resolver: resolver)
    }
  }
}

extension AuditReport {
  /// Looks the subjects of documents up in the catalogue, some at a time on every core.
  private func resolve(_ documents: [ReadReport.Result]) {
    let stretches = documents.indices.flatMap { document in
      stride(from: 0, to: documents[document].reading.statements.count, by: Self.stretch).map {
        (document: document, first: $0)
      }
    }
    _ = Parallel.map(stretches) { stretch in
      for statement in documents[stretch.document].reading.statements
        .dropFirst(stretch.first).prefix(Self.stretch)
      {
        _ = resolver.indicator(of: statement)
      }
    }
  }

  private static let stretch = 100
}

extension AuditReport.Result {
  /// The same with those findings put apart that persons have set aside; of several words on one
  /// finding the first in the list holds.
  package func settingAside(_ suppressions: [Suppression]) -> Self {
    var latest: [String: Suppression] = [:]
    for word in suppressions where latest[word.fingerprint] == nil {
      latest[word.fingerprint] = word
    }
    var result = self
    result.problems = []
    result.suppressed = []
    for finding in findings where finding.outcome != .verified {
      if let word = latest[finding.fingerprint], word.isInForce {
        result.suppressed.append(
          AuditReport.SuppressedFinding(finding: finding, suppression: word))
      } else {
        result.problems.append(finding)
      }
    }
    return result
  }

  /// The finding, set aside or not, that the first digits of a fingerprint name.
  package func finding(named digits: String) throws(FindingProblem) -> Finding {
    let digits = digits.lowercased()
    var found: [String: Finding] = [:]
    for finding in findings where finding.outcome != .verified {
      let fingerprint = finding.fingerprint
      if fingerprint.hasPrefix(digits), found[fingerprint] == nil { found[fingerprint] = finding }
    }
    guard let first = found.first, !digits.isEmpty else { throw .none(digits) }
    guard found.count == 1 else { throw .several(digits, found.keys.sorted()) }
    return first.value
  }

  /// What the numerals of the reports are.
  package var coverage: Coverage {
    var sum = Coverage()
    for report in reports { sum.add(report.reading.coverage) }
    return sum
  }

  /// How many figures of the reports some check tested, and of how many all tests held.
  package var tested: (figures: Int, holding: Int) {
    var outcomes: [FigureKey: Finding.Outcome] = [:]
    for finding in findings {
      for operand in finding.operands + [finding.claim] {
        guard let statement = operand.statement, operand.document < reports.count else { continue }
        let key = FigureKey(document: operand.document, statement: statement)
        outcomes[key] = max(outcomes[key] ?? .verified, finding.outcome)
      }
    }
    return (outcomes.count, outcomes.values.count { $0 == .verified })
  }
}

private struct FigureKey: Hashable {
  var document: Int
  var statement: Int
}

/// Why the digits of a fingerprint name no finding.
package enum FindingProblem: WordedProblem, Hashable {
  case none(String)
  case several(String, [String])

  package var wording: Wording {
    switch self {
    case .none(let digits):
      Wording(
        "không phát hiện nào có dấu vết \"\(digits)\"; chạy tiendo check không kèm tùy chọn này để xem dấu vết của từng phát hiện.",
        "no finding has the fingerprint \"\(digits)\"; run tiendo check without this option to see the fingerprint of each."
      )
    case .several(let digits, let all):
      Wording(
        "dấu vết \"\(digits)\" trùng với nhiều phát hiện: \(all.joined(separator: ", ")); hãy ghi đủ.",
        "\"\(digits)\" fits several findings: \(all.joined(separator: ", ")); write it in full.")
    }
  }
}
