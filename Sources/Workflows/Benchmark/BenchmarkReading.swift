import CMalloc
import Documents
import Glibc
package import Intake
import Reading
import SourceText

/// The use case "how fast are reports read here", which measures and never judges.
///
/// The same text goes through every stage several times, beside a plain count of its words in the
/// same run, and again at ten and a hundred times its length.
package struct BenchmarkReading: Sendable {
  /// Runs of each measurement.
  package var runs: Int

  package init(runs: Int = 5) { self.runs = max(1, runs) }

  /// The lengths at which growth is looked at, as multiples of the text.
  private static let multiples = [1, 10, 100]
  /// Nanoseconds that one measurement may take by the look of the ones before.
  private static let patience = 60_000_000_000
  private static let proseSize = 150 << 10

  /// Measures the reading of a file, or of prose made for it.
  package func measure(path: String?) throws(IntakeError) -> BenchmarkResult {
    guard let path else {
      return measure(SampleProse.report(bytes: Self.proseSize), named: "150 KiB")
    }
    // Every format becomes plain text here, so that rates of different files can be compared.
    let raw = try DocumentIntake.read(path: path)
    return measure(raw.source.bytes, named: path)
  }

  private func measure(_ text: [UInt8], named name: String) -> BenchmarkResult {
    var result = BenchmarkResult(name: name, bytes: text.count)
    _ = Self.read(text)
    for _ in 0..<runs {
      var stages = StageTimes()
      var clock = Stopwatch()
      let source = Self.decode(text)
      stages.decoding = clock.lap()
      let document = DocumentAssembler.assemble(PlainTextReader.read(source))
      stages.paragraphs = clock.lap()
      let before = Self.heapBytes()
      let reading = ReportReader.read(document)
      stages.statements = clock.lap()
      result.heapBytes = max(0, Self.heapBytes() - before)
      result.statements = reading.statements.count
      _ = clock.lap()
      result.outputBytes = StatementLines.render(reading.statements).count
      stages.output = clock.lap()
      result.stages.append(stages)
      let words = Self.countWords(text)
      result.peer.append(clock.lap())
      result.words = words
    }
    for multiple in Self.multiples {
      guard Self.isAffordable(multiple, after: result.growth) else {
        result.stoppedAt = multiple
        break
      }
      let longer = Array(repeatElement(text, count: multiple).joined())
      let times = (0..<(multiple == Self.multiples.last ? 1 : 3)).map { _ in
        var clock = Stopwatch()
        _ = Self.read(longer)
        return clock.lap()
      }
      result.growth.append((multiple, times.min() ?? 0))
    }
    result.peakBytes = Self.peakBytes()
    return result
  }

  /// Whether the next length can be waited for, should the cost go on growing as it did.
  private static func isAffordable(_ multiple: Int, after steps: [(multiple: Int, time: Int)])
    -> Bool
  {
    guard let last = steps.last else { return true }
    let before = steps.dropLast().last?.time ?? last.time * last.multiple / multiple
    return last.time / max(1, before) * last.time < patience
  }

  private static func decode(_ text: [UInt8]) -> SourceText {
    let decoded = TextEncoding.detect(in: text)?.decode(text) ?? text
    var builder = SourceTextBuilder(reservingCapacity: decoded.count)
    builder.append(lines: decoded)
    return builder.finish()
  }

  @inline(never)
  private static func read(_ text: [UInt8]) -> Int {
    let document = DocumentAssembler.assemble(PlainTextReader.read(decode(text)))
    return StatementLines.render(ReportReader.read(document).statements).count
  }

  /// The peer: how long this computer takes to look at every byte and count the words.
  @inline(never)
  private static func countWords(_ text: [UInt8]) -> Int {
    var words = 0
    var isInside = false
    for byte in text {
      let isBlank = byte == 0x20 || byte == 0x0A
      if !isBlank, !isInside { words += 1 }
      isInside = !isBlank
    }
    return words
  }

  /// Bytes that are allocated now.
  private static func heapBytes() -> Int {
    let info = mallinfo2()
    return Int(info.uordblks) + Int(info.hblkhd)
  }

  /// The most memory that the process has had.
  private static func peakBytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
  }
}

/// Nanoseconds since the last look.
private struct Stopwatch {
  private var last = ContinuousClock.now

  mutating func lap() -> Int {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = last.duration(to: now).components
    last = now
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}
