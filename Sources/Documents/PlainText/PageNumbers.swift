import SourceText

/// Tells the page numbers among the lines that hold a number and nothing else.
///
/// A cell of a table that lost its rules also stands alone on its line ("395"), among other short
/// lines. A page number has dashes around it, or stands at a page break, or between two lines of
/// running text, or counts on from another one with a page of text in between.
struct PageNumbers {
  private struct Candidate {
    var line: Int
    var number: Int
    /// How many lines of running text stand above it.
    var textAbove: Int
    var isCertain: Bool
  }

  /// A line of at least that many signs is running text.
  private static let textWidth = 40
  /// So many lines of running text are a page at least.
  private static let pageLength = 5

  private let lines: [TextLine]
  private let bytes: [UInt8]

  /// The lines that are page numbers, in order.
  static func find(in lines: [TextLine], of bytes: [UInt8]) -> [Int] {
    PageNumbers(lines: lines, bytes: bytes).find()
  }

  private func find() -> [Int] {
    let candidates = candidates()
    var found: [Int] = []
    for (index, candidate) in candidates.enumerated() {
      let counts =
        candidate.isCertain
        || (candidate.number <= 2 && candidate.textAbove >= Self.pageLength)
        || (index > 0 && counts(from: candidates[index - 1], to: candidate))
        || (index + 1 < candidates.count && counts(from: candidate, to: candidates[index + 1]))
      if counts { found.append(candidate.line) }
    }
    return found
  }

  private func counts(from first: Candidate, to second: Candidate) -> Bool {
    (1...3).contains(second.number - first.number)
      && second.textAbove - first.textAbove >= Self.pageLength
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    var textAbove = 0
    /// The last line with words.
    var last: TextLine?
    let isPaged = lines.contains { $0.startsPage }
    for (index, line) in lines.enumerated() where !line.isBlank {
      defer { last = line }
      if line.width >= Self.textWidth { textAbove += 1 }
      guard line.width <= 14, let (number, isDressed) = number(line.range) else { continue }
      let next = lines[(index + 1)...].first { !$0.isBlank }
      let isAlone =
        (index == 0 || lines[index - 1].isBlank)
        && (index + 1 == lines.count || lines[index + 1].isBlank)
      let atBreak = line.startsPage || next?.startsPage ?? isPaged
      guard atBreak || isAlone else { continue }
      candidates.append(
        Candidate(
          line: index, number: number, textAbove: textAbove,
          isCertain: atBreak || isDressed || cutsText(last, next)))
    }
    return candidates
  }

  /// Whether both neighbours are running text, or one sentence.
  private func cutsText(_ last: TextLine?, _ next: TextLine?) -> Bool {
    guard let last, let next else { return false }
    if last.width >= Self.textWidth, next.width >= Self.textWidth { return true }
    return last.width >= Self.textWidth / 2 && !bytes.endsTerminated(last.range)
      && bytes.startsLowercase(next.words)
  }

  /// "3", "- 3 -", "Trang 3", "Trang 3/15": the number, and whether its dress says what it is.
  private func number(_ range: Range<Int>) -> (Int, Bool)? {
    var index = range.lowerBound
    var number: Int?
    var digits = 0
    var isDressed = false
    if bytes.opens(with: Self.page, at: index) {
      isDressed = true
      index += Self.page.count
    }
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      index += length
      if SignClass.isDigit(scalar) {
        digits += 1
        guard digits <= 3 else { return nil }
        number = (number ?? 0) * 10 + Int(scalar - 0x30)
      } else if scalar == 0x20 {
        continue
      } else if SignClass.isDash(scalar) {
        isDressed = true
      } else if scalar == 0x2F, number != nil, isDressed {
        guard bytes[index..<range.upperBound].allSatisfy({ SignClass.isDigit(UInt32($0)) }) else {
          return nil
        }
        break
      } else {
        return nil
      }
    }
    return number.map { ($0, isDressed) }
  }

  private static let page = "trang ".opening
}
