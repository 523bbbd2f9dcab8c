import ArgumentParser
import Ledger
import Workflows

/// `tiendo agency`: who reports, approves, gathers and issues.
struct AgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency",
    abstract: InterfaceLanguage.text(
      "Đơn vị báo cáo: xem, thêm, nhập danh sách.", "Agencies: list, add, import lists."),
    subcommands: [List.self, Add.self, Import.self], defaultSubcommand: List.self)

  /// `tiendo agency list`: every agency.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: InterfaceLanguage.text("Liệt kê đơn vị.", "List agencies."))

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try list.write(
          CollectionLists.agencies(
            try desk.managedAgencies(), language: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo agency add CODE`: one agency, or a change of one.
  struct Add: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: InterfaceLanguage.text(
        "Thêm một đơn vị, hoặc sửa đơn vị đã có.", "Add an agency, or change one."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Mã đơn vị, như 12.STC.", "Its code, as 12.STC."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var code: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tên.", "Its name."),
        valueName: InterfaceLanguage.text("tên", "name")))
    var name: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tên tiếng Anh.", "Its English name."),
        valueName: InterfaceLanguage.text("tên", "name")))
    var englishName: String?

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "committee (UBND), department (sở, ngành), council (HĐND) hoặc other.",
          "committee, department, council or other."),
        valueName: InterfaceLanguage.text("loại", "kind")))
    var kind: Agency.Kind

    @OptionGroup var area: AreaOption

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Mã đơn vị cấp trên.", "The code of the agency above."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var parent: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        let place = try await LedgerQuestion.ask {
          try await OpenLedger(desk.store).area(area.area, on: desk.today)
        }
        let agency = Agency(
          code: code, name: name,
          englishName: englishName ?? desk.agencies[code]?.englishName ?? "", kind: kind,
          area: place.code, parent: parent ?? desk.agencies[code]?.parent)
        try await desk.save(agency)
        try Output.say(
          InterfaceLanguage.text(
            "\(code): đã ghi đơn vị \(name), \(place.code) \(place.name).",
            "\(code): agency \(name) saved, \(place.code) \(place.name)."))
      }
    }
  }

  /// `tiendo agency import FILE`: a list of agencies.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập danh sách đơn vị từ tệp CSV.", "Import a list of agencies from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Cột: code, name_vi, name_en, kind, area, parent. Dòng hỏng được nêu riêng, các dòng khác vẫn được nhập.",
        "Columns: code, name_vi, name_en, kind, area, parent. Bad rows are named; the others are imported."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có các cột của Catalogues/agencies.csv.",
          "A file with the columns of Catalogues/agencies.csv."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let bytes = try CatalogueFile.read(file)
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try CatalogueFile.report(try await desk.importAgencies(bytes, file: file), of: file)
      }
    }
  }
}

extension Agency.Kind: ExpressibleByArgument {}
