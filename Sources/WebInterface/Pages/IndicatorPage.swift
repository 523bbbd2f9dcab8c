import Hummingbird
import Ledger
import Quantities
import Storage
import Workflows

/// `/areas/12/indicators/LAB.JOBS`: one indicator of an area over its periods, beside its plan, with the
/// source of every figure.
enum IndicatorPage: LedgerPage {
  static let route: RouterPath = "/areas/:area/indicators/:indicator"
  static let parts: Set<LedgerPart> = [.catalogues, .figures]

  /// What the template shows.
  struct Model {
    struct Row {
      var period: String
      var basis: String
      var value: String
      /// The number for the chart, with a point; nil without one.
      var number: String?
      var status: String?
      var plan: String?
      var planNumber: String?
      var percent: String?
      var change: String?
      var place: String
      var quote: String?
      var person: String?
    }

    struct Fact {
      var name: String
      var value: String
    }

    struct Outlook {
      var sentence: String
      var period: String
      /// The period at whose pace the year goes on.
      var after: String
      var number: String
      var low: String
      var high: String
    }

    var title: String
    var areaName: String
    var areaAddress: String
    var code: String
    var unit: String
    var rows: [Row]
    var hasRows: Bool
    var hasChart: Bool
    var plans: [String]
    var facts: [Fact]
    var outlook: Outlook?
    /// The structure that it is a share of, in the latest period that has all of it.
    var structures: [StructureModel] = []
    var notes: [String]
    /// Where the areas below are compared; nil where there are none, or none that the visitor may see.
    var compareAddress: String?
  }

  static func content(for visit: Visit) async throws -> PageContent {
    let area = try await visit.area(on: visit.site.clock.today())
    let code = visit.parameter("indicator")
    guard let indicator = try await visit.site.store.indicators().first(where: { $0.code == code })
    else {
      throw PageProblem.notFound(
        Wording(
          "Không có chỉ tiêu mang mã \"\(code)\" trong danh mục.",
          "The catalogue has no indicator with the code \"\(code)\"."))
    }
    let series = try await SeriesMaker.make(
      indicator: indicator, area: area, store: visit.site.store)
    var model = model(series, visit)
    let areas = try await visit.store.store.areaRegistry()
    let today = visit.site.clock.today()
    if !SiteSection.comparison.isThere(for: visit)
      || !areas.areas.contains(where: { $0.parent == area.code && $0.isValid(on: today) })
    {
      model.compareAddress = nil
    }
    model.structures = try await structures(series, visit)
    return PageContent(
      title: "\(model.title) – \(model.areaName)", section: .overview, template: "indicator",
      model: model, hasCharts: model.hasChart || !model.structures.isEmpty)
  }

  private static func structures(
    _ series: Series, _ visit: Visit
  ) async throws -> [StructureModel] {
    let code = series.indicator.code
    guard series.indicator.direction == .neutral else { return [] }
    for period in Set(series.rows.map(\.observation.key.period))
      .sorted(by: { $0.end.lastDay > $1.end.lastDay })
    {
      let known = try await StructureFigures.all(
        of: series.area, in: period, store: visit.site.store
      ).filter { $0.shares.contains { $0.indicator.code == code } }
      if !known.isEmpty { return known.map { StructureModel($0, visit.language) } }
    }
    return []
  }

  private static func model(_ series: Series, _ visit: Visit) -> Model {
    let (indicator, language) = (series.indicator, visit.language)
    let rows = series.rows.map { row($0, indicator, language) }
    let latest = series.rows.last?.observation.key.period
    var facts = [
      Model.Fact(name: visit.say(Wording("Đơn vị tính", "Unit")), value: indicator.unit),
      Model.Fact(
        name: visit.say(Wording("Chiều tốt", "Better")),
        value: visit.say(indicator.direction.wording)),
    ]
    if !indicator.agency.isEmpty {
      facts.append(
        Model.Fact(
          name: visit.say(Wording("Cơ quan chịu trách nhiệm", "Agency in charge")),
          value: indicator.agency))
    }
    if let formula = indicator.formula, !formula.isEmpty {
      facts.append(Model.Fact(name: visit.say(Wording("Cách tính", "Formula")), value: formula))
    }
    return Model(
      title: indicator.name(in: language),
      areaName: series.area.kind.wording(of: series.area.name)(language),
      areaAddress: "/areas/\(Visit.escaped(series.area.code))", code: indicator.code,
      unit: indicator.unit, rows: rows, hasRows: !rows.isEmpty,
      hasChart: rows.count { $0.number != nil } > 1,
      plans: series.plans.sorted { $0.key.end.lastDay < $1.key.end.lastDay }.flatMap { plan in
        plan.value.map { "\(plan.key.wording(language)): \($0.wording(language))" }
      }, facts: facts, outlook: outlook(series, language),
      notes: series.incomplete.map { sum in
        let (period, basis) = (sum.key.period.wording(language), sum.key.basis.wording(language))
        return "\(period), \(basis): \(sum.phrase(language))."
      },
      compareAddress: ComparisonPage.address(
        of: series.area.code, indicator: indicator.code, latest))
  }

  private static func row(
    _ row: Series.Row, _ indicator: Indicator, _ language: Language
  ) -> Model.Row {
    let observation = row.observation
    var change: String?
    if let growth = row.growth {
      change =
        (growth > ExactDecimal(0) ? "+" : "") + growth.printedAsPercent
    } else if let difference = row.change {
      change = Attainment(percent: nil, difference: difference)
        .difference(in: indicator.unit)?(language)
    }
    return Model.Row(
      period: observation.key.period.wording(language),
      basis: observation.key.basis.wording(language), value: observation.printedValue,
      number: observation.value.number?.value.plain,
      status: observation.statuses.isEmpty
        ? nil : observation.statuses.sorted().map { $0.wording(language) }.joined(separator: ", "),
      plan: row.target?.text, planNumber: row.target?.requirement.value?.value.plain,
      percent: row.attainment?.percent?.printedAsPercent, change: change,
      place: row.rolledUpFrom.map { RollUpWording.source($0)(language) }
        ?? observation.provenance.wording(language),
      quote: row.rolledUpFrom == nil && !observation.provenance.quote.isEmpty
        ? observation.provenance.quote : nil,
      person: observation.provenance.person)
  }

  /// The year's end at the pace of the latest figure, while its year is not over.
  private static func outlook(_ series: Series, _ language: Language) -> Model.Outlook? {
    guard let row = series.openForecast, let forecast = row.forecast else { return nil }
    let year = TimePeriod.year(row.observation.key.period.end.year).wording(language)
    return Model.Outlook(
      sentence: SeriesText.forecastLine(row, forecast, series)(language), period: year,
      after: row.observation.key.period.wording(language), number: forecast.projection.plain,
      low: forecast.low.plain, high: forecast.high.plain)
  }
}

extension ExactDecimal {
  /// The number for programs: digits and a point.
  var plain: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let text =
      decimals == 0 ? padded : "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    return coefficient < 0 ? "-" + text : text
  }
}

extension Indicator {
  /// What the indicator is called in a language.
  func name(in language: Language) -> String {
    language == .english && !englishName.isEmpty ? englishName : name
  }
}

extension Indicator.Direction {
  /// Which way is better, in words.
  var wording: Wording {
    switch self {
    case .higher: Wording("càng cao càng tốt", "higher is better")
    case .lower: Wording("càng thấp càng tốt", "lower is better")
    case .neutral: Wording("không có chiều tốt", "no better side")
    case .band: Wording("trong khoảng là đạt", "inside the range is met")
    }
  }
}
