import Ledger
import Quantities

/// A scorecard as JSON: the contract of `tiendo scorecard --format json`.
package enum ScorecardJSON {
  package static func render(_ card: Scorecard) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"area\":")
    json.string(card.area.name)
    json.raw(",\"period\":")
    json.string(card.period.code)
    json.raw(",\"targets\":[")
    for (index, row) in card.rows.enumerated() {
      if index > 0 { json.raw(",") }
      write(row, to: &json)
    }
    json.raw("],\"summary\":{")
    for (index, verdict) in Verdict.allCases.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(verdict.rawValue)
      json.raw(":")
      json.integer(card.summary[verdict] ?? 0)
    }
    json.raw("}}\n")
    return json.bytes
  }

  private static func write(_ row: Scorecard.Row, to json: inout JSONWriter) {
    json.raw("{\"group\":")
    json.string(row.target.group)
    json.raw(",\"indicator\":")
    json.string(row.target.indicator)
    json.raw(",\"name\":")
    json.string(row.indicator?.name ?? row.target.indicator)
    json.raw(",\"target\":")
    write(row.target, to: &json)
    json.raw(",\"result\":")
    write(row.result, unit: row.target.unit, to: &json)
    json.raw(",\"attainment\":")
    json.decimal(row.attainment?.percent)
    json.raw(",\"difference\":")
    json.decimal(row.attainment?.difference)
    json.raw(",\"verdict\":")
    json.string(row.verdict.rawValue)
    json.raw(",\"stated_verdict\":")
    json.string(row.statedVerdict?.rawValue)
    json.raw(",\"note\":")
    json.string(row.note)
    json.raw("}")
  }

  private static func write(_ target: Target, to json: inout JSONWriter) {
    var bounds: (ReportedNumber, ReportedNumber)?
    if case .between(let low, let high) = target.requirement { bounds = (low, high) }
    json.raw("{\"relation\":")
    json.string(target.requirement.relation)
    json.raw(",\"value\":")
    json.decimal(target.requirement.value?.value)
    json.raw(",\"low\":")
    json.decimal(bounds?.0.value)
    json.raw(",\"high\":")
    json.decimal(bounds?.1.value)
    json.raw(",\"unit\":")
    json.string(target.unit)
    json.raw(",\"text\":")
    json.string(target.text)
    json.raw(",\"document\":")
    json.string(target.provenance.document)
    json.raw("}")
  }

  private static func write(_ result: Observation?, unit: String, to json: inout JSONWriter) {
    guard let result else { return json.raw("null") }
    json.raw("{\"value\":")
    json.decimal(result.value.number?.value)
    json.raw(",\"unit\":")
    json.string(unit)
    json.raw(",\"status\":")
    json.string(result.statuses.sorted().first?.rawValue)
    json.raw(",\"document\":")
    json.string(result.provenance.document)
    json.raw(",\"line\":")
    json.integer(result.provenance.line)
    json.raw("}")
  }
}
