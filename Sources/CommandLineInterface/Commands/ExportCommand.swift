import ArgumentParser
import Ledger
import Workflows

/// `tiendo export`: an area's figures for other programs.
struct ExportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: InterfaceLanguage.text(
      "Xuất số liệu của một địa bàn ra CSV hoặc SDMX-CSV 2.0.",
      "Export an area's figures as CSV or SDMX-CSV 2.0."),
    discussion: InterfaceLanguage.text(
      "Cạnh tệp CSV có tệp mô tả TỆP-metadata.json (CSV on the Web): cột, kiểu dữ liệu, khóa.",
      "Beside a CSV file stands its description FILE-metadata.json (CSV on the Web): columns, types, key."
    ))

  /// The form of the file.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv
    case sdmxCSV = "sdmx-csv"
  }

  @OptionGroup var areaOption: AreaOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Chỉ kỳ này: 2023, 2023-07, 2023-Q3 hoặc 2023-01..2023-09; mặc định mọi kỳ.",
        "This period only: 2023, 2023-07, 2023-Q3 or 2023-01..2023-09; by default all."),
      valueName: InterfaceLanguage.text("kỳ", "period")))
  var period: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "csv cho bảng tính, sdmx-csv cho hệ thống thống kê.",
        "csv for spreadsheets, sdmx-csv for statistical systems."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: Form = .csv

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi vào tệp này; không có thì in ra, không kèm tệp mô tả.",
        "Write to this file; without it to standard output, without a description."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @OptionGroup var boundariesOption: BoundariesOption
  @OptionGroup var known: KnownOption
  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let open = OpenLedger(try await engine.open(ledger.address))
    let moment = try known.moment()
    let place: (area: ReferenceArea, period: TimePeriod?) = try await LedgerQuestion.ask {
      var found: LedgerPlace?
      if let period { found = try await open.place(area: areaOption.area, period: period) }
      if boundariesOption.boundaries == .today {
        return (try await open.presentArea(areaOption.area, on: Clock.today), found?.period)
      }
      if let found { return (found.area, found.period) }
      return (try await open.area(areaOption.area, on: Clock.today), nil)
    }
    let table = try await ExportTable.make(
      area: place.area, period: place.period, store: open.store,
      boundaries: boundariesOption.boundaries, asKnown: moment)
    for remark in table.remarks { Output.complain(remark(InterfaceLanguage.current)) }
    guard !table.observations.isEmpty else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "sổ chưa có số liệu của \(place.area.name)\(period.map { " cho kỳ \($0)" } ?? ""); nhập báo cáo bằng tiendo import.",
          "the ledger has no figures of \(place.area.name)\(period.map { " for \($0)" } ?? ""); import a report with tiendo import."
        ))
    }
    switch format {
    case .sdmxCSV: try Output.write(table.sdmxCSV, to: output)
    case .csv:
      try Output.write(table.csv, to: output)
      guard let output, output != "-" else { return }
      try Output.write(
        ExportSidecar.render(table, file: output), to: ExportSidecar.name(for: output))
    }
  }
}
