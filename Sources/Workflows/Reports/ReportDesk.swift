import Documents
package import Ledger
package import Reports
import Storage

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

  /// The outline of a kind, or another one in its place, held against what is known of
  /// indicators.
  package func template(
    _ kind: ReportKind, from own: (bytes: [UInt8], file: String)? = nil
  ) async throws -> ReportTemplate {
    let indicators = try await indicatorCodes()
    guard let own else { return try TemplateReader.delivered(kind, indicators: indicators) }
    return try TemplateReader.read(own.bytes, file: own.file, indicators: indicators)
  }

  /// The codes that outlines may name, of the catalogues of the ledger and of the program: what a ledger made
  /// by an earlier program does not know yet has no figure there.
  func indicatorCodes() async throws -> Set<String> {
    DeliveredCatalogues.indicatorCodes.union(try await indicators().keys)
  }

  /// The catalogue of the ledger, by code.
  package func indicators() async throws -> [String: Indicator] {
    Dictionary(
      try await ledger.store.indicators().map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is known for a report; refused where that is nothing at all.
  package func material(
    _ template: ReportTemplate, for period: ReportingPeriod, at place: LedgerPlace
  ) async throws -> ReportMaterial {
    var material = try await ReportGatherer.gather(
      area: place.area, period: period, store: ledger.store)
    guard material.isAnythingKnown else {
      throw ReportProblem.nothingKnown(area: place.area.name, period: period.period)
    }
    // Another period's text is an offer to its author, no part of this report.
    material.narratives = try await ledger.narratives(template: template.code, at: place)
      .filter { !$0.value.isCarriedOver }
      .mapValues { $0.narrative.paragraphs.map { WrittenText($0) } }
    material.order = template.indicatorsInOrder
    return material
  }

  /// The report made of what is known.
  ///
  /// - Parameters:
  ///   - day: the day for which legal bases and names of the office count.
  ///   - signatory: who signs, where it is another than the office's own.
  ///   - date: the day that it is signed on, printed on it; nil leaves that open. With a number of the
  ///     register it is a draft no longer.
  /// - Throws: `ReportProblem` where it is dated and nobody signs it, or it was issued already.
  package func write(
    _ template: ReportTemplate, of material: ReportMaterial, at place: LedgerPlace,
    on day: TimePeriod.Point, signatory: String? = nil, date: TimePeriod.Point? = nil
  ) async throws -> ComposedReport {
    var office = try await ledger.officeFrame(
      symbol: template.symbol, template: template.code, at: place, on: date ?? day)
    if let signatory { office.signature.name = signatory }
    if let date {
      if let document = office.document, let issue = document.issue {
        throw ReportProblem.issued(document.number, date: issue.date)
      }
      guard !office.signature.name.isEmpty else {
        throw ReportProblem.noSignatory(area: place.area.name)
      }
      office.letterhead.day = date.day
      office.letterhead.month = date.month
      office.letterhead.year = date.year
      office.letterhead.isDraft = office.letterhead.number == nil
    }
    return ReportComposer.compose(template, of: material, in: ReportFrame(office))
  }
}

extension ReportFrame {
  /// What an office puts around a report.
  fileprivate init(_ office: OfficeFrame) {
    self.init(
      letterhead: office.letterhead, enactors: office.enactors, addressees: office.addressees,
      bases: office.bases, recipients: office.recipients, signature: office.signature)
  }
}
