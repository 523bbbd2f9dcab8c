package import Ledger
import Storage

extension CollectionDesk {
  /// Fills a new ledger with the delivered agencies, regimes and holidays.
  package func load(_ catalogues: DeliveredCatalogues) async throws {
    try await write(
      agencies: catalogues.agencies, regimes: catalogues.regimes,
      calendar: catalogues.workCalendar)
  }

  /// Takes a list of agencies; one bad row never rejects the others.
  package func importAgencies(_ bytes: [UInt8], file: String) async throws -> CatalogueImport {
    let heads = ["code", "name_vi", "kind", "area", "parent"]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let (list, problems) = CatalogueReader.agencies(
      bytes, file: file, areas: Set(areas.areas.map(\.code)))
    let fresh = list.filter { agencies[$0.code] != $0 }
    try await save(fresh)
    return CatalogueImport(
      saved: fresh.count, known: list.count - fresh.count, problems: problems)
  }

  /// Takes regimes, lines of forms or holidays, by the columns of the file; one bad row never rejects the
  /// others.
  ///
  /// The lines of a form take the place of those that the form has, the holidays that of all.
  package func importRegimes(_ bytes: [UInt8], file: String) async throws -> CatalogueImport {
    let header = TableText(bytes).header
    if header.contains("day") { return try await importHolidays(bytes, file: file) }
    if header.contains("regimes") { return try await importForms(bytes, file: file) }
    let heads = [
      "code", "name_vi", "frequency", "window_from", "window_to", "deadline", "reporters",
      "recipient", "status",
    ]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let old = try await regimesByCode()
    let (list, problems) = CatalogueReader.regimes(bytes, file: file, rules: regimeRules)
    let complete = list.map { regime in
      var regime = regime
      regime.rows = old[regime.code]?.rows ?? []
      return regime
    }
    let fresh = complete.filter { old[$0.code] != $0 }
    try await write(regimes: fresh)
    return CatalogueImport(
      saved: fresh.count, known: list.count - fresh.count, problems: problems)
  }

  private func importForms(_ bytes: [UInt8], file: String) async throws -> CatalogueImport {
    let heads = ["regimes", "indicator", "basis", "required"]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let old = try await regimesByCode()
    let (lines, problems) = CatalogueReader.formRows(
      bytes, file: file, indicators: Set(try await store.indicators().map(\.code)),
      regimes: Set(old.keys), agencies: Set(agencies.agencies.map(\.code)))
    let named = Set(lines.flatMap(\.regimes))
    let changed = old.values.filter { named.contains($0.code) }.map { $0.with(lines) }
      .filter { old[$0.code] != $0 }.sorted { $0.code < $1.code }
    try await write(regimes: changed)
    let saved = lines.count { line in
      changed.contains { line.regimes.contains($0.code) }
    }
    return CatalogueImport(saved: saved, known: lines.count - saved, problems: problems)
  }

  private func importHolidays(_ bytes: [UInt8], file: String) async throws -> CatalogueImport {
    let (list, problems) = CatalogueReader.holidays(bytes, file: file)
    let count = list.yearly.count + list.days.count
    guard list != calendar, count > 0 else {
      return CatalogueImport(saved: 0, known: count, problems: problems)
    }
    try await write(calendar: list)
    return CatalogueImport(saved: count, known: 0, problems: problems)
  }

  /// Adds a regime, or changes one, by the cells of a row of Catalogues/regimes.csv; the lines of its form
  /// stay as they are.
  ///
  /// - Parameter isNew: whether the code must not be taken.
  package func saveRegime(_ cells: [String: String], isNew: Bool = false) async throws {
    guard mayManageRegimes else { throw CollectionRefusal.forbidden(.manageRegimes) }
    let old = try await regimesByCode()
    var regime: ReportingRegime
    do throws(CatalogueReader.RowProblem) {
      regime = try CatalogueReader.regime { cells[$0]?.trimmingSpaces ?? "" }
      try regimeRules.check(regime)
    } catch {
      throw CollectionRefusal(error)
    }
    _ = try code(regime.code)
    if isNew, old[regime.code] != nil { throw CollectionRefusal.codeTaken(regime.code) }
    regime.rows = old[regime.code]?.rows ?? []
    guard regime != old[regime.code] else { return }
    try await write(regimes: [regime])
  }

