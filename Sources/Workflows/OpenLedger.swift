package import Ledger
package import Storage

/// A ledger at work: a store with what the use cases need around it.
package struct OpenLedger: Sendable {
  package let store: any WholeStore

  package init(_ store: any WholeStore) {
    self.store = store
  }

  /// Fills a new ledger with the delivered catalogues.
  ///
  /// - Parameter now: when that is, in milliseconds since 1970 UTC.
  package func load(
    _ catalogues: DeliveredCatalogues, now: Int64 = 0
  ) async throws -> [CatalogueProblem] {
    try await store.save(catalogues.areas, catalogues.successions)
    try await store.save(catalogues.indicators)
    try await store.save(catalogues.verdictRules, recordedAt: now)
    return catalogues.problems
  }

  /// The area and period that a person named.
  package func place(area: String, period: String) async throws -> LedgerPlace {
    guard let period = TimePeriod(code: period) else { throw LedgerPlace.Problem.noPeriod(period) }
    return LedgerPlace(area: try await self.area(area, on: period.end.lastDay), period: period)
  }

  /// The area that a person named, for its figures on the boundaries of today.
  package func presentArea(
    _ name: String, on today: TimePeriod.Point
  ) async throws -> ReferenceArea {
    let area = try await self.area(name, on: today)
    guard !area.isValid(on: today) else { return area }
    let registry = try await store.areaRegistry()
    throw LedgerPlace.Problem.ended(
      "\(area.code) \(area.name)",
      registry.successors(of: area.code).compactMap { succession in
        registry.area(succession.successor, on: today).map { "\($0.code) \($0.name)" }
      })
  }

  /// The one area that a person named, by its code or its name on a day.
  package func area(_ name: String, on day: TimePeriod.Point) async throws -> ReferenceArea {
    let found = try await store.areaRegistry().search(name, on: day)
    guard let first = found.first else { throw LedgerPlace.Problem.noArea(name) }
    let alike = found.filter {
      $0.isValid(on: day) == first.isValid(on: day) && $0.kind.level == first.kind.level
    }
    guard alike.count == 1 else {
      throw LedgerPlace.Problem.severalAreas(name, alike.map { "\($0.code) \($0.name)" })
    }
    return first
  }
}

/// An area and a period of a ledger.
package struct LedgerPlace: Sendable {
  package var area: ReferenceArea
  package var period: TimePeriod

  package init(area: ReferenceArea, period: TimePeriod) {
    self.area = area
    self.period = period
  }

  package enum Problem: WordedProblem, Hashable {
    case noArea(String)
    case severalAreas(String, [String])
    case noPeriod(String)
    /// An area that is no more, with what it went over into.
    case ended(String, [String])

    package var wording: Wording {
      switch self {
      case .noArea(let name):
        Wording(
          "địa bàn \"\(name)\" không có trong sổ; xem danh sách bằng tiendo areas.",
          "the ledger has no area \"\(name)\"; list them with tiendo areas.")
      case .severalAreas(let name, let areas):
        Wording(
          "\"\(name)\" là tên của nhiều địa bàn: \(areas.joined(separator: ", ")); hãy dùng mã.",
          "\"\(name)\" names several areas: \(areas.joined(separator: ", ")); use a code.")
      case .ended(let area, let successors):
        Wording(
          "\(area) không còn là đơn vị hành chính, nay là \(successors.isEmpty ? "đơn vị chưa rõ" : successors.joined(separator: ", ")); hãy chọn đơn vị hiện nay, hoặc bỏ --boundaries today.",
          "\(area) is no more, now \(successors.isEmpty ? "an unknown unit" : successors.joined(separator: ", ")); choose a present unit, or leave out --boundaries today."
        )
      case .noPeriod(let text):
        Wording(
          "kỳ \"\(text)\" không đọc được; ghi 2023, 2023-07, 2023-Q3 hoặc 2023-01..2023-09.",
          "\"\(text)\" is no period; write 2023, 2023-07, 2023-Q3 or 2023-01..2023-09.")
      }
    }
  }
}
