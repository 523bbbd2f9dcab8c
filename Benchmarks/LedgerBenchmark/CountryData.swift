import Glibc
import Ledger
import Quantities
import Storage

/// The areas of a country with made-up figures for every commune.
struct CountryData {
  let areas: [ReferenceArea]
  let communes: [String]
  let provinces: [String]
  let indicators: [Indicator]
  let months: Int

  /// Takes the codes of the official list when `TIENDO_AREAS` names one, else makes them up.
  init(communes count: Int, indicators indicatorCount: Int, months: Int) {
    let listed = getenv("TIENDO_AREAS").map { Self.areas(inFile: String(cString: $0)) } ?? []
    let all = listed.isEmpty ? Self.madeUp(count) : listed
    var communes: [String] = []
    areas = all.filter { area in
      guard area.kind == .commune else { return true }
      guard communes.count < count else { return false }
      communes.append(area.code)
      return true
    }
    self.communes = communes
    provinces = areas.filter { $0.kind == .province }.map(\.code)
    indicators = (0..<indicatorCount).map { number in
      Indicator(
        code: "KTXH\(number)", name: "chỉ tiêu \(number)", englishName: "indicator \(number)",
        unit: "tấn", direction: .higher, areaAggregation: .sum, timeAggregation: .sum,
        sector: "", phrases: [])
    }
    self.months = months
  }

  /// The year's figures, a form for each commune and month, about a hundred thousand in a batch.
  func batches() -> some Sequence<[LedgerEntry]> {
    let forms = communes.indices.lazy.flatMap { commune in
      (1...months).lazy.map { (commune, $0) }
    }
    var iterator = forms.makeIterator()
    let perBatch = max(1, 100_000 / max(1, indicators.count))
    return sequence(state: ()) { _ in
      var batch: [LedgerEntry] = []
      while batch.count < perBatch, let (commune, month) = iterator.next() {
        batch.append(form(of: communes[commune], month: month, at: 1_750_000_000_000))
      }
      return batch.isEmpty ? nil : batch
    }
  }

  /// One commune's form of a month.
  func form(of commune: String, month: Int, at time: Int64) -> LedgerEntry {
    let period = TimePeriod.month(month, 2026)
    let provenance = Provenance(document: "BC tháng \(month) xã \(commune)")
    var seed = UInt64(month) &* 0x9E37_79B9_7F4A_7C15
    let observations = indicators.enumerated().map { number, indicator in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var provenance = provenance
      provenance.line = number + 1
      let value = ExactDecimal(Int128(seed >> 44), decimals: number % 3)
      return Observation(
        key: ObservationKey(
          indicator: indicator.code, area: commune, period: period, basis: .inPeriod),
        value: .number(ReportedNumber(value)), statuses: normal, provenance: provenance,
        recordedAt: time)
    }
    return LedgerEntry(observations: observations)
  }

  private let normal: Set<ObservationStatus> = [.normal]

  private static func madeUp(_ count: Int) -> [ReferenceArea] {
    let country = ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil)
    let provinces = (1...34).map {
      ReferenceArea(code: "P\($0)", name: "Tỉnh \($0)", kind: .province, parent: "VN")
    }
    let communes = (0..<count).map {
      ReferenceArea(
        code: "X\($0)", name: "Xã \($0)", kind: .commune, parent: "P\($0 * 34 / max(count, 1) + 1)")
    }
    return [country] + provinces + communes
  }

  /// Rows `code,name,kind,parent,valid_from` below a header.
  private static func areas(inFile path: String) -> [ReferenceArea] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer.prefix(count))
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let areas = rows.filter { $0.count == 5 }.map { row in
      ReferenceArea(
        code: String(row[0]), name: String(row[1]), kind: row[3] == "VN" ? .province : .commune,
        parent: String(row[3]))
    }
    let country = ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil)
    return areas.isEmpty ? [] : [country] + areas
  }
}
