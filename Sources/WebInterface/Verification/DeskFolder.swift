import FoundationEssentials
import Glibc

/// A folder of one running program, locked while it runs: the system gives the lock back however the program
/// ends, so what was left behind by one that was killed can be told from what is in use.
final class DeskFolder: Sendable {
  private static let prefix = "tiendo-desk-"

  let path: String
  private let lock: Int32

  /// A new folder among the temporary ones, after those were removed whose programs are gone.
  init(in parent: String = FileManager.default.temporaryDirectory.path) throws {
    Self.sweep(parent)
    while true {
      let path = "\(parent)/\(Self.prefix)\(SecretText.make())"
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      // Another program that sweeps may have been quicker: then it is gone, and the next one is made.
      if let lock = Self.lock(path), FileManager.default.fileExists(atPath: path) {
        (self.path, self.lock) = (path, lock)
        return
      }
    }
  }

  deinit { close(lock) }

  /// Removes the folder with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Removes what programs left behind that ended without a chance to.
  private static func sweep(_ parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard let lock = lock(path) else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }

  /// The lock of a folder; nil where another program has it, or it is none of this user's.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
