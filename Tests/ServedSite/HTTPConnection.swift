import Glibc
import TestSupport

/// A connection to a server on this machine on which every byte that goes out is the caller's; it waits for
/// answers, so it belongs on a thread of its own.
package final class HTTPConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Opens a connection.
  ///
  /// - Parameter patience: seconds to wait for an answer.
  package init(port: UInt16, patience: Int = 60) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw TestSupportError.system(errno) }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var on: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    var address = LoopbackAddress(port: port).value
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      let code = errno
      close(descriptor)
      throw TestSupportError.system(code)
    }
  }

  deinit { close(descriptor) }

  /// Sends a whole request and reads its answer.
  package func ask(
    _ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8] = []
  ) throws -> HTTPAnswer {
    try send(Self.head(method, path, headers, length: body.count) + body)
    return try answer()
  }

  /// The head of a request with a body of that length.
  package static func head(
    _ method: String, _ path: String, _ headers: [(String, String)], length: Int
  ) -> [UInt8] {
    var lines = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n"
    for (name, value) in headers { lines += "\(name): \(value)\r\n" }
    if length > 0 { lines += "Content-Length: \(length)\r\n" }
    return Array((lines + "\r\n").utf8)
  }

  /// Sends bytes as they are.
  package func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let amount = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard amount > 0 else { throw TestSupportError.system(errno) }
      sent += amount
    }
  }

  /// Reads the next answer.
  package func answer() throws -> HTTPAnswer {
    while true {
      if let (answer, length) = HTTPAnswer.first(in: received) {
        received.removeFirst(length)
        return answer
      }
      guard try receive() else { throw TestSupportError.system(ECONNRESET) }
    }
  }

  /// Whether the server has closed the connection without another byte.
  package func isClosed() -> Bool {
    guard received.isEmpty, let more = try? receive() else { return false }
    return !more
  }

  private func receive() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == ECONNRESET { return false }
    guard count >= 0 else { throw TestSupportError.system(errno) }
    received.append(contentsOf: buffer.prefix(count))
    return count > 0
  }
}
