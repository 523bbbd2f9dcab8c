import Crypto
import Synchronization

/// Who has signed in: secrets in cookies, of which the server keeps only digests.
///
/// A session ends after an hour without a request and in any case after twelve. Its secret is another one
/// after every quarter of an hour of use; the one before goes on for a moment, for what is under way.
final class Sessions: Sendable {
  /// A person at work.
  struct Session: Sendable {
    let login: String
    /// What the account was like when the session began (``Access/stamp(of:)``); the session ends when it is
    /// not so any more.
    let stamp: String
    /// What the secrets of one session have in common, which replace each other.
    fileprivate let mark: String
    let startedAt: Int64
    fileprivate(set) var seenAt: Int64
    fileprivate var renewedAt: Int64
    /// When the secret is no more to be used, because it was replaced.
    fileprivate var endsAt: Int64?
  }

  static let cookie = "tiendo_session"

  private static let idle: Int64 = 3600 * 1000
  private static let longest: Int64 = 12 * 3600 * 1000
  private static let renewal: Int64 = 15 * 60 * 1000
  private static let grace: Int64 = 30 * 1000

  private let sessions = Mutex<[String: Session]>([:])

  /// Begins the session of a person and gives its secret.
  func start(_ login: String, stamp: String, now: Int64) -> String {
    let secret = SecretText.make()
    sessions.withLock { sessions in
      sessions = sessions.filter { Self.isAlive($0.value, now: now) }
      sessions[Self.digest(secret)] = Session(
        login: login, stamp: stamp, mark: SecretText.make(), startedAt: now, seenAt: now,
        renewedAt: now)
    }
    return secret
  }

  /// The session of a secret, and the secret that replaces it from now on where it is time for that.
  func session(_ secret: String, now: Int64) -> (session: Session, renewed: String?)? {
    let key = Self.digest(secret)
    return sessions.withLock { sessions in
      guard var session = sessions[key], Self.isAlive(session, now: now) else {
        sessions[key] = nil
        return nil
      }
      session.seenAt = now
      guard session.endsAt == nil, now - session.renewedAt >= Self.renewal else {
        sessions[key] = session
        return (session, nil)
      }
      let fresh = SecretText.make()
      var old = session
      old.endsAt = now + Self.grace
      sessions[key] = old
      session.renewedAt = now
      sessions[Self.digest(fresh)] = session
      return (session, fresh)
    }
  }

  /// Ends the session of a secret.
  func end(_ secret: String) {
    let key = Self.digest(secret)
    sessions.withLock { sessions in
      guard let session = sessions[key] else { return }
      // Secrets that were replaced a moment ago go with it.
      sessions = sessions.filter { $0.value.mark != session.mark }
    }
  }

  private static func isAlive(_ session: Session, now: Int64) -> Bool {
    now - session.seenAt < idle && now - session.startedAt < longest
      && session.endsAt.map { now < $0 } != false
  }

  private static func digest(_ secret: String) -> String {
    SHA256.hash(data: Array(secret.utf8)).map { String($0, radix: 16) }.joined(separator: ".")
  }
}
