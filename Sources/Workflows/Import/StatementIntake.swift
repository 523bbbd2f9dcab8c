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
    /// It is not taken: why, and what a person can do.
    case rejected(cause: Wording, remedy: Wording)
  }

  /// What is measured, in the words of the document.
  package var subject: String
  /// The figure as it stands in the document.
  package var quote: String
  package var place: SourcePlace
  package var match: IndicatorMatcher.Match?
  package var outcome: Outcome
  package var observation: Observation?
  package var target: Target?
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
  }
}

/// Turns statements into observations and targets of one area.
struct StatementIntake {
  let indicators: [String: Indicator]
  let matcher: IndicatorMatcher
  let areas: AreaRegistry
  let area: String
  /// Number and symbol of the document, or the name of its file.
  let document: String
  let authority: Target.Authority
  let issuedOn: TimePeriod.Point?
  let defaultPeriod: TimePeriod
  let now: Int64

  /// The row of a statement that a resolution sets as a target.
  func targetRow(_ statement: Statement, group: String, order: Int) -> ImportRow {
    let reading = read(statement)
    guard let match = reading.match, match.confidence >= IndicatorMatcher.accepted,
      let indicator = indicators[match.indicator]
    else { return unmatched(statement, reading.match) }
    guard let requirement = requirement(of: statement, for: indicator) else {
      return rejected(
        statement, match, Rejection.unit(statement.unit ?? "", of: indicator))
    }
    var row = ImportRow(statement: statement, match: match, outcome: .new, area: reading.area)
    row.target = Target(
      indicator: match.indicator, area: reading.area, period: yearOf(statement),
      requirement: requirement, unit: indicator.unit, authority: authority, text: statement.quote,
      group: group, order: order, provenance: provenance(statement), assignedOn: issuedOn,
      recordedAt: now)
    return row
  }

