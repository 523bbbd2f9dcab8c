package import Intake
import Ledger
import Storage

/// What became of the rows of a catalogue that a person handed in.
package struct CatalogueImport: Hashable, Sendable {
  /// Rows that are new or changed something.
  package var saved: Int
  /// Rows that say what the ledger says already.
  package var known: Int
  package var problems: [CatalogueProblem]
}

extension OpenLedger {
  /// The bytes of a catalogue file; `-` is standard input.
  package static func catalogue(path: String) throws(IntakeError) -> [UInt8] {
    try FileBytes.read(path: path, limit: 64 << 20)
  }

  /// Takes a catalogue of indicators; one bad row never rejects the others.
  package func importIndicators(
    _ bytes: [UInt8], file: String
  ) async throws -> CatalogueImport {
    let heads = [
      "code", "name_vi", "unit", "direction", "measures", "adds_over_areas", "adds_over_time",
    ]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let (indicators, problems) = CatalogueReader.indicators(bytes, file: file)
    let known = Set(try await store.indicators())
    let fresh = indicators.filter { !known.contains($0) }
    try await store.save(fresh)
    return CatalogueImport(
      saved: fresh.count, known: indicators.count - fresh.count, problems: problems)
  }

  /// Takes thresholds of the verdict words; one bad row never rejects the others, and earlier ones stay
  /// in the ledger.
  package func importVerdictRules(
    _ bytes: [UInt8], file: String, now: Int64
  ) async throws -> CatalogueImport {
    let heads = ["area", "year", "nearly_met_from", "source"]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let areas = Set(try await store.areaRegistry().areas.map(\.code))
    let (rules, problems) = CatalogueReader.verdictRules(bytes, file: file, areas: areas)
    let known = Set(try await store.verdictRules(asKnownAt: nil))
    let fresh = rules.filter { !known.contains($0) }
    try await store.save(fresh, recordedAt: now)
    return CatalogueImport(
      saved: fresh.count, known: rules.count - fresh.count, problems: problems)
  }

  /// Takes what became of former areas; one bad row never rejects the others.
  private func importSuccessions(
    _ bytes: [UInt8], file: String
  ) async throws -> CatalogueImport {
    let heads = ["predecessor", "successor", "date", "share", "source"]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let registry = try await store.areaRegistry()
    let (successions, problems) = CatalogueReader.successions(
      bytes, file: file, areas: Set(registry.areas.map(\.code)))
    let known = Set(registry.successions)
    let fresh = successions.filter { !known.contains($0) }
    try await store.save([], fresh)
    return CatalogueImport(
      saved: fresh.count, known: successions.count - fresh.count, problems: problems)
  }

  /// Takes a list of areas; one bad row never rejects the others.
  ///
  /// A row that repeats a stretch of an area the ledger knows is known. A row is rejected when its
  /// parent is nowhere, or when its code stands for another area at the same time.
  ///
  /// A file with a column `predecessor` says what became of former areas, and is taken as that.
  package func importAreas(_ bytes: [UInt8], file: String) async throws -> CatalogueImport {
    if TableText(bytes).header.contains("predecessor") {
      return try await importSuccessions(bytes, file: file)
    }
    if let problem = CatalogueProblem.missing(["code", "name", "kind"], in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let (rows, problems) = CatalogueReader.areaRows(bytes, file: file)
    var sorting = AreaSorting(registry: try await store.areaRegistry(), rows: rows, file: file)
    for row in rows { sorting.take(row) }
    try await store.save(sorting.fresh, [])
    return CatalogueImport(
      saved: sorting.fresh.count, known: sorting.known,
      problems: (problems + sorting.problems).sorted { $0.line < $1.line })
  }
}

extension TimePeriod.Point {
  /// The day before one; of a year or a month, before its first day.
  fileprivate var dayBefore: TimePeriod.Point {
    if let day, day > 1 { return TimePeriod.Point(year: year, month: month, day: day - 1) }
    let earlier: TimePeriod =
      if let month, month > 1 { .month(month - 1, year) } else { .month(12, year - 1) }
    return earlier.lastDay
  }
}

/// Sorts the rows of a list of areas into new, known and impossible.
private struct AreaSorting {
  private let registry: AreaRegistry
  private let file: String
  /// Codes that can be a parent.
  private let codes: Set<String>
  private var taken: [String: [ReferenceArea]] = [:]
  private(set) var fresh: [ReferenceArea] = []
  private(set) var known = 0
  private(set) var problems: [CatalogueProblem] = []

  init(registry: AreaRegistry, rows: [CatalogueReader.AreaRow], file: String) {
    self.registry = registry
    self.file = file
    codes = Set(registry.areas.map(\.code)).union(rows.map(\.area.code))
  }

