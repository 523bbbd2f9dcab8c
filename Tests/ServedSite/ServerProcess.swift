package import Glibc
import TestSupport

/// `tiendo serve` in a process of its own on a free port of this machine.
package final class ServerProcess {
  package let port: UInt16
  package let process: pid_t
  private var isOver = false

  /// Starts a server and waits until it answers; its log goes behind what the file has.
  init(program: String, ledger: String, log: String) throws {
    port = try Self.freePort()
    let file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw TestSupportError.system(errno) }
    defer { close(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, 1)
    posix_spawn_file_actions_adddup2(&actions, file, 2)
    let words = [program, "serve", "--ledger", ledger, "--port", "\(port)"]
    let arguments: [UnsafeMutablePointer<CChar>?] =
      words.map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, nil, arguments, environ)
    guard code == 0 else { throw TestSupportError.system(code) }
    self.process = process
    try waitUntilReady()
  }

  deinit { if !isOver { kill() } }

  /// Ends it as a power cut does.
  package func kill() { end(SIGKILL) }

  /// Asks it to stop, waits for its end and gives its exit code; nil where a signal ended it.
  @discardableResult
  package func stop() -> Int32? { end(SIGTERM) }

  /// Asks it to stop and goes on.
  package func tellToStop() { Glibc.kill(process, SIGTERM) }

  @discardableResult
  private func end(_ signal: Int32) -> Int32? {
    guard !isOver else { return nil }
    isOver = true
    Glibc.kill(process, signal)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private func waitUntilReady() throws {
    for _ in 0..<1500 {
      if let answer = try? HTTPConnection(port: port).ask("GET", "/healthz"), answer.status == 200 {
        return
      }
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == 0 else {
        isOver = true
        throw TestSupportError.system(ECHILD)
      }
      usleep(20_000)
    }
    throw TestSupportError.system(ETIMEDOUT)
  }

  /// A port that nobody listens on.
  package static func freePort() throws -> UInt16 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw TestSupportError.system(errno) }
    defer { close(listener) }
    var address = LoopbackAddress(port: 0).value
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 ? getsockname(listener, address, &length) : -1
      }
    }
    guard code == 0 else { throw TestSupportError.system(errno) }
    return UInt16(bigEndian: address.sin_port)
  }
}
