import ArgumentParser
import Workflows

/// `tiendo init`: a new ledger with the delivered catalogues.
struct InitCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: InterfaceLanguage.text(
      "Tạo sổ số liệu mới với danh mục chỉ tiêu và địa bàn kèm theo.",
      "Make a new ledger with the delivered catalogues of indicators and areas."))

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let (_, catalogues) = try await NewLedger.make(ledger, on: engine)
    let line = InterfaceLanguage.text(
      "\(ledger.address): sổ mới với \(catalogues.indicators.count) chỉ tiêu, \(catalogues.areas.count) địa bàn.",
      "\(ledger.address): a new ledger with \(catalogues.indicators.count) indicators and \(catalogues.areas.count) areas."
    )
    try Output.say(line)
  }
}
