package import Ledger

/// Says what became of a target.
package enum VerdictWording {
  /// "vượt kế hoạch"; nil where nothing can be said.
  package static func words(_ verdict: Verdict, plan: String = "kế hoạch") -> String? {
    word(verdict).map { "\($0) \(plan)" }
  }

  /// "dự kiến đạt", "khó đạt": where a target is heading while its year runs.
  package static func expectation(_ verdict: Verdict) -> String? {
    switch verdict {
    case .exceeded, .met, .nearlyMet: word(verdict).map { "dự kiến \($0)" }
    case .atRisk, .missed: word(.atRisk)
    case .noData: nil
    }
  }

  /// "vượt", "khó đạt"; nil where nothing can be said.
  package static func word(_ verdict: Verdict) -> String? {
    switch verdict {
    case .exceeded: "vượt"
    case .met: "đạt"
    case .nearlyMet: "cơ bản đạt"
    case .atRisk: "khó đạt"
    case .missed: "không đạt"
    case .noData: nil
    }
  }
}
