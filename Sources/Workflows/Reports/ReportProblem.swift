package import Ledger

/// Why a report cannot be written, before anything of it is.
package enum ReportProblem: Error, Hashable, Sendable {
  /// The period is not one that the kind of report can be about.
  case period(ReportKind, given: String)
  /// Nothing is recorded or assigned for the area and period.
  case nothingKnown(area: String, period: TimePeriod)

  package var wording: Wording {
    switch self {
    case .period(let kind, let given):
      Wording(
        "\(given): báo cáo \(kind.rawValue) không lập cho kỳ này; ghi kỳ như \(kind.example).",
        "\(given): a \(kind.rawValue) report is not about such a period; write it as \(kind.example)."
      )
    case .nothingKnown(let area, let period):
      Wording(
        "\(area): sổ chưa có số liệu hay chỉ tiêu nào của \(period.wording.vietnamese); nhập báo cáo hoặc biểu bằng tiendo import.",
        "\(area): the ledger has no figure and no target for \(period.wording.english); bring in reports or forms with tiendo import."
      )
    }
  }
}
