import SourceText

/// Takes apart the two columns at the head and at the foot of an official document, where a text
/// keeps them side by side: issuer and national motto, recipients and signature.
enum HeaderColumns {
  /// How many spaces at least stand between two columns.
  private static let gap = 3
  /// How many lines with words the head takes at most.
  private static let headLines = 8
  /// A line of that many signs in one piece is no column but running text, which ends the head.
  private static let textWidth = 60
  /// How many lines the foot takes at most.
  private static let footLines = 60

  /// The lines with the columns of head and foot one under the other, the left one first.
  static func separate(_ lines: [TextLine], in bytes: [UInt8]) -> [TextLine] {
    var result = lines
    // The foot first, because it leaves the head where it is.
    let foot = lines.indices.suffix(footLines)
      .last { bytes.opens(with: recipients, at: lines[$0].wordsStart) }
    if let foot,
      let columns = columns(of: lines[foot...], in: bytes, where: { bytes.isShouted($0) })
    {
      result.replaceSubrange(foot..., with: columns)
    }
    let text = lines[..<(foot ?? lines.count)]
    guard let start = headStart(text, bytes) else { return result }
    let end = blockEnd(from: start, text, bytes)
    if let columns = columns(
      of: lines[start..<end], in: bytes, where: { bytes.opens(with: motto, at: $0.lowerBound) })
    {
      result.replaceSubrange(start..<end, with: columns)
    }
    return result
  }

  /// The first line of two columns, if it is among the first of the text.
  private static func headStart(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Int? {
    var words = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      if split(line, in: bytes) != nil { return index }
      words += 1
      if words == headLines { break }
    }
    return nil
  }

  /// The end of the lines that have two columns, blank lines and single ones between them included.
  private static func blockEnd(
    from start: Int, _ lines: ArraySlice<TextLine>, _ bytes: [UInt8]
  ) -> Int {
    var end = start
    for index in start..<min(lines.endIndex, start + headLines * 2) {
      if split(lines[index], in: bytes) != nil {
        end = index + 1
      } else if lines[index].width >= textWidth {
        break
      }
    }
    return end
  }

  /// The lines column by column, if the right column has a line that shows what it is; wide spaces
  /// alone also come from justified text.
  private static func columns(
    of lines: ArraySlice<TextLine>, in bytes: [UInt8], where isRight: (Range<Int>) -> Bool
  ) -> [TextLine]? {
    guard lines.contains(where: { split($0, in: bytes).map { isRight($0.1.range) } ?? false })
    else { return nil }
    var left: [TextLine] = []
    var right: [TextLine] = []
    for line in lines {
      if let (first, second) = split(line, in: bytes) {
        left.append(first)
        right.append(second)
      } else if line.indent >= 30 {
        right.append(line)
      } else {
        left.append(line)
      }
    }
    // A blank line keeps the columns from running into each other.
    let end = left.last?.range.upperBound ?? 0
    let blank = TextLine(range: end..<end, wordsStart: end, indent: 0, width: 0, startsPage: false)
    return left + [blank] + right
  }

  private static func split(_ line: TextLine, in bytes: [UInt8]) -> (TextLine, TextLine)? {
    guard line.width <= 200 else { return nil }
    var spaces = 0
    for index in line.range {
      if bytes[index] == 0x20 {
        spaces += 1
        continue
      }
      if spaces >= gap {
        return bytes.withUnsafeBufferPointer { bytes in
          (
            TextLine(line.range.lowerBound..<index - spaces, in: bytes),
            TextLine(index..<line.range.upperBound, in: bytes)
          )
        }
      }
      spaces = 0
    }
    return nil
  }

  private static let recipients = "nơi nhận".opening
  private static let motto = "cộng h".opening
}
