import GRDB
import Ledger
import Quantities
import Storage

/// The table `target`.
enum TargetTable {
  /// Adds a version of a target; one that repeats another in everything is not added.
  static func insert(
    _ target: Target, area: Int64, period: Int64, indicator: Int64, source: Int64,
    _ catalogue: Catalogue, in db: Database
  ) throws {
    let known = try all(
      "area = ? AND period = ? AND indicator = ?", [area, period, indicator], of: target.period,
      catalogue, in: db)
    guard !known.contains(target) else { return }
    let numbers = target.requirement.numbers
    let words: String? = if case .text(let words) = target.requirement { words } else { nil }
    let statement = try RawStatement(
      db,
      """
      INSERT INTO target (
        area, period, indicator, authority, recorded_at, relation, coefficient, decimals, form,
        high_coefficient, high_decimals, high_form, words, unit, text, "group", "order",
        assigned_on, source, quote, line, page, paragraph, cell
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind(area, at: 1)
    statement.bind(period, at: 2)
    statement.bind(indicator, at: 3)
    statement.bind(target.authority.rawValue, at: 4)
    statement.bind(target.recordedAt, at: 5)
    statement.bind(target.requirement.relation, at: 6)
    try statement.bind(numbers.first, from: 7, indicator: target.indicator, area: target.area)
    try statement.bind(
      numbers.count > 1 ? numbers.last : nil, from: 10, indicator: target.indicator,
      area: target.area)
    statement.bind(words, at: 13)
    statement.bind(target.unit, at: 14)
    statement.bind(target.text, at: 15)
    statement.bind(target.group, at: 16)
    statement.bind(Int64(target.order), at: 17)
    statement.bind(target.assignedOn?.code, at: 18)
    statement.bind(source, at: 19)
    statement.bind(target.provenance.quote, at: 20)
    statement.bind(target.provenance.line.map(Int64.init), at: 21)
    statement.bind(target.provenance.page.map(Int64.init), at: 22)
    statement.bind(target.provenance.paragraph.map(Int64.init), at: 23)
    statement.bind(target.provenance.cell, at: 24)
    try statement.run()
  }

  /// The versions that fit a condition, the latest first.
  ///
  /// - Parameters:
  ///   - condition: of one period, the one that is given.
  ///   - isKept: whether the condition is the same every time, but for the numbers it is bound to.
  static func all(
    _ condition: String, _ numbers: [Int64], of period: TimePeriod, _ catalogue: Catalogue,
    in db: Database, isKept: Bool = true
  ) throws -> [Target] {
    let rows = try RawStatement(
      db,
      """
      SELECT indicator.code, authority, recorded_at, relation, words, target.unit, text, "group",
        "order", assigned_on, document, quote, line, page, person, coefficient, decimals, form,
        high_coefficient, high_decimals, high_form, paragraph, sheet, cell, reporting_period,
        target.area
      FROM target JOIN source ON source.id = target.source
        JOIN indicator ON indicator.id = target.indicator
      WHERE \(condition) ORDER BY recorded_at DESC, target.id DESC
      """, isKept: isKept)
    defer { rows.reset() }
    for (index, number) in numbers.enumerated() { rows.bind(number, at: Int32(index + 1)) }
    var result: [Target] = []
    while try rows.step() {
      result.append(
        Target(
          indicator: rows.text(0), area: try catalogue.area(rows.integer(25)), period: period,
          requirement: try requirement(rows), unit: rows.text(5),
          authority: try decoded(rows.text(1)), text: rows.text(6), group: rows.text(7),
          order: Int(rows.integer(8)),
          provenance: Provenance(
            document: rows.text(10), quote: rows.text(11),
            line: rows.optionalInteger(12).map(Int.init),
            paragraph: rows.optionalInteger(21).map(Int.init),
            page: rows.optionalInteger(13).map(Int.init), sheet: rows.optionalText(22),
            cell: rows.optionalText(23), person: rows.optionalText(14),
            reportingPeriod: rows.optionalText(24).flatMap { TimePeriod(code: $0) }),
          assignedOn: rows.optionalText(9).flatMap { TimePeriod.Point(code: $0) },
          recordedAt: rows.integer(2)))
    }
    return result
  }

  private static func requirement(_ row: RawStatement) throws -> Target.Requirement {
    let low = row.number(from: 15)
    switch (row.text(3), low, row.number(from: 18)) {
    case ("=", let number?, nil): return .exactly(number)
    case (">=", let number?, nil): return .atLeast(number)
    case ("<=", let number?, nil): return .atMost(number)
    case ("~", let number?, nil): return .about(number)
    case ("range", let low?, let high?): return .between(low, high)
    case ("text", nil, nil): return .text(row.text(4))
    default: throw UnreadableColumn()
    }
  }
}
