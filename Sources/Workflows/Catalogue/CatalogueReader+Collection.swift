package import Ledger

extension CatalogueReader {
  /// A line of a form with the regimes it stands in.
  package struct FormLine: Hashable, Sendable {
    package var regimes: [String]
    package var row: FormRow
  }

  /// - Parameter areas: the codes that there are; nil where any may stand.
  package static func agencies(
    _ bytes: some Collection<UInt8>, file: String, areas: Set<String>? = nil
  ) -> ([Agency], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { _, cell throws(RowProblem) in
      try agency(cell, areas: areas)
    }
  }

  /// One agency, by the cells under the headings of the file.
  static func agency(
    _ cell: (String) -> String, areas: Set<String>?
  ) throws(RowProblem) -> Agency {
    guard let kind = Agency.Kind(rawValue: cell("kind")) else {
      throw choice("kind", cell("kind"), Agency.Kind.allCases.map(\.rawValue))
    }
    try known(cell, "area", among: areas)
    return Agency(
      code: try required(cell, "code"), name: try required(cell, "name_vi"),
      englishName: cell("name_en"), kind: kind, area: try required(cell, "area"),
      parent: cell("parent").isEmpty ? nil : cell("parent"),
      closedOn: try lastDay(cell))
  }

  /// The last day on which an agency is at work; a month or a year says none.
  private static func lastDay(
    _ cell: (String) -> String
  ) throws(RowProblem) -> TimePeriod.Point? {
    let text = cell("closed_on")
    guard !text.isEmpty else { return nil }
    guard let day = TimePeriod.Point(dayCode: text) else { throw noDay(text) }
    return day
  }

  /// Why a text does not say on which day an agency closes.
  static func noDay(_ text: String) -> RowProblem {
    RowProblem(
      Wording(
        "\"\(text)\" chưa nói ngày cuối hoạt động là ngày nào",
        "\"\(text)\" does not say which day is the last at work"),
      Wording("ghi đủ năm, tháng, ngày: 2026-06-30", "write year, month and day: 2026-06-30"))
  }

  /// The regimes of a file, without the lines of their forms.
  ///
  /// - Parameter rules: what a regime must keep to; nil where any will do.
  package static func regimes(
    _ bytes: some Collection<UInt8>, file: String, rules: RegimeRules? = nil
  ) -> ([ReportingRegime], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { _, cell throws(RowProblem) in
      let regime = try regime(cell)
      try rules?.check(regime)
      return regime
    }
  }

  /// One regime without the lines of its form, by the cells under the headings of the file.
  static func regime(_ cell: (String) -> String) throws(RowProblem) -> ReportingRegime {
    guard let frequency = ReportingFrequency(rawValue: cell("frequency")) else {
      throw choice(
        "frequency", cell("frequency"), ReportingFrequency.allCases.map(\.rawValue))
    }
    guard let status = ObservationStatus(rawValue: cell("status")) else {
      throw choice("status", cell("status"), ObservationStatus.allCases.map(\.rawValue))
    }
    var reporters: [ReportingRegime.Reporter] = []
    for text in list(cell("reporters")) { reporters.append(try reporter(text)) }
    if reporters.isEmpty { _ = try required({ _ in "" }, "reporters") }
    return ReportingRegime(
      code: try required(cell, "code"), name: try required(cell, "name_vi"),
      englishName: cell("name_en"), frequency: frequency,
      window: DataWindowRule(
        start: try edge(cell("window_from"), "window_from"),
        end: try edge(cell("window_to"), "window_to")),
      deadline: try deadline(cell("deadline")), reporters: reporters,
      recipient: cell("recipient").isEmpty ? nil : cell("recipient"), status: status, rows: [],
      source: cell("source"))
  }

  /// The lines of forms, each for one or more regimes.
  ///
  /// - Parameters:
  ///   - indicators: the codes that there are.
  ///   - regimes: the same for regimes.
  ///   - agencies: the same for agencies; nil where any may stand.
  package static func formRows(
    _ bytes: some Collection<UInt8>, file: String, indicators: Set<String>, regimes: Set<String>,
    agencies: Set<String>? = nil
  ) -> ([FormLine], [CatalogueProblem]) {
    var seen: Set<String> = []
    return rows(of: TableText(bytes), file: file) { _, cell throws(RowProblem) in
      let row = try formRow(cell, indicators: indicators, agencies: agencies)
      let named = list(try required(cell, "regimes"))
      for regime in named {
        guard regimes.contains(regime) else {
          throw RowProblem(
            Wording("không có chế độ báo cáo \"\(regime)\"", "there is no regime \"\(regime)\""),
            Wording("sửa mã hoặc thêm chế độ trước", "correct the code or add the regime first"))
        }
        guard seen.insert("\(regime)|\(row.key.code)").inserted else { throw twice(in: regime) }
      }
      return FormLine(regimes: named, row: row)
    }
  }

  /// One line of a form, by the cells under the headings of the file; the form it stands in aside.
  static func formRow(
    _ cell: (String) -> String, indicators: Set<String>, agencies: Set<String>?
  ) throws(RowProblem) -> FormRow {
    guard let basis = Basis(rawValue: cell("basis")) else {
      throw choice("basis", cell("basis"), Basis.allCases.map(\.rawValue))
    }
    guard ["yes", "no"].contains(cell("required")) else {
      throw choice("required", cell("required"), ["yes", "no"])
    }
    let code = try required(cell, "indicator")
    guard indicators.contains(code) else {
      throw RowProblem(
        Wording("không có chỉ tiêu \"\(code)\"", "there is no indicator \"\(code)\""),
        Wording("sửa mã theo danh mục chỉ tiêu", "correct the code as in the catalogue"),
        isReadable: true)
    }
    if let agencies, !cell("reporter").isEmpty, !agencies.contains(cell("reporter")) {
      throw noAgency(cell("reporter"))
    }
    return FormRow(
      key: FormRow.Key(indicator: code, breakdown: cell("breakdown"), basis: basis),
      group: cell("group"), isRequired: cell("required") == "yes",
      reporter: cell("reporter").isEmpty ? nil : cell("reporter"))
  }

