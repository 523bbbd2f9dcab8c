package import Ledger
import Quantities
import SourceText

/// The facts of one document, with the ways to look things up that checks share.
package struct FactSet: Sendable {
  package let facts: ReportFacts
  /// Index of the document among those audited together.
  package let document: Int
  /// Targets of the plans that the document is held against, as statements of their own documents.
  package let plans: [PlanTarget]
  /// The words of each statement's subject.
  let keys: [SubjectKey]
  /// The words of what each statement is a part of.
  let wholeKeys: [SubjectKey?]
  /// Indicator of the catalogue that each statement is about, where one is sure.
  let indicators: [Indicator?]
  /// Finds the indicator that words name.
  let resolver: any IndicatorResolver
  /// The codes of these indicators.
  let codes: [String?]
  /// The one number of each statement.
  let numbers: [ReportedNumber?]
  let subjects: SubjectIndex
  /// Statements that may be about the same as each.
  private let alike: CandidateLists
  private let units: UnitTable
  /// The year that each statement is for.
  private let years: [Int?]
  /// Who issued the report: reports of one body are held against each other.
  let body: SubjectKey?
  /// The area that the report is about, as its issuer's name says.
  let area: IssuerArea?
  /// Comparisons that speak of each statement.
  private let comparisons: [[Int]]
  /// Statements in each list of parts.
  private let members: [[Int]]
  /// Statements that are plan values.
  let targetIndices: [Int]
  /// The plan values by their subjects, counted in `targetIndices`.
  let targetSubjects: SubjectIndex
  /// Whether each statement is a growth or a reduction, not a level.
  let isChange: [Bool]
  /// Whether each statement is a share of a structure, of which more is not better.
  let isStructure: [Bool]
  /// Levels with a subject to go by, for other reports to be held against.
  let comparableLevels: [Int]
  /// The stretches of time that levels of the report are for.
  let levelTimes: Set<StatedTime>
  /// First and last statement of each paragraph.
  private let paragraphs: [Int: Range<Int>]

  package init(
    _ facts: ReportFacts, document: Int = 0, plans: [PlanTarget] = [],
    resolver: any IndicatorResolver = NoIndicators()
  ) {
    self.facts = facts
    self.document = document
    self.plans = plans
    self.resolver = resolver
    let statements = facts.statements
    let indicators = statements.map { resolver.indicator(of: $0) }
    let keys = statements.map { SubjectKey($0.subject) }
    self.keys = keys
    self.indicators = indicators
    wholeKeys = statements.map { $0.whole.map { SubjectKey($0) } }
    var comparisons = [[Int]](repeating: [], count: statements.count)
    var members = [[Int]](repeating: [], count: facts.lists.count)
    var paragraphs: [Int: Range<Int>] = [:]
    for (index, statement) in statements.enumerated() {
      if let head = statement.modifies, comparisons.indices.contains(head) {
        comparisons[head].append(index)
      }
      if let list = statement.standing.list { members[list].append(index) }
      let known = paragraphs[statement.standing.paragraph] ?? index..<index
      paragraphs[statement.standing.paragraph] = known.lowerBound..<index + 1
    }
    self.comparisons = comparisons
    self.members = members
    self.paragraphs = paragraphs
    let codes = indicators.map { $0?.code }
    self.codes = codes
    numbers = statements.map(\.number)
    subjects = SubjectIndex(keys, codes)
    alike = subjects.candidates(forEach: keys, codes)
    isChange = statements.indices.map { Self.isChange(statements[$0], keys[$0]) }
    isStructure = statements.map { $0.isOfStructure }
    comparableLevels = statements.indices.filter {
      statements[$0].role == .level && keys[$0].words.count >= 2 && statements[$0].period != nil
        && statements[$0].number != nil
    }
    levelTimes = Set(statements.lazy.filter { $0.role == .level }.compactMap(\.time))
    units = UnitTable(statements)
    years = statements.map { $0.period?.end.year }
    body = facts.issuer.map { SubjectKey($0) }
    area = IssuerArea(issuer: facts.issuer)
    let targets = statements.indices.filter { statements[$0].role == .target }
    targetIndices = targets
    targetSubjects = SubjectIndex(targets.map { keys[$0] }, targets.map { codes[$0] })
  }

  package var statements: [Statement] { facts.statements }

  /// Statements that may be about the same as one, among those around it.
  func alike(_ index: Int) -> [Int] { alike[index] }

  /// Whether two amounts can be set against each other.
  func isComparable(_ left: Int, _ right: Int) -> Bool { units.isComparable(left, right) }

  /// Whether a statement's figure is for the same year as another, as far as both say.
  func isSameYear(_ left: Int, _ right: Int) -> Bool {
    guard let first = years[left], let second = years[right] else { return true }
    return first == second
  }

  /// The year that a statement is for.
  func year(of index: Int) -> Int? { years[index] }

  func comparisons(of index: Int) -> [Int] { comparisons[index] }
  func members(of list: Int) -> [Int] { members[list] }

  /// Statements of the paragraph that a statement stands in, as a range of indices; footnotes may stand
  /// between them.
  func paragraph(of index: Int) -> [Int] {
    let number = statements[index].standing.paragraph
    return (paragraphs[number] ?? index..<index + 1).filter {
      statements[$0].standing.paragraph == number
    }
  }

  /// The words of a stretch of the document on one line.
  func quote(_ range: Range<Int>) -> String {
    facts.text.quote(range)
  }

  /// A statement as an operand: its words, from its subject to the end of its phrase where `isWhole`.
  func operand(_ index: Int, isWhole: Bool = false) -> Finding.Operand {
    let statement = statements[index]
    return Finding.Operand(
      document: document, statement: index,
      quote: isWhole ? quote(statement.extent) : quote(statement.source),
      value: statement.number?.value, place: statement.place,
      source: isWhole ? statement.extent : statement.source)
  }

  /// A stretch of the document as an operand.
  func operand(_ range: Range<Int>, value: ExactDecimal? = nil) -> Finding.Operand {
    Finding.Operand(
      document: document, statement: nil, quote: quote(range), value: value,
      place: facts.text.place(at: range.lowerBound), source: range)
  }

  /// A claim that reaches over several statements of one paragraph: from the first to the last word.
  func claim(_ index: Int, with others: [Int] = []) -> Finding.Operand {
    var claim = operand(index, isWhole: true)
    let paragraph = statements[index].standing.paragraph
    for other in others where statements[other].standing.paragraph == paragraph {
      let extent = statements[other].extent
      let source =
        min(
          claim.source.lowerBound, extent.lowerBound)..<max(
          claim.source.upperBound, extent.upperBound)
      if source.count <= Self.longestQuote { claim.source = source }
    }
    claim.quote = quote(claim.source)
    return claim
  }

  private static let longestQuote = 400
}
