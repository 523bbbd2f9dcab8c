import Audit
import Documents
import Ledger
import Reading
import SourceText

/// The sentence that a finding is about, with the number it tested and the figures it used.
struct ClaimContext {
  /// What a stretch of the sentence is to the finding.
  enum Part {
    case claim, operand
  }

  /// The bytes of the sentence, on one line.
  private(set) var bytes: [UInt8]
  /// What is marked, as bytes of the sentence.
  private(set) var marks: [(range: Range<Int>, part: Part)] = []
  /// Whether words were left out before and behind.
  private(set) var isCut = (before: false, behind: false)

  /// At most `reach` bytes of a long sentence are shown on either side of the claim.
  init?(
    _ finding: Finding, in result: AuditReport.Result, _ indices: [ParagraphIndex],
    reach: Int = 220
  ) {
    let index = indices[finding.claim.document]
    let claim = result.number(of: finding.claim)
    guard let (paragraph, marked) = index.locate(claim), !marked.isEmpty else { return nil }
    let sentence = Self.sentence(around: marked, in: paragraph.bytes)
    let shown = Self.window(around: marked, in: sentence, of: paragraph.bytes, reach)
    isCut = (shown.lowerBound > sentence.lowerBound, shown.upperBound < sentence.upperBound)
    bytes = Array(paragraph.bytes[shown])
    for operand in finding.operands where operand.document == finding.claim.document {
      let source = result.number(of: operand)
      guard let (home, range) = index.locate(source), home.pieces == paragraph.pieces,
        shown.contains(range.lowerBound), range.upperBound <= shown.upperBound,
        !range.overlaps(marked)
      else { continue }
      add(range, .operand, from: shown.lowerBound)
    }
    add(marked.clamped(to: shown), .claim, from: shown.lowerBound)
  }

  private mutating func add(_ range: Range<Int>, _ part: Part, from start: Int) {
    marks.append((range.lowerBound - start..<range.upperBound - start, part))
  }

  /// From behind the full stop before a stretch to the one behind it.
  private static func sentence(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = 0
    var end = bytes.count
    for index in bytes.indices where bytes[index] == UInt8(ascii: ".") {
      guard index + 2 < bytes.count, bytes[index + 1] == 0x20 else { continue }
      // Behind a full stop a sentence starts; behind an abbreviation or a number none does.
      guard VietnameseLetters.isUppercase(bytes.scalar(at: index + 2).value),
        index > 1, bytes[index - 1] & 0xC0 != 0xC0, !isMark(bytes, before: index)
      else { continue }
      if index < range.lowerBound { start = index + 2 }
      if index >= range.upperBound {
        end = index + 1
        break
      }
    }
    return start..<max(start, end)
  }

  /// Whether the full stop belongs to a list's number or letter: "1.", "TP.".
  private static func isMark(_ bytes: [UInt8], before index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    return index - start <= 2
  }

  private static func window(
    around marked: Range<Int>, in sentence: Range<Int>, of bytes: [UInt8], _ reach: Int
  ) -> Range<Int> {
    var start = max(sentence.lowerBound, marked.lowerBound - reach)
    var end = min(sentence.upperBound, marked.upperBound + reach)
    if start > sentence.lowerBound {
      while start < marked.lowerBound, bytes[start] != 0x20 { start += 1 }
      if start < marked.lowerBound { start += 1 }
    }
    if end < sentence.upperBound {
      while end > marked.upperBound, bytes[end] != 0x20 { end -= 1 }
    }
    return start..<max(start, end)
  }
}

extension AuditReport.Result {
  /// Where the number of an operand stands: the figure alone where it is one, else all its words.
  func number(of operand: Finding.Operand) -> Range<Int> {
    let statements = documents[operand.document].reading.statements
    guard let statement = operand.statement, statements.indices.contains(statement) else {
      return operand.source
    }
    return statements[statement].source
  }
}
