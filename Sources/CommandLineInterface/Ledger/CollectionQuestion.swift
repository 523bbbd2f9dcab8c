import Storage
import Workflows

/// Opens the desk of whoever administers the machine, and turns refusals into their sentences.
enum CollectionQuestion {
  static func ask<Answer>(
    _ ledger: LedgerOption, on engine: any LedgerEngine,
    _ body: (CollectionDesk) async throws -> Answer
  ) async throws -> Answer {
    let store = try await engine.open(ledger.address)
    do {
      return try await body(
        try await CollectionDesk.local(store, today: Clock.today, now: Clock.now))
    } catch let refusal as CollectionRefusal {
      throw CommandFailure.unusable(refusal.wording(InterfaceLanguage.current))
    }
  }
}
