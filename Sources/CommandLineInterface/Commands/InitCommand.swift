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
    let store = try await engine.create(ledger.address)
    let catalogues = DeliveredCatalogues.read()
    for problem in try await OpenLedger(store).load(catalogues, now: Clock.now) {
      Output.complain(problem.sentence(in: InterfaceLanguage.current))
    }
    let desk = try await CollectionDesk.local(store, today: Clock.today, now: Clock.now)
    try await desk.load(catalogues)
    let line = InterfaceLanguage.text(
      "\(ledger.address): sổ mới với \(catalogues.indicators.count) chỉ tiêu, \(catalogues.areas.count) địa bàn.",
      "\(ledger.address): a new ledger with \(catalogues.indicators.count) indicators and \(catalogues.areas.count) areas."
    )
    try Output.say(line)
  }
}
