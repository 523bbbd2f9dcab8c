import Grammar
package import Ledger
package import Quantities
package import Reading
package import SourceText

/// What a statement, or a cell of a table of figures, becomes in the ledger, and how sure that is.
package struct ImportRow: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// Nothing like it is in the ledger.
    case new
    /// The cell has another figure, which this one revises.
    case changed(from: ReportedNumber)
    /// The ledger has the same figure already.
    case known
    /// The same document states another figure for the same cell, at that place.
    case contradictory(place: SourcePlace, quote: String)
    /// The ledger has another target, which another document set there.
    case disputed(document: String, place: SourcePlace, quote: String)
    /// A comparison that does not follow from the figures known: what does, and with which figure.
    case inconsistent(computed: ReportedNumber, document: String, place: SourcePlace, quote: String)
    /// It only says which things another figure counts: "07 xã đạt từ 15-18 tiêu chí".
    case condition(of: String)
    /// It is not taken: why, and what a person can do.
    case rejected(cause: Wording, remedy: Wording)
  }

  /// What is measured, in the words of the document.
  package var subject: String
  /// What the whole is that the subject is a part of, in the words of the document.
  package var whole: String?
  /// The figure as it stands in the document.
  package var quote: String
  package var place: SourcePlace
  package var match: IndicatorMatcher.Match?
  package var outcome: Outcome
  package var observation: Observation?
  package var target: Target?
  /// Whether the document says whose target it is.
  package var isOfNamedAuthority = true
  package var area: String

  init(
    subject: String, quote: String, place: SourcePlace, match: IndicatorMatcher.Match?,
    outcome: Outcome, area: String
  ) {
    self.subject = subject
    self.quote = quote
    self.place = place
    self.match = match
    self.outcome = outcome
    self.area = area
  }

  /// The row of a statement.
  init(
    statement: Statement, match: IndicatorMatcher.Match?, outcome: Outcome, area: String
  ) {
    self.init(
      subject: statement.subject, quote: statement.quote, place: statement.place, match: match,
      outcome: outcome, area: area)
    whole = statement.whole
  }
}

/// Turns statements into observations and targets of one area.
struct StatementIntake {
  let indicators: [String: Indicator]
  /// The indicator of growth for the code of what grows.
  let growths: [String: Indicator]
  /// The indicator of the rate for the code of the planned amount that is spent.
  let rates: [String: Indicator]
  let naming: IndicatorNaming
  /// Number and symbol of the document, or the name of its file.
  let document: String
  let issuedOn: TimePeriod.Point?
  let defaultPeriod: TimePeriod
  /// The period that the document reports on; nil of one that sets targets.
  let reportingPeriod: TimePeriod?
  let now: Int64

  /// The row of a statement that sets or quotes a target.
  func targetRow(
    _ statement: Statement, group: String, order: Int, origin: TargetOrigins.Origin
  ) -> ImportRow {
    let reading = naming.read(statement)
    guard let match = reading.match, match.confidence >= IndicatorMatcher.accepted,
      let indicator = indicators[match.indicator]
    else { return unmatched(statement, reading.match) }
    guard let requirement = requirement(of: statement, for: indicator) else {
      return rejected(
        statement, match, Rejection.unit(statement.unit ?? "", of: indicator))
    }
    var row = ImportRow(statement: statement, match: match, outcome: .new, area: reading.area)
    row.target = Target(
      indicator: match.indicator, area: reading.area, period: origin.period,
      requirement: requirement, unit: indicator.unit, authority: origin.authority,
      text: statement.quote, group: group, order: order, provenance: provenance(statement),
      assignedOn: issuedOn, recordedAt: now)
    row.isOfNamedAuthority = origin.isNamed
    if let source = origin.document {
      row.target?.provenance.document = "\(source) (\(document))"
      row.target?.assignedOn = nil
    }
    return row
  }

  /// The row of a statement that reports a result.
  ///
  /// - Parameter neighbour: the indicator of the figure before it, which tells what a short name is of:
  ///   the "tổng doanh thu" behind visits of tourists.
  func observationRow(_ statement: Statement, after neighbour: String? = nil) -> ImportRow {
    let reading = naming.read(statement)
    // What names its part is no short name.
    if let neighbour, !reading.isAccepted, !statement.subject.contains("–"),
      let beside = naming.read(statement, beside: neighbour)
    {
      return observationRow(statement, beside, atLeast: IndicatorNaming.related)
    }
    return observationRow(statement, reading)
  }

  /// The row of a growth against an earlier period that is said of a level; nil where the catalogue has no
  /// indicator for the growth of what the level measures: then it is the level's own arithmetic.
  ///
  /// - Parameter match: the indicator that the level was taken as.
  func growthRow(
    _ statement: Statement, of level: Statement, named match: IndicatorMatcher.Match
  ) -> ImportRow? {
    guard let growth = growths[match.indicator],
      statement.direction == .up || statement.direction == .down,
      let stated = statement.unit.flatMap({ UnitText($0) }), let unit = UnitText(growth.unit),
      stated.unit == unit.unit
    else { return nil }
    var reading = naming.read(level)
    reading.match = match
    reading.match?.indicator = growth.code
    return observationRow(statement, reading, atLeast: match.confidence)
  }

