import ArgumentParser
import Ledger
import Workflows

/// `tiendo agency`: who reports, approves, gathers and issues.
struct AgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency",
    abstract: InterfaceLanguage.text(
      "Đơn vị báo cáo: xem, thêm, cho ngừng hoạt động, nhập danh sách.",
      "Agencies: list, add, close, import lists."),
    subcommands: [List.self, Add.self, Close.self, Reopen.self, Import.self],
    defaultSubcommand: List.self)

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
          area: place.code, parent: parent ?? desk.agencies[code]?.parent,
          closedOn: desk.agencies[code]?.closedOn)
        try await desk.save(agency)
        try Output.say(
          InterfaceLanguage.text(
            "\(code): đã ghi đơn vị \(name), \(place.code) \(place.name).",
            "\(code): agency \(name) saved, \(place.code) \(place.name)."))
      }
    }
  }

  /// `tiendo agency close CODE`: the agency reports and receives no more.
  struct Close: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "close",
      abstract: InterfaceLanguage.text(
        "Cho một đơn vị ngừng hoạt động; số liệu cũ của nó còn nguyên.",
        "Close an agency; its earlier figures stay."))

    @OptionGroup var agency: AgencyArgument

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ngày cuối cùng hoạt động, như 2026-06-30; mặc định hôm nay.",
          "The last day of its work, as 2026-06-30; by default today."),
        valueName: InterfaceLanguage.text("ngày", "day")))
    var on: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let day = try on.map { try CommandDay.read($0, option: "--on") } ?? Clock.today
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try await desk.close(agency: agency.code, on: day)
        try Output.say(
          InterfaceLanguage.text(
            "\(agency.code): ngừng hoạt động sau \(day.wording(.vietnamese)).",
            "\(agency.code): closed after \(day.wording(.english))."))
      }
    }
  }

  /// `tiendo agency reopen CODE`: the agency works again.
  struct Reopen: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen",
      abstract: InterfaceLanguage.text(
        "Cho một đơn vị hoạt động lại.", "Open a closed agency again."))

    @OptionGroup var agency: AgencyArgument
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try await desk.close(agency: agency.code, on: nil)
        try Output.say(
          InterfaceLanguage.text(
            "\(agency.code): hoạt động lại.", "\(agency.code): open again."))
      }
    }
  }

  /// The agency that a command is about.
  struct AgencyArgument: ParsableArguments {
    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Mã đơn vị; xem tiendo agency.", "Its code; see tiendo agency."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var code: String
  }

  /// `tiendo agency import FILE`: a list of agencies.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập danh sách đơn vị từ tệp CSV.", "Import a list of agencies from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Cột: code, name_vi, name_en, kind, area, parent, nếu cần closed_on. Dòng hỏng được nêu riêng, các dòng khác vẫn được nhập.",
        "Columns: code, name_vi, name_en, kind, area, parent, if needed closed_on. Bad rows are named; the others are imported."
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