  /// The row of a statement that reports a result.
  func observationRow(_ statement: Statement) -> ImportRow {
    let reading = read(statement)
    guard let match = reading.match, match.confidence >= IndicatorMatcher.accepted,
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

  // MARK: - Indicator and area

  private struct Named {
    var match: IndicatorMatcher.Match?
    var area: String
    var breakdown: String
  }

  /// The indicator, area and breakdown that a subject names.
  ///
  /// A part that is an area of the catalogue is an area; any other part that its indicator does not
  /// name itself is a breakdown.
  private func read(_ statement: Statement) -> Named {
    let own = best(of: [statement.subject], statement)
    let parts = statement.subject.split(separator: "–").map { String($0).trimmingSpaces }
    guard parts.count > 1, let last = parts.last else {
      let wider = statement.whole.map { "\($0) \(statement.subject)" }
      return Named(
        match: best(of: [statement.subject, wider], statement), area: area, breakdown: "")
    }
    let head = parts.dropLast().joined(separator: " – ")
    let ofHead = best(of: [head], statement)
    if let named = namedArea(last) { return Named(match: ofHead, area: named, breakdown: "") }
    let whole = best(of: [statement.subject, replacingTail(of: head, by: last)], statement)
    let isOwn =
      whole.map { $0.indicator != ofHead?.indicator && $0.confidence >= Self.sure } ?? false
    if let ofHead, !isOwn, ofHead.confidence >= (own?.confidence ?? 0) {
      return Named(match: ofHead, area: area, breakdown: "chi tiết=" + last.lowercased())
    }
    return Named(match: whole, area: area, breakdown: "")
  }

  /// From this likeness on a name is its own indicator rather than a part of another.
  private static let sure = 75

  /// The best match of several ways to name what a statement measures.
  ///
  /// A rise or fall is a figure of an indicator of change, never of the level that changed; a figure
  /// without one is a level, unless its words are those of a change.
  private func best(of names: [String?], _ statement: Statement) -> IndicatorMatcher.Match? {
    let names = names.compactMap { $0 }
    switch statement.direction {
    case .up?, .down?:
      let kind = statement.direction == .up ? "mức tăng " : "mức giảm "
      let ways = names.flatMap { [$0, "tốc độ tăng " + $0, kind + $0] }
      let change = best(of: ways, statement, among: .change)
      guard statement.role != .change else { return change }
      return likelier(change, best(of: names, statement, among: .level))
    default:
      let level = best(of: names, statement, among: .level)
      let change = best(of: names, statement, among: .change)
      if let level, level.confidence >= IndicatorMatcher.accepted,
        (change?.confidence ?? 0) < Self.exact || level.confidence >= Self.exact
      {
        return level
      }
      return likelier(level, change)
    }
  }

  /// From this likeness on a name is that of the catalogue.
  private static let exact = 95

  private func best(
    of names: [String], _ statement: Statement, among measure: IndicatorMatcher.Measure
  ) -> IndicatorMatcher.Match? {
    names.compactMap { matcher.match(subject: $0, unit: statement.unit, among: measure) }
      .max { $0.confidence < $1.confidence }
  }

  private func likelier(
    _ left: IndicatorMatcher.Match?, _ right: IndicatorMatcher.Match?
  ) -> IndicatorMatcher.Match? {
    guard let left, let right else { return left ?? right }
    return left.confidence >= right.confidence ? left : right
  }

  /// The whole with the part in the place of its last words: "thể nhẹ cân – thể thấp còi".
  private func replacingTail(of head: String, by part: String) -> String {
    let count = part.split(separator: " ").count
    return head.split(separator: " ").dropLast(count).joined(separator: " ") + " " + part
  }

  /// The code of an area below ours that is named with its kind: "huyện Tam Đường".
  private func namedArea(_ name: String) -> String? {
    guard let bare = AreaKinds.bareName(of: name) else { return nil }
    let day = defaultPeriod.end.lastDay
    return areas.search(bare, on: day).first {
      $0.isValid(on: day) && $0.kind.level >= 2
        && areas.ancestors(of: $0.code, on: day).contains { $0.code == area }
    }?.code
  }

  // MARK: - Values

  private func requirement(
    of statement: Statement, for indicator: Indicator
  ) -> Target.Requirement? {
    switch statement.amount {
    case .number(let number):
      guard let value = convert(number, statement, indicator) else { return nil }
      return Target.Requirement(value, modifier: statement.modifier)
    case .range(let low, let high):
      guard let first = convert(low, statement, indicator),
        let second = convert(high, statement, indicator)
      else { return nil }
      return .between(first, second)
    case .fraction(let part, _):
      return convert(part, statement, indicator).map { .exactly($0) }
    }
  }

  private func value(of statement: Statement, for indicator: Indicator) -> ObservationValue? {
    switch statement.amount {
    case .number(let number):
      return convert(number, statement, indicator).map { .number(signed($0, statement, indicator)) }
    case .range(let low, let high):
      guard let first = convert(low, statement, indicator),
        let second = convert(high, statement, indicator)
      else { return nil }
      return .range(first, second)
    case .fraction(let part, _):
      return convert(part, statement, indicator).map { .number($0) }
    }
  }

  /// A decline of an indicator of growth is negative; a decline of an indicator of reduction is what
  /// it measures.
  private func signed(
    _ number: ReportedNumber, _ statement: Statement, _ indicator: Indicator
  ) -> ReportedNumber {
    guard statement.role == .change, let direction = statement.direction,
      !number.value.isNegative,
      direction == (indicator.measure == .decrease ? .up : .down)
    else { return number }
    return ReportedNumber(-number.value, form: number.form)
  }

  private func convert(
    _ number: ReportedNumber, _ statement: Statement, _ indicator: Indicator
  ) -> ReportedNumber? {
    guard let stated = statement.unit.flatMap({ UnitText($0) }), let unit = UnitText(indicator.unit)
    else { return number }
    return stated.convert(number, to: unit)
  }

  // MARK: - Time and source

  /// An estimate while the period was not over when the document was issued, else provisional.
  private func statuses(of statement: Statement) -> Set<ObservationStatus> {
    let end = (statement.period ?? defaultPeriod).end.lastDay
    guard let issuedOn else { return [.estimate] }
    return issuedOn.lastDay < end || issuedOn.month == nil ? [.estimate] : [.provisional]
  }

  private func yearOf(_ statement: Statement) -> TimePeriod {
    .year((statement.period ?? defaultPeriod).end.year)
  }

  private func provenance(_ statement: Statement) -> Provenance {
    Provenance(document: document, quote: statement.quote, place: statement.place)
  }

  private func unmatched(_ statement: Statement, _ match: IndicatorMatcher.Match?) -> ImportRow {
    rejected(statement, match, Rejection.unmatched(nearest: match))
  }

  private func rejected(
    _ statement: Statement, _ match: IndicatorMatcher.Match?, _ outcome: ImportRow.Outcome
  ) -> ImportRow {
    ImportRow(statement: statement, match: match, outcome: outcome, area: area)
  }
}
