import Storage
import Workflows

/// Makes a ledger where none was, with the delivered catalogues in it.
enum NewLedger {
  static func make(
    _ ledger: LedgerOption, on engine: any LedgerEngine
  ) async throws -> (store: any WholeStore, catalogues: DeliveredCatalogues) {
    let store = try await engine.create(ledger.address)
    let catalogues = DeliveredCatalogues.read()
    for problem in try await OpenLedger(store).load(catalogues, now: Clock.now) {
      Output.complain(problem.sentence(in: InterfaceLanguage.current))
    }
    let desk = try await CollectionDesk.local(store, today: Clock.today, now: Clock.now)
    try await desk.load(catalogues)
    return (store, catalogues)
  }
}
