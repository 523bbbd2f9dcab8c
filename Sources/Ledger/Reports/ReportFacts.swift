/// Everything that a document says and that can be held against something: its figures, the documents
/// it cites, the stretches of years it names, what it claims in words, and the slips of its writing.
package struct ReportFacts: Sendable {
  package var text: ReportText
  package var statements: [Statement]
  package var lists: [PartList]
  package var citations: [Citation]
  package var yearSpans: [YearSpan]
  package var claims: [Claim]
  package var slips: [WritingSlip]
  package var enumerations: [Enumeration]
  /// The period that the document reports on.
  package var period: TimePeriod?
  /// The date of the document, as far as its header gives it.
  package var issued: TimePeriod.Point?

  package init(
    text: ReportText, statements: [Statement] = [], lists: [PartList] = [],
    citations: [Citation] = [], yearSpans: [YearSpan] = [], claims: [Claim] = [],
    slips: [WritingSlip] = [], enumerations: [Enumeration] = [], period: TimePeriod? = nil
  ) {
    self.text = text
    self.statements = statements
    self.lists = lists
    self.citations = citations
    self.yearSpans = yearSpans
    self.claims = claims
    self.slips = slips
    self.enumerations = enumerations
    self.period = period
  }
}

/// A document that is cited by number and symbol: "Nghị quyết 08/2021/NQ-HĐND ngày 22/3/2021".
package struct Citation: Sendable {
  /// "08/2021/NQ-HĐND", as it stands.
  package var symbol: String
  /// The kind of document named before it, in one spelling: "nghị quyết".
  package var kind: String?
  /// The year inside the symbol.
  package var symbolYear: Int?
  /// The date given for it.
  package var date: TimePeriod.Point?
  /// From the kind's name to the end of the date.
  package var source: Range<Int>
  package var symbolSource: Range<Int>

  package init(
    symbol: String, kind: String?, symbolYear: Int?, date: TimePeriod.Point?,
    source: Range<Int>, symbolSource: Range<Int>
  ) {
    self.symbol = symbol
    self.kind = kind
    self.symbolYear = symbolYear
    self.date = date
    self.source = source
    self.symbolSource = symbolSource
  }
}

/// A number of years beside the dates it follows from: "5 năm giai đoạn 2021-2025", "kỷ niệm 93 năm
/// (03/02/1930 - 03/02/2023)".
package struct YearSpan: Sendable {
  /// How the number of years follows from the two dates.
  package enum Counting: Sendable {
    /// Both ends counted: 2021 to 2025 are five years.
    case inclusive
    /// From a day to its anniversary.
    case anniversary
  }

  package var years: Int
  package var from: TimePeriod.Point
  package var to: TimePeriod.Point
  package var counting: Counting
  package var source: Range<Int>

  package init(
    years: Int, from: TimePeriod.Point, to: TimePeriod.Point, counting: Counting,
    source: Range<Int>
  ) {
    self.years = years
    self.from = from
    self.to = to
    self.counting = counting
    self.source = source
  }
}

/// What a document says in words about a figure or a subject, without giving the number there: "khó
/// đạt kế hoạch", "tiếp tục tăng", "tương đương năm 2022".
package struct Claim: Sendable {
  package enum Content: Hashable, Sendable {
    case verdict(Verdict)
    /// Up, down or equal.
    case trend(Statement.Direction)
  }

  /// Words that name a subject of the claim, and where they stand.
  package struct Subject: Sendable {
    package var words: String
    package var source: Range<Int>

    package init(words: String, source: Range<Int>) {
      self.words = words
      self.source = source
    }
  }

  package var content: Content
  /// What the claim is about.
  package var subjects: [Subject]
  /// The statements that the claim is said of, where figures stand beside it.
  package var statements: [Int]
  /// Whether it is measured against the plan or another period.
  package var against: String?
  package var quote: String
  package var source: Range<Int>

  package init(
    content: Content, subjects: [Subject], statements: [Int], against: String?, quote: String,
    source: Range<Int>
  ) {
    self.content = content
    self.subjects = subjects
    self.statements = statements
    self.against = against
    self.quote = quote
    self.source = source
  }
}

/// Something written wrongly that shows without any arithmetic: a number with its separators mixed up,
/// a date without its day, a percent sign left out.
package struct WritingSlip: Sendable {
  package enum Kind: Hashable, Sendable {
    /// Dots and commas that no convention explains: "10.933.4".
    case malformedNumber
    /// A comparison with a plan or another period whose number has no unit: "vượt 0,9 kế hoạch".
    case missingPercent
    /// "Số: /BC-UBND".
    case missingNumber
    /// "ngày tháng 11 năm 2023".
    case missingDay
    /// "ngày 22 ngày 11 tháng 2019", "31/02/2023".
    case malformedDate
    /// "giai đoạn 202-2025", "giai đoạn 2025-2021".
    case malformedStretch
    /// "của của".
    case doubledWord
    /// A percent sign or unit written twice.
    case doubledUnit
  }

  package var kind: Kind
  package var quote: String
  /// What was probably meant, where there is one answer.
  package var remedy: String?
  package var source: Range<Int>

  package init(kind: Kind, quote: String, remedy: String? = nil, source: Range<Int>) {
    self.kind = kind
    self.quote = quote
    self.remedy = remedy
    self.source = source
  }
}

/// A count with the names of what it counts behind it: "03 dự án (A; B; C)".
package struct Enumeration: Sendable {
  /// The statement that counts.
  package var count: Int
  package var names: [String]
  /// Whether the names are set off so clearly that their number is sure.
  package var isExplicit: Bool
  package var source: Range<Int>

  package init(count: Int, names: [String], isExplicit: Bool, source: Range<Int>) {
    self.count = count
    self.names = names
    self.isExplicit = isExplicit
    self.source = source
  }
}
