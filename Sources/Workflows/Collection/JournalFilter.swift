package import Ledger
package import Storage

/// Which entries of the journal a person wants to see; nil means any.
package struct JournalFilter: Hashable, Sendable {
  package var person: String?
  /// Code of an area; those below it are meant as well.
  package var area: String?
  package var action: JournalRecord.Action?
  /// The first and the last day.
  package var from: TimePeriod.Point?
  package var to: TimePeriod.Point?

  package init(
    person: String? = nil, area: String? = nil, action: JournalRecord.Action? = nil,
    from: TimePeriod.Point? = nil, to: TimePeriod.Point? = nil
  ) {
    self.person = person
    self.area = area
    self.action = action
    self.from = from
    self.to = to
  }

  /// The moments from the start of the first day to the end of the last, in milliseconds since 1970 UTC.
  var time: ClosedRange<Int64>? {
    guard from != nil || to != nil else { return nil }
    let start = from.map { Self.midnight(CivilDay.number(of: $0)) } ?? .min
    let end = to.map { Self.midnight(CivilDay.number(of: $0) + 1) - 1 } ?? .max
    return start...max(start, end)
  }

  /// When a day begins in Viet Nam, which keeps one time all year, seven hours ahead of Greenwich.
  private static func midnight(_ day: Int) -> Int64 { Int64(day) * 86_400_000 - 7 * 3_600_000 }
}

extension CollectionDesk {
  /// A query for the entries of a filter.
  package func journalQuery(_ filter: JournalFilter, _ query: JournalQuery) -> JournalQuery {
    var query = query
    query.person = filter.person
    query.action = filter.action
    query.areas = filter.area.map(allAreas(below:))
    query.time = filter.time
    return query
  }

  /// The codes of an area and of all that are or were below it at any time.
  private func allAreas(below code: String) -> Set<String> {
    var codes: Set<String> = [code]
    var current = codes
    while !current.isEmpty {
      let below = areas.areas.filter { $0.parent.map(current.contains) ?? false }.map(\.code)
      current = Set(below).subtracting(codes)
      codes.formUnion(current)
    }
    return codes
  }
}
