import Documents
import Grammar
import Ledger
import SourceText

/// Who set the targets that a report quotes, for when, and in which document.
///
/// A target names its authority itself ("Chỉ tiêu NQĐH giao"), or its clause or bracket does ("kế hoạch
/// HĐND giao 9,0%"), or the resolution that its paragraph opens with; a bare "kế hoạch" is the
/// Council's. What names none of them is what the report itself aims at, where it looks ahead.
struct TargetOrigins {
  struct Origin: Hashable {
    var authority: Target.Authority
    /// Whether the report says whose it is; a bare "kế hoạch" does not.
    var isNamed: Bool
    var period: TimePeriod
    /// Symbol of the document it is quoted from; nil where the report names none.
    var document: String?
  }

  private let document: Document
  /// The period that the report is imported for.
  private let reported: TimePeriod
  /// Where the paragraphs start in the source text, in order.
  private var starts: [Int] = []

  init(_ document: Document, reported: TimePeriod) {
    self.document = document
    self.reported = reported
    collect(document.body)
    for footnote in document.footnotes { footnote.paragraphs.forEach { add($0) } }
    starts.sort()
  }

  private mutating func collect(_ section: Section) {
    if let heading = section.heading { add(heading.paragraph) }
    for case .paragraph(let paragraph) in section.blocks { add(paragraph) }
    section.subsections.forEach { collect($0) }
  }

  private mutating func add(_ paragraph: Paragraph) {
    if let start = paragraph.pieces.first?.source { starts.append(start) }
  }

  /// The origin of a target or of the plan that a ratio is measured against.
  func origin(of statement: Statement) -> Origin {
    let before = TokenText(Array(text(before: statement).utf8))
    let own = TokenText(Array((statement.against ?? "").utf8))
    let clause = clauseStart(of: before)..<before.tokens.count
    let said = giver(in: own, 0..<own.tokens.count) ?? giver(in: before, clause)
    let source = said == .some(.plan) || said == nil ? symbol(in: before) : nil
    let authority: Target.Authority
    var isNamed = true
    switch (said, source) {
    case (.authority(let named)?, _): authority = named
    case (_, let source?): authority = source.authority
    case (.plan?, nil):
      authority = .council
      isNamed = false
    case (nil, nil) where isAim(statement, before): authority = .committee
    case (nil, nil):
      authority = .council
      isNamed = false
    }
    return Origin(
      authority: authority, isNamed: isNamed, period: period(of: statement, authority),
      document: source?.text)
  }

  /// Whether the clause of a figure says that it is expected, not aimed at: "dự ước đạt 1,38%".
  func isForecast(_ statement: Statement) -> Bool {
    let before = TokenText(Array(text(before: statement).utf8))
    return (clauseStart(of: before)..<before.tokens.count).contains {
      Self.forecasts.match(before, at: $0) != nil
    }
  }

  /// Whether a report looks ahead: to a time after its own, or in words.
  private func isAim(_ statement: Statement, _ before: TokenText) -> Bool {
    if let period = statement.period, period.end.year > reported.end.year { return true }
    return before.tokens.indices.contains { Self.outlooks.match(before, at: $0) != nil }
  }

  // MARK: - Time

  /// The term for what a congress sets, and for what a report on a term says of its last year: a
  /// five-year plan is judged by what its end brings.
  private func period(of statement: Statement, _ authority: Target.Authority) -> TimePeriod {
    let stated = statement.period ?? reported
    if stated.isSeveralYears { return .years(stated.start.year, stated.end.year) }
    if reported.isSeveralYears {
      return authority == .party || stated.end.year == reported.end.year
        ? reported : .year(stated.end.year)
    }
    return authority == .party ? .term(of: stated.end.year) : .year(stated.end.year)
  }

  // MARK: - Words

  private enum Giver: Equatable {
    case authority(Target.Authority)
    /// "kế hoạch", "chỉ tiêu giao": somebody's.
    case plan
  }

  /// The paragraph from its start to a statement.
  private func text(before statement: Statement) -> String {
    let end = statement.source.lowerBound
    let start = starts.last { $0 <= end } ?? end
    return document.source.string(start..<end)
  }

  /// Where the bracket or clause starts that a text ends in.
  private func clauseStart(of text: TokenText) -> Int {
    var depth = 0
    var clause: Int?
    for index in text.tokens.indices.reversed() {
      switch text.syllable(index) {
      case .close: depth += 1
      case .open where depth > 0: depth -= 1
      case .open: return index + 1
      case .comma, .semicolon, .colon, .stop: clause = clause ?? index + 1
      default: break
      }
    }
    return clause ?? 0
  }

  /// The last giver that a stretch names; an authority goes before a bare plan.
  private func giver(in text: TokenText, _ range: Range<Int>) -> Giver? {
    var found: Giver?
    for index in range {
      guard let giver = Self.givers.match(text, at: index)?.value else { continue }
      if found == nil || giver != .plan { found = giver }
    }
    return found
  }

  /// The resolution or plan whose targets a paragraph tells: "Theo chỉ tiêu Nghị quyết số ...".
  private func symbol(in text: TokenText) -> (text: String, authority: Target.Authority)? {
    guard text.tokens.indices.contains(where: { Self.aims.match(text, at: $0) != nil }) else {
      return nil
    }
    return MentionScanner.scan(text).lazy.compactMap { mention in
      guard case .symbol = mention.kind else { return nil }
      let symbol = text.string(mention.range)
      return Target.Authority(symbol: symbol).map { (symbol, $0) }
    }.first
  }

  private static let forecasts = WordTree(phrases: ["dự ước", "dự báo"])
  private static let outlooks = WordTree(phrases: ["phấn đấu", "dự kiến", "mục tiêu"])
  private static let aims = WordTree(phrases: ["chỉ tiêu", "mục tiêu"])

  private static let givers: WordTree<Giver> = {
    var tree = WordTree<Giver>()
    let words: [(Giver, [String])] = [
      (
        .authority(.party),
        [
          "NQĐH", "nghị quyết đại hội", "đại hội đảng bộ", "nghị quyết đảng bộ", "tỉnh ủy",
          "thành ủy", "huyện ủy",
        ]
      ),
      (.authority(.council), ["HĐND", "hội đồng nhân dân"]),
      (
        .authority(.central),
        ["trung ương giao", "TW giao", "chính phủ giao", "thủ tướng chính phủ giao"]
      ),
      (.plan, ["kế hoạch", "KH", "nghị quyết", "NQ", "chỉ tiêu", "giao"]),
    ]
    for (giver, phrases) in words {
      for phrase in phrases { tree.add(Syllable.sequence(phrase), giver) }
    }
    return tree
  }()
}

extension Target.Authority {
  /// Whose document a symbol is: "52/NQ-HĐND", "01-NQ/TU"; nil for one that says nothing of it.
  init?(symbol: String) {
    let parts = symbol.split { $0 == "/" || $0 == "-" }
    if symbol.contains("HĐND") {
      self = .council
    } else if symbol.contains("UBND") {
      self = .committee
    } else if parts.contains(where: { ["TU", "THU", "HU", "ĐH"].contains($0.uppercased()) }) {
      self = .party
    } else if parts.contains(where: { ["TTg", "CP", "QH"].contains($0) || $0.hasPrefix("QH") }) {
      self = .central
    } else {
      return nil
    }
  }
}
