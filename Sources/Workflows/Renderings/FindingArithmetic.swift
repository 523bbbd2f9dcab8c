import Audit
import Ledger
import Quantities
import Reading

/// The arithmetic of a finding in figures: "9.842 : 8.440 × 100 − 100 = 16,61 ≠ 26,6".
///
/// It is shown only where it leads from the operands, as they are printed, to what the check computed:
/// a formula that does not is none of this finding.
struct FindingArithmetic {
  /// The way from the operands to the computed number.
  let formula: Wording
  let computed: ExactDecimal
  let stated: ExactDecimal
  let holds: Bool

  init?(_ finding: Finding, in result: AuditReport.Result) {
    guard case .number(let computed)? = finding.computed,
      case .number(let stated)? = finding.stated
    else { return nil }
    let values = result.values(of: finding)
    guard let formula = Self.candidates(values).first(where: { $0.fits(computed) }) else {
      return nil
    }
    self.formula = Wording(formula.string(in: .vietnamese), formula.string(in: .english))
    self.computed = computed
    self.stated = stated
    holds = finding.outcome == .verified
  }

  /// The whole line.
  func string(in language: Language) -> String {
    let result = computed.shortly(in: language)
    let left = formula(language)
    // What rounds to the stated number is told as that; everything else as not equal.
    let sign = computed == stated ? "=" : holds ? "≈" : "≠"
    let sum = left == result ? left : "\(left) = \(result)"
    return computed == stated && left != result
      ? sum : "\(sum) \(sign) \(stated.shortly(in: language))"
  }

  var wording: Wording { Wording(string(in: .vietnamese), string(in: .english)) }

  /// Numbers with signs between them, and what they come to.
  private struct Formula {
    var terms: [Term]
    var value: ExactDecimal

    enum Term {
      case number(ExactDecimal)
      case sign(Wording)
    }

    func fits(_ computed: ExactDecimal) -> Bool {
      value == computed || value.rounded(to: computed.decimals) == computed
    }

    func string(in language: Language) -> String {
      terms.map { term in
        switch term {
        case .number(let number): number.shortly(in: language)
        case .sign(let wording): wording(language)
        }
      }.joined(separator: " ")
    }
  }

  private static let plus = Formula.Term.sign(Wording("+", "+"))
  private static let minus = Formula.Term.sign(Wording("−", "−"))
  private static let times = Formula.Term.sign(Wording("×", "×"))
  private static let over = Formula.Term.sign(Wording(":", "÷"))
  private static let hundred = ExactDecimal(100)

  private static func candidates(_ values: [ExactDecimal]) -> [Formula] {
    var formulas: [Formula] = []
    if values.count >= 3 { formulas.append(sum(values.dropFirst())) }
    if values.count >= 2 { formulas.append(sum(values[...])) }
    guard values.count >= 2 else { return formulas }
    let (first, second) = (values[0], values[1])
    for (top, bottom) in [(first, second), (second, first)] where bottom > ExactDecimal(0) {
      let percent = (top * hundred).quotient(by: bottom)
      let terms: [Formula.Term] = [.number(top), over, .number(bottom), times, .number(hundred)]
      formulas.append(Formula(terms: terms, value: percent))
      formulas.append(
        Formula(terms: terms + [minus, .number(hundred)], value: percent - hundred))
      formulas.append(
        Formula(terms: [.number(hundred), minus] + terms, value: hundred - percent))
    }
    for (left, right) in [(first, second), (second, first)] {
      formulas.append(
        Formula(terms: [.number(left), minus, .number(right)], value: left - right))
    }
    return formulas
  }

  private static func sum(_ values: ArraySlice<ExactDecimal>) -> Formula {
    var terms: [Formula.Term] = []
    for value in values {
      if !terms.isEmpty { terms.append(plus) }
      terms.append(.number(value))
    }
    return Formula(terms: terms, value: values.reduce(ExactDecimal(0), +))
  }
}

extension AuditReport.Result {
  /// The numbers that a finding computes with, in the unit of the first; both of "149/156 vụ".
  fileprivate func values(of finding: Finding) -> [ExactDecimal] {
    let statements = finding.operands.map { operand in
      operand.statement.map { documents[operand.document].reading.statements[$0] }
    }
    let first = statements.first??.measure
    return zip(finding.operands, statements).flatMap { operand, statement -> [ExactDecimal] in
      if case .fraction(let part, of: let whole)? = statement?.amount {
        return [part.value, whole.value]
      }
      guard let value = operand.value else { return [] }
      guard let first, let unit = statement?.measure, unit.adds(to: first) else { return [value] }
      return [unit.base(value).quotient(by: first.factor)]
    }
  }
}
