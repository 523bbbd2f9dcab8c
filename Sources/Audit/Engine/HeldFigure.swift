package import Ledger
import Quantities

/// A figure or target that a ledger holds, as its source states it.
package struct HeldFigure: Sendable {
  /// Index of the source among the documents audited together.
  package var document: Int
  /// Index of the figure in that document.
  package var index: Int
  /// The figure in the unit of its indicator.
  package var statement: Statement

  package init(document: Int, index: Int, statement: Statement) {
    self.document = document
    self.index = index
    self.statement = statement
  }

  /// The figure as an operand of a finding.
  var operand: Finding.Operand {
    Finding.Operand(
      document: document, statement: index, quote: statement.quote,
      value: statement.number?.value, place: statement.place, source: statement.source)
  }
}

/// What a ledger holds of what a figure of a document is about.
package struct HeldFigures: Sendable {
  /// The cells that the figure may be, the likeliest first.
  ///
  /// A figure without a period of its own may be of the month or cumulative.
  package var present: [HeldFigure]
  /// Whether the words surely name what the ledger measures; else a contradiction proves nothing.
  package var isSure: Bool
  /// Whether what is measured is a reduction, so that a decline is printed without a sign.
  package var isReduction: Bool
  /// The same with the figures of the year before.
  package var growing: [(from: HeldFigure, to: HeldFigure)]
  /// The targets of the year, of every authority.
  package var plans: [HeldFigure]

  package init(
    present: [HeldFigure] = [], isSure: Bool = true, isReduction: Bool = false,
    growing: [(from: HeldFigure, to: HeldFigure)] = [],
    plans: [HeldFigure] = []
  ) {
    self.present = present
    self.isSure = isSure
    self.isReduction = isReduction
    self.growing = growing
    self.plans = plans
  }
}
