import Documents
import Grammar
import Ledger
import Quantities
import Reading
import SourceText
import TestSupport
import Testing

/// The law of the two directions for whole sentences: the reader gives back every fact that the
/// writer put into a document.
@Suite("What is written is read back")
struct SentenceRoundTripTests {
  @Test("thousands of random facts come back from sentences", arguments: 1...8)
  func factsComeBack(_ seed: Int) throws {
    var random = FactGenerator(seed: UInt64(seed))
    for _ in 0..<250 {
      let fact = random.fact(year: 2023)
      let sentence = try SentenceWriter.write(fact)
      let statements = TestReading.read("BÁO CÁO\n\nTình hình năm 2023\n\n" + sentence).statements
      try #require(statements.count == 1 + fact.comparisons.count, "\(sentence)")
      let head = statements[0]
      #expect(head.amount == fact.amount, "\(sentence)")
      #expect(head.role == .level || head.role == .share, "\(sentence)")
      #expect(head.subject.lowercased() == fact.subject, "\(sentence)")
      #expect(head.period == fact.period, "\(sentence)")
      #expect(head.unit == (try QuantityWriter.write(fact.unit)), "\(sentence)")
      for (read, written) in zip(statements.dropFirst(), fact.comparisons) {
        #expect(read.role == written.role, "\(sentence)")
        #expect(read.direction == written.direction, "\(sentence)")
        #expect(read.amount == .number(written.amount), "\(sentence)")
        #expect(read.modifies == 0, "\(sentence)")
        #expect(read.period == fact.period, "\(sentence)")
      }
    }
  }

  @Test("facts come back from one document of many sentences")
  func documentComesBack() throws {
    var random = FactGenerator(seed: 99)
    let facts = (0..<300).map { _ in random.fact(year: 2023) }
    let text = try facts.map { try SentenceWriter.write($0) }.joined(separator: "\n\n")
    let statements = TestReading.read("BÁO CÁO\n\nTình hình năm 2023\n\n" + text).statements
    let heads = statements.filter { $0.role == .level || $0.role == .share }
    #expect(heads.count == facts.count)
    for (head, fact) in zip(heads, facts) {
      #expect(head.amount == fact.amount)
      #expect(head.subject.lowercased() == fact.subject)
    }
  }
}

/// Reading a text in a test.
enum TestReading {
  static func read(_ text: String) -> ReportReading {
    var builder = SourceTextBuilder()
    builder.append(lines: Array(text.utf8))
    return ReportReader.read(DocumentAssembler.assemble(PlainTextReader.read(builder.finish())))
  }
}
