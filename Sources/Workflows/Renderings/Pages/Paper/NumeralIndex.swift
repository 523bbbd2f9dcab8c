import Documents
import Grammar
import Ledger
import Reading

/// Finds the numerals of a paragraph, and says what each of them is to the page.
struct NumeralIndex {
  let reading: ReportReading
  /// The statements of each numeral: none, one, or several where words are shared.
  private(set) var statements: [[Int]]
  /// The numeral of each statement.
  private(set) var numerals: [Int]

  init(_ reading: ReportReading) {
    self.reading = reading
    statements = Array(repeating: [], count: reading.numerals.count)
    numerals = Array(repeating: 0, count: reading.statements.count)
    var next = 0
    for (index, statement) in reading.statements.enumerated() {
      // Both lists are in the order of the document; a numeral starts with its modifier, if any.
      while next + 1 < reading.numerals.count,
        reading.numerals[next + 1].source.lowerBound <= statement.source.lowerBound
      {
        next += 1
      }
      guard next < reading.numerals.count else { continue }
      statements[next].append(index)
      numerals[index] = next
    }
  }

  /// The numerals of a paragraph in order, by their index in ``ReportReading/numerals``.
  func spans(of paragraph: Paragraph) -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    for (index, piece) in paragraph.pieces.enumerated() {
      let end = piece.source + paragraph.lengthOfPiece(index)
      var numeral = firstNumeral(from: piece.source)
      while numeral < reading.numerals.count, reading.numerals[numeral].source.lowerBound < end {
        let range = reading.numerals[numeral].source
        let start = piece.start + range.lowerBound - piece.source
        let stop = position(of: range.upperBound - 1, in: paragraph, from: index) + 1
        if !range.isEmpty, stop > start, start >= spans.last?.range.upperBound ?? 0 {
          spans.append(MarkedSpan(range: start..<stop, mark: numeral))
        }
        numeral += 1
      }
    }
    return spans
  }

  /// The numeral that a byte of the source text belongs to.
  func numeral(at offset: Int) -> Int? {
    let next = firstNumeral(from: offset + 1)
    guard next > 0, reading.numerals[next - 1].source.contains(offset) else { return nil }
    return next - 1
  }

  /// The offset in the paragraph of a byte of the source, which stands in one of the next pieces.
  private func position(of offset: Int, in paragraph: Paragraph, from first: Int) -> Int {
    for index in first..<paragraph.pieces.count {
      let piece = paragraph.pieces[index]
      if offset >= piece.source, offset < piece.source + paragraph.lengthOfPiece(index) {
        return piece.start + offset - piece.source
      }
      if index > first, piece.source > offset { break }
    }
    // A numeral whose end stands elsewhere is marked as far as its own piece goes.
    return paragraph.pieces[first].start + paragraph.lengthOfPiece(first) - 1
  }

  private func firstNumeral(from offset: Int) -> Int {
    var low = 0
    var high = reading.numerals.count
    while low < high {
      let middle = (low + high) / 2
      if reading.numerals[middle].source.lowerBound < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// What the page shows a numeral as.
  func sort(of numeral: Int) -> NumeralSort {
    let entry = reading.numerals[numeral]
    guard entry.kind == .statement, let statement = statements[numeral].first ?? entry.statement,
      reading.statements.indices.contains(statement)
    else { return .other(entry.kind) }
    return .statement(reading.statements[statement].role)
  }

  /// How many numerals there are of each sort, counted as ``Coverage`` counts them.
  func counts() -> [NumeralSort: Int] {
    var counts: [NumeralSort: Int] = [:]
    for index in reading.numerals.indices {
      counts[sort(of: index), default: 0] += numbers(in: index)
    }
    return counts
  }

  /// How many numbers ``Coverage`` counts a numeral as: two for a range.
  func numbers(in numeral: Int) -> Int {
    let tokens = TokenText(Array(reading.numerals[numeral].quote.utf8))
    return max(1, tokens.tokens.indices.count { tokens.isKind(.numeral, at: $0) })
  }

  /// The numerals that share words with a stretch of the source text.
  func numerals(in source: Range<Int>) -> Range<Int> {
    var first = firstNumeral(from: source.lowerBound)
    if first > 0, reading.numerals[first - 1].source.overlaps(source) { first -= 1 }
    return first..<max(first, firstNumeral(from: source.upperBound))
  }
}

/// What a numeral is shown as: a statement by its role, or what else it is.
enum NumeralSort: Hashable {
  case statement(Statement.Role)
  case other(ReadNumeral.Kind)

  /// In the order of the legend.
  static let all: [NumeralSort] =
    [Statement.Role.level, .target, .change, .planRatio, .share].map { .statement($0) }
    + [ReadNumeral.Kind.date, .symbol, .enumerator, .name, .gap].map { .other($0) }

  /// The name of the sort in the page's style sheet.
  var code: String {
    switch self {
    case .statement(let role): role.rawValue
    case .other(.statement): Statement.Role.level.rawValue
    case .other(let kind): kind.rawValue
    }
  }

  var wording: Wording {
    switch self {
    case .statement(let role): role.wording
    case .other(let kind): kind.wording
    }
  }
}

extension Paragraph {
  /// How many bytes of the paragraph a piece takes.
  func lengthOfPiece(_ index: Int) -> Int {
    let next = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
    return max(0, next - pieces[index].start)
  }
}
