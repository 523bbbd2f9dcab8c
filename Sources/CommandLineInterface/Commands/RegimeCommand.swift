import ArgumentParser
import Workflows

/// `tiendo regime`: which reports are due, from whom and by when.
struct RegimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regime",
    abstract: InterfaceLanguage.text(
      "Chế độ báo cáo: xem, nhập chế độ, biểu và ngày nghỉ.",
      "Reporting regimes: list, import regimes, forms and holidays."),
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `tiendo regime list`: every regime with its period of today.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê chế độ báo cáo với kỳ chốt số liệu và hạn gửi hiện nay.",
        "List regimes with the data window and deadline of now."))

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ngày, như 2026-07-20; mặc định hôm nay.", "The day, as 2026-07-20; by default today."),
        valueName: InterfaceLanguage.text("ngày", "day")))
    var on: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let day = try on.map { try CommandDay.read($0, option: "--on") } ?? Clock.today
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try list.write(
          CollectionLists.regimes(
            try await desk.regimes(), calendar: desk.calendar, on: day,
            language: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo regime import FILE`: regimes, lines of forms or holidays, by the columns of the file.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập chế độ báo cáo, dòng của biểu hoặc ngày nghỉ từ tệp CSV.",
        "Import regimes, lines of forms or holidays from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Tệp có các cột của Catalogues/regimes.csv, forms.csv hoặc holidays.csv. Dòng của một biểu thay các dòng cũ của biểu đó; dòng hỏng được nêu riêng.",
        "A file with the columns of Catalogues/regimes.csv, forms.csv or holidays.csv. The lines of a form replace those it has; bad rows are named."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tệp CSV.", "The CSV file."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let bytes = try CatalogueFile.read(file)
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try CatalogueFile.report(try await desk.importRegimes(bytes, file: file), of: file)
      }
    }
  }
}
