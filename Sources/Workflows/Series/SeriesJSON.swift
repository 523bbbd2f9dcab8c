import Ledger
import Quantities

/// A series as JSON: the contract of `tiendo show --format json`.
package enum SeriesJSON {
  package static func render(_ series: Series) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    json.member("indicator", series.indicator.code)
    json.member("name", series.indicator.name)
    json.member("unit", series.indicator.unit)
    json.member("area", series.area.code)
    json.member("area_name", series.area.name)
    json.member("boundaries", series.boundaries.rawValue)
    json.member("as_known_on", series.knownOn?.code)
    json.raw(",\"series\":[")
    for (index, row) in series.rows.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n")
      write(row, in: series, to: &json)
    }
    json.raw("],\"comparisons\":[")
    for (index, stated) in series.comparisons.enumerated() {
      if index > 0 { json.raw(",") }
      write(stated, of: series.indicator, to: &json)
    }
    json.raw("],\"plans\":[")
    let plans = series.plans.sorted { $0.key.end.lastDay < $1.key.end.lastDay }.flatMap(\.value)
    for (index, plan) in plans.enumerated() {
      if index > 0 { json.raw(",") }
      write(plan, to: &json)
    }
    json.raw("],\"incomplete_sums\":[")
    for (index, sum) in series.incomplete.enumerated() {
      if index > 0 { json.raw(",") }
      write(sum, to: &json)
    }
    json.raw("],\"not_restated\":[")
    for (index, gap) in series.gaps.enumerated() {
      if index > 0 { json.raw(",") }
      write(gap, to: &json)
    }
    json.raw("]}\n")
    return json.bytes
  }

  /// A comparison as its source states it.
  private static func write(
    _ stated: Observation, of indicator: Indicator, to json: inout JSONWriter
  ) {
    let transformation = stated.key.transformation
    json.raw("{")
    json.member("period", stated.key.period.code)
    json.member("basis", stated.key.basis.rawValue)
    json.member("transformation", transformation.code)
    json.member("value", stated.value.number?.value)
    json.member("unit", transformation.unit(of: indicator.unit))
    json.member("document", stated.provenance.document)
    json.raw("}")
  }

  private static func write(
    _ row: Series.Row, in series: Series, to json: inout JSONWriter
  ) {
    let observation = row.observation
    json.raw("{")
    json.member("period", observation.key.period.code)
    json.member("basis", observation.key.basis.rawValue)
    if case .range(let low, let high) = observation.value {
      json.raw(",\"value\":null")
      json.member("low", low.value)
      json.member("high", high.value)
    } else {
      json.member("value", observation.value.number?.value)
      json.raw(",\"low\":null,\"high\":null")
    }
    json.raw(",\"status\":[")
    for (index, code) in observation.statusCodes.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(code)
    }
    json.raw("],\"plan\":")
    let plan = row.target.flatMap { series.plans[$0.period]?.first }
    if let plan { write(plan, to: &json) } else { json.raw("null") }
    json.member("percent_of_plan", row.attainment?.percent)
    json.member("difference", row.attainment?.difference)
    json.member("year_before", row.yearBefore?.value.number?.value)
    json.member("change", row.change)
    json.member("growth", row.growth)
    json.key("forecast")
    json.forecast(row.forecast)
    json.member("document", observation.provenance.document)
    json.member("line", observation.provenance.line)
    json.member("paragraph", observation.provenance.paragraph)
    json.member("page", observation.provenance.page)
    json.member("sheet", observation.provenance.sheet)
    json.member("cell", observation.provenance.cell)
    json.member("quote", observation.provenance.quote)
    json.key("restated_from")
    write(row.restatement, to: &json)
    json.member("rolled_up_from", row.rolledUpFrom)
    json.raw("}")
  }

  private static func write(_ history: TargetHistory, to json: inout JSONWriter) {
    let target = history.current
    json.raw("{")
    json.member("period", target.period.code)
    json.members(of: target.requirement)
    json.member("text", target.text)
    json.member("document", target.provenance.document)
    json.member("line", target.provenance.line)
    json.membersOfHistory(history)
    json.raw("}")
  }

  private static func write(_ restatement: Restatement?, to json: inout JSONWriter) {
    guard let restatement else { return json.raw("null") }
    json.raw("[")
    for (index, part) in restatement.parts.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("{")
      json.member("area", part.area.code)
      json.member("name", part.area.name)
      json.member("share", part.share)
      json.raw("}")
    }
    json.raw("]")
  }

  private static func write(_ sum: IncompleteSum, to json: inout JSONWriter) {
    json.raw("{")
    json.member("indicator", sum.part)
    json.member("period", sum.key.period.code)
    json.member("basis", sum.key.basis.rawValue)
    json.member("sum", sum.sum)
    json.member("reported", sum.reported)
    json.raw(",\"missing\":[")
    for (index, area) in sum.missing.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(area.code)
    }
    json.raw("]}")
  }

  private static func write(_ gap: RestatementGap, to json: inout JSONWriter) {
    json.raw("{")
    json.member("period", gap.key.period.code)
    json.member("basis", gap.key.basis.rawValue)
    json.member("reason", gap.reason.code)
    json.raw(",\"areas\":[")
    for (index, area) in gap.reason.areas.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(area.code)
    }
    json.raw("]")
    json.member("message", gap.wording.vietnamese)
    json.raw("}")
  }
}

extension Observation {
  /// The codes of its status (SDMX `CL_OBS_STATUS`), in order; for a missing figure the reason.
  var statusCodes: [String] {
    if case .missing(let reason) = value { return [reason.rawValue] }
    return statuses.sorted().map(\.rawValue)
  }
}
