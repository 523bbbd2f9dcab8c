import Glibc
import TestSupport

/// A process that writes forms into a ledger, for being killed.
final class WriterProcess {
  /// What it has said so far, without what is still on its way.
  private(set) var lines: [String] = []
  private let process: pid_t
  private let output: Int32
  private var pending: [UInt8] = []

  /// Starts the writer with the form of that number; a limit is on the size of its files.
  init(ledger: String, first: Int, limit: Int? = nil) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw TestSupportError.system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    let words = [try Self.program(), ledger, "\(first)"] + (limit.map { ["\($0)"] } ?? [])
    let arguments: [UnsafeMutablePointer<CChar>?] =
      words.map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawn(&process, words[0], &actions, nil, arguments, environ)
    close(ends[1])
    guard code == 0 else { throw TestSupportError.system(code) }
    self.process = process
    output = ends[0]
  }

  /// Waits until it has said so many lines, or has ended.
  func wait(forLines count: Int) {
    while lines.count < count, readMore() {}
  }

  /// Kills it as a power cut does, and gives how it ended and all it said.
  @discardableResult
  func kill() -> Int32 {
    Glibc.kill(process, SIGKILL)
    return end()
  }

  /// Waits for its end and gives its exit code, or -1 for a signal.
  @discardableResult
  func end() -> Int32 {
    while readMore() {}
    close(output)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(output, &buffer, buffer.count)
    guard count > 0 else { return false }
    pending.append(contentsOf: buffer.prefix(count))
    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: pending[..<end], as: UTF8.self))
      pending.removeSubrange(...end)
    }
    return true
  }

  /// The writer stands beside the test bundle.
  private static func program() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    // The tests run in the bundle itself or in a helper that has opened it.
    var folders = CommandLine.arguments.filter { $0.contains("/") }
    if count > 0 {
      folders.append(String(decoding: buffer.prefix(count).map(UInt8.init), as: UTF8.self))
    }
    for folder in folders {
      guard let end = folder.lastIndex(of: "/") else { continue }
      let path = folder[..<end] + "/LedgerWriter"
      if access(String(path), X_OK) == 0 { return String(path) }
    }
    throw TestSupportError.system(ENOENT)
  }
}
