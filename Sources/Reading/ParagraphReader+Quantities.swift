import Documents
import Grammar
import Ledger
import Quantities

/// From a quantity to a draft statement.
extension ParagraphReader {
  /// Adds a quantity; returns the token behind its phrase.
  mutating func add(_ quantity: Quantity, mention: Int) -> Int {
    let range = mentions[mention].range
    let low = frame.segmentStart
    let ownStart = subjects.start(of: low..<range.lowerBound)
    let derivation = PhraseMatcher.shared.match(
      text, quantity, range: range, low: low, clauseStart: ownStart)
    let phraseStart = derivation?.words?.lowerBound ?? derivation?.range.lowerBound
    followPeriods(
      upTo: range.lowerBound, except: derivation.flatMap { $0.words == nil ? $0.range : $0.against }
    )

    giveYearBack(before: range.lowerBound)
    var draft = Draft(
      mention: mention, quantity: quantity, derivation: derivation,
      role: role(of: quantity, derivation, at: range.lowerBound), isHead: false)
    takeHeadUnit(&draft)
    draft.direction =
      derivation == nil && draft.role == .planRatio ? .of : direction(of: quantity, derivation)
    draft.state = periods.current
    // "(cùng kỳ là 43,1%)" has already gone back a year.
    if frame.yardstick == .baseline, derivation == nil,
      draft.state.period == frame.outerState.period
    {
      draft.state.period = draft.state.period?.yearBefore
    }
    draft.counted = counted(quantity, range)
    // The plan of a reduction in points is a reduction.
    if quantity.isPoints, draft.direction == nil { draft.direction = frame.queue.first?.direction }
    let start = derivation?.words == nil ? phraseStart ?? range.lowerBound : range.lowerBound
    let choice = SubjectChoice(
      reader: self, quantity: quantity, range: range, low: low, high: start)
    choice.assign(to: &draft)
    draft.whole = choice.whole(of: draft.subject)
    let ownEnd = choice.ownEnd
    draft.isAccompaniment = isAccompaniment(low)
    if isCounterpart(low) { draft.isAside = true }
    if context.isPlan || frame.isAim && draft.role != .change, draft.role != .planRatio {
      draft.role = .target
    }
    takePlanPeriod(&draft)
    if draft.role == .planRatio { planSlashed() }
    draft.about = aspect(at: derivation?.range.upperBound ?? range.upperBound)
    if let against = derivation?.against {
      draft.against =
        derivation?.isAgainstPlan == true
        ? planCode(against) : Yardstick.baselineCode(text, against)
    }
    draft.isHead =
      draft.role == .level || draft.role == .target
      || draft.role == .share && (derivation == nil || frame.heads.count == frame.clauseHeads)
      || derivation?.meaning.isHead == true
    link(&draft)
    draft.sentence = sentenceDraft
    draft.clause = drafts.clauses
    draft.list = frame.list
    draft.extent =
      min(
        ownStart, phraseStart ?? range.lowerBound)..<max(
        choice.ownEnd, derivation?.range.upperBound ?? 0, range.upperBound)
    let end = max(derivation?.range.upperBound ?? range.upperBound, range.upperBound)
    periods.noteFigure()
    record(
      draft,
      end: derivation == nil
        ? max(end, ownEnd) : subjects.end(of: end..<nextMention(from: end), limit: 14))
    periodCursor = max(periodCursor, end)
    return end
  }

  /// A plan value in brackets without a unit is in that of the figure before it: "9.842 lao động, vượt
  /// 16,6% kế hoạch (kế hoạch 8.440)".
  func takeHeadUnit(_ draft: inout Draft) {
    guard draft.role == .target, draft.quantity.unit == nil, frame.isBracket,
      let head = frame.heads.last, head >= firstDraft, var unit = drafts[head].quantity.unit
    else { return }
    unit.sharedFrom = unit.sharedFrom ?? unit.range
    let end = draft.quantity.numerals.upperBound
    unit.range = end..<end
    draft.quantity.unit = unit
  }

  /// The words of "về số doanh nghiệp" behind a comparison.
  func aspect(at index: Int) -> Words? {
    guard text.syllable(index) == Self.inTermsOf else { return nil }
    let end = subjects.end(of: index + 1..<nextMention(from: index), limit: 6)
    return end > index + 1 ? Words(text, [index + 1..<end]) : nil
  }

  private static let inTermsOf = Syllable("về")

