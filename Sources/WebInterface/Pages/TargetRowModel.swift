import Ledger
import Quantities
import Workflows

/// A target with its result, as a row of a table.
struct TargetRowModel {
  struct Source {
    /// Whether it is the plan or the result that stands there.
    var what: String
    var place: String
    var quote: String?
  }

  var number: Int
  var anchor: String
  var name: String
  var address: String
  var unit: String
  var plan: String
  var result: String
  var hasResult: Bool
  var status: String?
  var percent: String?
  var difference: String?
  var verdict: VerdictMark
  var isSetByHand: Bool
  var remarks: [String]
  var sources: [Source]

  static func all(in card: Scorecard, _ language: Language) -> [TargetRowModel] {
    card.rows.indices.map { TargetRowModel(card, at: $0, language) }
  }

  private init(_ card: Scorecard, at index: Int, _ language: Language) {
    let row = card.rows[index]
    number = index + 1
    anchor = "t\(index + 1)"
    name = row.name(language)
    address =
      "/areas/\(Visit.escaped(card.area.code))/indicators/\(Visit.escaped(row.target.indicator))"
    unit = row.target.unit
    plan = row.target.text
    result = row.result?.printedValue ?? "…"
    hasResult = row.result != nil
    var words = row.result?.statuses.sorted().map { $0.wording(language) } ?? []
    if row.isLeftOut, let result = row.result { words.append(result.key.period.wording(language)) }
    status = words.isEmpty ? nil : words.joined(separator: ", ")
    percent = row.percentOfPlan?.printedAsPercent
    if let attainment = row.attainment, let difference = attainment.difference {
      self.difference =
        difference == ExactDecimal(0)
        ? (percent == nil ? Wording("đúng kế hoạch", "as planned")(language) : nil)
        : attainment.difference(in: row.target.unit)?(language)
    }
    verdict = VerdictMark(row, language)
    isSetByHand = row.override != nil
    remarks = card.remarks(on: row).map { $0(language) }
    sources = [
      Source(
        what: Wording("Kế hoạch", "Plan")(language),
        place: row.target.provenance.wording(language), quote: row.target.provenance.quote)
    ]
    if let source = row.resultSource {
      sources.append(
        Source(
          what: Wording("Kết quả", "Result")(language), place: source(language),
          quote: row.rolledUpFrom == nil ? row.result?.provenance.quote : nil))
    }
  }
}