  /// The row of a ratio to a plan that is itself what an indicator measures: "giải ngân kế hoạch vốn đạt
  /// 30,17% kế hoạch", "vốn đầu tư 881,8 tỷ đồng, giải ngân đạt 29,97% kế hoạch"; nil of any other.
  ///
  /// - Parameter plan: the indicator that the figure it speaks of was taken as.
  func rateRow(ofRatio ratio: Statement, to plan: IndicatorMatcher.Match? = nil) -> ImportRow? {
    guard ratio.direction == .of else { return nil }
    if let plan, let rate = rates[plan.indicator] {
      var named = naming.read(ratio)
      named.match = plan
      named.match?.indicator = rate.code
      // The part is what the plan is of, not one of its rate.
      if plan.part.isEmpty { named.breakdown = "" }
      var ratio = ratio
      // The plan is for the year; how much of it is spent is told as far as the report knows.
      if let period = ratio.period, period.end.lastDay > defaultPeriod.end.lastDay {
        ratio.period = defaultPeriod
        ratio.basis = .pointInTime
      }
      return observationRow(ratio, named, atLeast: plan.confidence)
    }
    guard ratio.modifies == nil else { return nil }
    let row = observationRow(ratio)
    guard row.outcome == .new, let match = row.match, match.confidence >= IndicatorMatcher.exact,
      case .ratio(_, let denominator, _)? = indicators[match.indicator]?.areaAggregation,
      indicators[denominator]?.isPlannedAmount == true
    else { return nil }
    return row
  }

  private func observationRow(
    _ statement: Statement, _ reading: IndicatorNaming.Named,
    atLeast likeness: Int = IndicatorMatcher.accepted
  ) -> ImportRow {
    guard let match = reading.match, match.confidence >= likeness,
      let indicator = indicators[match.indicator]
    else { return unmatched(statement, reading.match) }
    guard let value = value(of: statement, for: indicator) else {
      return rejected(
        statement, match, Rejection.unit(statement.unit ?? "", of: indicator))
    }
    var row = ImportRow(statement: statement, match: match, outcome: .new, area: reading.area)
    row.observation = Observation(
      key: ObservationKey(
        indicator: match.indicator, area: reading.area,
        period: statement.period ?? defaultPeriod, basis: statement.basis ?? .inPeriod,
        breakdown: reading.breakdown, priceBasis: indicator.priceBasis ?? ""),
      value: value, statuses: statuses(of: statement), modifier: statement.modifier,
      statedVerdict: statement.statedVerdict, provenance: provenance(statement), recordedAt: now)
    return row
  }

  /// The cell that a comparison speaks of which names no figure of its own: "giải ngân đạt 45% kế
  /// hoạch", with how its words name it; nil where they name no indicator.
  func cell(
    ofComparison statement: Statement
  ) -> (key: ObservationKey, match: IndicatorMatcher.Match)? {
    var figure = statement
    figure.role = .level
    figure.direction = nil
    figure.unit = nil
    figure.measure = nil
    let named = naming.read(figure)
    guard named.isAccepted, let match = named.match, let indicator = indicators[match.indicator]
    else { return nil }
    let key = ObservationKey(
      indicator: match.indicator, area: named.area, period: statement.period ?? defaultPeriod,
      basis: statement.basis ?? .inPeriod, breakdown: named.breakdown,
      priceBasis: indicator.priceBasis ?? "")
    return (key, match)
  }

  // MARK: - Time and source

  /// An estimate while the period was not over when the document was issued, else provisional.
  func statuses(of statement: Statement) -> Set<ObservationStatus> {
    let end = (statement.period ?? defaultPeriod).end.lastDay
    guard let issuedOn else { return [.estimate] }
    return issuedOn.lastDay < end || issuedOn.month == nil ? [.estimate] : [.provisional]
  }

  /// The year that a resolution's target is for.
  func year(of statement: Statement) -> TimePeriod {
    .year((statement.period ?? defaultPeriod).end.year)
  }

  func provenance(_ statement: Statement) -> Provenance {
    Provenance(
      document: document, quote: statement.quote, place: statement.place,
      reportingPeriod: reportingPeriod)
  }

  private func unmatched(_ statement: Statement, _ match: IndicatorMatcher.Match?) -> ImportRow {
    rejected(statement, match, Rejection.unmatched(nearest: match))
  }

  private func rejected(
    _ statement: Statement, _ match: IndicatorMatcher.Match?, _ outcome: ImportRow.Outcome
  ) -> ImportRow {
    ImportRow(statement: statement, match: match, outcome: outcome, area: naming.area)
  }
}
