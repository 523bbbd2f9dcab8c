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
