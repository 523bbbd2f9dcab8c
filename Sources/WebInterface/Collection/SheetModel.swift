import Ledger
import Quantities
import Storage
import Workflows

/// A form as its page and the interface for programs show it.
struct SheetModel {
  struct Row: Encodable {
    var code: String
    /// Its place in the form, the first being 1.
    var line: Int
    /// The heading above the line; nil where it is that of the line before.
    var group: String?
    var name: String
    var unit: String
    var basis: String
    var text: String
    var previous: String?
    var yearBefore: String?
    var plan: String?
    var percent: String?
    var growth: String?
    /// What is wrong with the words: they are no figure.
    var problem: String?
    /// What is odd about the figure, a sentence each.
    var warnings: [String]
    var returned: [String]
    var isRequired: Bool
  }

  struct Step: Encodable {
    var code: String
    var name: String
    var isPossible: Bool
    /// Why it cannot be taken now; empty where it can.
    var obstacles: [String]
    /// Whether it asks for a reason.
    var needsReason: Bool
  }

  var code: String
  var rows: [Row]
  var steps: [Step]

  init(_ sheet: FormSheet, _ language: Language) {
    code = sheet.key.code
    var group = ""
    rows = sheet.rows.enumerated().map { index, row in
      let heading = row.row.group == group ? nil : row.row.group
      group = row.row.group
      return Self.row(row, line: index + 1, heading: heading, language)
    }
    let name = { sheet.name(of: $0, in: language) }
    steps = sheet.steps.map { step in
      Step(
        code: step.step.rawValue, name: step.step.wording(language), isPossible: step.isPossible,
        obstacles: step.obstacles.map { $0.wording(of: name)(language) },
        needsReason: step.step == .sendBack || step.step == .reopen)
    }
  }

  private static func row(
    _ row: FormSheet.Row, line: Int, heading: String?, _ language: Language
  ) -> Row {
    var growth = row.growth.map { ($0 > ExactDecimal(0) ? "+" : "") + $0.printedAsPercent }
    if growth == nil, let change = row.change {
      growth = Attainment(percent: nil, difference: change)
        .difference(in: row.indicator.unit)?(language)
    }
    return Row(
      code: row.row.key.code, line: line, group: heading?.isEmpty == true ? nil : heading,
      name: row.name(in: language), unit: row.indicator.unit,
      basis: row.key.basis.wording(language), text: row.text,
      previous: row.previous?.printedValue, yearBefore: row.yearBefore?.printedValue,
      plan: row.plan?.text, percent: row.attainment?.percent?.printedAsPercent, growth: growth,
      problem: row.reading.problem?.wording(language),
      warnings: row.warnings.map { $0.wording(language) }, returned: row.returnReasons,
      isRequired: row.row.isRequired)
  }
}
