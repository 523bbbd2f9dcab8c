import Ledger
import Quantities
package import Reports
package import Storage
import Workflows

/// A ledger as a province has it after some years, for an annual report with all its annexes: figures of
/// every indicator by month and year, targets, and what departments wrote for each section.
///
/// A size is how many times over there are the delivered indicators and sections.
package enum FilledLedger {
  /// The year of the report.
  package static let year = 2024
  /// Years of figures before it.
  private static let history = 3
  /// Paragraphs that departments write for a section.
  private static let paragraphs = 4

  /// Fills a new ledger, and gives the outline of its report.
  package static func fill(_ store: any WholeStore, size: Int) async throws -> ReportTemplate {
    let period = try ReportDesk.period(.year(year), for: .annual, given: "\(year)")
    let source = try await GeneratedLedger.make(period, seed: 1).store
    let registry = try await source.areaRegistry()
    try await store.save(registry.areas, registry.successions)
    let catalogue = try await source.indicators()
    try await store.save((0..<size).flatMap { copy in catalogue.map { renamed($0, copy) } })
    let area = "12"
    let figures = try await source.observations(ObservationQuery(areas: [area]), asKnownAt: nil)
    let targets = try await source.targets(area: area, period: .year(year), asKnownAt: nil)
    for copy in 0..<size {
      try await store.record(
        LedgerEntry(
          observations: figures.flatMap { observations(like: $0, copy) },
          targets: targets.map { target in
            var target = target
            target.indicator = code(target.indicator, copy)
            target.order += copy * targets.count
            return target
          }))
    }
    let template = try TemplateReader.read(
      Array(outline(size: size).utf8), file: "annual.yaml",
      indicators: Set(try await store.indicators().map(\.code)))
    for key in keys(of: template.sections) {
      let text = Narrative(
        key: Narrative.Key(
          area: area, period: .year(year), template: template.code, section: key),
        paragraphs: Array(repeating: words, count: paragraphs), author: "Lý B",
        agency: "12.SKHDT", state: .final, recordedAt: 1)
      try await store.apply(
        CollectionChange(
          narratives: [text],
          journal: [
            JournalRecord(at: 1, person: "ly", action: .saveNarrative, object: key, area: area)
          ]))
    }
    return template
  }

  /// The figure of the year, and of every month and year before it.
  private static func observations(like figure: Observation, _ copy: Int) -> [Observation] {
    var figure = figure
    figure.key.indicator = code(figure.key.indicator, copy)
    guard figure.key.period == .year(year) else { return [figure] }
    let months = (year - history...year).flatMap { year in
      (1...12).map { TimePeriod.throughMonth($0, year) }.dropFirst()
    }
    let years = (year - history..<year - 1).map { TimePeriod.year($0) }
    return [figure]
      + months.map { period in
        var earlier = figure
        earlier.key.period = period
        earlier.key.basis = .cumulative
        return earlier
      }
      + years.map { period in
        var earlier = figure
        earlier.key.period = period
        return earlier
      }
  }

  private static func renamed(_ indicator: Indicator, _ copy: Int) -> Indicator {
    guard copy > 0 else { return indicator }
    var indicator = indicator
    indicator.code = code(indicator.code, copy)
    indicator.formula = nil
    return indicator
  }

  private static func code(_ code: String, _ copy: Int) -> String {
    copy == 0 ? code : "\(code).C\(copy)"
  }

  /// The delivered outline with its sections so many times over, each time for other indicators.
  private static func outline(size: Int) -> String {
    let text = String(decoding: ReportKind.annual.delivered.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = (lines.firstIndex(of: "sections:") ?? 0) + 1
    let last = lines.firstIndex(of: "annexes:") ?? lines.endIndex
    var result = Array(lines[..<first])
    for copy in 0..<size { result += lines[first..<last].map { renamed($0, copy) } }
    return (result + lines[last...]).joined(separator: "\n")
  }

  /// A line of the outline for a copy: its codes and the keys of its texts.
  ///
  /// The account of all targets stands in the first alone; in the others a text takes its place.
  private static func renamed(_ line: Substring, _ copy: Int) -> Substring {
    guard copy > 0 else { return line }
    for content in ["- text: ", "- targets: ", "- chart: attainment"] where line.contains(content) {
      return "\(line.replacing(content, with: "- text: \(content.count)"))-\(copy)"
    }
    return Substring(line.replacing(/[A-Z]+(\.[A-Z0-9]+)+/) { code(String($0.output.0), copy) })
  }

  private static func keys(of sections: [SectionTemplate]) -> [String] {
    sections.flatMap { section in
      section.content.compactMap { content -> String? in
        if case .narrative(let key) = content { key } else { nil }
      } + keys(of: section.sections)
    }
  }

  /// A paragraph as departments write it.
  private static let words = """
    Các cấp, các ngành đã chủ động bám sát sự chỉ đạo của Trung ương, Tỉnh ủy, Hội đồng nhân dân tỉnh, \
    tập trung thực hiện đồng bộ các nhiệm vụ, giải pháp; kịp thời tháo gỡ khó khăn, vướng mắc cho người \
    dân và doanh nghiệp; tăng cường kiểm tra, đôn đốc, đẩy nhanh tiến độ các chương trình, dự án trọng \
    điểm; quan tâm công tác an sinh xã hội, chăm lo đời sống Nhân dân, nhất là đồng bào vùng sâu, vùng \
    xa, vùng đặc biệt khó khăn; chủ động phòng, chống thiên tai, dịch bệnh trên cây trồng, vật nuôi; giữ \
    vững ổn định chính trị, trật tự an toàn xã hội trên địa bàn.
    """
}
