import Audit
import Documents
import Ledger
import Reading
import SourceText

/// Marks every number of a document by what the checks make of it, and the words that they speak of.
struct FindingMarks: PaperMarks {
  /// A number or words, with what the findings say.
  struct Mark {
    var state = FindingState.unchecked
    /// Whether a finding is about it, and not only uses it.
    var isClaim = false
    /// Index of every listed finding that is about it or uses it.
    var findings: [Int] = []
    /// The number of the first problem that is about it.
    var number: Int?
  }

  /// Words that a finding speaks of and that are no figure: a citation, a verdict, a slip of writing.
  private struct Words {
    var source: Range<Int>
    var mark: Mark
  }

  let numerals: NumeralIndex
  /// What names of marks start with, where a page shows several documents.
  let prefix: String
  private(set) var marks: [Mark]
  private var words: [Words] = []

  init(_ reading: ReportReading, document: Int, listed: [ListedFinding], prefix: String) {
    numerals = NumeralIndex(reading)
    self.prefix = prefix
    marks = reading.numerals.map { Mark(state: $0.kind == .gap ? .gap : .unchecked) }
    for (index, entry) in listed.enumerated() {
      if entry.finding.claim.document == document {
        add(entry.finding.claim, index, entry, isClaim: true)
      }
      for operand in entry.finding.operands where operand.document == document {
        add(operand, index, entry, isClaim: false)
      }
    }
    // Where words overlap, the gravest are marked first and the others around them.
    words.sort {
      ($1.mark.rank, $0.source.lowerBound) < ($0.mark.rank, $1.source.lowerBound)
    }
  }

  private mutating func add(
    _ operand: Finding.Operand, _ index: Int, _ entry: ListedFinding, isClaim: Bool
  ) {
    if let statement = operand.statement, numerals.numerals.indices.contains(statement) {
      marks[numerals.numerals[statement]].add(index, entry, isClaim: isClaim)
      return
    }
    for numeral in numerals.numerals(in: operand.source) {
      marks[numeral].add(index, entry, isClaim: isClaim)
    }
    if let known = words.firstIndex(where: { $0.source == operand.source }) {
      words[known].mark.add(index, entry, isClaim: isClaim)
    } else {
      var mark = Mark()
      mark.add(index, entry, isClaim: isClaim)
      words.append(Words(source: operand.source, mark: mark))
    }
  }

  /// The name on the page of where an operand stands.
  func anchor(of operand: Finding.Operand) -> String {
    if let statement = operand.statement, numerals.numerals.indices.contains(statement) {
      return "\(prefix)n\(numerals.numerals[statement])"
    }
    return anchor(at: operand.source)
  }

  /// The name of the numeral that a stretch opens with, or of the words that are marked there; where
  /// these open earlier, of what they open with.
  private func anchor(at source: Range<Int>) -> String {
    let start = source.lowerBound
    if let numeral = numerals.numeral(at: start) { return "\(prefix)n\(numeral)" }
    guard let index = words.firstIndex(where: { $0.source.contains(start) }) else {
      return "\(prefix)document"
    }
    let owner = words[index].source
    return owner.lowerBound == start ? "\(prefix)w\(index)" : anchor(at: owner)
  }

  // MARK: In the text

  func spans(of paragraph: Paragraph) -> [MarkedSpan] {
    var spans = numerals.spans(of: paragraph)
    guard let first = paragraph.pieces.map(\.source).min() else { return spans }
    let end = paragraph.pieces.indices.map {
      paragraph.pieces[$0].source + paragraph.lengthOfPiece($0)
    }.max()
    for (index, words) in words.enumerated() {
      guard words.source.lowerBound < end ?? 0, words.source.upperBound > first else { continue }
      for range in paragraph.stretches(of: words.source) {
        add(range, index, words.source, in: paragraph, to: &spans)
      }
    }
    return spans
  }

