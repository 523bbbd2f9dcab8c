/// Nanoseconds of each stage of one run.
package struct StageTimes: Sendable {
  package var decoding = 0
  package var paragraphs = 0
  package var statements = 0
  package var output = 0

  package var total: Int { decoding + paragraphs + statements + output }
}

/// What was measured of one text.
package struct BenchmarkResult: Sendable {
  package var name: String
  package var bytes: Int
  package var statements = 0
  package var outputBytes = 0
  package var words = 0
  package var stages: [StageTimes] = []
  /// Nanoseconds that counting the words of the text took, run by run.
  package var peer: [Int] = []
  /// Nanoseconds at each multiple of the text.
  package var growth: [(multiple: Int, time: Int)] = []
  /// The multiple that would have taken too long; nil when all were measured.
  package var stoppedAt: Int?
  /// What the statements keep on the heap.
  package var heapBytes = 0
  package var peakBytes = 0

  init(name: String, bytes: Int) {
    self.name = name
    self.bytes = bytes
  }

  /// The result for people to read.
  package func text(in language: Language) -> String {
    let total = stages.map(\.total)
    var lines = [
      Wording(
        "\(name): \(bytes) byte, \(words) từ, \(statements) số liệu",
        "\(name): \(bytes) bytes, \(words) words, \(statements) figures")(language),
      row(Wording("đọc", "reading"), total, language),
      row(Wording("  giải mã", "  decoding"), stages.map(\.decoding), language),
      row(Wording("  đoạn văn", "  paragraphs"), stages.map(\.paragraphs), language),
      row(Wording("  số liệu", "  figures"), stages.map(\.statements), language),
      row(Wording("  in JSON", "  JSON"), stages.map(\.output), language),
      row(Wording("đếm từ (đối chứng)", "counting words (peer)"), peer, language),
    ]
    lines.append(
      label(Wording("đọc / đếm từ", "reading / peer"), language)
        + fixed(ratio(best(total), best(peer)), width: 9) + "×")
    lines.append(
      label(Wording("bộ nhớ của số liệu", "memory of the figures"), language)
        + kibibytes(heapBytes) + perByte(heapBytes, language))
    lines.append(
      label(Wording("bộ nhớ cao nhất", "peak memory"), language) + kibibytes(peakBytes))
    lines.append(Wording("khi văn bản dài ra:", "as the text grows:")(language))
    for (index, step) in growth.enumerated() {
      var line = "  ×" + fit("\(step.multiple)", 6) + milliseconds(step.time)
      if index > 0 {
        let before = growth[index - 1]
        let share = ratio(step.time * before.multiple, before.time * step.multiple)
        line += Wording("   mỗi byte tốn ", "   per byte ")(language) + fixed(share, width: 0)
        line += Wording(" lần bước trước", " times the step before")(language)
      }
      lines.append(line)
    }
    if let stoppedAt {
      lines.append(
        "  ×" + fit("\(stoppedAt)", 6)
          + Wording("   bỏ qua: sẽ quá một phút", "   left out: it would take over a minute")(
            language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: Wording, _ times: [Int], _ language: Language) -> String {
    let sorted = times.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    return label(name, language) + rate(best(times)) + " MB/s"
      + Wording(" (trung vị", " (median")(language) + rate(median) + ")"
      + milliseconds(best(times))
  }

  private func label(_ name: Wording, _ language: Language) -> String {
    DisplayWidth.fit(name(language), to: 24)
  }

  private func fit(_ text: String, _ width: Int) -> String {
    DisplayWidth.fit(text, to: width)
  }

  private func best(_ times: [Int]) -> Int { times.min() ?? 0 }

  /// Megabytes a second: bytes a nanosecond, times a thousand.
  private func rate(_ time: Int) -> String { fixed(ratio(bytes * 1000, time), width: 9) }

  private func milliseconds(_ time: Int) -> String {
    fixed(ratio(time, 1_000_000), width: 10) + " ms"
  }

  private func kibibytes(_ bytes: Int) -> String { fixed(ratio(bytes, 1024), width: 9) + " KiB" }

  private func perByte(_ heap: Int, _ language: Language) -> String {
    " (" + fixed(ratio(heap, bytes), width: 0)
      + Wording(" byte mỗi byte", " bytes a byte")(language)
      + ")"
  }

  /// A ratio in hundredths.
  private func ratio(_ left: Int, _ right: Int) -> Int { right == 0 ? 0 : left * 100 / right }

  private func fixed(_ hundredths: Int, width: Int) -> String {
    let rest = hundredths % 100
    let text = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
