import Grammar
package import Ledger
package import Quantities
package import Reading
import SourceText

/// What a statement becomes in the ledger, and how sure that is.
package struct ImportRow: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// Nothing like it is in the ledger.
    case new
    /// The cell has another figure, which this one revises.
    case changed(from: ReportedNumber)
    /// The ledger has the same figure already.
    case known
    /// The same document states another figure for the same cell, at that line.
    case contradictory(line: Int?, quote: String)
    /// The ledger has another target, which another document set there.
    case disputed(document: String, line: Int?, quote: String)
    /// It only says which things another figure counts: "07 xã đạt từ 15-18 tiêu chí".
    case condition(of: String)
    /// It is not taken: why, and what a person can do.
    case rejected(cause: String, remedy: String)
  }

  package var statement: Statement
  package var match: IndicatorMatcher.Match?
  package var outcome: Outcome
  package var observation: Observation?
  package var target: Target?
  /// Whether the document says whose target it is.
  package var isOfNamedAuthority = true
  package var area: String
}

/// Turns statements into observations and targets of one area.
struct StatementIntake {
  let indicators: [String: Indicator]
  /// The indicator of growth for the code of what grows.
  let growths: [String: Indicator]
  let matcher: IndicatorMatcher
  let areas: AreaRegistry
  let area: String
  /// Its name without its kind.
  let areaName: String
  /// Number and symbol of the document, or the name of its file.
  let document: String
  let issuedOn: TimePeriod.Point?
  let defaultPeriod: TimePeriod
  let now: Int64

