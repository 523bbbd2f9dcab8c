import Audit

/// What the checks make of a number of a document, from nothing to contradicted.
enum FindingState: Int, CaseIterable, Comparable {
  /// Nothing at hand could test it.
  case unchecked
  /// It was not understood.
  case gap
  case verified
  /// A finding about it was set aside.
  case suppressed
  case info
  case warning
  case error

  init(_ outcome: Finding.Outcome) {
    switch outcome {
    case .verified: self = .verified
    case .info: self = .info
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  static func < (left: FindingState, right: FindingState) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The name of the state in the page's style sheet.
  var code: String {
    switch self {
    case .unchecked: "unchecked"
    case .gap: "gap"
    case .verified: "verified"
    case .suppressed: "suppressed"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The sign that says without colour what the state is.
  var sign: String {
    switch self {
    case .unchecked: "·"
    case .gap: "?"
    case .verified: "✓"
    case .suppressed: "–"
    case .info: "≈"
    case .warning: "!"
    case .error: "✕"
    }
  }

  /// What people call numbers or findings in the state.
  var wording: Wording {
    switch self {
    case .unchecked: Wording("không kiểm tra được", "not checkable")
    case .gap: Wording("chưa đọc được", "not understood")
    case .verified: Wording("đúng", "verified")
    case .suppressed: Wording("bỏ qua có lý do", "set aside")
    case .info: Wording("sai lệch làm tròn", "rounding slip")
    case .warning: Wording("nghi vấn", "suspicious")
    case .error: Wording("mâu thuẫn", "contradicted")
    }
  }

  /// In the order of the legend: the gravest first.
  static let legend: [FindingState] = [
    .error, .warning, .info, .suppressed, .verified, .unchecked, .gap,
  ]
}

/// A finding as a page lists it.
struct ListedFinding {
  var finding: Finding
  var state: FindingState
  /// The number beside its marks; nil for what holds.
  var number: Int?
  /// The sentence that says who set it aside and why.
  var note: Wording?
}

extension AuditReport.Result {
  /// Every finding in the order of a page: problems by severity, what was set aside, what holds.
  var listed: [ListedFinding] {
    let problems = Finding.Outcome.problems.flatMap { outcome in
      self.problems.filter { $0.outcome == outcome }
    }
    return problems.enumerated().map { index, finding in
      ListedFinding(finding: finding, state: FindingState(finding.outcome), number: index + 1)
    }
      + suppressed.map {
        ListedFinding(finding: $0.finding, state: .suppressed, note: $0.suppression.wording)
      } + verified.map { ListedFinding(finding: $0, state: .verified) }
  }
}
