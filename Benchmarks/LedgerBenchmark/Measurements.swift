import Glibc
import Ledger
import Quantities
import Storage
import StorageSQLite

/// Prints a duration with its rate.
func report(_ name: String, _ duration: Duration, rows: Int? = nil) {
  var line = "\(name): \(milliseconds(duration)) ms"
  if let rows, duration > .zero {
    line += ", \(Int(Double(rows) / (duration / .seconds(1)))) rows/s"
  }
  print(line)
}

/// One commune sends a form again with other figures: stored, and every sum above read.
func measureForm(_ ledger: SQLiteLedger, _ country: CountryData) async throws {
  var samples: [Duration] = []
  for turn in 1...7 {
    let commune = country.communes[turn * 997 % country.communes.count]
    let province = country.areas.first { $0.code == commune }?.parent ?? "VN"
    let form = country.form(
      of: commune, month: turn % country.months + 1, at: 1_760_000_000_000 + Int64(turn))
    let period = form.observations[0].key.period
    samples.append(
      try await ContinuousClock().measure {
        try await ledger.record(form)
        for area in [province, "VN"] {
          let sums = try await ledger.sums(ObservationQuery(areas: [area], periods: [period]))
          precondition(sums.count == country.indicators.count)
        }
      })
  }
  report("a commune's form stored and visible above (median)", median(samples))
}

/// The current figures of one area's year, as a scorecard takes them.
func measureYear(_ ledger: SQLiteLedger, _ country: CountryData) async throws {
  let province = country.provinces[0]
  for month in 1...country.months {
    try await ledger.record(country.form(of: province, month: month, at: 1_750_000_000_000))
  }
  let query = ObservationQuery(areas: [province], year: 2026)
  var samples: [Duration] = []
  var count = 0
  for _ in 1...9 {
    samples.append(
      try await ContinuousClock().measure {
        count = try await ledger.observations(query, asKnownAt: nil).count
      })
  }
  report("a province's year of \(count) current figures (median)", median(samples))
  samples = []
  for _ in 1...9 {
    samples.append(
      try await ContinuousClock().measure { count = try await ledger.sums(query).count })
  }
  report("a province's year of \(count) sums (median)", median(samples))
}

/// One indicator over a commune's months, and over all communes of a month.
func measureSeries(_ ledger: SQLiteLedger, _ country: CountryData) async throws {
  let indicator = country.indicators[country.indicators.count / 2].code
  let series = ObservationQuery(indicators: [indicator], areas: [country.communes[0]])
  let map = ObservationQuery(indicators: [indicator], periods: [.month(1, 2026)])
  for (name, query) in [("one commune's series", series), ("one indicator of all areas", map)] {
    var samples: [Duration] = []
    var count = 0
    for _ in 1...5 {
      samples.append(
        try await ContinuousClock().measure {
          count = try await ledger.observations(query, asKnownAt: nil).count
        })
    }
    report("\(name), \(count) figures (median)", median(samples))
  }
  let key = ObservationKey(
    indicator: indicator, area: "VN", period: .month(1, 2026), basis: .inPeriod)
  report(
    "the country's sum of a cell with the names of the missing",
    try await ContinuousClock().measure { _ = try await ledger.rollUps(of: key) })
  report(
    "the same as known at a moment, added up anew",
    try await ContinuousClock().measure {
      _ = try await ledger.rollUps(of: key, asKnownAt: .max)
    })
  let province = ObservationQuery(areas: country.provinces.suffix(1), periods: [.month(1, 2026)])
  report(
    "a province's sums of a month as known at a moment",
    try await ContinuousClock().measure {
      _ = try await ledger.sums(province, asKnownAt: .max)
    })
}

/// An area goes over to another: every sum is worked out anew.
func measureMove(_ ledger: SQLiteLedger, _ country: CountryData) async throws {
  guard var area = country.areas.first(where: { $0.kind == .commune }) else { return }
  area.parent = country.provinces.last
  let moved = area
  report(
    "an area moved, every sum anew",
    try await ContinuousClock().measure { try await ledger.save([moved], []) })
}

/// The same sums worked out from scratch by DuckDB, where Python has it.
func compareWithDuckDB(_ path: String) throws {
  fflush(nil)
  let script = "Benchmarks/LedgerBenchmark/duckdb_sums.py"
  guard access(script, R_OK) == 0 else { return print("DuckDB: \(script) is not here") }
  var process = pid_t()
  let words = ["python3", script, path]
  let arguments: [UnsafeMutablePointer<CChar>?] =
    words.map { (word: String) in strdup(word) } + [nil]
  defer { for argument in arguments { free(argument) } }
  guard posix_spawnp(&process, "python3", nil, nil, arguments, environ) == 0 else { return }
  var status: Int32 = 0
  waitpid(process, &status, 0)
}

private func median(_ samples: [Duration]) -> Duration { samples.sorted()[samples.count / 2] }

private func milliseconds(_ duration: Duration) -> String {
  let hundredths = Int(duration / .microseconds(10))
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
