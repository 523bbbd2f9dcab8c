import ArgumentParser
import Ledger
import Workflows

/// `tiendo export`: an area's figures for other programs.
struct ExportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: InterfaceLanguage.text(
      "Xuất số liệu của một địa bàn ra bảng tính, CSV hoặc SDMX-CSV 2.0.",
      "Export an area's figures as a workbook, CSV or SDMX-CSV 2.0."),
    discussion: InterfaceLanguage.text(
      "Cạnh tệp CSV có tệp mô tả TỆP-metadata.json (CSV on the Web): cột, kiểu dữ liệu, khóa.",
      "Beside a CSV file stands its description FILE-metadata.json (CSV on the Web): columns, types, key."
    ))

  /// The form of the file.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx
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
        "xlsx cho bảng tính, csv cho chương trình, sdmx-csv cho hệ thống thống kê.",
        "xlsx for spreadsheets, csv for programs, sdmx-csv for statistical systems."),
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
    let question = ExportQuestion(
      area: place.area, period: place.period, boundaries: boundariesOption.boundaries,
      asKnown: moment)
    switch format {
    case .xlsx: try await writeWorkbook(question, from: open)
    case .csv, .sdmxCSV: try await writeText(question, from: open)
    }
  }

  private func writeText(_ question: ExportQuestion, from open: OpenLedger) async throws {
    let table = try await ExportTable.make(question, store: open.store)
    try say(table.remarks, about: question, hasFigures: !table.observations.isEmpty)
    if format == .sdmxCSV { return try Output.write(table.sdmxCSV, to: output) }
    try Output.write(table.csv, to: output)
    guard let output, output != "-" else { return }
    try Output.write(
      ExportSidecar.render(table, file: output), to: ExportSidecar.name(for: output))
  }

  private func writeWorkbook(_ question: ExportQuestion, from open: OpenLedger) async throws {
    let workbook = ExportWorkbook(question, language: InterfaceLanguage.current)
    try await WorkbookOutput.write(to: output) { path in
      let outcome = try await workbook.write(to: path, store: open.store, now: Clock.now)
      try say(outcome.remarks, about: question, hasFigures: outcome.figures > 0)
    }
  }

  /// Says what is left out, and refuses to hand out nothing.
  private func say(
    _ remarks: [Wording], about question: ExportQuestion, hasFigures: Bool
  ) throws {
    for remark in remarks { Output.complain(remark(InterfaceLanguage.current)) }
    guard !hasFigures else { return }
    let area = question.area.name
    throw CommandFailure.unusable(
      InterfaceLanguage.text(
        "sổ chưa có số liệu của \(area)\(period.map { " cho kỳ \($0)" } ?? ""); nhập báo cáo bằng tiendo import.",
        "the ledger has no figures of \(area)\(period.map { " for \($0)" } ?? ""); import a report with tiendo import."
      ))
  }
}
