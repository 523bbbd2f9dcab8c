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
  /// The words of a sentence about a plan: "vượt kế hoạch".
  var ofPlan: Wording {
    guard self != .noData else { return wording }
    return Wording(wording.vietnamese + " kế hoạch", wording.english)
  }
}

extension VerdictOverride {
  /// What stands beside a verdict that a person set.
  static let mark = Wording("người sửa", "set by hand")
}
