import Ledger
import Quantities

/// A scorecard as JSON: the contract of `tiendo scorecard --format json`.
package enum ScorecardJSON {
  package static func render(_ card: Scorecard) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    json.member("area", card.area.name)
    json.member("period", card.period.code)
    json.member("as_known_on", card.knownOn?.code)
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
    json.raw("},\"expected\":{")
    for (index, verdict) in Verdict.allCases.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(verdict.rawValue)
      json.raw(":")
      json.integer(card.rows.count { $0.verdict == verdict && $0.certainty == .expected })
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
    write(row.history, to: &json)
    json.key("result")
    write(row.result, unit: row.target.unit, rolledUpFrom: row.rolledUpFrom, to: &json)
    json.member("attainment", row.attainment?.percent)
    json.member("difference", row.attainment?.difference)
    json.member("verdict", row.verdict.rawValue)
    json.member("computed_verdict", row.computedVerdict.rawValue)
    json.key("override")
    write(row.override, to: &json)
    json.member("certainty", row.certainty.rawValue)
    json.key("forecast")
    json.forecast(row.assessment.forecast)
    json.member("stated_verdict", row.statedVerdict?.rawValue)
    json.member("note", row.note?.vietnamese)
    json.member("note_en", row.note?.english)
    json.raw(",\"other_targets\":[")
    for (index, other) in row.others.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("{")
      json.key("target")
      write(other.history, to: &json)
      json.member("attainment", other.attainment?.percent)
      json.member("difference", other.attainment?.difference)
      json.member("verdict", other.assessment.verdict.rawValue)
      json.member("certainty", other.assessment.certainty.rawValue)
      json.key("forecast")
      json.forecast(other.assessment.forecast)
      json.raw("}")
    }
    json.raw("]}")
  }

  private static func write(_ history: TargetHistory, to json: inout JSONWriter) {
    let target = history.current
    json.raw("{")
    json.members(of: target.requirement)
    json.member("unit", target.unit)
    json.member("text", target.text)
    json.member("document", target.provenance.document)
    json.membersOfHistory(history)
    json.raw("}")
  }

  private static func write(_ override: VerdictOverride?, to json: inout JSONWriter) {
    guard let override else { return json.raw("null") }
    json.raw("{")
    json.member("verdict", override.verdict?.rawValue)
    json.member("person", override.person)
    json.member("reason", override.reason)
    json.member("date", override.decidedOn?.code)
    json.raw("}")
  }

  private static func write(
    _ result: Observation?, unit: String, rolledUpFrom: Int?, to json: inout JSONWriter
  ) {
    guard let result else { return json.raw("null") }
    json.raw("{")
    json.member("value", result.value.number?.value)
    json.member("unit", unit)
    json.member("status", result.statuses.sorted().first?.rawValue)
    json.member("document", result.provenance.document)
    json.member("line", result.provenance.line)
    json.member("paragraph", result.provenance.paragraph)
    json.member("page", result.provenance.page)
    json.member("sheet", result.provenance.sheet)
    json.member("cell", result.provenance.cell)
    json.member("rolled_up_from", rolledUpFrom)
    json.raw("}")
  }
}
