import Documents
import Ledger
import SourceText

/// What the cells of a row say of its figures beside their name: area, period, basis, status, source.
struct FigureDetails {
  var area: String?
  var period: TimePeriod?
  var basis: Basis?
  var breakdown: String?
  var priceBasis: String?
  var transformation = Transformation.level
  /// Nil where the row has no status.
  var statuses: Set<ObservationStatus>?
  var missing: MissingReason?
  var modifier: String?
  var verdict: Verdict?
  /// The document the table itself copies from, with the words there; nil for the table's own.
  var source: Provenance?

  /// A cell that says what cannot be used.
  struct Refusal: Error {
    var outcome: ImportRow.Outcome
    var column: Int
  }

  /// Reads the cells of a row; the first that cannot be used refuses it.
  static func read(
    _ cells: RowCells, table: FigureTable, frame: FigureIntake.Frame
  ) -> Result<FigureDetails, Refusal> {
    var details = FigureDetails()
    func refuse(_ role: ColumnRole, _ outcome: ImportRow.Outcome) -> Result<FigureDetails, Refusal>
    {
      .failure(Refusal(outcome: outcome, column: table.roles[role] ?? 1))
    }
    if let text = cells.text(.restated) { return refuse(.restated, Rejection.restated(text)) }
    if let text = cells.text(.area) {
      guard let code = frame.areas.code(of: text) else {
        return refuse(
          .area,
          Rejection.area(text, isElsewhere: frame.areas.exists(text), of: frame.request.area))
      }
      details.area = code
    }
    switch cells.content(.period) {
    case nil: break
    case .day(let number):
      // Spreadsheets keep "7/2023" as its first day.
      let day = CivilDay.day(number)
      details.period =
        day.day == 1 ? .month(day.month ?? 1, day.year) : TimePeriod(from: day, to: day)
    case let content?:
      guard let period = TimePeriod(cell: content.words, request: frame.request.period) else {
        return refuse(.period, Rejection.period(content.words))
      }
      details.period = period
    }
    if let text = cells.text(.basis) {
      guard let basis = Basis(cell: text) else { return refuse(.basis, Rejection.basis(text)) }
      details.basis = basis
    }
    if let text = cells.text(.breakdown) {
      details.breakdown = text == "_T" ? "" : text.contains("=") ? text : "chi tiết=" + text
    }
    if let text = cells.text(.priceBase) { details.priceBasis = text == "_Z" ? "" : text }
    if let text = cells.text(.transformation) {
      guard let transformation = Transformation(code: text) else {
        return refuse(.transformation, Rejection.transformation(text))
      }
      details.transformation = transformation
    }
    if let text = cells.text(.status), !details.take(status: text) {
      return refuse(.status, Rejection.status(text))
    }
    details.modifier = cells.text(.modifier)
    details.verdict = cells.text(.verdict).flatMap { Verdict(rawValue: $0) }
    details.source = source(cells, frame: frame)
    return .success(details)
  }

  /// Codes of SDMX, parted by a space or semicolon, or Vietnamese words.
  private mutating func take(status text: String) -> Bool {
    let codes = text.split { ";, ".contains($0) }.map(String.init)
    let statuses = codes.compactMap { ObservationStatus(rawValue: $0) }
    let reasons = codes.compactMap { MissingReason(rawValue: $0) }
    if statuses.count + reasons.count == codes.count {
      missing = reasons.first
      self.statuses = Set(statuses)
      return true
    }
    let worded = HeadingTime.statuses(FoldedWords(text))
    guard !worded.isEmpty else { return false }
    self.statuses = worded
    return true
  }

  private static func source(_ cells: RowCells, frame: FigureIntake.Frame) -> Provenance? {
    guard let document = cells.text(.source) else { return nil }
    return Provenance(
      document: document, quote: cells.text(.sourceText) ?? "",
      line: cells.text(.sourceLine).flatMap { Int($0) },
      paragraph: cells.text(.sourceParagraph).flatMap { Int($0) },
      page: cells.text(.sourcePage).flatMap { Int($0) }, sheet: cells.text(.sourceSheet),
      cell: cells.text(.sourceCell),
      reportingPeriod: cells.text(.reportingPeriod).flatMap {
        TimePeriod(cell: $0, request: frame.request.period)
      })
  }
}
