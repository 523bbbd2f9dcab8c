import GRDB
import Ledger
import Storage
import Synchronization

/// The catalogues as one state of the ledger has them, with the numbers of their rows.
final class Catalogue: Sendable {
  let version: Version
  let registry: AreaRegistry
  let areas: [String: Int64]
  let areaCodes: [Int64: String]
  let indicators: [String: (id: Int64, isSummed: Bool)]
  let indicatorCodes: [Int64: String]
  /// Areas below one by level, worked out when first asked for.
  private let below = Mutex<[Moment: [Int: [String]]]>([:])
  /// The indicators with their words, read when first asked for.
  private let list = Mutex<[Indicator]?>(nil)

  /// Rises with every change of a catalogue, also one by another program.
  struct Version: Hashable {
    var areas: Int64
    var indicators: Int64

    init(_ db: Database) throws {
      let read = try RawStatement(
        db, "SELECT version FROM catalogue_version ORDER BY catalogue")
      defer { read.reset() }
      guard try read.step() else { throw UnreadableColumn() }
      areas = read.integer(0)
      guard try read.step() else { throw UnreadableColumn() }
      indicators = read.integer(0)
    }

    /// Notes that a catalogue changes in this transaction.
    static func raise(_ catalogue: String, in db: Database) throws {
      try db.execute(
        sql: "UPDATE catalogue_version SET version = version + 1 WHERE catalogue = ?",
        arguments: [catalogue])
    }
  }

  private struct Moment: Hashable {
    var area: String
    var day: TimePeriod.Point
  }

  init(_ db: Database) throws {
    version = try Version(db)
    registry = try AreaTable.registry(in: db)
    areas = try AreaTable.identifiers(in: db)
    areaCodes = Dictionary(uniqueKeysWithValues: areas.map { ($1, $0) })
    indicators = try IndicatorTable.identifiers(in: db)
    indicatorCodes = Dictionary(uniqueKeysWithValues: indicators.map { ($1.id, $0) })
  }

  /// Every indicator in the order of their codes.
  ///
  /// - Parameter db: in the state that the catalogue was read from.
  func indicatorList(in db: Database) throws -> [Indicator] {
    if let known = list.withLock({ $0 }) { return known }
    let fresh = try IndicatorTable.all(in: db)
    list.withLock { $0 = fresh }
    return fresh
  }

  /// The areas below one on a day, by their levels.
  func areasBelow(_ code: String, on day: TimePeriod.Point) -> [Int: [String]] {
    let moment = Moment(area: code, day: day)
    if let known = below.withLock({ $0[moment] }) { return known }
    let result = registry.areasBelow(code, on: day)
    below.withLock { $0[moment] = result }
    return result
  }

  func area(_ id: Int64) throws -> String {
    guard let code = areaCodes[id] else { throw UnreadableColumn() }
    return code
  }

  func indicator(_ id: Int64) throws -> String {
    guard let code = indicatorCodes[id] else { throw UnreadableColumn() }
    return code
  }
}
