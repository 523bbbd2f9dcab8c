import CReportTemplates
package import Reports

/// The kinds of report that the program writes, by the words of `tiendo report`.
package enum ReportKind: String, Sendable, CaseIterable {
  case monthly
  case quarterly
  case sixMonth = "six-month"
  case nineMonth = "nine-month"
  case annual
  case term
  case thematic
  case resolution

  /// Whether a report of this kind can be about a period.
  package func fits(_ period: ReportingPeriod) -> Bool {
    switch (self, period.span) {
    case (.monthly, .month), (.quarterly, .quarter), (.sixMonth, .sixMonths),
      (.nineMonth, .nineMonths), (.annual, .year), (.resolution, .year), (.term, .term),
      (.thematic, _):
      true
    default: false
    }
  }

  /// A period of the right length, for the sentence about a wrong one.
  var example: String {
    switch self {
    case .monthly, .thematic: "2023-07"
    case .quarterly: "2023-Q3"
    case .sixMonth: "2023-01..2023-06"
    case .nineMonth: "2023-01..2023-09"
    case .annual, .resolution: "2023"
    case .term: "2021..2025"
    }
  }

  /// The delivered outline, as it stands in its file.
  package var delivered: (bytes: [UInt8], file: String) {
    var length = 0
    let start =
      switch self {
      case .monthly: tiendo_template_monthly(&length)
      case .quarterly: tiendo_template_quarterly(&length)
      case .sixMonth: tiendo_template_six_month(&length)
      case .nineMonth: tiendo_template_nine_month(&length)
      case .annual: tiendo_template_annual(&length)
      case .term: tiendo_template_term(&length)
      case .thematic: tiendo_template_thematic(&length)
      case .resolution: tiendo_template_resolution(&length)
      }
    let bytes = start.map { Array(UnsafeBufferPointer(start: $0, count: length)) } ?? []
    return (bytes, "Templates/reports/\(rawValue).yaml")
  }
}
