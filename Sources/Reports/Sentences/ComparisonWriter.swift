import Grammar
import Ledger
import Quantities

/// Says what a figure is compared with: growth over the year before, and how far the plan was reached.
struct ComparisonWriter {
  let book: FigureBook

  /// "tăng 4% so với cùng kỳ năm trước"; nil where nothing earlier is known.
  func growth(of figure: ReportFigure, writer: inout FactLog) -> Clause? {
    guard let change = figure.change else { return nil }
    let against = book.period.isWholeYear ? "năm \(book.period.year - 1)" : "cùng kỳ năm trước"
    if change.amount.value == ExactDecimal(0) { return Clause("tương đương \(against)") }
    return clause(
      figure, .change, change.amount.value.isNegative ? .down : .up, change.amount,
      isPoints: change.isPoints, against: against, writer: &writer)
  }

  /// "bằng 64% kế hoạch", for each authority that assigned one; empty where nothing was assigned that
  /// the figure can be set against.
  func plans(of figure: ReportFigure, writer: inout FactLog) -> [Clause] {
    // What two assigned alike is one plan.
    let targets = figure.targets.reduce(into: [Target]()) { known, target in
      if !known.contains(where: { $0.requirement == target.requirement }) { known.append(target) }
    }
    let isSeveral = targets.count > 1
    return targets.compactMap { target in
      let name = figure.indicator.planWord
      let against = isSeveral ? "\(name) \(target.authority.assigner(in: book.areaKind))" : name
      return plan(of: figure, target, against: against, writer: &writer)
    }
  }

  private func plan(
    of figure: ReportFigure, _ target: Target, against: String, writer: inout FactLog
  ) -> Clause? {
    guard let assigned = target.requirement.value else { return nil }
    let difference = figure.value.value - assigned.value
    switch figure.indicator.direction {
    case .neutral, .band:
      return nil
    case .lower:
      return verdict(on: figure, target, against: against)
    case .higher:
      break
    }
    if figure.isRate {
      // At the precision the plan is printed with, as the verdict on it is.
      if assessment(of: figure, target) == .met { return Clause("đạt \(against)") }
      return clause(
        figure, .planRatio, difference.isNegative ? .down : .over,
        ReportedNumber(difference.withoutTrailingZeros(downTo: 0)), isPoints: true,
        against: difference.isNegative ? against : "so với \(against)", writer: &writer)
    }
    let hundred = ExactDecimal(100)
    guard assigned.value > ExactDecimal(0),
      let percent = (figure.value.value * hundred).divided(by: assigned.value, decimals: 1)?
        .withoutTrailingZeros(downTo: 0)
    else { return nil }
    if percent == hundred { return Clause("đạt \(against)") }
    // Of nothing there is no percentage to speak of.
    guard percent > ExactDecimal(0) else { return nil }
    let isOver = percent > hundred
    return clause(
      figure, .planRatio, isOver ? .over : .of,
      ReportedNumber(isOver ? percent - hundred : percent),
      isPoints: false, against: against, writer: &writer)
  }

  /// "vượt kế hoạch"; while the year runs, only what is reached already is said.
  private func verdict(on figure: ReportFigure, _ target: Target, against: String) -> Clause? {
    let verdict = assessment(of: figure, target)
    guard book.period.isWholeYear || [.exceeded, .met].contains(verdict) else { return nil }
    return VerdictWording.words(verdict, plan: against).map { Clause($0) }
  }

  private func assessment(of figure: ReportFigure, _ target: Target) -> Verdict {
    Assessor.verdict(
      on: figure.observation.value, statuses: figure.observation.statuses,
      for: target.requirement, direction: figure.indicator.direction)
  }

  /// A canonical phrase with its amount marked as a fact; nil where no phrase says it.
  private func clause(
    _ figure: ReportFigure, _ role: Statement.Role, _ direction: Statement.Direction,
    _ amount: ReportedNumber, isPoints: Bool, against: String, writer: inout FactLog
  ) -> Clause? {
    let number = ReportedNumber(amount.value.magnitude)
    let unit = isPoints ? Self.points(figure) : "%"
    let comparison = Fact.Comparison(
      role: role, direction: direction, amount: number,
      unit: .measure(
        code: isPoints && unit != "‰" ? "POINTS" : unit == "‰" ? "PER_MILLE" : "PERCENT",
        exponent: 0),
      against: against)
    guard let phrase = try? PhraseWriter.parts(comparison) else { return nil }
    let fact = writer.fact(
      WrittenFact(
        id: "", indicator: figure.indicator.code, role: role, amount: number, unit: unit,
        period: figure.period, basis: figure.basis, direction: direction, against: against,
        part: ""))
    return Clause(phrase.before, amount: phrase.amount, phrase.after, fact: fact)
  }

  /// In which unit two rates differ.
  private static func points(_ figure: ReportFigure) -> String {
    figure.indicator.unit.hasPrefix("‰") ? "‰" : "điểm %"
  }
}
