import Documents
package import Ledger
import Quantities

/// A row of a catalogue that cannot be used: where, what, and what to do.
package struct CatalogueProblem: Error, Hashable, Sendable {
  package var file: String
  package var line: Int
  package var message: Wording
  package var remedy: Wording

  /// One line for the user: place, cause, remedy.
  package func sentence(in language: Language) -> String {
    "\(file):\(line): \(message(language)); \(remedy(language))."
  }
}

/// Reads the catalogues that a planning officer edits: indicators, areas, successions, thresholds.
///
/// A bad row never rejects the others: it is handed back as a problem.
package enum CatalogueReader {
  package static func indicators(
    _ bytes: some Collection<UInt8>, file: String
  ) -> ([Indicator], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { row, cell throws(RowProblem) in
      let code = try required(cell, "code")
      let name = try required(cell, "name_vi")
      guard let direction = Indicator.Direction(rawValue: cell("direction")) else {
        throw RowProblem(
          Wording(
            "chiều đánh giá \"\(cell("direction"))\" không có",
            "there is no direction \"\(cell("direction"))\""),
          Wording("ghi higher, lower, neutral hoặc band", "write higher, lower, neutral or band"))
      }
      guard let measure = Indicator.Measure(rawValue: cell("measures")) else {
        throw RowProblem(
          Wording(
            "cột measures ghi \"\(cell("measures"))\"",
            "the column measures says \"\(cell("measures"))\""),
          Wording("ghi level, growth hoặc decrease", "write level, growth or decrease"))
      }
      guard let time = Indicator.TimeAggregation(rawValue: cell("adds_over_time")) else {
        throw RowProblem(
          Wording(
            "cách cộng theo thời gian \"\(cell("adds_over_time"))\" không có",
            "there is no way of adding over time \"\(cell("adds_over_time"))\""),
          Wording("ghi sum, last, ratio hoặc none", "write sum, last, ratio or none"))
      }
      return Indicator(
        code: code, name: name, englishName: cell("name_en"), unit: try required(cell, "unit"),
        direction: direction, measure: measure, areaAggregation: try areaAggregation(cell),
        timeAggregation: time, formula: cell("formula").isEmpty ? nil : cell("formula"),
        breakdowns: list(cell("breakdowns")), sector: cell("sector"), agency: cell("agency"),
        phrases: list(cell("phrases")), officialCodes: list(cell("official_codes")),
        priceBasis: cell("price_basis").isEmpty ? nil : cell("price_basis"))
    }
  }

  /// An area with the line of the file it stands on.
  struct AreaRow: Sendable {
    var line: Int
    var area: ReferenceArea
  }

  package static func areas(
    _ bytes: some Collection<UInt8>, file: String
  ) -> ([ReferenceArea], [CatalogueProblem]) {
    let (rows, problems) = areaRows(bytes, file: file)
    return (rows.map(\.area), problems)
  }

  static func areaRows(
    _ bytes: some Collection<UInt8>, file: String
  ) -> ([AreaRow], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { row, cell throws(RowProblem) in
      guard let kind = AreaKinds.kind(of: cell("kind"), below: cell("parent")) else {
        throw RowProblem(
          Wording(
            "loại đơn vị \"\(cell("kind"))\" không có",
            "there is no kind of area \"\(cell("kind"))\""),
          Wording(
            "ghi province, district, commune, ward hoặc tên tiếng Việt như Xã, Phường",
            "write province, district, commune, ward or a Vietnamese name such as Xã, Phường"))
      }
      let area = ReferenceArea(
        code: try required(cell, "code"), name: try required(cell, "name"), kind: kind,
        parent: cell("parent").isEmpty ? nil : cell("parent"),
        validFrom: try date(cell, "valid_from"), validTo: try date(cell, "valid_to"))
      return AreaRow(line: row.line, area: area)
    }
  }

  /// - Parameter areas: the codes that there are; nil where any may stand.
  package static func successions(
    _ bytes: some Collection<UInt8>, file: String, areas: Set<String>? = nil
  ) -> ([AreaSuccession], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { row, cell throws(RowProblem) in
      guard let date = try date(cell, "date") else {
        throw RowProblem(
          Wording("thiếu ngày", "the date is missing"),
          Wording(
            "ghi ngày đơn vị mới bắt đầu, dạng 2025-07-01",
            "write the first day of the new area as 2025-07-01"))
      }
      var share: ExactDecimal?
      if !cell("share").isEmpty {
        guard let value = ExactDecimal(cell("share")) else {
          throw RowProblem(
            Wording(
              "tỷ phần \"\(cell("share"))\" không phải là số",
              "the share \"\(cell("share"))\" is no number"),
            Wording(
              "ghi số từ 0 đến 1 hoặc để trống", "write a number from 0 to 1 or leave it empty"))
        }
        guard ExactDecimal(0) < value, value <= ExactDecimal(1) else {
          throw RowProblem(
            Wording(
              "tỷ phần \(cell("share")) ngoài khoảng 0 đến 1",
              "the share \(cell("share")) is not between 0 and 1"),
            Wording(
              "ghi số từ 0 đến 1 hoặc để trống", "write a number from 0 to 1 or leave it empty"))
        }
        share = value
      }
      try known(cell, "predecessor", among: areas)
      try known(cell, "successor", among: areas)
      return AreaSuccession(
        predecessor: try required(cell, "predecessor"), successor: try required(cell, "successor"),
        date: date, share: share, source: cell("source"))
    }
  }

  /// - Parameter areas: the codes that there are; nil where any may stand.
  package static func verdictRules(
    _ bytes: some Collection<UInt8>, file: String, areas: Set<String>? = nil
  ) -> ([VerdictRule], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { _, cell throws(RowProblem) in
      let (year, nearly) = (Int(cell("year")), ExactDecimal(cell("nearly_met_from")))
      if year == nil, !cell("year").isEmpty {
        throw RowProblem(
          Wording(
            "năm \"\(cell("year"))\" không đọc được", "\"\(cell("year"))\" is no year"),
          Wording("ghi 4 chữ số hoặc để trống", "write four digits or leave it empty"))
      }
      if nearly == nil, !cell("nearly_met_from").isEmpty {
        throw RowProblem(
          Wording(
            "ngưỡng \"\(cell("nearly_met_from"))\" không phải là số",
            "the threshold \"\(cell("nearly_met_from"))\" is no number"),
          Wording("ghi phần trăm, ví dụ 95", "write a percentage such as 95"))
      }
      if let nearly, !(ExactDecimal(0) < nearly && nearly < ExactDecimal(100)) {
        throw RowProblem(
          Wording(
            "ngưỡng \(cell("nearly_met_from")) không nằm giữa 0 và 100",
            "the threshold \(cell("nearly_met_from")) is not between 0 and 100"),
          Wording("ghi phần trăm, ví dụ 95", "write a percentage such as 95"))
      }
      try known(cell, "area", among: areas)
      return VerdictRule(
        area: try required(cell, "area"), year: year,
        thresholds: VerdictThresholds(nearlyMetFrom: nearly), source: cell("source"))
    }
  }

  // MARK: - Rows

  /// Why a row cannot be used.
  struct RowProblem: Error {
    var message: Wording
    var remedy: Wording
    /// Whether it can be read, and only does not go with what the ledger has.
    var isReadable: Bool

    init(_ message: Wording, _ remedy: Wording, isReadable: Bool = false) {
      self.message = message
      self.remedy = remedy
      self.isReadable = isReadable
    }
  }

  /// The entries of a table, and what is wrong with the rows that give none.
  static func rows<Entry>(
    of table: TableText, file: String,
    _ read: (TableText.Row, (String) -> String) throws(RowProblem) -> Entry
  ) -> ([Entry], [CatalogueProblem]) {
    var entries: [Entry] = []
    var problems: [CatalogueProblem] = []
    for row in table.rows {
      do throws(RowProblem) {
        entries.append(try read(row) { table.cell(row, $0) })
      } catch {
        problems.append(
          CatalogueProblem(file: file, line: row.line, message: error.message, remedy: error.remedy)
        )
      }
    }
    return (entries, problems)
  }

  /// A cell that has to be filled in.
  static func required(
    _ cell: (String) -> String, _ name: String
  ) throws(RowProblem) -> String {
    let value = cell(name)
    guard !value.isEmpty else {
      throw RowProblem(
        Wording("cột \(name) để trống", "the column \(name) is empty"),
        Wording("điền giá trị cho cột này", "fill it in"))
    }
    return value
  }

  /// Refuses a code that no area has.
  static func known(
    _ cell: (String) -> String, _ name: String, among areas: Set<String>?
  ) throws(RowProblem) {
    guard let areas, !areas.contains(cell(name)) else { return }
    throw RowProblem(
      Wording(
        "cột \(name): sổ không có địa bàn mã \"\(cell(name))\"",
        "column \(name): the ledger has no area of code \"\(cell(name))\""),
      Wording(
        "sửa mã, hoặc nhập địa bàn bằng tiendo areas import trước",
        "correct the code, or import the area with tiendo areas import first"),
      isReadable: true)
  }

  /// The date in a cell; nil for an empty one.
  static func date(
    _ cell: (String) -> String, _ name: String
  ) throws(RowProblem) -> TimePeriod.Point? {
    let text = cell(name)
    guard !text.isEmpty else { return nil }
    guard let date = TimePeriod.Point(code: text) else {
      throw RowProblem(
        Wording(
          "ngày \"\(text)\" ở cột \(name) không đọc được",
          "\"\(text)\" in the column \(name) is no date"),
        Wording("ghi dạng 2025-07-01", "write it as 2025-07-01"))
    }
    return date
  }

  private static func areaAggregation(
    _ cell: (String) -> String
  ) throws(RowProblem) -> Indicator.AreaAggregation {
    switch cell("adds_over_areas") {
    case "sum": return .sum
    case "none": return .none
    case "mean": return .weightedMean(by: try required(cell, "weight"))
    case "ratio":
      let factor = cell("factor").isEmpty ? "1" : cell("factor")
      guard let value = ExactDecimal(factor) else {
        throw RowProblem(
          Wording(
            "hệ số \"\(factor)\" không phải là số", "the factor \"\(factor)\" is no number"),
          Wording("ghi một số như 100", "write a number such as 100"))
      }
      return .ratio(
        numerator: try required(cell, "numerator"), denominator: try required(cell, "denominator"),
        factor: value)
    default:
      throw RowProblem(
        Wording(
          "cách cộng theo địa bàn \"\(cell("adds_over_areas"))\" không có",
          "there is no way of adding over areas \"\(cell("adds_over_areas"))\""),
        Wording("ghi sum, mean, ratio hoặc none", "write sum, mean, ratio or none"))
    }
  }

  static func list(_ text: String) -> [String] {
    text.split(separator: "|").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }
}
