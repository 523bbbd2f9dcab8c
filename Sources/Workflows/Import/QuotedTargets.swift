import Documents
import Grammar
import Ledger
import Quantities
import Reading
import SourceText

/// What the targets become that a report quotes itself.
struct QuotedTargets {
  private let statements: [Statement]
  private let intake: StatementIntake
  private let origins: TargetOrigins
  private let groups: GroupFinder

  init(_ document: Document, _ reading: ReportReading, _ intake: StatementIntake) {
    statements = reading.statements
    self.intake = intake
    origins = TargetOrigins(document, reported: intake.defaultPeriod)
    groups = GroupFinder(document)
  }

  /// What a report quotes is listed behind what the resolutions set.
  private static let behind = 1_000_000

  /// The row of a target; a plan of spending is itself a figure of the account, and so is what is only
  /// expected.
  func row(of order: Int) -> ImportRow {
    let statement = statements[order]
    if origins.isForecast(statement) {
      var row = intake.observationRow(statement)
      row.observation?.statuses = [.forecast]
      return row
    }
    let row = intake.targetRow(
      statement, group: groups.group(at: statement.source.lowerBound), order: Self.behind + order,
      origin: origins.origin(of: statement))
    guard let match = row.match, row.target != nil,
      intake.indicators[match.indicator]?.measuresPlan == true
    else { return row }
    return intake.observationRow(statement)
  }

  /// The row of a share of a congress's target whose value the report does not quote: all that is
  /// known of that target is how much of it was reached.
  func row(ofRatio order: Int) -> ImportRow? {
    let ratio = statements[order]
    guard isOfCongress(ratio), !isQuoted(ratio, behind: order),
      case .number(let percent) = ratio.amount
    else { return nil }
    var named = ratio.modifies.map { statements[$0] } ?? ratio
    named.role = .target
    named.direction = nil
    named.quote = ratio.quote
    named.place = ratio.place
    var row = intake.targetRow(
      named, group: groups.group(at: ratio.source.lowerBound), order: Self.behind + order,
      origin: origins.origin(of: ratio))
    guard row.target != nil else { return nil }
    let share = NumeralReader.write(percent.value, decimals: percent.decimals)
    row.target?.requirement = .text("văn bản chỉ nêu đã đạt \(share)%, không nêu mức giao")
    row.target?.text = "không nêu mức giao"
    return row
  }

  /// What the report says became of a result, where it says only the share of a congress's target.
  func verdicts() -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for ratio in statements where ratio.role == .planRatio && isOfCongress(ratio) {
      guard let level = ratio.modifies, statements[level].statedVerdict == nil,
        case .number(let percent) = ratio.amount
      else { continue }
      let full = ExactDecimal(100)
      verdicts[level] =
        percent.value > full ? .exceeded : percent.value == full ? .met : .atRisk
    }
    return verdicts
  }

  /// Whether a ratio is measured against a congress's resolution.
  private func isOfCongress(_ ratio: Statement) -> Bool {
    origins.origin(of: ratio).authority == .party
  }

  /// Whether the target's value stands behind the ratio: "đạt 95% chỉ tiêu (giao 65 triệu đồng)".
  private func isQuoted(_ ratio: Statement, behind order: Int) -> Bool {
    guard statements.indices.contains(order + 1) else { return false }
    let next = statements[order + 1]
    return next.role == .target && next.subject == ratio.subject
  }
}

extension Indicator {
  /// Whether what it measures is itself planned: "Kế hoạch vốn đầu tư công".
  var measuresPlan: Bool { name.lowercased().contains("kế hoạch vốn") }
}
