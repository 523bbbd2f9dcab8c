import SourceText

/// What each line of a plain text is: words, the start of a footnote, a page number or a rule.
struct LineLayout {
  enum Role: Equatable {
    case blank
    case text
    /// A page number, or the rule that sets footnotes off.
    case furniture
    /// The first line of a footnote, and how many bytes its mark takes.
    case noteStart(number: Int, length: Int, isSuperscript: Bool)
    /// A further line of the footnote above.
    case noteContinuation
  }

  let lines: [TextLine]
  private(set) var roles: [Role]
  /// Width that lines are wrapped at, or nil when paragraphs stand on one line each.
  private(set) var wrapWidth: Int?

  init(source: SourceText, lines: [TextLine]) {
    self.lines = lines
    roles = Array(repeating: .text, count: lines.count)
    wrapWidth = Self.wrapWidth(of: lines, in: source.bytes)
    classify(source.bytes)
  }

  /// The nearest line at or behind `index` that is not blank.
  func nextWords(from index: Int) -> Int? {
    var index = index
    while index < lines.count {
      if roles[index] != .blank, roles[index] != .furniture { return index }
      index += 1
    }
    return nil
  }

  /// Whether a line reaches the margin, so that the next one goes on.
  func isFull(_ index: Int) -> Bool {
    guard let wrapWidth else { return false }
    return lines[index].width * 100 >= wrapWidth * 82
  }

  /// Text is hard-wrapped when many of its lines start in the middle of a sentence.
  private static func wrapWidth(of lines: [TextLine], in bytes: [UInt8]) -> Int? {
    let full = lines.filter { $0.width >= 40 }
    guard full.count >= 4 else { return nil }
    let widths = full.map(\.width).sorted()
    let width = widths[widths.count / 2]
    guard width <= 130 else { return nil }
    let broken = full.count(where: { bytes.startsLowercase($0.range) })
    return broken * 5 >= full.count ? width : nil
  }

  private mutating func classify(_ bytes: [UInt8]) {
    var expected = 1
    var isInNotes = false
    var afterRule = false
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        let isRule = line.indent >= 20
        roles[index] = isRule ? .furniture : .blank
        afterRule = afterRule || isRule
        continue
      }
      if isRule(line, bytes) {
        roles[index] = .furniture
        afterRule = true
        continue
      }
      if isPageNumber(index, bytes) {
        roles[index] = .furniture
        isInNotes = false
        afterRule = false
        continue
      }
      if let note = noteStart(line, bytes, expected: expected, isOpen: afterRule || isInNotes) {
        roles[index] = note
        if case .noteStart(let number, _, let isSuperscript) = note {
          expected = number + 1
          isInNotes = !isSuperscript
        }
      } else if isInNotes, !line.startsPage, line.indent != 1 {
        roles[index] = .noteContinuation
      } else {
        isInNotes = false
      }
      afterRule = false
    }
  }

  /// A line of underscores or dashes.
  private func isRule(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    guard line.width >= 5 else { return false }
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      guard scalar == 0x5F || SignClass.isDash(scalar) || scalar == 0x2500 else { return false }
      index += length
    }
    return true
  }

  /// A number of at most three digits alone on its line, possibly between dashes.
  private func isPageNumber(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard line.width <= 7 else { return false }
    var digits = 0
    for byte in bytes[line.range] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: " "): break
      default: return false
      }
    }
    guard (1...3).contains(digits) else { return false }
    let before = index == 0 || lines[index - 1].isBlank
    let after = index + 1 == lines.count || lines[index + 1].isBlank
    return before && after || line.startsPage
  }

  private func noteStart(
    _ line: TextLine, _ bytes: [UInt8], expected: Int, isOpen: Bool
  ) -> Role? {
    var index = line.range.lowerBound
    var number = 0
    while index < line.range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      guard let digit = SignClass.superscriptDigit(scalar) else { break }
      number = number * 10 + digit
      index += length
    }
    if index > line.range.lowerBound {
      guard index < line.range.upperBound, number < 10_000 else { return nil }
      return .noteStart(
        number: number, length: index - line.range.lowerBound, isSuperscript: true)
    }
    guard isOpen else { return nil }
    while index < line.range.upperBound, SignClass.isDigit(UInt32(bytes[index])), number < 1000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let length = index - line.range.lowerBound
    guard length > 0, number == expected else { return nil }
    while index < line.range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < line.range.upperBound else { return nil }
    let first = bytes.scalar(at: index).value
    let opens = SignClass.isLetter(first) || first == 0x201C || first == 0x22 || first == 0x28
    return opens ? .noteStart(number: number, length: length, isSuperscript: false) : nil
  }
}
