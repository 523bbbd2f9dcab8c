import Ledger
import Storage
import Workflows

/// What is compared: an indicator, a period, and the areas of a level below one.
struct ComparisonChoice {
  /// What the choosers on top show.
  struct Model {
    struct Option {
      var code: String
      var name: String
      var isChosen: Bool
    }

    struct Link {
      var address: String
      var name: String
    }

    var area: String
    /// Where the same is compared one level up or more.
    var above: [Link]
    var areaName: String
    var areaAddress: String
    var period: String
    var indicators: [Option]
    var levels: [Option]
    var hasLevels: Bool
  }

  var area: ReferenceArea
  var period: TimePeriod
  var indicator: Indicator
  /// Those that can be chosen: of the plan, or with figures in the areas.
  var indicators: [Indicator]
  var levels: [[ReferenceArea]]
  var level: Int
  /// The areas above that the visitor may compare in, the highest first: from a province to all provinces.
  var above: [ReferenceArea]

  var areas: [ReferenceArea] { levels.indices.contains(level) ? levels[level] : [] }

  /// Reads what the address asks for.
  ///
  /// - Parameter isListing: whether the indicators to choose from are wanted; finding them reads a year
  ///   of sums, which whoever names an indicator and shows no choice can do without.
  init(of visit: Visit, isListing: Bool = true) async throws {
    let store = visit.site.store
    let (askedArea, askedPeriod) = (visit.question("area"), try visit.period())
    // Finding the plan to begin with reads its results, which whoever asks for both can do without.
    let first =
      askedArea != nil && askedPeriod != nil ? nil : try await visit.store.firstPlan()
    // Without an area asked for: that of the highest plan, for whoever may read it, else one's own.
    let usual = first.flatMap { visit.access.may(.readFigures, .area($0.area)) ? $0.area : nil }
    let own = visit.access.desk.flatMap { $0.agencies[$0.person.agency]?.area }
    let asked = askedArea ?? usual ?? own
    let period = askedPeriod ?? first?.period ?? .year(visit.site.clock.today().year)
    let registry = try await store.areaRegistry()
    guard let code = asked, let area = registry.area(code, on: period.end.lastDay) else {
      throw PageProblem.notFound(
        Wording(
          "Không có địa bàn mang mã \"\(asked ?? "")\" vào cuối kỳ \(period.wording(.vietnamese)).",
          "There is no area with the code \"\(asked ?? "")\" at the end of \(period.wording(.english))."
        ))
    }
    try visit.require(.readFigures, .area(area.code))
    self.area = area
    self.period = period
    levels = registry.levelsBelow(area.code, on: period.end.lastDay)
    level = min(try visit.number("level") ?? 0, max(0, levels.count - 1))
    let wanted = visit.question("indicator")
    let all = try await store.indicators()
    let indicators: [Indicator]
    var reported: Set<String> = []
    if let wanted, !isListing {
      indicators = all.filter { $0.code == wanted }
    } else {
      let summed = try await store.summedIndicators(
        ObservationQuery(areas: [area.code], year: period.end.year))
      // Rates have no sum above the areas that report them: these are asked for theirs.
      let others = try await store.reportedIndicators(
        ObservationQuery(
          indicators: all.map(\.code).filter { !summed.contains($0) },
          areas: levels.indices.contains(level) ? levels[level].map(\.code) : [],
          year: period.end.year))
      let planned = try await store.targets(area: area.code, period: period, asKnownAt: nil)
      reported = summed.union(others)
      let known = reported.union(planned.map(\.indicator))
      indicators = all.filter { known.contains($0.code) || $0.code == wanted }
    }
    self.indicators = indicators
    guard
      let indicator = wanted.map({ code in indicators.first { $0.code == code } })
        ?? indicators.first(where: { reported.contains($0.code) }) ?? indicators.first
    else {
      throw PageProblem.notFound(
        Wording(
          "Không có chỉ tiêu nào để so sánh ở địa bàn và kỳ này.",
          "There is no indicator to compare in this area and period."))
    }
    self.indicator = indicator
    above = registry.ancestors(of: area.code, on: period.end.lastDay).reversed()
      .filter { visit.access.may(.readFigures, .area($0.code)) }
  }

  func model(_ visit: Visit) -> Model {
    Model(
      area: area.code,
      above: above.map {
        Model.Link(
          address: ComparisonPage.address(of: $0.code, indicator: indicator.code, period),
          name: $0.kind.wording(of: $0.name)(visit.language))
      },
      areaName: area.kind.wording(of: area.name)(visit.language),
      areaAddress: DashboardPage.address(of: area.code, period), period: period.code,
      indicators: indicators.map {
        Model.Option(
          code: $0.code, name: $0.name(in: visit.language), isChosen: $0.code == indicator.code)
      },
      levels: levels.enumerated().map { index, areas in
        let kinds = Set(areas.map(\.kind)).map { $0.wording(visit.language) }.sorted()
        return Model.Option(
          code: String(index), name: "\(kinds.joined(separator: ", ")) (\(areas.count))",
          isChosen: index == level)
      }, hasLevels: levels.count > 1)
  }
}
