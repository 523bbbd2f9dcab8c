import Grammar
import Ledger

/// A claim whose statements are still drafts.
struct ClaimDraft {
  var claim: Claim

  func claim(at position: [Int]) -> Claim {
    var claim = claim
    claim.statements = claim.statements.map { position[$0] }
    return claim
  }
}

/// Finds what a paragraph says in words without a number: verdicts and trends, with the figures or the
/// subjects they are said of.
struct ClaimFinder {
  private let view: ParagraphView
  private let text: TokenText
  private let drafts: DraftLog
  /// Drafts of the paragraph, by the token their quantity starts at.
  private let figures: [(token: Int, draft: Int)]
  /// Tokens that belong to a quantity or its phrase.
  private var taken: [Bool]
  private var found: [ClaimDraft] = []
  private var clauseStart = 0
  /// Where the last claim of the clause ended, and what it was about.
  private var lastEnd = 0
  private var lastSubjects: [Claim.Subject] = []

  init(view: ParagraphView, drafts: DraftLog, firstDraft: Int) {
    self.view = view
    text = view.text
    self.drafts = drafts
    figures = (firstDraft..<drafts.count).map {
      (view.mentions[drafts[$0].mention].range.lowerBound, $0)
    }
    taken = [Bool](repeating: false, count: view.text.tokens.count)
    for (_, draft) in figures {
      let range = drafts[draft].derivation?.range ?? view.mentions[drafts[draft].mention].range
      for index in range.clamped(to: 0..<taken.count) { taken[index] = true }
    }
  }

  /// The claims of the paragraph, in order.
  func claims() -> [ClaimDraft] {
    var finder = self
    finder.walk()
    return finder.found
  }

  private mutating func walk() {
    var index = 0
    while index < text.tokens.count {
      let syllable = text.syllable(index)
      if syllable == .semicolon || syllable == .colon || syllable == .stop {
        clauseStart = index + 1
        lastEnd = index + 1
        lastSubjects = []
      } else if !taken[index], let next = claim(at: index) {
        index = next
        continue
      }
      index += 1
    }
  }

  /// Reads a claim at a token; returns the token behind it.
  private mutating func claim(at index: Int) -> Int? {
    if let verdict = VerdictWords.match(text, at: index) {
      add(.verdict(verdict.value), index..<verdict.end, against: "plan", takesObject: false)
      return verdict.end
    }
    guard let trend = TrendWords.match(text, at: index) else { return nil }
    let baseline = TrendWords.baselineEnd(text, behind: trend.end)
    let end = max(trend.end, baseline ?? trend.end)
    add(
      .trend(trend.direction), index..<end, against: baseline == nil ? nil : "baseline",
      takesObject: trend.takesObject)
    return end
  }

  private mutating func add(
    _ content: Claim.Content, _ range: Range<Int>, against: String?, takesObject: Bool
  ) {
    let beside = statements(before: range.lowerBound)
    if !beside.isEmpty, case .verdict = content { return }
    var subjects: [Claim.Subject] = []
    var end = range.upperBound
    if beside.isEmpty {
      if takesObject {
        end = phraseEnd(from: range.upperBound)
        subjects = [subject(range.upperBound..<end)]
      } else {
        (subjects, end) = self.subjects(of: range)
      }
      guard !subjects.isEmpty else { return }
    }
    lastSubjects = subjects
    lastEnd = range.upperBound
    let start = beside.first.map { view.mentions[drafts[$0].mention].range.lowerBound }
    let whole = min(start ?? clauseStart, range.lowerBound)..<max(end, range.upperBound)
    found.append(
      ClaimDraft(
        claim: Claim(
          content: content, subjects: subjects, statements: beside, against: against,
          quote: text.string(whole), source: view.source(of: whole))))
  }

  /// Figures of the clause that a claim can be said of.
  private func statements(before index: Int) -> [Int] {
    figures.compactMap { token, draft in
      token >= clauseStart && token < index && drafts[draft].role != .target
        && (drafts[draft].isHead || drafts[draft].modifies == nil) ? draft : nil
    }
  }

