import Foundation

/// What wrk, a program of its own, measured at an address.
struct Wrk {
  var requests: Double
  /// Milliseconds within which 99 of 100 answers came.
  var slowest: Double
  /// Answers that were no success, and connections that failed.
  var failures: Int

  /// nil where wrk is not installed.
  init?(_ address: String, headers: [(String, String)], connections: Int = 64, seconds: Int = 8) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency", "--timeout", "10s"]
      + headers.flatMap { ["-H", "\($0.0): \($0.1)"] } + [address]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let rate = Self.word(after: "Requests/sec:", in: text),
      let requests = Double(rate), let time = Self.word(after: "99%", in: text)
    else { return nil }
    self.requests = requests
    slowest = Self.milliseconds(time)
    failures =
      (Self.word(after: "Non-2xx or 3xx responses:", in: text).flatMap { Int($0) } ?? 0)
      + (text.contains("Socket errors:") ? 1 : 0)
  }

  private static func word(after mark: String, in text: String) -> String? {
    text.firstRange(of: mark).flatMap {
      text[$0.upperBound...].split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }

  private static func milliseconds(_ text: String) -> Double {
    let number = Double(text.prefix { $0.isNumber || $0 == "." }) ?? .infinity
    if text.hasSuffix("us") { return number / 1000 }
    return text.hasSuffix("ms") ? number : number * 1000
  }
}
