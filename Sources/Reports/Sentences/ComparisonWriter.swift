import Grammar
import Ledger
import Quantities

/// Says what a figure is compared with: growth over the year before, and how far the plan was reached.
struct ComparisonWriter {
  let book: FigureBook

  /// What a period is compared with: the year before, or the same stretch of it.
  var yearBefore: String {
    book.period.isWholeYear ? "năm \(book.period.year - 1)" : "cùng kỳ năm trước"
  }

  /// "tăng 4% so với cùng kỳ năm trước"; nil where nothing earlier is known.
  func growth(of figure: ReportFigure, writer: inout FactLog) -> Clause? {
    guard let change = figure.change else { return nil }
    let against = yearBefore
    if change.amount.value == ExactDecimal(0) { return Clause("tương đương \(against)") }
    return clause(
      figure, .change, change.amount.value.isNegative ? .down : .up, change.amount,
      change.measure, against: against, writer: &writer)
  }

  /// "bằng 64% kế hoạch", for each authority that assigned one, or as its source says; empty where
  /// nothing is known of a plan that the figure can be set against.
  func plans(of figure: ReportFigure, writer: inout FactLog) -> [Clause] {
    // What two assigned alike is one plan.
    let targets = figure.targets.reduce(into: [Target]()) { known, target in
      if !known.contains(where: { $0.requirement == target.requirement }) { known.append(target) }
    }
    let (name, isSeveral) = (figure.indicator.planWord, targets.count > 1)
    var clauses = targets.compactMap { target -> Clause? in
      // What the source says goes before a plan that became known later.
      guard
        figure.statedPlans.isEmpty
          || target.requirement.value != nil
            && target.isStated(by: book.period.period)
      else { return nil }
      let against = isSeveral ? "\(name) \(target.authority.assigner(in: book.areaKind))" : name
      return plan(of: figure, target, against: against, writer: &writer)
    }
    if clauses.isEmpty {
      clauses = figure.statedPlans.compactMap { plan in
        let against =
          plan.authority.map { "\(name) \($0.assigner(in: book.areaKind))" } ?? name
        return stated(plan, of: figure, against: against, writer: &writer)
      }
    }
    return clauses
  }

  /// What its source says of a plan, in the phrases that a computed comparison is said in.
  private func stated(
    _ plan: ReportFigure.StatedPlan, of figure: ReportFigure, against: String,
    writer: inout FactLog
  ) -> Clause? {
    // As of computed ones: of what is to be low, or within bounds, no excess is told.
    guard figure.indicator.direction == .higher else { return nil }
    var amount = plan.amount
    let hundred = ExactDecimal(100)
    let direction: Statement.Direction
    if plan.measure == .percentage {
      guard amount.value > ExactDecimal(0) else { return nil }
      direction = amount.value > hundred ? .over : .of
      if direction == .over { amount.value = amount.value - hundred }
    } else {
      direction = amount.value.isNegative ? .down : .over
    }
    let isPar =
      plan.measure == .percentage && direction == .of
      ? amount.value == hundred : amount.value == ExactDecimal(0)
    if isPar { return Clause("đạt \(against)") }
    let isWithWords = direction == .over && plan.measure != .percentage
    return clause(
      figure, .planRatio, direction, amount, plan.measure,
      against: isWithWords ? "so với \(against)" : against, writer: &writer)
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
        ReportedNumber(difference.withoutTrailingZeros(downTo: 0)), .points,
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
      .percentage, against: against, writer: &writer)
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
    _ amount: ReportedNumber, _ measure: Transformation.Measure, against: String,
    writer: inout FactLog
  ) -> Clause? {
    let number = ReportedNumber(amount.value.magnitude)
    let unit = Transformation.comparison(measure, with: .yearBefore).unit(of: figure.indicator.unit)
    guard let words = try? PhraseWriter.words(role, direction, against: against) else { return nil }
    let fact = writer.fact(
      WrittenFact(
        id: "", indicator: figure.indicator.code, role: role, amount: number, unit: unit,
        period: figure.period, basis: figure.basis, direction: direction, against: against,
        part: ""))
    return Clause(
      words.before, amount: AmountWriter.text(number, unit: unit), words.after, fact: fact)
  }
}
