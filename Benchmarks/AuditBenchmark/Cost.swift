import Glibc

/// What some work took: by the clock, and of the processors' time.
struct Cost {
  var wall: Double
  var work: Double

  static func of(_ body: () throws -> Void) rethrows -> Cost {
    try of(RUSAGE_SELF, body)
  }

  /// What the programs took that the body ran to their end.
  static func ofPrograms(_ body: () throws -> Void) rethrows -> Cost {
    try of(RUSAGE_CHILDREN, body)
  }

  private static func of(_ whose: __rusage_who, _ body: () throws -> Void) rethrows -> Cost {
    let before = busy(whose)
    let wall = try ContinuousClock().measure(body) / .seconds(1)
    return Cost(wall: wall, work: busy(whose) - before)
  }

  static func + (left: Cost, right: Cost) -> Cost {
    Cost(wall: left.wall + right.wall, work: left.work + right.work)
  }

  /// The most memory that this process has held.
  static var peakMegabytes: Int { usage(RUSAGE_SELF).ru_maxrss / 1024 }

  /// Seconds of the processors' time that this process, or the programs it ran, have had.
  private static func busy(_ whose: __rusage_who) -> Double {
    let usage = usage(whose)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
    }
  }

  private static func usage(_ whose: __rusage_who) -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(whose.rawValue), &usage)
    return usage
  }
}

/// Another program, run to its end.
enum Program {
  /// The exit status; nil where the program could not be started.
  static func run(_ name: String, _ words: [String]) -> Int32? {
    var process = pid_t()
    let arguments: [UnsafeMutablePointer<CChar>?] =
      ([name] + words).map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawnp(&process, name, nil, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7F == 0 ? status >> 8 : nil
  }
}

/// A table of figures on the terminal.
enum Table {
  static func row(_ cells: [String]) {
    print(cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined())
  }

  /// A number with a few decimals.
  static func decimal(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value * Double(scale)).rounded())
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
