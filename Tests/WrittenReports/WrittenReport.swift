import Audit
import Documents
package import Ledger
import Quantities
import Reading
package import Reports
import Storage
package import Workflows

/// A report written from a ledger in memory, for the tests of writing.
package struct WrittenReport {
  package let report: ComposedReport
  package let kind: ReportKind

  /// The report that the ledger has to say of an area and period.
  package init(
    _ kind: ReportKind, on period: String, from ledger: OpenLedger, area: String = "lai-chau"
  ) async throws {
    let place = try await ledger.place(area: area, period: period)
    let indicators = Set(try await ledger.store.indicators().map(\.code))
    let material = try await ReportGatherer.gather(
      area: place.area, period: ReportDesk.period(place.period, for: kind, given: period),
      store: ledger.store)
    report = ReportComposer.compose(
      try TemplateReader.delivered(kind, indicators: indicators), of: material,
      in: Self.frame(of: place.period.end.year))
    self.kind = kind
  }

  /// What stands around the reports of tests, dated in the last month of what they report on.
  package static func frame(of year: Int) -> ReportFrame {
    ReportFrame(
      letterhead: Letterhead(
        issuer: ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"], number: 123, symbol: "BC-UBND",
        place: "Lai Châu", day: 25, month: 12, year: year),
      recipients: ["Như trên;", "Lưu: VT, TH."],
      signature: SignatureBlock(
        capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Nguyễn Văn A"))
  }

  /// The report read again.
  package func read() throws -> ReadReport.Result {
    try ReadReport().read(
      bytes: try OfficialRendering.docx.render(
        report.document, named: "bao-cao.docx", in: .vietnamese), named: "bao-cao.docx")
  }

  /// The facts that reading does not give back, each with what is read of its number instead.
  package func lost() throws -> [(fact: WrittenFact, read: [Statement])] {
    var statements = try read().reading.statements
    return report.facts.compactMap { fact in
      if let index = statements.firstIndex(where: { Self.isSame($0, fact) }) {
        statements.remove(at: index)
        return nil
      }
      return (
        fact,
        statements.filter { statement in
          guard case .number(let number) = statement.amount else { return false }
          return number.value.magnitude == fact.amount.value
        }
      )
    }
  }

  /// What the audit says of the report.
  package func findings() throws -> [String] {
    AuditReport().audit([try read()], against: []).problems
      .map {
        "\($0.check) \($0.claim.quote) — \($0.operands.map(\.quote)) computed \(String(describing: $0.computed))"
      }
  }

  /// Whether reading found the same number with its unit, what it is and for when.
  private static func isSame(_ statement: Statement, _ fact: WrittenFact) -> Bool {
    guard case .number(let number) = statement.amount, number.value.magnitude == fact.amount.value,
      isSameUnit(statement.unit ?? "", fact.unit)
    else { return false }
    if fact.role == .target {
      return statement.role == .target && statement.period?.end.year == fact.period.end.year
    }
    // A share is a level in percent.
    let role = statement.role == .share ? .level : statement.role
    return role == fact.role && statement.direction == fact.direction
      && statement.period == fact.period && statement.basis == fact.basis
  }

  /// "vụ ngộ độc" is the unit "vụ" with the words that follow it.
  private static func isSameUnit(_ read: String, _ written: String) -> Bool {
    read == written || read.hasPrefix(written + " ")
  }
}
