import Documents
import Ledger
import Reading

/// The comparisons that a report states and no indicator holds, as figures beside the level that they
/// compare: "bằng 64% kế hoạch" of a plan that is not told, "tăng 1,7 lần so với cùng kỳ năm trước".
struct StatedComparisons {
  private let statements: [Statement]
  private let intake: StatementIntake
  private let origins: TargetOrigins

  init(_ document: Document, _ reading: ReportReading, _ intake: StatementIntake) {
    statements = reading.statements
    self.intake = intake
    origins = TargetOrigins(document, reported: intake.defaultPeriod)
  }

  /// A row for each, with the index of its statement.
  ///
  /// - Parameter rows: what the other statements become, by their indices. A comparison of a figure that
  ///   is not taken is not taken either.
  func rows(beside rows: [Int: ImportRow]) -> [(statement: Int, row: ImportRow)] {
    statements.indices.compactMap { order in
      let statement = statements[order]
      guard rows[order] == nil, statement.role == .change || statement.role == .planRatio,
        let level = level(of: statement, rows)
      else { return nil }
      let origin = origins.origin(of: statement)
      let authority = statement.role == .planRatio && origin.isNamed ? origin.authority : nil
      return intake.comparisonRow(statement, of: level, withPlanOf: authority).map { (order, $0) }
    }
  }

  /// The cell that a comparison is of: of the figure that it speaks of, or, where it names what it
  /// measures and no figure of it, the one that its words name.
  private func level(
    of statement: Statement, _ rows: [Int: ImportRow]
  ) -> (key: ObservationKey, match: IndicatorMatcher.Match?)? {
    if let head = statement.modifies, statements[head].role != .target {
      // "riêng sản lượng điện giảm 18,5%" is said of a part of the figure before it.
      guard statements[head].subject == statement.subject, let row = rows[head],
        row.outcome == .new || row.outcome == .known, let key = row.observation?.key,
        intake.indicators[key.indicator]?.measure == .level
      else { return nil }
      return (key, row.match)
    }
    // A percentage of what is planned is a rate of what was spent of it.
    guard statement.role == .planRatio, let named = intake.cell(ofComparison: statement),
      let indicator = intake.indicators[named.key.indicator], indicator.measure == .level,
      !indicator.isPlannedAmount
    else { return nil }
    return (named.key, named.match)
  }
}
