package import Ledger
import Quantities
package import Storage

/// Observations in long form: one row a figure, columns named by SDMX concepts.
package struct ExportTable: Sendable {
  /// A column with what it holds, for the header and for the description of the file.
  struct Column: Sendable {
    enum Role: Sendable { case dimension, measure, attribute }
    enum Kind: String, Sendable { case string, decimal, integer, dateTime }

    var concept: String
    var title: Wording
    var role: Role
    var kind: Kind = .string
    var isRequired = false
  }

  static let columns: [Column] = [
    .init(
      concept: "REF_AREA", title: Wording("Mã địa bàn", "Reference area"), role: .dimension,
      isRequired: true),
    .init(
      concept: "INDICATOR", title: Wording("Mã chỉ tiêu", "Indicator"), role: .dimension,
      isRequired: true),
    .init(
      concept: "TIME_PERIOD", title: Wording("Kỳ", "Time period"), role: .dimension,
      isRequired: true),
    .init(
      concept: "BASIS", title: Wording("Cách tính", "Basis"), role: .dimension, isRequired: true),
    .init(
      concept: "BREAKDOWN", title: Wording("Phân tổ; _T là toàn bộ", "Breakdown; _T is the whole"),
      role: .dimension, isRequired: true),
    .init(
      concept: "PRICE_BASE",
      title: Wording("Giá; _Z là không áp dụng", "Price base; _Z is not applicable"),
      role: .dimension, isRequired: true),
    .init(
      concept: "TRANSFORMATION",
      title: Wording(
        "Số liệu (N) hay so sánh nêu trong nguồn", "The level (N), or a comparison as stated"),
      role: .dimension, isRequired: true),
    .init(
      concept: "OBS_VALUE", title: Wording("Giá trị", "Observation value"), role: .measure,
      kind: .decimal),
    .init(
      concept: "OBS_VALUE_LOW", title: Wording("Cận dưới của khoảng", "Low end of a range"),
      role: .measure, kind: .decimal),
    .init(
      concept: "OBS_VALUE_HIGH", title: Wording("Cận trên của khoảng", "High end of a range"),
      role: .measure, kind: .decimal),
    .init(
      concept: "UNIT_MEASURE", title: Wording("Đơn vị tính", "Unit of measure"), role: .attribute),
    .init(
      concept: "DECIMALS", title: Wording("Số chữ số thập phân đã công bố", "Decimals as stated"),
      role: .attribute, kind: .integer),
    .init(
      concept: "OBS_STATUS", title: Wording("Trạng thái", "Observation status"),
      role: .attribute),
    .init(
      concept: "OBS_MODIFIER", title: Wording("Từ kèm theo số", "Word that opens the number"),
      role: .attribute),
    .init(
      concept: "STATED_VERDICT", title: Wording("Đánh giá ghi trong văn bản", "Verdict as stated"),
      role: .attribute),
    .init(
      concept: "DATA_SOURCE", title: Wording("Văn bản nguồn", "Source document"),
      role: .attribute),
    .init(
      concept: "REPORTING_PERIOD",
      title: Wording("Kỳ của văn bản nguồn", "Period that the source reports on"),
      role: .attribute),
    .init(
      concept: "SOURCE_LINE", title: Wording("Dòng", "Line"), role: .attribute, kind: .integer),
    .init(
      concept: "SOURCE_PARAGRAPH", title: Wording("Đoạn", "Paragraph"), role: .attribute,
      kind: .integer),
    .init(
      concept: "SOURCE_PAGE", title: Wording("Trang", "Page"), role: .attribute, kind: .integer),
    .init(concept: "SOURCE_SHEET", title: Wording("Trang tính", "Sheet"), role: .attribute),
    .init(concept: "SOURCE_CELL", title: Wording("Ô", "Cell"), role: .attribute),
    .init(
      concept: "SOURCE_TEXT", title: Wording("Nguyên văn", "Words of the source"),
      role: .attribute),
    .init(
      concept: "RESTATED_FROM",
      title: Wording(
        "Quy đổi theo địa giới hiện nay từ: mã đơn vị cũ=tỷ phần",
        "Restated on today's boundaries from: code of the former unit=share"), role: .attribute),
    .init(
      concept: "LAST_UPDATE", title: Wording("Ghi vào sổ lúc (UTC)", "Recorded at (UTC)"),
      role: .attribute, kind: .dateTime),
  ]

  let question: ExportQuestion
  /// What the table holds and what had to be left out.
  private(set) var figures: AreaFigures
  private var units: [String: String]

  /// In the order of indicator, period, basis and breakdown.
  package var observations: [Observation] { figures.observations }

  /// What is to be said about figures that are not in the table.
  package var remarks: [Wording] { question.remarks(on: figures) }

  /// The figures asked for, of some indicators or of all.
  package static func make(
    _ question: ExportQuestion, indicators: [Indicator]? = nil, store: any LedgerStore
  ) async throws -> ExportTable {
    var figures = try await AreaFigures.read(
      ObservationQuery(
        indicators: indicators?.map(\.code), periods: question.period.map { [$0] },
        content: .everything),
      of: question.area, boundaries: question.boundaries, store: store, asKnown: question.moment)
    figures.observations.sort { place($0.key) < place($1.key) }
    let measured = if let indicators { indicators } else { try await store.indicators() }
    return ExportTable(
      question: question, figures: figures,
      units: Dictionary(measured.map { ($0.code, $0.unit) }, uniquingKeysWith: { $1 }))
  }

  private static func place(
    _ key: ObservationKey
  ) -> (String, TimePeriod.Point, String, String, String, String) {
    // Comparisons stand behind the figure that they are of.
    let kind = key.transformation == .level ? "" : key.transformation.code
    return (
      key.indicator, key.period.end.lastDay, key.period.code, key.basis.rawValue, key.breakdown,
      key.priceBasis + "\u{0}" + kind
    )
  }

  /// The cells of a figure, in the order of the columns.
  func cells(_ observation: Observation, statusMark: String) -> [String] {
    let key = observation.key
    let numbers = observation.value.numbers
    let isRange = numbers.count == 2
    let source = observation.provenance
    func text(_ number: Int?) -> String { number.map { String($0) } ?? "" }
    return [
      key.area, key.indicator, key.period.sdmxCode, key.basis.rawValue,
      key.breakdown.isEmpty ? "_T" : key.breakdown,
      key.priceBasis.isEmpty ? "_Z" : key.priceBasis, key.transformation.code,
      isRange ? "" : numbers.first?.recorded ?? "", isRange ? numbers[0].recorded : "",
      isRange ? numbers[1].recorded : "",
      units[key.indicator].map { key.transformation.unit(of: $0) } ?? "",
      numbers.map(\.decimals).max().map { String($0) } ?? "",
      observation.statusCodes.joined(separator: statusMark), observation.modifier ?? "",
      observation.statedVerdict?.rawValue ?? "", source.document,
      source.reportingPeriod?.sdmxCode ?? "", text(source.line),
      text(source.paragraph), text(source.page), source.sheet ?? "", source.cell ?? "",
      source.quote,
      (figures.restatements[key]?.parts ?? []).map {
        "\($0.area.code)=\($0.share?.description ?? "")"
      }
      .joined(separator: " "),
      UniversalTime.code(milliseconds: observation.recordedAt),
    ]
  }
}

