package import Ledger

extension Verdict {
  /// The word of a table: "vượt", "khó đạt".
  package var wording: Wording {
    switch self {
    case .exceeded: Wording("vượt", "exceeded")
    case .met: Wording("đạt", "met")
    case .nearlyMet: Wording("cơ bản đạt", "nearly met")
    case .atRisk: Wording("khó đạt", "at risk")
    case .missed: Wording("không đạt", "missed")
    case .noData: Wording("chưa có số liệu", "no data")
    }
  }
}

/// The words of verdicts in messages.
package enum VerdictWording {
  package static let vietnamese: [Verdict: String] = [
    .exceeded: "vượt kế hoạch", .met: "đạt kế hoạch", .nearlyMet: "cơ bản đạt kế hoạch",
    .atRisk: "khó đạt kế hoạch", .missed: "không đạt kế hoạch", .noData: "chưa có số liệu",
  ]
}
