import Documents
import Ledger
import Reading
import SourceText

/// What a ledger holds from one document, as a document of its own: a paragraph a figure.
struct LedgerExcerpt {
  let name: String
  private(set) var statements: [Statement] = []
  private var builder = SourceTextBuilder()
  private var paragraphs: [Paragraph] = []
  private var numerals: [ReadNumeral] = []

  init(name: String) { self.name = name }

  /// Adds a figure, where it is not there yet, and gives its index.
  ///
  /// - Parameter statement: the figure at its place in the document; its words are made here.
  mutating func add(_ figure: Statement) -> Int {
    var statement = figure
    statement.quote = "\(figure.subject) \(figure.printedValue)"
    if let known = statements.firstIndex(where: {
      $0.quote == statement.quote && $0.place == statement.place && $0.role == statement.role
    }) {
      return known
    }
    builder.begin(figure.place)
    let start = builder.count
    builder.append(figure.subject + " ")
    let number = builder.count
    builder.append(figure.printedValue)
    statement.source = number..<builder.count
    statement.extent = start..<builder.count
    builder.append("\n")
    paragraphs.append(
      Paragraph(
        bytes: Array(statement.quote.utf8), pieces: [Paragraph.Piece(start: 0, source: start)]))
    numerals.append(
      ReadNumeral(
        kind: .statement, statement: statements.count, quote: figure.printedValue,
        place: figure.place, source: statement.source))
    statements.append(statement)
    return statements.count - 1
  }

  /// The document.
  var result: ReadReport.Result {
    let source = builder.finish()
    return ReadReport.Result(
      name: name,
      document: Document(
        source: source, body: Section(blocks: paragraphs.map { .paragraph($0) })),
      reading: ReportReading(
        facts: ReportFacts(text: ReportText(source), statements: statements), numerals: numerals))
  }
}
