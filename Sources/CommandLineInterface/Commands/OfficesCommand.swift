import ArgumentParser
import Storage
import Workflows

/// `tiendo register offices`: what offices put on their documents.
struct OfficesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offices",
    abstract: InterfaceLanguage.text(
      "Thể thức của cơ quan: tên, căn cứ, nơi nhận, người ký.",
      "What offices put on their documents: names, bases, recipients, who signs."),
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `tiendo register offices list`: the table that counts.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê bảng thể thức đang dùng.", "List the table that counts."))

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      try list.write(RegisterLists.offices(try await open.officeLines()))
    }
  }

  /// `tiendo register offices import FILE`: changed lines into the ledger.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập bảng thể thức từ tệp CSV.", "Import the table from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Cột: area, issuer, document, part, text, valid_from, valid_to. Các dòng cùng area, issuer, document, part trong tệp thay cho các dòng cũ.",
        "Columns: area, issuer, document, part, text, valid_from, valid_to. Lines of the same area, issuer, document and part take the place of the old ones."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có các cột của Catalogues/offices.csv.",
          "A file with the columns of Catalogues/offices.csv."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let bytes = try CatalogueFile.read(file)
      try CatalogueFile.report(
        try await open.importOfficeLines(bytes, file: file, now: Clock.now), of: file)
    }
  }
}