  /// The row of a statement that sets or quotes a target.
  func targetRow(
    _ statement: Statement, group: String, order: Int, origin: TargetOrigins.Origin
  ) -> ImportRow {
    let reading = read(statement)
    guard let match = reading.match, match.confidence >= IndicatorMatcher.accepted,
      let indicator = indicators[match.indicator]
    else { return unmatched(statement, reading.match) }
    guard let requirement = requirement(of: statement, for: indicator) else {
      return rejected(
        statement, match,
        "đơn vị \"\(statement.unit ?? "")\" không đổi được ra \"\(indicator.unit)\"",
        "sửa đơn vị của chỉ tiêu trong danh mục hoặc nhập tay")
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
    var reading = read(statement)
    if let family = neighbour.map(IndicatorFamily.prefix(of:)), !reading.isAccepted, reading.area == area,
      !isBareNoun(statement.subject, statement),
      let match = matcher.match(subject: statement.subject, unit: statement.unit, family: family),
      match.confidence >= Self.related, match.margin >= IndicatorMatcher.clear
    {
      reading = Named(match: match, area: area, breakdown: breakdown(match.part))
      return observationRow(statement, reading, atLeast: Self.related)
    }
    return observationRow(statement, reading)
  }

  /// From this likeness on a name is that of an indicator beside the one before.
  private static let related = 60

  /// The row of a growth against an earlier period that is said of a level; nil where the catalogue has no
  /// indicator for the growth of what the level measures: then it is the level's own arithmetic.
  func growthRow(_ statement: Statement, of level: Statement) -> ImportRow? {
    var reading = read(level)
    guard var match = reading.match, match.confidence >= IndicatorMatcher.accepted,
      let growth = growths[match.indicator], statement.direction == .up || statement.direction == .down,
      let stated = statement.unit.flatMap({ UnitText($0) }), let unit = UnitText(growth.unit),
      stated.unit == unit.unit
    else { return nil }
    match.indicator = growth.code
    reading.match = match
    return observationRow(statement, reading)
  }

  private func observationRow(
    _ statement: Statement, _ reading: Named, atLeast likeness: Int = IndicatorMatcher.accepted
  ) -> ImportRow {
    guard let match = reading.match, match.confidence >= likeness,
      let indicator = indicators[match.indicator]
    else { return unmatched(statement, reading.match) }
    guard let value = value(of: statement, for: indicator) else {
      return rejected(
        statement, match,
        "đơn vị \"\(statement.unit ?? "")\" không đổi được ra \"\(indicator.unit)\"",
        "sửa đơn vị của chỉ tiêu trong danh mục hoặc nhập tay")
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

    /// Whether the match stands without a person's word.
    var isAccepted: Bool { (match?.confidence ?? 0) >= IndicatorMatcher.accepted }
  }

  /// The indicator, area and breakdown that a subject names.
  ///
  /// A part that is an area of the catalogue is an area; any other part that its indicator does not
  /// name itself is a breakdown.
  private func read(_ statement: Statement) -> Named {
    let parts = statement.subject.split(separator: "–").map { String($0).trimmingSpaces }
    guard parts.count > 1, let last = parts.last else {
      let match = match(of: statement.subject, in: statement.whole, statement)
      return Named(match: match, area: area, breakdown: breakdown(match?.part))
    }
    let head = parts.dropLast().joined(separator: " – ")
    let ofHead = best(of: [head], statement)
    if let named = namedArea(last) {
      return Named(match: ofHead, area: named, breakdown: breakdown(ofHead?.part))
    }
    let own = best(
      of: [
        statement.subject, replacingTail(of: head, by: last),
        parts.dropFirst().joined(separator: " – "),
      ], statement, covering: last)
    if let own, own.confidence >= Self.sure || own.confidence >= (ofHead?.confidence ?? 0) {
      return Named(match: own, area: area, breakdown: breakdown(own.part))
    }
    return Named(match: ofHead, area: area, breakdown: breakdown(last.lowercased()))
  }

  /// The match of a name alone, or together with what it is a part of.
  ///
  /// A name that says too little ("người bị thương") is settled by the whole; one that fits two
  /// indicators alike, or only repeats the head of a whole that is another indicator's ("dư nợ" of a
  /// programme), is not settled at all.
  private func match(
    of subject: String, in whole: String?, _ statement: Statement
  ) -> IndicatorMatcher.Match? {
    guard let alone = best(of: names(subject), statement) else { return nil }
    guard let whole else { return alone.isDoubtful ? nil : alone }
    if isBareNoun(subject, statement) {
      return best(of: ["\(whole) \(subject)"], statement)
    }
    if isRepeated(subject, in: whole), let above = best(of: [whole], statement),
      above.indicator != alone.indicator
    {
      return nil
    }
    let wider = best(of: ["\(whole) \(subject)"], statement, covering: subject)
    guard alone.isDoubtful || alone.confidence < Self.sure else { return better(alone, wider) }
    guard var wider, wider.margin >= IndicatorMatcher.clear, wider.confidence >= Self.hint else {
      return alone.isDoubtful ? nil : alone
    }
    wider.confidence = max(wider.confidence, alone.confidence)
    return wider
  }

  /// From this likeness on a whole tells which of two indicators a part is of.
  private static let hint = 45

  /// The name as it stands, and without that of the area, which figures of an area need not repeat.
  private func names(_ subject: String) -> [String] {
    let bare = subject.replacing(areaName, with: "")
    return bare == subject ? [subject] : [subject, bare]
  }

  /// Whether a name only says what is counted, so that the whole has to say the rest.
  private func isBareNoun(_ subject: String, _ statement: Statement) -> Bool {
    guard let unit = statement.unit.flatMap({ UnitText($0) }), !unit.noun.isEmpty,
      let noun = UnitText(subject)?.noun
    else { return false }
    return noun == unit.noun
      && subject.split(separator: " ").count <= noun.count
  }

  /// Whether a whole has all the words of a subject.
  private func isRepeated(_ subject: String, in whole: String) -> Bool {
    let words = Set(whole.lowercased().split(separator: " "))
    return subject != whole && subject.lowercased().split(separator: " ").allSatisfy(words.contains)
  }

  private func breakdown(_ part: String?) -> String {
    part.map { $0.isEmpty ? "" : "chi tiết=" + $0 } ?? ""
  }

  /// From this likeness on a name is its own indicator rather than a part of another.
  private static let sure = 75

  /// The best match of several ways to name what a statement measures.
  ///
  /// A rise or fall is a figure of an indicator of change, never of the level that changed; a figure
  /// without one is a level, unless its words are those of a change.
  private func best(
    of names: [String], _ statement: Statement, covering own: String = ""
  ) -> IndicatorMatcher.Match? {
    switch statement.direction {
    case .up?, .down?:
      let kind = statement.direction == .up ? "mức tăng " : "mức giảm "
      let ways = names.flatMap { [$0, "tốc độ tăng " + $0, kind + $0] }
      let change = best(of: ways, statement, among: .change, own)
      guard statement.role != .change else { return change }
      return better(change, best(of: names, statement, among: .level, own))
    default:
      let level = best(of: names, statement, among: .level, own)
      let change = best(of: names, statement, among: .change, own)
      if let level, level.confidence >= IndicatorMatcher.accepted,
        (change?.confidence ?? 0) < IndicatorMatcher.exact || level.confidence >= IndicatorMatcher.exact
      {
        return level
      }
      return better(level, change)
    }
  }

  private func best(
    of names: [String], _ statement: Statement, among measure: IndicatorMatcher.Measure,
    _ own: String
  ) -> IndicatorMatcher.Match? {
    names.compactMap {
      matcher.match(subject: $0, unit: statement.unit, among: measure, covering: own)
    }.reduce(nil) { better($0, $1) }
  }

  private func better(
    _ left: IndicatorMatcher.Match?, _ right: IndicatorMatcher.Match?
  ) -> IndicatorMatcher.Match? {
    guard let left, let right else { return left ?? right }
    return right.isBetter(than: left) ? right : left
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
      switch statement.modifier {
      case "khoảng", "xấp xỉ", "ước khoảng": return .about(value)
      case "trên", "hơn", "ít nhất", "tối thiểu", "trở lên", "không dưới": return .atLeast(value)
      case "dưới", "không quá", "tối đa", "trở xuống": return .atMost(value)
      default: return .exactly(value)
      }
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
      direction == (indicator.measuresDecline ? .up : .down)
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

  /// The year that a resolution's target is for.
  func year(of statement: Statement) -> TimePeriod {
    .year((statement.period ?? defaultPeriod).end.year)
  }

  private func provenance(_ statement: Statement) -> Provenance {
    Provenance(
      document: document, quote: statement.quote, line: statement.place.line,
      page: statement.place.page)
  }

  private func unmatched(_ statement: Statement, _ match: IndicatorMatcher.Match?) -> ImportRow {
    let cause =
      match.map { "gần nhất là \($0.indicator) nhưng chỉ giống \($0.confidence)%" }
      ?? "không chỉ tiêu nào trong danh mục có tên gần giống"
    return rejected(
      statement, match, cause, "thêm cách gọi này vào cột phrases của chỉ tiêu trong danh mục")
  }

  private func rejected(
    _ statement: Statement, _ match: IndicatorMatcher.Match?, _ cause: String, _ remedy: String
  ) -> ImportRow {
    ImportRow(
      statement: statement, match: match, outcome: .rejected(cause: cause, remedy: remedy),
      area: area)
  }
}

extension IndicatorMatcher.Match {
  /// Whether another indicator fits as well, and neither fits to the word.
  fileprivate var isDoubtful: Bool { confidence < IndicatorMatcher.exact && margin < IndicatorMatcher.clear }
}

/// The first parts of a code: "AGR.FRUIT" of "AGR.FRUIT.AREA.NEW", "TOU" of "TOU.VISITS".
private enum IndicatorFamily {
  static func prefix(of code: String) -> String {
    let parts = code.split(separator: ".")
    return parts.prefix(parts.count > 2 ? 2 : 1).joined(separator: ".")
  }
}
