import Documents
import Ledger
import Quantities
import Reading
import Reports
import Storage
import TestSupport
import Testing
import Workflows

/// A report written from a ledger in memory, for the tests of writing.
struct WrittenReport {
  let report: ComposedReport
  let kind: ReportKind

  /// The report that the ledger has to say of an area and period.
  init(
    _ kind: ReportKind, on period: String, from ledger: OpenLedger, area: String = "lai-chau"
  ) async throws {
    let place = try await ledger.place(area: area, period: period)
    let indicators = Set(try await ledger.store.indicators().map(\.code))
    let material = try await ReportGatherer.gather(
      area: place.area, period: #require(ReportingPeriod(place.period)), store: ledger.store)
    report = ReportComposer.compose(
      try TemplateReader.delivered(kind, indicators: indicators), of: material, in: Self.frame)
    self.kind = kind
  }

  static let frame = ReportFrame(
    letterhead: Letterhead(
      issuer: ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"], number: 123, symbol: "BC-UBND",
      place: "Lai Châu", day: 25, month: 7, year: 2023),
    recipients: ["Như trên;", "Lưu: VT, TH."],
    signature: SignatureBlock(capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Nguyễn Văn A"))

  /// The report read again.
  func read() throws -> ReadReport.Result {
    try ReadReport().read(bytes: OfficialText.render(report.document), named: "bao-cao.txt")
  }

  /// The facts that reading does not give back.
  func lost() throws -> [WrittenFact] {
    var read: [String: Int] = [:]
    for statement in try self.read().reading.statements {
      read[Self.key(statement), default: 0] += 1
    }
    return report.facts.filter { fact in
      let key = Self.key(fact)
      guard let count = read[key], count > 0 else { return true }
      read[key] = count - 1
      return false
    }
  }

  /// What the audit says of the report.
  func findings() throws -> [String] {
    AuditReport().audit([try read()], against: []).problems.map { "\($0)" }
  }

  /// What reading must find the same: the number with its unit, what it is, for when, and whose.
  private static func key(_ fact: WrittenFact) -> String {
    [
      "\(fact.amount.value)", fact.unit, Self.role(fact.role),
      fact.role == .target ? "" : fact.direction?.rawValue ?? "",
      fact.role == .target ? "\(fact.period.end.year)" : fact.period.code,
      fact.role == .target ? "" : fact.basis.rawValue,
    ].joined(separator: "|")
  }

  private static func key(_ statement: Statement) -> String {
    guard case .number(let number) = statement.amount else { return "" }
    return [
      "\(number.value)", statement.unit ?? "", role(statement.role),
      statement.role == .target ? "" : statement.direction?.rawValue ?? "",
      statement.role == .target
        ? "\(statement.period?.end.year ?? 0)" : statement.period?.code ?? "",
      statement.role == .target ? "" : statement.basis?.rawValue ?? "",
    ].joined(separator: "|")
  }

  /// A share is a level in percent, and the growth that an indicator measures a change.
  private static func role(_ role: Statement.Role) -> String {
    role == .share ? Statement.Role.level.rawValue : role.rawValue
  }
}
