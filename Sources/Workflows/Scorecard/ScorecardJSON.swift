import Ledger
import Quantities

/// A scorecard as JSON: the contract of `tiendo scorecard --format json`.
package enum ScorecardJSON {
  package static func render(_ card: Scorecard) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    json.member("area", card.area.name)
    json.member("period", card.period.code)
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
    json.raw("{")
    json.member("group", row.target.group)
    json.member("indicator", row.target.indicator)
    json.member("name", row.indicator?.name ?? row.target.indicator)
    json.key("target")
    write(row.target, to: &json)
    json.key("result")
    write(row.result, unit: row.target.unit, to: &json)
    json.member("attainment", row.attainment?.percent)
    json.member("difference", row.attainment?.difference)
    json.member("verdict", row.verdict.rawValue)
    json.member("stated_verdict", row.statedVerdict?.rawValue)
    json.member("note", row.note)
    json.raw("}")
  }

  private static func write(_ target: Target, to json: inout JSONWriter) {
    json.raw("{")
    json.members(of: target.requirement)
    json.member("unit", target.unit)
    json.member("text", target.text)
    json.member("document", target.provenance.document)
    json.member("authority", target.authority.rawValue)
    json.raw("}")
  }

  private static func write(_ result: Observation?, unit: String, to json: inout JSONWriter) {
    guard let result else { return json.raw("null") }
    json.raw("{")
    json.member("value", result.value.number?.value)
    json.member("unit", unit)
    json.member("status", result.statuses.sorted().first?.rawValue)
    json.member("document", result.provenance.document)
    json.member("line", result.provenance.line)
    json.raw("}")
  }
}