extension ExportTable {
  /// The table as a CSV file (RFC 4180), several statuses of a figure parted by a space.
  package var csv: [UInt8] {
    var text = Self.columns.map(\.concept).joined(separator: ",") + "\r\n"
    for observation in observations { text += Self.line(cells(observation, statusMark: " ")) }
    return Array(text.utf8)
  }

  /// The table as SDMX-CSV 2.0: what structure a row has and what to do with it, then dimensions,
  /// measures and attributes.
  package var sdmxCSV: [UInt8] {
    // Only a file in which a figure has several statuses needs the syntax for lists.
    let hasLists = observations.contains { $0.statusCodes.count > 1 }
    let head = Self.columns.map { column in
      hasLists && column.concept == "OBS_STATUS" ? "OBS_STATUS[]" : column.concept
    }
    var text = Self.line(
      [hasLists ? "STRUCTURE[;]" : "STRUCTURE", "STRUCTURE_ID", "ACTION"] + head)
    for observation in observations {
      text += Self.line(
        ["dataflow", Self.dataflow, "I"] + cells(observation, statusMark: ";"))
    }
    return Array(text.utf8)
  }

  /// What the figures are called in SDMX: agency, dataflow and version.
  static let dataflow = "TIENDO:DF_PROGRESS(1.0)"

  private static func line(_ cells: [String]) -> String {
    cells.map { SeparatedText.cell($0) }.joined(separator: ",") + "\r\n"
  }
}

extension ReportedNumber {
  /// The number with a point and every decimal that was stated: `12.70`.
  var recorded: String {
    let text = value.description
    let stated = text.split(separator: ".").dropFirst().first?.count ?? 0
    guard decimals > stated else { return text }
    return text + (stated == 0 ? "." : "") + String(repeating: "0", count: decimals - stated)
  }
}