  /// A target without a period of its own is for the year its plan names, or the year reported on.
  mutating func takePlanPeriod(_ draft: inout Draft) {
    guard draft.role == .target, let year = periods.document.year else { return }
    let named = draft.derivation?.against.flatMap { $0.compactMap { plannedYear(at: $0) }.first }
    if let named {
      draft.state = PeriodTracker.State(period: .year(named), basis: nil)
      periods.restore(draft.state)
    } else if frame.yardstick == .plan
      || draft.state.basis == nil && draft.state.period == periods.document.period
    {
      draft.state.period = .year(year)
    }
  }

  /// "từ 43,1% năm 2022 lên 46,6%": the year is that of the figure before it.
  private mutating func giveYearBack(before index: Int) {
    guard Self.reaching.contains(text.syllable(index - 1)), drafts.count > firstDraft,
      let last = drafts.last, last.derivation == nil,
      text.syllable(mentions[last.mention].range.lowerBound - 1) == Self.from,
      periods.current.period != last.state.period
    else { return }
    let state = last.state
    drafts[drafts.count - 1].state = periods.current
    periods.restore(state)
  }

  private static let reaching = SyllableSet(words: "lên xuống còn")
  private static let from = Syllable("từ")

  func plannedYear(at token: Int) -> Int? {
    guard let number = text.number(token), text.tokens[token].isPlain,
      (1900...2100).contains(number.value.coefficient)
    else { return nil }
    return Int(number.value.coefficient)
  }

  func planCode(_ range: Range<Int>) -> String {
    range.count > 3 ? text.string(range) : "plan"
  }

  mutating func record(_ draft: Draft, end: Int) {
    drafts.append(draft)
    let index = drafts.count - 1
    frame.previousSubject = draft.subject
    if draft.isHead { frame.heads.append(index) } else { frame.lastComparison = index }
    // "mức giảm tỷ lệ hộ nghèo 3,9 điểm %" has a plan of its own to be set against.
    let isOwnMeasure = draft.derivation?.meaning.isHead == true && draft.quantity.isPoints
    if draft.role == .change, isOwnMeasure || draft.modifies == nil && draft.quantity.isRate {
      frame.rates.append(index)
    }
    if draft.role == .change, !draft.isHead, (draft.modifies ?? -1) < firstDraft,
      draft.quantity.isRate || draft.quantity.isPoints
    {
      frame.changes.append(index)
    }
    if draft.role == .share, !draft.isHead { frame.rates.append(index) }
    if draft.hasOwnSubject || frame.lastSubject.isEmpty || draft.isHead {
      let isPart = !frame.whole.isEmpty && draft.subject.text.hasPrefix(frame.whole.text + " – ")
      if !isPart, !draft.isAside { frame.whole = draft.subject }
      if !draft.isAside { frame.lastSubject = draft.subject }
    }
    if draft.derivation?.meaning.role == .target, frames.count > 1 { frame.role = .target }
    if !frame.queue.isEmpty { frame.queue.removeFirst() }
    if let pending = frame.pending, draft.isHead, draft.role == .level {
      drafts[pending].modifies = index
      frame.pending = nil
    }
    if frames.count > 1, let pending = frames[frames.count - 2].pending, draft.isHead {
      drafts[pending].modifies = index
      frames[frames.count - 2].pending = nil
    }
    if draft.role == .planRatio, draft.modifies == nil { frame.pending = index }
    frame.segmentStart = end
    if case .fraction(let part, let whole) = draft.quantity.amount, part.value > whole.value {
      recordPlanned(whole, draft)
    }
  }

  /// "300/150 người" states the result and what was planned.
  mutating func recordPlanned(_ planned: ReportedNumber, _ result: Draft) {
    var target = result
    target.role = .target
    target.quantity.amount = .number(planned)
    target.quantity.numerals =
      result.quantity.numerals.upperBound - 1..<result.quantity.numerals.upperBound
    target.isHead = false
    drafts.append(target)
  }

  /// "150 ha/120 ha, bằng 125% kế hoạch": what stands behind the slash was planned.
  private mutating func planSlashed() {
    let index = drafts.count - 1
    guard index > firstDraft, drafts[index].role == .level, drafts[index - 1].role == .level,
      drafts[index].derivation == nil
    else { return }
    let slash = mentions[drafts[index].mention].range.lowerBound - 1
    guard text.syllable(slash) == .slash,
      mentions[drafts[index - 1].mention].range.upperBound == slash,
      drafts[index].quantity.unit?.unit == drafts[index - 1].quantity.unit?.unit
    else { return }
    var planned = drafts[index]
    planned.role = .target
    planned.isHead = false
    takePlanPeriod(&planned)
    drafts[index] = planned
    frame.heads.removeAll { $0 == index }
  }

