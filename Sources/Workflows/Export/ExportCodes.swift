import Ledger
import Spreadsheets

/// The codes that an exported table uses, with what they stand for.
struct ExportCodes {
  private var indicators: Set<String> = []
  private var bases: Set<String> = []
  private var statuses: Set<String> = []
  private var formerUnits: [String: ReferenceArea] = [:]

  /// Notes the codes of a figure, and of the former units it was restated from.
  mutating func insert(_ observation: Observation, _ restatement: Restatement?) {
    for part in restatement?.parts ?? [] { formerUnits[part.area.code] = part.area }
    indicators.insert(observation.key.indicator)
    bases.insert(observation.key.basis.rawValue)
    statuses.formUnion(observation.statusCodes)
  }

  /// Writes the sheet of columns and the sheet of codes.
  func append(
    to writer: WorkbookWriter, area: ReferenceArea, indicators catalogue: [Indicator],
    in language: Language
  ) throws {
    func say(_ vietnamese: String, _ english: String) -> String {
      Wording(vietnamese, english)(language)
    }
    func write(_ cells: [String], _ style: CellStyle = TableStyle.text) throws {
      try writer.append(SheetRow(cells.map { .text($0, style) }))
    }
    try writer.begin(
      Sheet(
        name: say("Các cột", "Columns"), columns: [16, 34, 34, 12].map { Sheet.Column(width: $0) },
        isFiltered: true))
    try write(
      [say("Cột", "Column"), "Tiếng Việt", "English", say("Kiểu", "Type")], TableStyle.header)
    for column in ExportTable.columns {
      try write(
        [column.concept, column.title.vietnamese, column.title.english, column.kind.rawValue])
    }
    try writer.begin(
      Sheet(
        name: say("Các mã", "Codes"),
        columns: [14, 28, 56, 56, 18].map { Sheet.Column(width: $0) }, isFiltered: true))
    try write(
      [say("Cột", "Column"), say("Mã", "Code"), "Tiếng Việt", "English", say("Đơn vị", "Unit")],
      TableStyle.header)
    let name = area.kind.wording(of: area.name)
    try write(["REF_AREA", area.code, name.vietnamese, name.english, ""])
    for (code, unit) in formerUnits.sorted(by: { $0.key < $1.key }) {
      let name = unit.kind.wording(of: unit.name)
      try write(["RESTATED_FROM", code, name.vietnamese, name.english, ""])
    }
    for indicator in catalogue where indicators.contains(indicator.code) {
      try write(
        ["INDICATOR", indicator.code, indicator.name, indicator.englishName, indicator.unit])
    }
    for basis in Basis.allCases where bases.contains(basis.rawValue) {
      try write(["BASIS", basis.rawValue, basis.wording.vietnamese, basis.wording.english, ""])
    }
    for (code, wording) in Self.statusWordings where statuses.contains(code) {
      try write(["OBS_STATUS", code, wording.vietnamese, wording.english, ""])
    }
  }

  private static let statusWordings: [(String, Wording)] =
    ObservationStatus.allCases.map { ($0.rawValue, $0.wording) }
    + MissingReason.allCases.map { ($0.rawValue, $0.wording) }
}
