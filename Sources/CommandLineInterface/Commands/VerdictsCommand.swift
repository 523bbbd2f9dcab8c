import ArgumentParser
import Ledger
import Workflows

/// `tiendo verdicts`: from where the words of verdicts are used, and verdicts that persons set.
struct VerdictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts",
    abstract: InterfaceLanguage.text(
      "Đánh giá: ngưỡng theo năm và địa bàn, đánh giá do người có thẩm quyền sửa.",
      "Verdicts: thresholds by year and area, verdicts set by an authorised person."),
    subcommands: [
      List.self, Import.self, Override.self, Withdraw.self, History.self,
    ], defaultSubcommand: List.self)

  /// `tiendo verdicts list`: the thresholds.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê ngưỡng đánh giá theo địa bàn và năm.", "List thresholds by area and year."))

    @OptionGroup var known: KnownOption
    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let moment = try known.moment()
      let open = OpenLedger(try await engine.open(ledger.address))
      try list.write(
        try await VerdictLists.rules(in: open.store, on: Clock.today, asKnown: moment))
    }
  }

  /// `tiendo verdicts import FILE`: thresholds into the ledger.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập ngưỡng đánh giá từ tệp CSV.", "Import thresholds from a CSV file."),
      discussion: InterfaceLanguage.text(
        "Cột: area, year, nearly_met_from, source. Ngưỡng cũ vẫn được giữ. Dòng hỏng được nêu riêng, các dòng khác vẫn được nhập.",
        "Columns: area, year, nearly_met_from, source. Old thresholds are kept. Bad rows are named; the others are imported."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có các cột của Catalogues/verdicts.csv.",
          "A file with the columns of Catalogues/verdicts.csv."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let bytes = try CatalogueFile.read(file)
      try CatalogueFile.report(
        try await open.importVerdictRules(bytes, file: file, now: Clock.now), of: file)
    }
  }

  /// `tiendo verdicts override`: a person's verdict beside the computed one.
  struct Override: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "override",
      abstract: InterfaceLanguage.text(
        "Ghi đánh giá của người có thẩm quyền; đánh giá tính được vẫn giữ.",
        "Record an authorised person's verdict; the computed one is kept."))

    @OptionGroup var decision: DecisionOptions

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "exceeded, met, nearly-met, at-risk, missed, hoặc vượt, đạt, cơ bản đạt, khó đạt, không đạt.",
          "exceeded, met, nearly-met, at-risk or missed."),
        valueName: InterfaceLanguage.text("đánh giá", "verdict")))
    var verdict: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      guard let verdict = Verdict(named: self.verdict) else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "--verdict: \"\(self.verdict)\" không phải là một đánh giá; ghi vượt, đạt, cơ bản đạt, khó đạt hoặc không đạt.",
            "--verdict: \"\(self.verdict)\" is no verdict; write exceeded, met, nearly-met, at-risk or missed."
          ))
      }
      try await decision.decide(verdict, in: OpenLedger(try await engine.open(ledger.address)))
    }
  }

  /// `tiendo verdicts withdraw`: the computed verdict holds again.
  struct Withdraw: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: InterfaceLanguage.text(
        "Rút lại đánh giá của người; việc rút lại cũng được ghi.",
        "Take a person's verdict back; that is recorded too."))

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await decision.decide(nil, in: OpenLedger(try await engine.open(ledger.address)))
    }
  }

  /// `tiendo verdicts history`: every verdict set or taken back.
  struct History: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "history",
      abstract: InterfaceLanguage.text(
        "Liệt kê mọi lần sửa và rút lại đánh giá.", "List every verdict set or taken back."))

    @OptionGroup var place: PlaceOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let place = try await place.resolve(open)
      try list.write(
        try await VerdictLists.overrides(
          at: place, in: open.store, language: InterfaceLanguage.current))
    }
  }
}