  /// Start of the next quantity or date, or the end of the text.
  func nextMention(from index: Int) -> Int {
    mentions.nextIndex(from: index).map { mentions[$0].range.lowerBound } ?? text.tokens.count
  }

  /// What the comparison that ends at a bracket is measured against; the bracket then says how much
  /// that was: "vượt 88,9% kế hoạch (180 ha)".
  func yardstick(at index: Int) -> Frame.Yardstick? {
    if isVerdict(segment(upTo: index)) { return .plan }
    guard let last = drafts.last, let derivation = last.derivation,
      derivation.range.upperBound == index, derivation.against?.upperBound == index
    else { return nil }
    return derivation.isAgainstPlan ? .plan : .baseline
  }

  /// Whether the words behind a figure are only a verdict on it: "..., vượt kế hoạch (3.200 USD)".
  private func isVerdict(_ segment: Range<Int>) -> Bool {
    guard frame.heads.count > frame.clauseHeads,
      let plan = segment.first(where: { Yardstick.isPlan(text, at: $0) }),
      Yardstick.planEnd(text, at: plan) == segment.upperBound
    else { return false }
    return verdictStart(in: segment) <= firstWord(in: segment)
  }

  func role(
    of quantity: Quantity, _ derivation: Derivation?, at start: Int
  ) -> Statement.Role {
    if let derivation { return derivation.meaning.role }
    if let role = frame.role { return role }
    if frame.yardstick == .plan, !quantity.isFraction,
      subjects.start(of: segment(upTo: start)) == start
    {
      return .target
    }
    if quantity.isRate, followsPlan(start) { return .planRatio }
    if quantity.isNegative || quantity.isPlus, quantity.isRate { return .change }
    if case .fraction(let part, let whole) = quantity.amount {
      return part.value > whole.value ? .level : .share
    }
    if quantity.isRate { return .share }
    if frame.leadRole == .target { return .target }
    if let head = frame.heads.last, drafts[head].role == .target, isPartOfTarget { return .target }
    return .level
  }

  /// "3.360 tấn/KH 3.200 tấn, đạt 105%": the ratio to the plan just named.
  private func followsPlan(_ start: Int) -> Bool {
    guard drafts.count > firstDraft, let plan = drafts.last, plan.role == .target,
      !plan.quantity.isRate, frame.heads.contains(where: { drafts[$0].role == .level })
    else { return false }
    let between = mentions[plan.mention].range.upperBound..<start
    return between.count <= 2 && Self.attained.contains(text.syllable(start - 1))
  }

  private static let attained = SyllableSet(words: "đạt bằng")

  /// Behind "trong đó" the parts of a target are targets.
  var isPartOfTarget: Bool {
    frame.clauseHeads < frame.heads.count || frame.lead.text == frame.lastSubject.text
  }

  func direction(of quantity: Quantity, _ derivation: Derivation?) -> Statement.Direction? {
    if quantity.isNegative, derivation?.meaning.role == .change || derivation == nil {
      return .down
    }
    if quantity.isPlus, derivation == nil { return .up }
    guard let derivation else { return nil }
    if derivation.meaning.continues, let last = frame.lastComparison {
      return drafts[last].direction
    }
    return derivation.meaning.direction
  }

  /// The noun a quantity counts and the word behind it.
  func counted(_ quantity: Quantity, _ range: Range<Int>) -> [Syllable] {
    guard let unit = quantity.unit, unit.sharedFrom == nil else { return [] }
    return (unit.range.lowerBound..<unit.range.upperBound + 1).map { text.syllable($0) }
  }

  func isAccompaniment(_ start: Int) -> Bool {
    var index = start
    while text.isKind(.sign, at: index) { index += 1 }
    return Self.companions.contains(text.syllable(index))
  }

  /// "tương ứng với 182 hộ": the figure before in other words, which nothing further speaks of.
  func isCounterpart(_ start: Int) -> Bool {
    var index = start
    while text.isKind(.sign, at: index) { index += 1 }
    return [text.syllable(index), text.syllable(index + 1)] == Self.corresponding
  }

  private static let corresponding = [Syllable("tương"), Syllable("ứng")]
  private static let companions = SyllableSet(words: "với trị kinh")
}
