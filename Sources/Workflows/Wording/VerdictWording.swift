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

  /// The word of a table for a verdict that is as sure as that: "dự kiến đạt", "chưa đánh giá".
  ///
  /// What is at risk is so told already; what has a figure and no verdict is no "no data".
  package func wording(_ certainty: Assessment.Certainty) -> Wording {
    switch (self, certainty) {
    case (.exceeded, .expected): Wording("dự kiến vượt", "expected to exceed")
    case (.met, .expected): Wording("dự kiến đạt", "expected to meet")
    case (.nearlyMet, .expected): Wording("dự kiến cơ bản đạt", "expected to nearly meet")
    case (.noData, .open): Wording("chưa đánh giá", "not judged yet")
    default: wording
    }
  }

  /// The mark of that word, for telling the rows that carry it from others: "met", "expected-met".
  package func mark(_ certainty: Assessment.Certainty) -> String {
    wording(certainty) == wording ? rawValue : "\(certainty.rawValue)-\(rawValue)"
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
