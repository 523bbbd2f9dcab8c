package import TestSupport

/// How many planted errors the audit finds, by kind.
package struct PlantedErrorTable: Sendable {
  /// The results of one kind of error.
  package struct Row: Sendable {
    package var planted = 0
    package var exactlyOne = 0
    package var withConsequences = 0
    package var withOthers = 0

    package init() {}

    package var found: Int { exactlyOne + withConsequences + withOthers }
    /// Those found with nothing that is no error beside them, in per cent.
    package var percentExact: Int {
      planted == 0 ? 100 : (exactlyOne + withConsequences) * 100 / planted
    }
  }

  package private(set) var rows: [PlantedError.Kind: Row] = [:]
  /// Clean reports, and what was found in them.
  package private(set) var reports = 0
  package private(set) var findingsInClean: [String] = []
  /// What was not found, or found with more: one line each.
  package private(set) var shortcomings: [String] = []

  package init() {}

  /// Tries one report, clean and with an error of each kind, or of each so-many-th kind: which ones changes
  /// from report to report.
  package mutating func add(_ seed: UInt64, with trial: PlantedErrorTrial, everyKind step: Int = 1)
  {
    let report = ReportGenerator.report(seed: seed)
    reports += 1
    findingsInClean += trial.findings(in: report).map { "report \(seed): \($0)" }
    let tried = PlantedError.Kind.allCases.enumerated()
      .filter { ($0.offset + Int(seed)) % step == 0 }.map(\.element)
    for error in report.errorOfEachKind(seed: seed) where tried.contains(error.kind) {
      let (outcome, findings) = trial.outcome(of: error, in: report)
      rows[error.kind, default: Row()].planted += 1
      switch outcome {
      case .exactlyOne: rows[error.kind]?.exactlyOne += 1
      case .withConsequences: rows[error.kind]?.withConsequences += 1
      case .withOthers: rows[error.kind]?.withOthers += 1
      case .missed: break
      }
      guard outcome == .missed || outcome == .withOthers else { continue }
      shortcomings.append(
        "report \(seed), \(error.kind.rawValue), \(outcome): \(report.sentence(of: error))\n"
          + findings.map { "    \($0)\n" }.joined())
    }
  }

  /// Takes in the results of another table.
  package mutating func add(_ other: PlantedErrorTable) {
    reports += other.reports
    findingsInClean += other.findingsInClean
    shortcomings += other.shortcomings
    for (kind, row) in other.rows {
      rows[kind, default: Row()].planted += row.planted
      rows[kind]?.exactlyOne += row.exactlyOne
      rows[kind]?.withConsequences += row.withConsequences
      rows[kind]?.withOthers += row.withOthers
    }
  }

  /// The table as text.
  package var text: String {
    func cell(_ words: String, _ width: Int) -> String {
      words + String(repeating: " ", count: max(1, width - words.count))
    }
    var lines = [
      cell("kind", 28)
        + ["planted", "found", "exactly one", "consequences", "others"].map { cell($0, 14) }
        .joined()
    ]
    for kind in PlantedError.Kind.allCases {
      let row = rows[kind] ?? Row()
      let numbers = [
        row.planted, row.found, row.exactlyOne, row.withConsequences, row.withOthers,
      ]
      lines.append(cell(kind.rawValue, 28) + numbers.map { cell("\($0)", 14) }.joined())
    }
    lines.append("clean reports: \(reports), findings in them: \(findingsInClean.count)")
    return lines.joined(separator: "\n")
  }
}
