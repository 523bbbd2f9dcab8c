import Documents
import Ledger
import Quantities
import Reading
import SourceText

/// One cell of figures with everything its row and column say of it, on its way into the plan.
struct FigureCell {
  let frame: FigureIntake.Frame
  let table: FigureTable
  let cells: RowCells
  let worded: RowName
  let named: NameMatcher.Result
  let match: IndicatorMatcher.Match
  let indicator: Indicator
  let details: FigureDetails
  let sheet: String?

  /// The row of the plan for a cell; nil for an empty one that says nothing.
  func take(_ figure: CellFigure, _ column: FigureTable.Column) -> FigureIntake.Taken? {
    switch column.kind {
    case .plan(let period, let authority):
      return target(figure, column, period, authority)
    case .value:
      return observation(figure, column, area: nil, time: nil, blankCounts: true)
    case .result(let time):
      return observation(figure, column, area: nil, time: time, blankCounts: false)
    case .area(let code):
      return observation(figure, column, area: code, time: nil, blankCounts: true)
    }
  }

  /// The row of the plan for a range that two columns state.
  func range(_ signs: DecimalSigns) -> FigureIntake.Taken {
    let column = table.columns[0]
    let ends = [ColumnRole.low, .high].map { CellFigure(cells.content($0), signs: signs) }
    guard case .number(let low, _, let isPercent) = ends[0],
      case .number(let high, _, _) = ends[1],
      let taken = take(.range(low, high, isPercent: isPercent), column)
    else { return FigureIntake.Taken(row: row(column, Rejection.noNumber)) }
    return taken
  }

  // MARK: - Results

  private func observation(
    _ figure: CellFigure, _ column: FigureTable.Column, area: String?, time: HeadingTime?,
    blankCounts: Bool
  ) -> FigureIntake.Taken? {
    let value: ObservationValue
    var modifier = details.modifier
    switch figure {
    case .empty:
      guard blankCounts else { return nil }
      value = .missing(details.missing ?? .notReported)
    case .missing(let reason):
      value = .missing(reason)
    case .number(let number, let word, let isPercent):
      guard let number = convert(number, isPercent: isPercent) else {
        return unit(column, isPercent)
      }
      value = .number(number)
      modifier = modifier ?? word
    case .range(let low, let high, let isPercent):
      guard let low = convert(low, isPercent: isPercent),
        let high = convert(high, isPercent: isPercent)
      else { return unit(column, isPercent) }
      value = .range(low, high)
    case .failure, .uncomputed, .noNumber, .unclear, .tooLong:
      return FigureIntake.Taken(row: row(column, rejection(of: figure, column)))
    }
    let request = HeadingTime(FoldedWords(""), request: frame.request.period)
    let time = time ?? request
    var row = row(column, .new)
    row.area = area ?? named.area ?? details.area ?? frame.request.area.code
    let isMissing = if case .missing = value { true } else { false }
    let statuses = details.statuses ?? (time.statuses.isEmpty ? [.provisional] : time.statuses)
    row.observation = Observation(
      key: ObservationKey(
        indicator: indicator.code, area: row.area, period: details.period ?? time.period,
        basis: details.basis ?? (details.period == nil ? time.basis : .inPeriod),
        breakdown: details.breakdown ?? named.breakdown,
        priceBasis: details.priceBasis ?? indicator.priceBasis ?? "",
        transformation: details.transformation),
      value: value, statuses: isMissing ? [] : statuses, modifier: isMissing ? nil : modifier,
      statedVerdict: details.verdict,
      provenance: details.source ?? provenance(column, reporting: frame.request.period),
      recordedAt: frame.request.now)
    return FigureIntake.Taken(row: row, isBlank: figure == .empty && details.missing == nil)
  }

  // MARK: - Targets

  private func target(
    _ figure: CellFigure, _ column: FigureTable.Column, _ period: TimePeriod,
    _ authority: Target.Authority?
  ) -> FigureIntake.Taken? {
    let requirement: Target.Requirement
    switch figure {
    case .empty, .missing: return nil
    case .number(let number, let modifier, let isPercent):
      guard let number = convert(number, isPercent: isPercent) else {
        return unit(column, isPercent)
      }
      requirement = Target.Requirement(number, modifier: modifier)
    case .range(let low, let high, let isPercent):
      guard let low = convert(low, isPercent: isPercent),
        let high = convert(high, isPercent: isPercent)
      else { return unit(column, isPercent) }
      requirement = .between(low, high)
    case .failure, .uncomputed, .noNumber, .unclear, .tooLong:
      return FigureIntake.Taken(row: row(column, rejection(of: figure, column)))
    }
    guard named.breakdown.isEmpty, details.breakdown?.isEmpty != false else {
      return FigureIntake.Taken(row: row(column, Rejection.targetOfPart))
    }
    var row = row(column, .new)
    row.area = named.area ?? details.area ?? frame.request.area.code
    row.target = Target(
      indicator: indicator.code, area: row.area, period: period, requirement: requirement,
      unit: indicator.unit, authority: authority ?? .council,
      text: cells.quote(column.column) ?? "",
      group: "", order: cells.row.number, provenance: details.source ?? provenance(column),
      recordedAt: frame.request.now)
    return FigureIntake.Taken(row: row, namesAuthority: authority != nil)
  }

  // MARK: - Parts

  /// The number in the unit of the indicator; a percent-formatted cell is in percent whatever the
  /// column of units says, and only fits an indicator of rates.
  private func convert(_ number: ReportedNumber, isPercent: Bool) -> ReportedNumber? {
    let stated = isPercent ? "%" : worded.unit
    guard let stated = stated.flatMap({ UnitText($0) }),
      let unit = UnitText(details.transformation.unit(of: indicator.unit))
    else {
      return isPercent ? nil : number
    }
    return stated.convert(number, to: unit)
  }

  private func unit(_ column: FigureTable.Column, _ isPercent: Bool) -> FigureIntake.Taken {
    let stated = isPercent ? "%" : worded.unit ?? ""
    return FigureIntake.Taken(row: row(column, Rejection.unit(stated, of: indicator)))
  }

  private func rejection(
    of figure: CellFigure, _ column: FigureTable.Column
  ) -> ImportRow.Outcome {
    let quote = cells.quote(column.column) ?? ""
    switch figure {
    case .failure(let error): return Rejection.formula(error)
    case .uncomputed: return Rejection.uncomputed
    case .unclear: return Rejection.unclear(quote)
    case .tooLong: return Rejection.tooLong
    default: return Rejection.noNumber
    }
  }

  private func row(_ column: FigureTable.Column, _ outcome: ImportRow.Outcome) -> ImportRow {
    // A row that has only a code is shown by the name of the catalogue.
    var subject = table.roles[.name] == nil ? indicator.name : worded.name
    if let parent = worded.parent, !named.breakdown.isEmpty || named.area != nil {
      subject = parent.name + " – " + subject
    }
    if table.columns.count > 1 { subject += " [" + column.heading + "]" }
    return ImportRow(
      subject: subject, quote: cells.quote(column.column) ?? "",
      place: cells.place(column.column, sheet: sheet), match: match, outcome: outcome,
      area: frame.request.area.code)
  }

  /// Where a cell stands.
  ///
  /// - Parameter reportingPeriod: that of the table; nil of what it says was assigned.
  private func provenance(
    _ column: FigureTable.Column, reporting reportingPeriod: TimePeriod? = nil
  ) -> Provenance {
    Provenance(
      document: frame.document, quote: cells.quote(column.column) ?? "",
      place: cells.place(column.column, sheet: sheet), reportingPeriod: reportingPeriod)
  }
}
