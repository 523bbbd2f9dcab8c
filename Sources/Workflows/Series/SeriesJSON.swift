import Ledger
import Quantities

/// A series as JSON: the contract of `tiendo show --format json`.
package enum SeriesJSON {
  package static func render(_ series: Series) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"indicator\":")
    json.string(series.indicator.code)
    json.raw(",\"name\":")
    json.string(series.indicator.name)
    json.raw(",\"unit\":")
    json.string(series.indicator.unit)
    json.raw(",\"area\":")
    json.string(series.area.code)
    json.raw(",\"area_name\":")
    json.string(series.area.name)
    json.raw(",\"series\":[")
    for (index, row) in series.rows.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n")
      write(row, to: &json)
    }
    json.raw("]}\n")
    return json.bytes
  }

  private static func write(_ row: Series.Row, to json: inout JSONWriter) {
    let observation = row.observation
    json.raw("{\"period\":")
    json.string(observation.key.period.code)
    json.raw(",\"basis\":")
    json.string(observation.key.basis.rawValue)
    if case .range(let low, let high) = observation.value {
      json.raw(",\"value\":null,\"low\":")
      json.decimal(low.value)
      json.raw(",\"high\":")
      json.decimal(high.value)
    } else {
      json.raw(",\"value\":")
      json.decimal(observation.value.number?.value)
      json.raw(",\"low\":null,\"high\":null")
    }
    json.raw(",\"status\":[")
    for (index, code) in observation.statusCodes.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(code)
    }
    json.raw("],\"plan\":")
    write(row.target, to: &json)
    json.raw(",\"percent_of_plan\":")
    json.decimal(row.attainment?.percent)
    json.raw(",\"difference\":")
    json.decimal(row.attainment?.difference)
    json.raw(",\"year_before\":")
    json.decimal(row.yearBefore?.value.number?.value)
    json.raw(",\"change\":")
    json.decimal(row.change)
    json.raw(",\"growth\":")
    json.decimal(row.growth)
    json.raw(",\"forecast\":")
    write(row.forecast, to: &json)
    json.raw(",\"document\":")
    json.string(observation.provenance.document)
    json.raw(",\"line\":")
    json.integer(observation.provenance.line)
    json.raw(",\"page\":")
    json.integer(observation.provenance.page)
    json.raw(",\"quote\":")
    json.string(observation.provenance.quote)
    json.raw("}")
  }

  private static func write(_ target: Target?, to json: inout JSONWriter) {
    guard let target else { return json.raw("null") }
    var bounds: (ReportedNumber, ReportedNumber)?
    if case .between(let low, let high) = target.requirement { bounds = (low, high) }
    json.raw("{\"period\":")
    json.string(target.period.code)
    json.raw(",\"relation\":")
    json.string(target.requirement.relation)
    json.raw(",\"value\":")
    json.decimal(target.requirement.value?.value)
    json.raw(",\"low\":")
    json.decimal(bounds?.0.value)
    json.raw(",\"high\":")
    json.decimal(bounds?.1.value)
    json.raw(",\"text\":")
    json.string(target.text)
    json.raw(",\"document\":")
    json.string(target.provenance.document)
    json.raw(",\"line\":")
    json.integer(target.provenance.line)
    json.raw("}")
  }

  private static func write(_ forecast: Forecast?, to json: inout JSONWriter) {
    guard let forecast else { return json.raw("null") }
    json.raw("{\"expected_percent\":")
    json.decimal(forecast.expectedPercent)
    json.raw(",\"year_end\":")
    json.decimal(forecast.projection)
    json.raw(",\"low\":")
    json.decimal(forecast.low)
    json.raw(",\"high\":")
    json.decimal(forecast.high)
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
