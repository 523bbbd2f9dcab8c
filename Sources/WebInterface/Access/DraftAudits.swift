import Synchronization

/// How often and how many texts are held against the ledger while they are typed: a few at a time, and of
/// one person only so many a minute.
final class DraftAudits: Sendable {
  private struct Count {
    var minute: Int64
    var texts: Int
  }

  private let turns = Turns(2)
  private let counts = Mutex<[String: Count]>([:])

  private static let span: Int64 = 60_000
  /// The script asks once a pause of typing, so whoever asks more often is none.
  static let perMinute = 90
  /// Persons that are remembered at once.
  private static let limit = 10_000

  /// Whether a person may ask once more now; it is counted.
  func mayAsk(_ login: String, now: Int64) -> Bool {
    let minute = now / Self.span
    return counts.withLock { counts in
      if counts.count > Self.limit { counts = counts.filter { $0.value.minute == minute } }
      var count = counts[login] ?? Count(minute: minute, texts: 0)
      if count.minute != minute { count = Count(minute: minute, texts: 0) }
      count.texts += 1
      counts[login] = count
      return count.texts <= Self.perMinute
    }
  }

  /// Does one audit when it is its turn.
  func inTurn<Answer: Sendable>(
    _ body: @Sendable () async throws -> Answer
  ) async throws -> Answer {
    await turns.take()
    do {
      let answer = try await body()
      await turns.giveBack()
      return answer
    } catch {
      await turns.giveBack()
      throw error
    }
  }
}