  /// Puts other days in the place of those not worked, each as Catalogues/holidays.csv writes it; nothing is
  /// written while one of them is no day.
  package func saveHolidays(_ days: [String]) async throws {
    guard mayManageRegimes else { throw CollectionRefusal.forbidden(.manageRegimes) }
    let lines = ["day"] + days.map { SeparatedText.cell($0.trimmingSpaces) }
    let (list, problems) = CatalogueReader.holidays(
      Array(lines.joined(separator: "\n").utf8), file: "")
    if let problem = problems.first {
      throw CollectionRefusal.unusable(problem.message, remedy: problem.remedy)
    }
    guard list != calendar else { return }
    try await write(calendar: list)
  }

  private var regimeRules: RegimeRules {
    RegimeRules(agencies: agencies, calendar: calendar, today: today)
  }

  func regimesByCode() async throws -> [String: ReportingRegime] {
    Dictionary(try await store.regimes().map { ($0.code, $0) }) { first, _ in first }
  }

  /// Whether the person may change regimes and holidays: they hold for everyone, so only who administers
  /// every agency may.
  package var mayManageRegimes: Bool {
    mayAnywhere(.manageRegimes)
      && agencies.agencies.allSatisfy { may(.manageRegimes, .agency($0.code)) }
  }

  func write(
    agencies list: [Agency] = [], regimes: [ReportingRegime] = [], calendar: WorkCalendar? = nil
  ) async throws {
    guard mayManageRegimes else { throw CollectionRefusal.forbidden(.manageRegimes) }
    let old = try await regimesByCode()
    var records = list.map {
      record(.saveAgency, $0.code, area: $0.area, to: $0.name)
    }
    records += regimes.map {
      record(
        .saveRegime, $0.code, area: "", from: old[$0.code]?.journalLine ?? "",
        to: $0.journalLine)
    }
    if let calendar {
      records.append(
        record(
          .saveHolidays, "holidays", area: "", from: self.calendar.journalLine,
          to: calendar.journalLine))
    }
    guard !records.isEmpty else { return }
    try await apply(
      CollectionChange(
        agencies: list, regimes: regimes, workCalendar: calendar, journal: records))
  }
}

extension ReportingRegime {
  /// What the journal keeps of it.
  fileprivate var journalLine: String {
    [
      name, "frequency=\(frequency.rawValue)",
      "window=\(window.start.months):\(window.start.day)..\(window.end.months):\(window.end.day)",
      "deadline=\(deadline.code)", "reporters=\(reporters.map(\.code).joined(separator: ","))",
      "recipient=\(recipient ?? "")", "status=\(status.rawValue)", "source=\(source)",
    ].joined(separator: "\n") + rows.map { "\n" + $0.journalLine }.joined()
  }
}

extension FormRow {
  /// What the journal keeps of it: a line of its own, so that one that changed stands alone.
  fileprivate var journalLine: String {
    "\(key.code)=\(isRequired ? "required" : "optional") \(reporter ?? "") \(group)".trimmingSpaces
  }
}

extension DeadlineRule {
  /// As a catalogue spells it: `working-days:2`.
  package var code: String {
    switch self {
    case .workingDays(let count): "working-days:\(count)"
    case .day(let edge): "day:\(edge.months):\(edge.day)"
    }
  }
}

extension ReportingRegime.Reporter {
  /// The code of the agency, or kind and level of agencies, as Catalogues/regimes.csv writes them.
  package var code: String {
    switch self {
    case .agency(let code): code
    case .every(let kind, let level):
      "\(kind.rawValue)@\(CatalogueReader.levels.first { $0.value == level }?.key ?? "")"
    }
  }
}

extension DataWindowRule.Edge {
  /// Months and day, as Catalogues/regimes.csv writes them.
  package var code: String { "\(months):\(day)" }
}

extension WorkCalendar {
  /// The days as Catalogues/holidays.csv writes them, those of every year first.
  package var codes: [String] {
    yearly.map { TimePeriod.Point(year: 2000, month: $0.month, day: $0.day).code.dropFirst(5) }
      .sorted().map { String($0) } + days.map(\.code).sorted()
  }

  /// What the journal keeps of it.
  fileprivate var journalLine: String { codes.joined(separator: ",") }
}
