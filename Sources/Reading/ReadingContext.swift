import Documents
import Grammar
import Ledger

/// What a document as a whole says about its figures: for when they are, unless they say otherwise.
struct DocumentContext {
  var year: Int?
  var month: Int?
  /// The period a figure without one belongs to.
  var period: TimePeriod?
  /// Who issued the document, as its header has it.
  var issuer: String?
  /// The date in the header, as far as it is filled in.
  var issued: TimePeriod.Point?
  /// Whether the document assigns targets rather than reports results.
  var setsTargets: Bool

  /// - Parameter reported: the period that the text is for where it does not say so itself, as a part
  ///   of a report does not.
  init(_ document: Document, for reported: TimePeriod? = nil) {
    let kind = document.header.kind
    setsTargets = kind == .resolution || kind == .plan
    issuer = document.header.issuer
    issued = document.header.year.map {
      TimePeriod.Point(
        year: $0, month: document.header.month,
        day: document.header.month == nil ? nil : document.header.day)
    }
    if let reported {
      year = reported.end.year
      month = reported.end.month
      period = reported
      return
    }
    var title = TokenText(Array((document.header.title ?? "").utf8))
    var dates = MentionScanner.scan(title).compactMap(\.date)
    if dates.isEmpty, let first = document.body.firstParagraph {
      title = TokenText(first.bytes)
      dates = MentionScanner.scan(title).compactMap(\.date)
    }
    year = dates.lazy.compactMap(\.year).first
    if year == nil { year = document.legalBases.compactMap(\.latestYear).max() }
    if year == nil, let issued = document.header.year {
      year = setsTargets ? issued + 1 : issued
    }
    guard let year, !dates.isEmpty || document.header.year != nil else { return }
    for date in dates {
      if let found = date.reportedPeriod(in: year) {
        period = found
        month = found.end.month
        break
      }
    }
    period = period ?? .year(year)
  }

  /// The last month of the months since January that the document is of.
  var lastMonth: TimePeriod? {
    guard let year, let month, period == .throughMonth(month, year) else { return nil }
    return .month(month, year)
  }

  /// The months of the year up to the report's own.
  var cumulative: TimePeriod? {
    guard let year else { return nil }
    if let month { return .throughMonth(month, year) }
    return period
  }
}

extension DateReading {
  fileprivate var year: Int? {
    switch self {
    case .year(let year): year
    case .month(_, let year), .quarter(_, let year), .firstMonths(_, let year): year
    case .day, .years, .duration: nil
    }
  }

  /// The period a title with this date reports on.
  fileprivate func reportedPeriod(in defaultYear: Int) -> TimePeriod? {
    switch self {
    case .year(let year): .year(year)
    case .month(let month, let year): .month(month, year ?? defaultYear)
    case .quarter(let quarter, let year): .quarter(quarter, year ?? defaultYear)
    case .firstMonths(let months, let year): .throughMonth(months, year ?? defaultYear)
    case .day, .years, .duration: nil
    }
  }
}

extension Paragraph {
  /// The latest year of a full date in the paragraph.
  fileprivate var latestYear: Int? {
    MentionScanner.scan(TokenText(bytes)).compactMap { mention in
      if case .day(_, _, let year)? = mention.date { return year }
      return nil
    }.max()
  }
}

extension Section {
  /// The first paragraph below this heading, however deep.
  var firstParagraph: Paragraph? {
    for case .paragraph(let paragraph) in blocks { return paragraph }
    for section in subsections {
      if let paragraph = section.firstParagraph { return paragraph }
    }
    return nil
  }
}

/// What the headings above a paragraph say about its figures.
struct SectionContext {
  /// Whether figures are what is planned, not what was done.
  var isPlan: Bool
  var period: TimePeriod?

  /// The context below a heading.
  func below(_ heading: String) -> SectionContext {
    let text = TokenText(Array(heading.utf8))
    var context = self
    var isResult = false
    var isPlan = false
    var index = 0
    var words = 0
    while index < text.tokens.count {
      if let name = Self.programmeNames.match(text, at: index) {
        index = name.end
        continue
      }
      if Self.resultWords.match(text, at: index) != nil { isResult = true }
      // Only a heading that opens with a word of planning plans: "Nhiệm vụ, giải pháp".
      if words < 3, Self.planWords.match(text, at: index) != nil { isPlan = true }
      if text.isKind(.word, at: index), !text.tokens[index].isEnumeratorLike { words += 1 }
      index += 1
    }
    if isResult {
      context.isPlan = false
    } else if isPlan {
      context.isPlan = true
    }
    guard isPlan || isResult else { return context }
    for mention in MentionScanner.scan(text) {
      if case .year(let year)? = mention.date {
        context.period = .year(year)
        break
      }
    }
    return context
  }

  /// Names of programmes, whose words say nothing of the section.
  private static let programmeNames = WordTree(
    phrases: [
      "chương trình mục tiêu quốc gia", "chương trình mục tiêu", "mục tiêu quốc gia", "MTQG",
    ])
  private static let resultWords = WordTree(
    phrases: [
      "kết quả", "tình hình thực hiện", "đánh giá", "hạn chế", "nguyên nhân", "thuận lợi",
      "đã giao", "kết quả đạt được",
      "tình hình triển khai", "tình hình kinh tế",
    ])
  private static let planWords = WordTree(
    phrases: [
      "kế hoạch phát triển", "mục tiêu", "nhiệm vụ", "giải pháp", "phương hướng",
      "chỉ tiêu chủ yếu", "các chỉ tiêu",
      "dự kiến", "định hướng", "dự báo", "kế hoạch năm",
    ])
}
