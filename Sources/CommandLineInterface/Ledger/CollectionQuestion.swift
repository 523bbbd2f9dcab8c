import Ledger
import Storage
import Workflows

/// Opens a desk, and turns refusals into their sentences.
enum CollectionQuestion {
  /// Asks at the desk of a person, or of whoever administers the machine.
  ///
  /// - Parameter day: the day that counts as today; nil for that of the clock.
  static func ask<Answer>(
    _ ledger: LedgerOption, as login: String? = nil, today day: TimePeriod.Point? = nil,
    on engine: any LedgerEngine,
    _ body: (CollectionDesk) async throws -> Answer
  ) async throws -> Answer {
    let store = try await engine.open(ledger.address)
    let (today, now) = (day ?? Clock.today, Clock.now)
    do {
      let desk =
        if let login {
          try await CollectionDesk(store, login: login, today: today, now: now)
        } else {
          try await CollectionDesk.local(store, today: today, now: now)
        }
      return try await body(desk)
    } catch let refusal as CollectionRefusal {
      throw CommandFailure.unusable(refusal.wording(InterfaceLanguage.current))
    }
  }
}
