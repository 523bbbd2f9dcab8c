package import Ledger

/// Why a report cannot be written, before anything of it is.
package enum ReportProblem: WordedProblem, Hashable, Sendable {
  /// The period is not one that the kind of report can be about.
  case period(ReportKind, given: String)
  /// Nothing is recorded or assigned for the area and period.
  case nothingKnown(area: String, period: TimePeriod)
  /// It is to be dated, but nobody is known who signs it.
  case noSignatory(area: String)
  /// It is to be dated, but was issued already under a number of the register.
  case issued(DocumentNumber, date: TimePeriod.Point)

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
    case .noSignatory(let area):
      Wording(
        "\(area): văn bản ghi ngày ký phải có người ký; thêm --signatory, hoặc ghi người ký vào thể thức của cơ quan (tiendo register offices import).",
        "\(area): a document with its day needs somebody who signs; add --signatory, or say who signs among the lines of the office (tiendo register offices import)."
      )
    case .issued(let number, let date):
      Wording(
        "văn bản \(number.printed) của kỳ này đã ban hành \(date.wording.vietnamese) và không được sửa; lấy số cho văn bản thay thế bằng tiendo register replace.",
        "the document \(number.printed) of this period was issued on \(date.wording.english) and is not changed; take a number for one in its place with tiendo register replace."
      )
    }
  }
}
