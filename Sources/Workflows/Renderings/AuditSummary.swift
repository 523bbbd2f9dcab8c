import Audit
import Reading

/// How much of the reports was tested and what came of it, in words and figures.
struct AuditSummary {
  let numbers: Int
  let understood: Int
  let figures: Int
  let testable: Int
  let holding: Int
  private let understoodSentence: Wording

  init(_ result: AuditReport.Result) {
    let coverage = result.coverage
    let tested = result.tested
    numbers = coverage.numbers
    understood = coverage.numbers - coverage.gaps
    figures = result.reports.reduce(0) { $0 + $1.reading.statements.count }
    testable = tested.figures
    holding = tested.holding
    understoodSentence = CoverageSummary(coverage).sentence
  }

  /// How many numbers there are, how many were understood, testable and found to hold.
  var sentences: [Wording] {
    guard numbers > 0 else { return [understoodSentence] }
    let open = testable - holding
    let rest = figures - testable
    return [
      understoodSentence,
      Wording(
        "Trong \(figures) số liệu có \(testable) số kiểm tra được: \(holding) đúng, \(open) cần xem lại; \(rest) số không có gì trong văn bản để đối chiếu.",
        "Of \(figures) figures \(testable) can be tested: \(holding) hold, \(open) need a look; for \(rest) the documents hold nothing to test them against."
      ),
    ]
  }

  /// "2 lỗi, 1 cảnh báo, 3 sai lệch làm tròn".
  static func counts(_ findings: [Finding]) -> Wording? {
    let parts = Finding.Outcome.problems.compactMap { outcome -> Wording? in
      let count = findings.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      let words = count == 1 ? outcome.wording : outcome.pluralWording
      return Wording("\(count) \(words.vietnamese)", "\(count) \(words.english)")
    }
    guard !parts.isEmpty else { return nil }
    return Wording(
      parts.map(\.vietnamese).joined(separator: ", "), parts.map(\.english).joined(separator: ", "))
  }
}

extension Finding.Outcome {
  /// What needs a person, the gravest first.
  static let problems: [Finding.Outcome] = [.error, .warning, .info]
}