  /// Why a form does not take a line that it has.
  static func twice(in regime: String) -> RowProblem {
    RowProblem(
      Wording("biểu \(regime) đã có dòng này", "the form \(regime) has this line already"),
      Wording("giữ một dòng", "keep one line"), isReadable: true)
  }

  /// The days not worked: `09-02` for every year, `2027-02-06` for one.
  package static func holidays(
    _ bytes: some Collection<UInt8>, file: String
  ) -> (WorkCalendar, [CatalogueProblem]) {
    var calendar = WorkCalendar()
    let (days, problems) = rows(of: TableText(bytes), file: file) {
      _, cell throws(RowProblem) -> (isYearly: Bool, day: TimePeriod.Point) in
      let text = try required(cell, "day")
      let isYearly = text.utf8.count == 5
      // A leap year has every day that a year can have.
      guard let day = TimePeriod.Point(dayCode: isYearly ? "2000-" + text : text) else {
        throw RowProblem(
          Wording("\"\(text)\" không phải là ngày", "\"\(text)\" is no day"),
          Wording(
            "ghi 09-02 cho mọi năm hoặc 2027-02-06 cho một năm",
            "write 09-02 for every year or 2027-02-06 for one"))
      }
      return (isYearly, day)
    }
    for (isYearly, day) in days {
      if isYearly {
        calendar.yearly.insert(.init(month: day.month ?? 1, day: day.day ?? 1))
      } else {
        calendar.days.insert(day)
      }
    }
    return (calendar, problems)
  }

  // MARK: - Cells

  /// How a file names the levels of the administration.
  package static let levels = [
    "country": ReferenceArea.Kind.country.level, "province": ReferenceArea.Kind.province.level,
    "district": ReferenceArea.Kind.district.level, "commune": ReferenceArea.Kind.commune.level,
  ]

  /// `committee@commune`, or the code of an agency.
  private static func reporter(_ text: String) throws(RowProblem) -> ReportingRegime.Reporter {
    guard let sign = text.firstIndex(of: "@") else { return .agency(text) }
    guard let kind = Agency.Kind(rawValue: String(text[..<sign])),
      let level = levels[String(text[text.index(after: sign)...])]
    else {
      throw RowProblem(
        Wording(
          "\"\(text)\" không chỉ đơn vị nào", "\"\(text)\" stands for no agencies"),
        Wording(
          "ghi mã đơn vị, hoặc loại và cấp như committee@commune, department@province",
          "write the code of an agency, or kind and level as committee@commune, department@province"
        ))
    }
    return .every(kind, level: level)
  }

  /// `-1:15`: the 15th of the month before.
  private static func edge(
    _ text: String, _ column: String
  ) throws(RowProblem) -> DataWindowRule.Edge {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let months = parts[0], let day = parts[1], (-12...12).contains(months),
      (1...31).contains(day)
    else {
      throw RowProblem(
        Wording(
          "cột \(column) ghi \"\(text)\", không chỉ ngày nào",
          "the column \(column) says \"\(text)\", which is no day"),
        Wording(
          "ghi số tháng và ngày: -1:15 là ngày 15 tháng trước, 0:31 là ngày cuối tháng",
          "write months and day: -1:15 is the 15th of the month before, 0:31 the last of the month"
        ))
    }
    return DataWindowRule.Edge(months: months, day: day)
  }

  /// `working-days:2` or `day:0:25`.
  private static func deadline(_ text: String) throws(RowProblem) -> DeadlineRule {
    let workingDays = "working-days:"
    if text.hasPrefix(workingDays), let count = Int(text.dropFirst(workingDays.count)),
      (1...60).contains(count)
    {
      return .workingDays(count)
    }
    if text.hasPrefix("day:") { return .day(try edge(String(text.dropFirst(4)), "deadline")) }
    throw RowProblem(
      Wording("hạn gửi \"\(text)\" không đọc được", "\"\(text)\" is no deadline"),
      Wording(
        "ghi working-days:2 (ít nhất 1 ngày làm việc sau khi chốt) hoặc day:0:25",
        "write working-days:2 (at least 1 working day after the window) or day:0:25"))
  }

  /// Why a code of an agency cannot be used.
  static func noAgency(_ code: String) -> RowProblem {
    RowProblem(
      Wording("không có đơn vị \"\(code)\"", "there is no agency \"\(code)\""),
      Wording(
        "sửa mã theo danh sách đơn vị, hoặc thêm đơn vị trước",
        "correct the code as in the list of agencies, or add the agency first"),
      isReadable: true)
  }

  private static func choice(_ column: String, _ text: String, _ words: [String]) -> RowProblem {
    RowProblem(
      Wording(
        "cột \(column) ghi \"\(text)\"", "the column \(column) says \"\(text)\""),
      Wording(
        "ghi một trong: \(words.joined(separator: ", "))",
        "write one of: \(words.joined(separator: ", "))"))
  }
}

extension ReportingRegime {
  /// The regime with those lines that are for it.
  func with(_ lines: [CatalogueReader.FormLine]) -> ReportingRegime {
    var regime = self
    regime.rows = lines.filter { $0.regimes.contains(code) }.map(\.row)
    return regime
  }
}