  /// What a claim without figures is about: the words before it, the subjects of the claim it goes on
  /// with, or the list behind it ("..., như: A; B; C").
  private func subjects(of range: Range<Int>) -> ([Claim.Subject], Int) {
    let before = trimmed(lastEnd..<range.lowerBound)
    if before.isEmpty, !lastSubjects.isEmpty { return (lastSubjects, range.upperBound) }
    if !before.isEmpty, !isGeneric(before) {
      let names = names(in: before, at: [.comma], unsplit: true)
      // Of a long tale only the words right before the claim are what it is about.
      return (before.count > Self.longestSubject ? names.suffix(1) : names, range.upperBound)
    }
    guard let list = list(behind: range.upperBound) else { return ([], range.upperBound) }
    let hasSemicolon = list.contains { text.syllable($0) == .semicolon }
    return (
      names(in: list, at: hasSemicolon ? [.semicolon] : [.comma], unsplit: false), list.upperBound
    )
  }

  private static let longestSubject = 24

  /// The list behind a claim, from its colon to the end of the sentence.
  private func list(behind index: Int) -> Range<Int>? {
    let sentence = (index..<text.tokens.count).first { text.syllable($0) == .stop }
    let end = sentence ?? text.tokens.count
    guard let start = (index..<min(end, index + Self.gap)).first(where: { isListMark($0) }),
      !(index..<start).contains(where: { VerdictWords.match(text, at: $0) != nil })
    else { return nil }
    let range = start + 1..<end
    guard !range.isEmpty, !range.contains(where: { taken[$0] }) else { return nil }
    return range
  }

  /// How far behind a claim its list may start: "so với cùng kỳ năm trước, như:".
  private static let gap = 16

  private func isListMark(_ index: Int) -> Bool {
    text.syllable(index) == .colon
      || text.syllable(index) == Self.such && text.syllable(index + 1) != .colon
  }

  /// The subjects named in a range: all of it where `unsplit`, and what stands between separators.
  private func names(in range: Range<Int>, at separators: [Syllable], unsplit: Bool)
    -> [Claim.Subject]
  {
    var names: [Range<Int>] = unsplit ? [range] : []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || separators.contains(text.syllable(index)) {
      let name = trimmed(start..<index)
      if name.count >= 2, names.first != name { names.append(name) }
      start = index + 1
    }
    return names.map(subject)
  }

  private func subject(_ range: Range<Int>) -> Claim.Subject {
    Claim.Subject(words: text.string(range), source: view.source(of: range))
  }

  /// The words of a range without connectives around them.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, !text.isKind(.word, at: low) || Self.openers.contains(text.syllable(low)) {
      low += 1
    }
    while high > low,
      !text.isKind(.word, at: high - 1) && text.syllable(high - 1) != .close
        || Self.closers.contains(text.syllable(high - 1))
    {
      high -= 1
    }
    return low..<high
  }

  /// "một số chỉ tiêu", "các chỉ tiêu chủ yếu": the subjects are listed behind.
  private func isGeneric(_ range: Range<Int>) -> Bool {
    range.count <= 8
      && range.contains {
        text.syllable($0) == Self.indicator && text.syllable($0 + 1) == Self.indicatorTail
      }
  }

  /// The end of the words from a token on, up to the next sign.
  private func phraseEnd(from index: Int) -> Int {
    var end = index
    while end < text.tokens.count, text.isKind(.word, at: end), end - index < 12 { end += 1 }
    return end
  }

  private static let indicator = Syllable("chỉ")
  private static let indicatorTail = Syllable("tiêu")
  private static let such = Syllable("như")
  private static let openers = SyllableSet(words: "và trong đó ước các đã thực hiện cả năm dự")
  private static let closers = SyllableSet(
    words: "và đều đã tiếp tục ước còn vẫn cũng sẽ dự có là được cơ bản hiện")
}
