import Grammar
import Ledger
import Quantities
import Reading
import SourceText

/// Finds the indicator, the area and the part that a statement's words name.
struct IndicatorNaming {
  let matcher: IndicatorMatcher
  let tones: ToneVariants
  let areas: AreaRegistry
  let area: String
  /// Its name without its kind.
  let areaName: String
  let period: TimePeriod

  /// What a statement is booked under.
  struct Named {
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
  func read(_ statement: Statement) -> Named {
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
    // The counted noun behind words that name nothing, "công nghiệp: 3 doanh nghiệp", names no whole.
    let isNounAlone =
      last.lowercased() == statement.unit?.lowercased()
      && (ofHead?.confidence ?? 0) < IndicatorMatcher.accepted
    let own = best(
      of: [
        statement.subject, replacingTail(of: head, by: last),
        parts.dropFirst().joined(separator: " – "),
      ], statement, covering: last
    ).flatMap { isNounAlone && $0.confidence < IndicatorMatcher.exact ? nil : $0 }
    if let own, own.confidence >= Self.sure || own.confidence >= (ofHead?.confidence ?? 0) {
      return Named(match: own, area: area, breakdown: breakdown(own.part))
    }
    return Named(
      match: ofHead, area: area,
      breakdown: breakdown(Self.withoutCounted(last.lowercased(), statement.unit)))
  }

  /// The name of a part without the noun that is counted: "xây dựng" of "Xây dựng 28 DN".
  private static func withoutCounted(_ part: String, _ unit: String?) -> String {
    guard let unit, part.hasSuffix(" " + unit.lowercased()) else { return part }
    return String(part.dropLast(unit.count + 1))
  }

  /// The match of a name alone, or together with what it is a part of.
  ///
  /// A name that says too little ("người bị thương") is settled by the whole; one that fits two
  /// indicators alike, or only repeats the head of a whole that is another indicator's ("dư nợ" of a
  /// programme), is not settled at all.
  private func match(
    of subject: String, in whole: String?, _ statement: Statement
  ) -> IndicatorMatcher.Match? {
    let own = best(of: names(subject), statement)
    if (own?.confidence ?? 0) < IndicatorMatcher.accepted,
      let respelled = best(of: tones.spellings(of: subject), statement),
      respelled.confidence >= IndicatorMatcher.exact
    {
      return respelled
    }
    guard let alone = own else { return nil }
    guard let whole else {
      return alone.isDoubtful || isTooShort(subject, for: alone, statement) ? nil : alone
    }
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

  /// Whether a name of two words is only a piece of the indicator's: "trồng mới" of "trồng mới rừng".
  private func isTooShort(
    _ subject: String, for match: IndicatorMatcher.Match, _ statement: Statement
  ) -> Bool {
    // What is counted names itself by its noun, and a rate is a part's by few words.
    guard let dimension = statement.measure?.dimension,
      ![.count, .people, .livestock, .rate, .points].contains(dimension)
    else { return false }
    return match.confidence < IndicatorMatcher.exact && subject.split(separator: " ").count <= 2
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
  /// A rise or fall is a figure of an indicator of change, never of the level that changed, and so are
  /// percentage points whose direction is not said, as in a plan in brackets; any other figure is a level,
  /// unless its words are those of a change.
  private func best(
    of names: [String], _ statement: Statement, covering own: String = ""
  ) -> IndicatorMatcher.Match? {
    switch statement.direction {
    case nil where statement.measure?.dimension == .points:
      let ways = names.flatMap { [$0, "mức tăng " + $0, "mức giảm " + $0] }
      return best(of: ways, statement, among: .change, own)
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
        (change?.confidence ?? 0) < IndicatorMatcher.exact
          || level.confidence >= IndicatorMatcher.exact
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
    let day = period.end.lastDay
    return areas.search(bare, on: day).first {
      $0.isValid(on: day) && $0.kind.level >= 2
        && areas.ancestors(of: $0.code, on: day).contains { $0.code == area }
    }?.code
  }

  /// What a short name is booked under beside an indicator, which tells what it is of: the "tổng doanh
  /// thu" behind visits of tourists.
  func read(_ statement: Statement, beside neighbour: String) -> Named? {
    guard !isBareNoun(statement.subject, statement),
      let match = matcher.match(
        subject: statement.subject, unit: statement.unit,
        family: IndicatorFamily.prefix(of: neighbour)),
      match.confidence >= Self.related, match.margin >= IndicatorMatcher.clear
    else { return nil }
    return Named(match: match, area: area, breakdown: breakdown(match.part))
  }

  /// From this likeness on a name is that of an indicator beside the one before.
  static let related = 60
}

extension IndicatorMatcher.Match {
  /// Whether another indicator fits as well, and neither fits to the word.
  fileprivate var isDoubtful: Bool {
    confidence < IndicatorMatcher.exact && margin < IndicatorMatcher.clear
  }
}

/// The first parts of a code: "AGR.FRUIT" of "AGR.FRUIT.AREA.NEW", "TOU" of "TOU.VISITS".
private enum IndicatorFamily {
  static func prefix(of code: String) -> String {
    let parts = code.split(separator: ".")
    return parts.prefix(parts.count > 2 ? 2 : 1).joined(separator: ".")
  }
}