  /// Adds what of a stretch no other mark takes.
  private func add(
    _ range: Range<Int>, _ index: Int, _ source: Range<Int>,
    in paragraph: Paragraph, to spans: inout [MarkedSpan]
  ) {
    var free: [Range<Int>] = []
    var from = range.lowerBound
    for span in spans where span.range.overlaps(range) {
      if span.range.lowerBound > from { free.append(from..<span.range.lowerBound) }
      from = max(from, span.range.upperBound)
    }
    if from < range.upperBound { free.append(from..<range.upperBound) }
    for stretch in free {
      let trimmed = paragraph.bytes.trimmed(stretch)
      let opens = paragraph.sourceOffset(of: stretch.lowerBound) == source.lowerBound
      // Signs between two marks are none of their own.
      guard opens || trimmed.contains(where: { paragraph.bytes[$0] > 0x40 }) else { continue }
      spans.append(
        MarkedSpan(range: trimmed, mark: marks.count + 2 * index + (opens ? 0 : 1)))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  func open(_ number: Int, in html: inout HTMLWriter) {
    let isWords = number >= marks.count
    let mark = isWords ? words[(number - marks.count) / 2].mark : marks[number]
    html.raw("<span class=\"n s-")
    html.text(mark.state.code)
    if !mark.isClaim, mark.state > .verified { html.raw(" used") }
    if isWords { html.raw(" words") }
    if mark.findings.isEmpty, !isWords { html.raw(numerals.isFigure(number) ? "" : " mere") }
    html.raw("\"")
    if !isWords || (number - marks.count) % 2 == 0 {
      html.raw(" id=\"")
      html.text(prefix)
      html.raw(isWords ? "w" : "n")
      html.integer(isWords ? (number - marks.count) / 2 : number)
      html.raw("\"")
    }
    if !mark.findings.isEmpty {
      html.raw(" role=\"button\" tabindex=\"-1\" data-f=\"")
      for (position, finding) in mark.findings.enumerated() {
        if position > 0 { html.raw(" ") }
        html.integer(finding)
      }
      html.raw("\"")
    }
    if let label = mark.number, !isWords || (number - marks.count) % 2 == 0 {
      html.raw(" data-no=\"")
      html.integer(label)
      html.raw("\"")
    }
    html.raw(">")
  }

  func close(_ mark: Int, in html: inout HTMLWriter) { html.raw("</span>") }

  /// How many numbers are in each state, counted as ``Coverage`` counts them.
  func counts() -> [FindingState: Int] {
    var counts: [FindingState: Int] = [:]
    for (index, mark) in marks.enumerated() {
      counts[mark.state, default: 0] += numerals.numbers(in: index)
    }
    return counts
  }
}

extension FindingMarks.Mark {
  /// How grave the mark is: what a finding is about comes before what it uses.
  fileprivate var rank: Int { (isClaim ? FindingState.allCases.count : 0) + state.rawValue }

  /// Notes that a finding is about the number, or uses it; the gravest state counts, and what is set
  /// aside colours only the number that it is about.
  fileprivate mutating func add(_ index: Int, _ entry: ListedFinding, isClaim: Bool) {
    if findings.last != index { findings.append(index) }
    if entry.state == .suppressed, !isClaim { return }
    if isClaim, entry.state != .verified, number == nil { number = entry.number }
    let counts = isClaim && entry.state != .verified
    if counts != self.isClaim ? counts : entry.state > state {
      state = entry.state
      self.isClaim = counts
    }
  }
}

extension NumeralIndex {
  /// Whether a numeral is a figure, and not a date, a symbol, a list's number or a name.
  fileprivate func isFigure(_ numeral: Int) -> Bool {
    reading.numerals[numeral].kind == .statement || reading.numerals[numeral].kind == .gap
  }
}

extension Paragraph {
  /// Where a stretch of the source text stands in the paragraph, piece by piece.
  fileprivate func stretches(of source: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for (index, piece) in pieces.enumerated() {
      let here = piece.source..<piece.source + lengthOfPiece(index)
      let shared = here.clamped(to: source)
      guard !shared.isEmpty else { continue }
      let start = piece.start + shared.lowerBound - piece.source
      // Lines joined by a blank are one stretch.
      if let last = stretches.last, start - last.upperBound <= 1 {
        stretches[stretches.count - 1] = last.lowerBound..<start + shared.count
      } else {
        stretches.append(start..<start + shared.count)
      }
    }
    return stretches
  }
}

extension [UInt8] {
  /// The range without blanks and commas at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isEmpty(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x3B }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isEmpty(self[start]) { start += 1 }
    while end > start, isEmpty(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
