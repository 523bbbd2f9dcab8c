import ArgumentParser
import Workflows

/// The area and period that a command is about.
struct PlaceOptions: ParsableArguments {
  @OptionGroup var areaOption: AreaOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Kỳ: 2023, 2023-07, 2023-Q3 hoặc 2023-01..2023-09.",
        "The period: 2023, 2023-07, 2023-Q3 or 2023-01..2023-09."),
      valueName: InterfaceLanguage.text("kỳ", "period")))
  var period: String

  init() {}

  /// The area and period, found in the ledger.
  func resolve(_ ledger: OpenLedger) async throws -> LedgerPlace {
    try await LedgerQuestion.ask {
      try await ledger.place(area: areaOption.area, period: period)
    }
  }
}
