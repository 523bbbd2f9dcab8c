import ArgumentParser
import Ledger
import Workflows

/// The document of a register that a command is about, and the ledger that keeps it.
struct RegisteredDocumentOptions: ParsableArguments {
  @OptionGroup var document: DocumentArgument
  @OptionGroup var register: RegisterOptions
  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  init() {}

  /// The document, found in the register of its area.
  struct Found {
    var ledger: OpenLedger
    var area: ReferenceArea
    var number: DocumentNumber
  }

  /// Finds the document and does what is asked of it.
  func ask(
    on engine: any LedgerEngine, _ body: (Found) async throws -> Void
  ) async throws {
    let open = OpenLedger(try await engine.open(ledger.address))
    try await LedgerQuestion.ask {
      let area = try await register.area(in: open)
      try await body(
        Found(
          ledger: open, area: area, number: try register.number(document.document, in: area, open)))
    }
  }
}

/// The year of a number that is taken for another document's sake.
struct NewYearOption: ParsableArguments {
  @Option(
    name: .customLong("new-year"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Năm của số mới; mặc định năm của sổ.",
        "The year of the new number; by default that of the register."),
      valueName: InterfaceLanguage.text("năm", "year")))
  var newYear: Int?

  init() {}
}

/// Why somebody acts on the register, and who it is.
struct ReasonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Lý do.", "Why."),
      valueName: InterfaceLanguage.text("lý do", "reason")))
  var reason: String

  @OptionGroup var person: PersonOption

  init() {}
}
