import Ledger
import Reading

/// Finds the indicator that a row of a table names, by code first and by words second.
final class NameMatcher {
  /// What a row names.
  struct Result {
    var match: IndicatorMatcher.Match?
    /// Code of the area, where the part of a whole is one.
    var area: String?
    var breakdown = ""
  }

  private let byCode: [String: String]
  private let byOfficialCode: [String: Set<String>]
  private let byEnglishName: [String: String]
  private let matcher: IndicatorMatcher
  private let areas: AreaNames
  private var known: [RowName: Result] = [:]

  init(_ indicators: [Indicator], areas: AreaNames) {
    byCode = Dictionary(
      indicators.map { ($0.code.uppercased(), $0.code) }, uniquingKeysWith: { first, _ in first })
    byEnglishName = Dictionary(
      indicators.map { (FoldedWords($0.englishName).text, $0.code) },
      uniquingKeysWith: { first, _ in first })
    var official: [String: Set<String>] = [:]
    for indicator in indicators {
      for code in indicator.officialCodes {
        official[code.uppercased(), default: []].insert(indicator.code)
        if let bare = code.split(separator: ":").last {
          official[bare.uppercased().trimmingSpaces, default: []].insert(indicator.code)
        }
      }
    }
    byOfficialCode = official
    matcher = IndicatorMatcher(indicators)
    self.areas = areas
  }

  /// The indicator of a code of the catalogue, or of a code that one official list has.
  func indicator(code: String) -> IndicatorMatcher.Match? {
    let key = code.uppercased()
    let official = byOfficialCode[key] ?? []
    guard let found = byCode[key] ?? (official.count == 1 ? official.first : nil) else {
      return nil
    }
    return IndicatorMatcher.Match(indicator: found, named: code)
  }

  /// Whether a cell of the column of codes holds a name instead, of more than one word.
  func isWords(_ text: String) -> Bool { text.contains(" ") }

  /// What a row names.
  func find(_ row: RowName) -> Result {
    if let result = known[row] { return result }
    let result = search(row)
    known[row] = result
    return result
  }

  /// From this likeness on a name is its own indicator rather than a part of another.
  private static let sure = 75
  /// From this likeness on whole and part together are an indicator's name.
  private static let exact = 90

  private func search(_ row: RowName) -> Result {
    if let match = indicator(code: row.name) { return Result(match: match) }
    let own = best(of: row.name, row.unit)
    guard let parent = row.parent, (own?.confidence ?? 0) < Self.sure || parent.isMarked else {
      return Result(match: own)
    }
    let head = best(of: parent.name, row.unit)
    let isHead = (head?.confidence ?? 0) >= IndicatorMatcher.accepted
    if parent.isMarked, isHead, AreaKinds.bareName(of: row.name) != nil,
      let area = areas.code(of: row.name)
    {
      return Result(match: head, area: area)
    }
    if let own, own.confidence >= Self.sure, own.indicator != head?.indicator || !isHead {
      return Result(match: own)
    }
    let whole = best(of: parent.name + " " + row.name, row.unit)
    if let whole, whole.confidence >= Self.exact, whole.indicator != head?.indicator {
      return Result(match: whole)
    }
    if parent.isMarked, isHead, let head {
      return Result(match: head, breakdown: "chi tiết=" + row.name.lowercased())
    }
    return Result(match: likelier(own, whole))
  }

  /// The best match of a name: a level, unless its words are those of a change.
  private func best(of name: String, _ unit: String?) -> IndicatorMatcher.Match? {
    if let code = byEnglishName[FoldedWords(name).text] {
      return IndicatorMatcher.Match(indicator: code, named: name)
    }
    let level = matcher.match(subject: name, unit: unit, among: .level)
    let change = matcher.match(subject: name, unit: unit, among: .change)
    if let level, level.confidence >= IndicatorMatcher.accepted,
      (change?.confidence ?? 0) <= level.confidence
    {
      return level
    }
    return likelier(level, change)
  }

  private func likelier(
    _ left: IndicatorMatcher.Match?, _ right: IndicatorMatcher.Match?
  ) -> IndicatorMatcher.Match? {
    guard let left, let right else { return left ?? right }
    return left.confidence >= right.confidence ? left : right
  }
}
