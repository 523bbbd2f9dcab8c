import ArgumentParser
import Storage
import Workflows

/// `tiendo indicators`: what the ledger can measure.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: InterfaceLanguage.text(
      "Danh mục chỉ tiêu của sổ: xem, tìm, nhập.",
      "The ledger's indicators: list, search, import."),
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `tiendo indicators [SEARCH]`: the list.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê chỉ tiêu: mã, tên, đơn vị, lĩnh vực.",
        "List indicators: code, name, unit, sector."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Đầu của mã, hoặc từ trong tên; không cần dấu.",
          "The beginning of a code, or words of a name; marks do not matter."),
        valueName: InterfaceLanguage.text("tìm", "search")))
    var search: [String] = []

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let text = search.joined(separator: " ")
      let found = IndicatorList.find(text, among: try await open.store.indicators())
      guard !found.isEmpty || text.isEmpty else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "không chỉ tiêu nào khớp \"\(text)\"; thử ít từ hơn hoặc đầu của mã.",
            "no indicator fits \"\(text)\"; try fewer words or the beginning of a code."))
      }
      try list.write(IndicatorList.table(found, in: InterfaceLanguage.current))
    }
  }

  /// `tiendo indicators import FILE`: rows of a catalogue into the ledger.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập danh mục chỉ tiêu từ tệp CSV.", "Import a catalogue of indicators from a CSV file."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có các cột của Catalogues/indicators.csv.",
          "A file with the columns of Catalogues/indicators.csv."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let bytes = try CatalogueFile.read(file)
      try CatalogueFile.report(try await open.importIndicators(bytes, file: file), of: file)
    }
  }
}
