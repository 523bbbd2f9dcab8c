package import Ledger
import Quantities

/// A target of a plan document that a report is held against; every report shares it.
package final class PlanTarget: Sendable {
  /// Index of the plan among the documents audited together.
  package let document: Int
  package let statement: Statement
  package let index: Int
  package let code: String?
  package let key: SubjectKey
  /// Whether it is a growth or a reduction, not a level.
  let isChange: Bool

  package init(document: Int, statement: Statement, index: Int, indicator: Indicator?) {
    self.document = document
    self.statement = statement
    self.index = index
    code = indicator?.code
    key = SubjectKey(statement.subject)
    isChange = FactSet.isChange(statement, key)
  }
}

extension PlanTarget {
  /// The target as an operand of a finding.
  var operand: Finding.Operand {
    Finding.Operand(
      document: document, statement: index, quote: statement.quote,
      value: statement.number?.value, place: statement.place, source: statement.source)
  }
}
