import GRDB
import Ledger
import Quantities
import Storage

/// The tables `indicator` and `indicator_text`.
enum IndicatorTable {
  private static let columns = """
    code, name, english_name, unit, direction, area_aggregation, weight, numerator, denominator, \
    factor_coefficient, factor_decimals, time_aggregation, formula, sector, agency, price_basis, \
    measures
    """

  static func save(_ indicator: Indicator, in db: Database) throws {
    let aggregation = try AggregationColumns(indicator)
    let updates = columns.split(separator: ", ").map { "\($0) = excluded.\($0)" }
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO indicator (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET \(updates.joined(separator: ", ")) RETURNING id
        """,
      arguments: [
        indicator.code, indicator.name, indicator.englishName, indicator.unit,
        indicator.direction.rawValue, aggregation.name, aggregation.weight, aggregation.numerator,
        aggregation.denominator, aggregation.factorCoefficient, aggregation.factorDecimals,
        indicator.timeAggregation.rawValue, indicator.formula, indicator.sector, indicator.agency,
        indicator.priceBasis, indicator.measure.rawValue,
      ])
    guard let id else { return }
    try db.run("DELETE FROM indicator_text WHERE indicator = ?", arguments: [id])
    let lists = [
      ("breakdown", indicator.breakdowns), ("phrase", indicator.phrases),
      ("official-code", indicator.officialCodes),
    ]
    for (list, texts) in lists {
      for (position, text) in texts.enumerated() {
        try db.run(
          "INSERT INTO indicator_text VALUES (?, ?, ?, ?)",
          arguments: [id, list, position, text])
      }
    }
  }

  static func all(in db: Database) throws -> [Indicator] {
    var texts: [Int64: [String: [String]]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM indicator_text ORDER BY indicator, list, position")
    while let row = try rows.next() {
      texts[row[0], default: [:]][row[1], default: []].append(row[3])
    }
    return try Row.fetchAll(db, sql: "SELECT \(columns), id FROM indicator ORDER BY code").map {
      let lists = texts[$0[17]] ?? [:]
      return try Indicator(
        code: $0[0], name: $0[1], englishName: $0[2], unit: $0[3], direction: decoded($0[4]),
        measure: decoded($0[16]),
        areaAggregation: AggregationColumns(
          name: $0[5], weight: $0[6], numerator: $0[7], denominator: $0[8],
          factorCoefficient: $0[9], factorDecimals: $0[10]
        ).aggregation(),
        timeAggregation: decoded($0[11]), formula: $0[12], breakdowns: lists["breakdown"] ?? [],
        sector: $0[13], agency: $0[14], phrases: lists["phrase"] ?? [],
        officialCodes: lists["official-code"] ?? [], priceBasis: $0[15])
    }
  }

  /// The row of each code, and whether it adds up over areas.
  static func identifiers(in db: Database) throws -> [String: (id: Int64, isSummed: Bool)] {
    try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(
        db, sql: "SELECT code, id, area_aggregation = 'sum' FROM indicator"
      ).map { ($0[0], ($0[1], $0[2])) })
  }
}

/// How an indicator adds up over areas, as columns.
private struct AggregationColumns {
  var name: String
  var weight: String?
  var numerator: String?
  var denominator: String?
  var factorCoefficient: Int64?
  var factorDecimals: Int?

  func aggregation() throws -> Indicator.AreaAggregation {
    switch name {
    case "sum": return .sum
    case "none": return .none
    case "weighted-mean": return .weightedMean(by: weight ?? "")
    case "ratio":
      return .ratio(
        numerator: numerator ?? "", denominator: denominator ?? "",
        factor: ExactDecimal(Int128(factorCoefficient ?? 0), decimals: factorDecimals ?? 0))
    default: throw UnreadableColumn()
    }
  }
}

extension AggregationColumns {
  init(_ indicator: Indicator) throws {
    switch indicator.areaAggregation {
    case .sum: self.init(name: "sum")
    case .none: self.init(name: "none")
    case .weightedMean(let weight): self.init(name: "weighted-mean", weight: weight)
    case .ratio(let numerator, let denominator, let factor):
      self.init(
        name: "ratio", numerator: numerator, denominator: denominator,
        factorCoefficient: try factor.column(of: indicator.code), factorDecimals: factor.decimals)
    }
  }
}
