import Synchronization

/// How often a password may be tried: a login that failed five times waits a quarter of an hour, and so does an
/// address from which fifty attempts failed.
///
/// What is being tried counts as failed for its login until it came through, so that many at once are no way
/// around. An address may stand for an office with a hundred people, who all begin at eight: what is
/// being tried from there has a limit of its own.
final class SignInGate: Sendable {
  private struct Failures {
    var count = 0
    var running = 0
    var since: Int64
  }

  private let failures = Mutex<[String: Failures]>([:])

  private static let span: Int64 = 15 * 60 * 1000
  private static let perLogin = 5
  private static let perAddress = 50
  /// So many people may sign in from one address at the same moment.
  private static let atOnce = 200
  /// More than so many names are not remembered; names can be made up without end.
  private static let limit = 10_000

  /// Minutes to wait before the next attempt; nil where it may be made now, and then it counts as begun.
  func begin(login: String, address: String, now: Int64) -> Int? {
    failures.withLock { failures in
      if failures.count > Self.limit {
        failures = failures.filter { $0.value.running > 0 || now - $0.value.since < Self.span }
      }
      let (login, address) = (Self.key(login: login), Self.key(address: address))
      var (own, place) = (
        Self.known(login, in: failures, now: now), Self.known(address, in: failures, now: now)
      )
      var since: Int64?
      if own.count + own.running >= Self.perLogin { since = own.since }
      if place.count >= Self.perAddress { since = max(since ?? place.since, place.since) }
      if let since { return Int((Self.span - (now - since) + 59_999) / 60_000) }
      guard place.running < Self.atOnce else { return 1 }
      own.running += 1
      place.running += 1
      failures[login] = own
      failures[address] = place
      return nil
    }
  }

  /// Counts how an attempt that had begun ended; one that came through makes its login's failures forgotten.
  func end(login: String, address: String, isRight: Bool) {
    failures.withLock { failures in
      for (key, isLogin) in [(Self.key(login: login), true), (Self.key(address: address), false)] {
        guard var known = failures[key] else { continue }
        known.running -= 1
        if !isRight { known.count += 1 } else if isLogin { known.count = 0 }
        failures[key] = known.count == 0 && known.running == 0 ? nil : known
      }
    }
  }

  private static func key(login: String) -> String { "l" + login }
  private static func key(address: String) -> String { "a" + address }

  private static func known(
    _ key: String, in failures: [String: Failures], now: Int64
  ) -> Failures {
    var known = failures[key] ?? Failures(since: now)
    if now - known.since >= span { known = Failures(running: known.running, since: now) }
    return known
  }
}
