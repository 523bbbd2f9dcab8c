import Synchronization

/// How often a password may be tried: a login that failed five times waits a quarter of an hour, and so does an
/// address from which fifty attempts failed.
final class SignInGate: Sendable {
  private struct Failures {
    var count: Int
    var since: Int64
  }

  private let failures = Mutex<[String: Failures]>([:])

  private static let span: Int64 = 15 * 60 * 1000
  private static let perLogin = 5
  private static let perAddress = 50
  /// More than so many names are not remembered; names can be made up without end.
  private static let limit = 10_000

  /// Minutes to wait before the next attempt; nil where it may be made now.
  func wait(login: String, address: String, now: Int64) -> Int? {
    failures.withLock { failures in
      let full = [("l" + login, Self.perLogin), ("a" + address, Self.perAddress)].filter {
        guard let known = failures[$0.0], now - known.since < Self.span else { return false }
        return known.count >= $0.1
      }
      guard let since = full.compactMap({ failures[$0.0]?.since }).max() else { return nil }
      return Int((Self.span - (now - since) + 59_999) / 60_000)
    }
  }

  /// Counts an attempt before it is made, so that many at once are no way around.
  func count(login: String, address: String, now: Int64) {
    failures.withLock { failures in
      if failures.count > Self.limit {
        failures = failures.filter { now - $0.value.since < Self.span }
      }
      for key in ["l" + login, "a" + address] {
        var known = failures[key] ?? Failures(count: 0, since: now)
        if now - known.since >= Self.span { known = Failures(count: 0, since: now) }
        known.count += 1
        failures[key] = known
      }
    }
  }

  /// Forgets the attempts of a login that came through.
  func succeeded(login: String, address: String) {
    failures.withLock { failures in
      failures["l" + login] = nil
      if let known = failures["a" + address] {
        failures["a" + address] = Failures(count: max(0, known.count - 1), since: known.since)
      }
    }
  }
}
