import SourceText

/// Where the lines of a text were broken to fit a width, and how far apart they stand.
struct WrapMargins {
  /// The width each line was wrapped at, 0 for a line that holds a whole paragraph.
  private let margins: [Int32]
  /// How many physical lines it takes from a line to the next one of its paragraph: 2 in texts that
  /// have an empty line behind every line.
  let pitch: Int
  /// Whether every line took as many words as fitted, as programs wrap that count signs; printed
  /// text is measured by the width of its letters, and only comes near.
  let isExact: Bool

  /// The narrowest and widest margin that text is wrapped at.
  private static let narrowest = 40
  private static let widest = 130

  init(lines: [TextLine], bytes: [UInt8]) {
    if let width = Self.commonWidth(of: lines, in: bytes) {
      pitch = Self.pitch(of: lines, in: bytes)
      let widest = Self.exactWidth(of: lines, in: bytes, pitch: pitch)
      margins = Array(repeating: Int32(clamping: widest ?? width), count: lines.count)
      isExact = widest != nil
    } else {
      margins = Self.blockMargins(of: lines, in: bytes)
      pitch = 1
      isExact = false
    }
  }

  /// The width a line was wrapped at, or nil when it holds a whole paragraph.
  func margin(_ line: Int) -> Int? { margins[line] > 0 ? Int(margins[line]) : nil }

  /// A text is wrapped as a whole when many of its lines start in the middle of a sentence.
  private static func commonWidth(of lines: [TextLine], in bytes: [UInt8]) -> Int? {
    let full = lines.filter { $0.width >= narrowest }
    guard full.count >= 4 else { return nil }
    let widths = full.map(\.width).sorted()
    let width = widths[widths.count / 2]
    guard width <= widest else { return nil }
    let broken = full.count(where: { bytes.startsLowercase($0.words) })
    return broken * 5 >= full.count ? width : nil
  }

  /// The width that no line exceeds and every broken one fills as far as its words go, or nil.
  private static func exactWidth(
    of lines: [TextLine], in bytes: [UInt8], pitch: Int
  ) -> Int? {
    let width = lines.map(\.width).max() ?? 0
    guard width <= widest else { return nil }
    var broken = 0
    var loose = 0
    for (line, next) in zip(lines, lines.dropFirst(pitch))
    where line.width >= narrowest && bytes.startsLowercase(next.words) {
      broken += 1
      if line.width + 1 + next.firstWordWidth(in: bytes) <= width { loose += 1 }
    }
    return broken > 0 && loose * 25 <= broken ? width : nil
  }

  private static func pitch(of lines: [TextLine], in bytes: [UInt8]) -> Int {
    var distances = (single: 0, double: 0)
    var last: Int?
    for (index, line) in lines.enumerated() where !line.isBlank {
      if let last, lines[last].width >= narrowest, bytes.startsLowercase(line.words) {
        if index - last == 1 { distances.single += 1 }
        if index - last == 2 { distances.double += 1 }
      }
      last = index
    }
    return distances.double > distances.single ? 2 : 1
  }

  /// Lines directly under each other are wrapped when none is long and one breaks a sentence.
  private static func blockMargins(of lines: [TextLine], in bytes: [UInt8]) -> [Int32] {
    var margins = [Int32](repeating: 0, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start
      var width = 0
      var isBroken = false
      while end < lines.count, !lines[end].isBlank {
        width = max(width, lines[end].width)
        isBroken =
          isBroken
          || (end > start && lines[end - 1].width >= narrowest
            && bytes.startsLowercase(lines[end].words)
            && !bytes.endsTerminated(lines[end - 1].range))
        end += 1
      }
      if isBroken, width <= widest {
        for index in start..<end { margins[index] = Int32(clamping: width) }
      }
      start = end + 1
    }
    return margins
  }
}
