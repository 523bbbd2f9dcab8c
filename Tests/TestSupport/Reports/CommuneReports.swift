/// A year of the monthly reports of a province's communes: each commune's figures grow from month to
/// month, and the report of December is that of the year.
package struct CommuneReports: Sendable {
  package let communes: Int

  /// How many months, and so reports, each commune has.
  package static let months = 12

  private static let year = 2024

  package init(communes: Int) { self.communes = communes }

  /// The report of a commune, counted from 0, for a month from 1 to 12.
  package func text(commune: Int, month: Int) -> String {
    var figures = ReportDraft(seed: UInt64(commune))
    var facts = ReportFacts(
      of: .commune(commune), year: Self.year, span: month == Self.months ? .year : .month(month),
      breadth: 8, &figures)
    facts.commentary = 4
    var draft = ReportDraft(seed: UInt64(1_000_000 + commune * Self.months + month))
    draft.write(facts)
    return MarkedText.plain(draft.text).text
  }
}