  mutating func take(_ row: CatalogueReader.AreaRow) {
    let former = registry.history(of: row.area.code)
    let area = row.area.endingBefore(former)
    if let parent = area.parent, !codes.contains(parent) {
      return reject(
        row,
        Wording(
          "đơn vị cấp trên \(parent) không có trong tệp và trong sổ",
          "the area above, \(parent), is neither in the file nor in the ledger"),
        Wording(
          "thêm dòng của đơn vị đó hoặc sửa cột parent",
          "add a row for it or correct the column parent"))
    }
    if let from = area.validFrom, let to = area.validTo, to < from {
      return reject(
        row,
        Wording(
          "hết hiệu lực \(to.code) trước khi có hiệu lực \(from.code)",
          "it ends on \(to.code) before it begins on \(from.code)"),
        Wording("sửa hai ngày này", "correct the two dates"))
    }
    if taken[area.code]?.contains(where: { $0.overlaps(area) }) == true {
      return reject(
        row,
        Wording(
          "mã \(area.code) đã có ở dòng trước", "an earlier row has the code \(area.code)"),
        Wording("giữ một dòng cho mỗi mã", "keep one row for each code"))
    }
    if former.contains(where: { $0.says(area) }) {
      taken[area.code, default: []].append(area)
      known += 1
      return
    }
    let others = former.filter { $0.validFrom != area.validFrom && $0.overlaps(area) }
    if let other = others.first {
      return reject(
        row,
        Wording(
          "mã \(area.code) trong cùng thời gian là \(other.name) (\(other.validity(.vietnamese)))",
          "at that time the code \(area.code) is \(other.name) (\(other.validity(.english)))"),
        Wording(
          "sửa valid_from, valid_to cho hai đơn vị không trùng thời gian",
          "correct valid_from and valid_to so that the two do not overlap"))
    }
    taken[area.code, default: []].append(area)
    fresh.append(area)
  }

  private mutating func reject(
    _ row: CatalogueReader.AreaRow, _ message: Wording, _ remedy: Wording
  ) {
    problems.append(
      CatalogueProblem(file: file, line: row.line, message: message, remedy: remedy))
  }
}

extension ReferenceArea {
  /// Whether there is a day on which both exist.
  fileprivate func overlaps(_ other: ReferenceArea) -> Bool {
    if let validTo, let start = other.validFrom, validTo < start { return false }
    if let end = other.validTo, let validFrom, end < validFrom { return false }
    return true
  }

  /// Whether this area says already what another row says: the same unit over at least its time.
  fileprivate func says(_ other: ReferenceArea) -> Bool {
    var copy = other
    copy.validFrom = validFrom
    copy.validTo = validTo
    // Of a stretch inside a longer one, "Thanh Hoá" and "Thanh Hóa" are one name.
    if validFrom != other.validFrom, SearchKey(name) == SearchKey(other.name) { copy.name = name }
    guard copy == self else { return false }
    let starts = validFrom.map { start in other.validFrom.map { start <= $0 } ?? false } ?? true
    let ends = validTo.map { end in other.validTo.map { $0 <= end } ?? false } ?? true
    return starts && ends
  }

  /// The area with its end where the list leaves it open and a later area is known to take its code.
  fileprivate func endingBefore(_ others: [ReferenceArea]) -> ReferenceArea {
    guard validTo == nil else { return self }
    let starts = others.compactMap(\.validFrom).filter { (validFrom ?? .beginning) < $0 }
    guard let next = starts.min() else { return self }
    var area = self
    area.validTo = next.dayBefore
    return area
  }

  /// The time of validity in words.
  fileprivate var validity: Wording {
    switch (validFrom, validTo) {
    case (let from?, let to?):
      Wording("\(from.code) – \(to.code)", "\(from.code) – \(to.code)")
    case (let from?, nil): Wording("từ \(from.code)", "from \(from.code)")
    case (nil, let to?): Wording("đến \(to.code)", "until \(to.code)")
    case (nil, nil): Wording("không giới hạn thời gian", "at all times")
    }
  }
}

extension CatalogueProblem {
  /// The columns that a file must have and has not.
  static func missing(
    _ names: [String], in bytes: [UInt8], file: String
  ) -> CatalogueProblem? {
    let header = TableText(bytes).header
    let absent = names.filter { !header.contains($0) }
    guard !absent.isEmpty else { return nil }
    return CatalogueProblem(
      file: file, line: 1,
      message: Wording(
        "thiếu cột \(absent.joined(separator: ", "))",
        "missing the columns \(absent.joined(separator: ", "))"),
      remedy: Wording(
        "dòng đầu phải ghi tên các cột \(names.joined(separator: ", "))",
        "the first row must name the columns \(names.joined(separator: ", "))"))
  }
}
