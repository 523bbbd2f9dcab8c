import Foundation
import TestSupport

/// What wrk, a program of its own, measured at an address.
struct Wrk {
  var requests: Double
  /// Milliseconds within which 99 of 100 answers came.
  var slowest: Double
  /// Answers that were no success, and connections that failed.
  var failures: Int
  /// Milliseconds of processors that the server took for a request.
  var processor: Double

  /// Asks for an address with 64 connections; nil where wrk is not installed.
  ///
  /// - Parameters:
  ///   - server: its process.
  ///   - anew: whether no page may come from memory.
  init?(
    _ address: String, of server: pid_t, headers: [(String, String)] = [], anew: Bool = false
  ) {
    let time = ProcessorTime(of: server)
    time.settle()
    let before = time.milliseconds
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["wrk", "-t1", "-c64", "-d8s", "--latency", "--timeout", "10s"]
      + (anew ? ["-s", "Benchmarks/WebBenchmark/each-anew.lua"] : [])
      + headers.flatMap { ["-H", "\($0.0): \($0.1)"] } + [address]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let rate = Self.word(after: "Requests/sec:", in: text),
      let requests = Double(rate), let slowest = Self.word(after: "99%", in: text),
      let count = Self.word(before: " requests in", in: text).flatMap({ Double($0) })
    else { return nil }
    self.requests = requests
    self.slowest = Self.milliseconds(slowest)
    processor = (time.milliseconds - before) / max(1, count)
    failures =
      (Self.word(after: "Non-2xx or 3xx responses:", in: text).flatMap { Int($0) } ?? 0)
      + (text.contains("Socket errors:") ? 1 : 0)
  }

  private static func word(after mark: String, in text: String) -> String? {
    text.firstRange(of: mark).flatMap {
      text[$0.upperBound...].split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }

  private static func word(before mark: String, in text: String) -> String? {
    text.firstRange(of: mark).flatMap {
      text[..<$0.lowerBound].split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
  }

  /// What stands in every row of a table of measurements.
  var cells: String {
    func cell(_ value: Double, _ decimals: Int, _ width: Int) -> String {
      let text = FigureTable.decimal(value, decimals)
      return String(repeating: " ", count: max(1, width - text.count)) + text
    }
    return cell(requests, 1, 13) + cell(slowest, 1, 10) + cell(processor, 3, 18)
      + (failures > 0 ? "  \(failures) failures" : "")
  }

  /// What stands above ``cells``.
  static let head = "   requests/s    p99 ms  processor ms/req."

  private static func milliseconds(_ text: String) -> Double {
    let number = Double(text.prefix { $0.isNumber || $0 == "." }) ?? .infinity
    if text.hasSuffix("us") { return number / 1000 }
    return text.hasSuffix("ms") ? number : number * 1000
  }
}
