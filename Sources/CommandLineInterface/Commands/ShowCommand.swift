import ArgumentParser
import Ledger
import Workflows

/// `tiendo show`: one indicator of one area over its periods.
struct ShowCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: InterfaceLanguage.text(
      "Chuỗi số liệu của một chỉ tiêu: kế hoạch, tăng trưởng, dự báo, nguồn.",
      "The series of an indicator: plan, growth, forecast, source."))

  /// How the series is handed out.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Chỉ tiêu: mã, hoặc từ mà chỉ một chỉ tiêu có.",
        "The indicator: its code, or words that only one has."),
      valueName: InterfaceLanguage.text("chỉ tiêu", "indicator")))
  var indicator: String

  @OptionGroup var areaOption: AreaOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Năm đầu.", "The first year."),
      valueName: InterfaceLanguage.text("năm", "year")))
  var from: Int?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Năm cuối.", "The last year."),
      valueName: InterfaceLanguage.text("năm", "year")))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "text cho màn hình, json cho chương trình.", "text for people, json for programs."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: Form = .text

  @OptionGroup var boundariesOption: BoundariesOption
  @OptionGroup var known: KnownOption
  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let open = OpenLedger(try await engine.open(ledger.address))
    let moment = try known.moment()
    let (area, indicator) = try await LedgerQuestion.ask {
      let indicator = try await open.indicator(self.indicator)
      if boundariesOption.boundaries == .today {
        return (try await open.presentArea(areaOption.area, on: Clock.today), indicator)
      }
      let day = to.map { TimePeriod.Point(year: $0).lastDay } ?? Clock.today
      return (try await open.area(areaOption.area, on: day), indicator)
    }
    let series = try await SeriesMaker.make(
      indicator: indicator, area: area, years: YearRange(from: from, to: to), store: open.store,
      boundaries: boundariesOption.boundaries, asKnown: moment)
    guard !series.rows.isEmpty else {
      for sum in series.incomplete { Output.complain(sum.wording(InterfaceLanguage.current)) }
      for gap in series.gaps { Output.complain(gap.wording(InterfaceLanguage.current)) }
      if let namesakes = series.namesakes {
        Output.complain(namesakes(InterfaceLanguage.current))
      }
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "sổ chưa có số liệu của \(indicator.code) ở \(area.name) trong các năm này; nhập báo cáo bằng tiendo import.",
          "the ledger has no figures of \(indicator.code) in \(area.name) for these years; import a report with tiendo import."
        ))
    }
    let bytes =
      switch format {
      case .json: SeriesJSON.render(series)
      case .text:
        SeriesText.render(series, in: InterfaceLanguage.current, layout: Terminal.layout)
      }
    try Output.write(bytes, to: nil)
  }
}
