package import Documents
package import Ledger
package import Reports

/// The use case "write a report": an area, a period and an outline go in, the document and all that it
/// could not say come out.
package struct ReportDesk: Sendable {
  package let ledger: OpenLedger

  package init(_ ledger: OpenLedger) { self.ledger = ledger }

  /// The period that a kind of report is about.
  package static func period(
    _ period: TimePeriod, for kind: ReportKind, given: String
  ) throws(ReportProblem) -> ReportingPeriod {
    guard let reporting = ReportingPeriod(period), kind.fits(reporting) else {
      throw .period(kind, given: given)
    }
    return reporting
  }

  /// The outline of a kind, or another one in its place, held against the ledger's catalogue.
  package func template(
    _ kind: ReportKind, from own: (bytes: [UInt8], file: String)? = nil
  ) async throws -> ReportTemplate {
    let indicators = Set(try await ledger.store.indicators().map(\.code))
    guard let own else { return try TemplateReader.delivered(kind, indicators: indicators) }
    return try TemplateReader.read(own.bytes, file: own.file, indicators: indicators)
  }

  /// The report; refused where nothing at all is known for it.
  package func write(
    _ template: ReportTemplate, for period: ReportingPeriod, of area: ReferenceArea,
    in frame: ReportFrame, narratives: [String: [WrittenText]] = [:]
  ) async throws -> ComposedReport {
    var material = try await ReportGatherer.gather(area: area, period: period, store: ledger.store)
    material.narratives = narratives
    guard material.isAnythingKnown else {
      throw ReportProblem.nothingKnown(area: area.name, period: period.period)
    }
    return ReportComposer.compose(template, of: material, in: frame)
  }
}
