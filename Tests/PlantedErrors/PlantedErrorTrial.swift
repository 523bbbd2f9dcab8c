import Audit
import Intake
import SourceText
package import TestSupport
import Workflows

/// Puts generated reports through the audit, clean and with planted errors.
package struct PlantedErrorTrial: Sendable {
  /// What the audit said of one report with one error.
  package enum Outcome: Sendable {
    /// The error and nothing else, in one finding.
    case exactlyOne
    /// The error, in several findings that all name the wrong number.
    case withConsequences
    /// The error, and something that is none.
    case withOthers
    case missed
  }

  private let audit = AuditReport()

  package init() {}

  /// What the audit finds in a report, as sentences: kind, line, words and message.
  package func findings(in report: GeneratedReport) -> [String] {
    problems(report.text, against: report.plan).map(\.description)
  }

  /// What the audit makes of an error, with the sentences of its findings.
  package func outcome(
    of error: PlantedError, in report: GeneratedReport
  ) -> (outcome: Outcome, findings: [String]) {
    let mutant = report.planting(error)
    let problems = problems(mutant.text, against: report.plan)
    let related = problems.filter {
      $0.names(mutant.line, isOmission: error.kind == .omittedTarget)
    }
    let isFound = related.contains { error.kind.findings.contains($0.kind) }
    let outcome: Outcome =
      if !isFound {
        .missed
      } else if related.count < problems.count {
        .withOthers
      } else {
        problems.count == 1 ? .exactlyOne : .withConsequences
      }
    return (outcome, problems.map(\.description))
  }

  /// A finding that needs a person, with the lines it names in the report.
  private struct Problem: CustomStringConvertible {
    var kind: String
    var lines: [Int]
    var description: String

    /// Whether the claim or an operand stands within a line of the place; what is left out stands in the
    /// plan.
    func names(_ line: Int, isOmission: Bool) -> Bool {
      isOmission ? kind == "omitted-target" : lines.contains { abs($0 - line) <= 1 }
    }
  }

  private func problems(_ text: String, against plan: String?) -> [Problem] {
    let plans = plan.map { [read($0)] } ?? []
    let result = audit.audit([read(text)], against: plans)
    return result.findings.filter { $0.outcome >= .warning }.map { finding in
      let pieces = [finding.claim] + finding.operands
      return Problem(
        kind: finding.kind.rawValue,
        lines: pieces.filter { $0.document == 0 }.compactMap(\.place.line),
        description:
          """
          \(finding.outcome) \(finding.kind.rawValue) \(finding.check), \
          line \(finding.claim.place.line ?? 0): \(finding.claim.quote) \
          | \(finding.operands.map(\.quote).joined(separator: ", ")) \
          | \(finding.message.string(in: .vietnamese))
          """
      )
    }
  }

  private func read(_ text: String) -> ReadReport.Result {
    do {
      return try ReadReport().read(bytes: Array(text.utf8), named: "report.txt")
    } catch {
      fatalError("a generated text that cannot be read: \(error.sentence)")
    }
  }
}
