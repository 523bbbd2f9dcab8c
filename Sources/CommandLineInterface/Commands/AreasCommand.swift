import ArgumentParser
import Ledger
import Storage
import Workflows

/// `tiendo areas`: the administrative areas that the ledger knows.
struct AreasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas",
    abstract: InterfaceLanguage.text(
      "Danh mục địa bàn của sổ: xem, tìm, nhập danh sách chính thức.",
      "The ledger's areas: list, search, import official lists."),
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `tiendo areas [SEARCH]`: the list.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê địa bàn có hiệu lực trong một ngày.", "List the areas valid on a day."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Đầu của mã, hoặc từ trong tên; không cần dấu.",
          "The beginning of a code, or words of a name; marks do not matter."),
        valueName: InterfaceLanguage.text("tìm", "search")))
    var search: [String] = []

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ngày, như 2024-12-31; mặc định hôm nay.", "The day, as 2024-12-31; by default today."),
        valueName: InterfaceLanguage.text("ngày", "day")))
    var on: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let day = try on.map { try CommandDay.read($0, option: "--on") } ?? Clock.today
      let open = OpenLedger(try await engine.open(ledger.address))
      let registry = try await open.store.areaRegistry()
      let text = search.joined(separator: " ")
      let found = AreaList.find(text, in: registry, on: day)
      guard !found.isEmpty || text.isEmpty else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "không địa bàn nào khớp \"\(text)\" vào ngày \(day.code); thử ngày khác bằng --on.",
            "no area fits \"\(text)\" on \(day.code); try another day with --on."))
      }
      try list.write(
        AreaList.table(found, in: registry, on: day, language: InterfaceLanguage.current))
    }
  }

  /// `tiendo areas import FILE`: an official list into the ledger.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập danh sách đơn vị hành chính từ tệp CSV.",
        "Import a list of administrative units from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Cột: code, name, kind, parent, valid_from, valid_to. Dòng hỏng được nêu riêng, các dòng khác vẫn được nhập.",
        "Columns: code, name, kind, parent, valid_from, valid_to. Bad rows are named; the others are imported."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Danh sách.", "The list."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let bytes = try CatalogueFile.read(file)
      try CatalogueFile.report(try await open.importAreas(bytes, file: file), of: file)
    }
  }
}
