import Grammar
import Ledger
import Quantities

/// Chooses what a quantity measures: the words before it, the words behind it, or what was named
/// last.
struct SubjectChoice {
  let text: TokenText
  let mentions: [Mention]
  let finder: SubjectFinder
  let frame: Frame
  let quantity: Quantity
  let range: Range<Int>
  /// Words before the quantity that are its own: from the last figure to its phrase.
  let own: Range<Int>

  init(reader: ParagraphReader, quantity: Quantity, range: Range<Int>, low: Int, high: Int) {
    text = reader.text
    mentions = reader.mentions
    (finder, frame) = reader.subjectState
    self.quantity = quantity
    self.range = range
    own = low..<max(low, high)
  }

  func assign(to draft: inout Draft) {
    if draft.derivation?.meaning.role == .target || !frame.queue.isEmpty {
      let named = draft.derivation?.against.map { Words(text, finder.stretches($0)) } ?? Words()
      draft.hasOwnSubject = named.count >= 4 && !frame.isBracket
      draft.subject =
        draft.hasOwnSubject || frame.lastSubject.isEmpty
        ? named : frame.queue.first?.subject ?? frame.lastSubject
      return
    }
    let before = finder.before(own)
    switch draft.derivation?.meaning {
    case let meaning? where !meaning.isHead && meaning.role != .share:
      assignCompared(before, to: &draft)
    case .some:
      draft.hasOwnSubject = !before.isEmpty
      draft.subject = before.isEmpty ? inherited : placed(before)
    case nil:
      assignStated(before, to: &draft)
    }
  }

  /// A comparison has a subject of its own only when one stands before it.
  private func assignCompared(_ before: Words, to draft: inout Draft) {
    if isVerdict {
      draft.subject = frame.lastSubject
    } else if !before.isEmpty {
      draft.subject = isBareMeasure(before) && hasHead ? before + frame.whole : placed(before)
      draft.hasOwnSubject = true
    } else if frame.heads.isEmpty || (!frame.isBracket && !hasHead),
      let behind = behindComparison(draft)
    {
      draft.subject = behind
      draft.hasOwnSubject = true
      draft.isNamedBehind = true
    } else {
      draft.subject = inherited
    }
  }

  /// What a count is of when only a time stands before its noun: what the last figure was of ("..., lũy
  /// kế từ đầu năm 128 doanh nghiệp") or the list's heading ("Số lao động có việc làm: Trong tháng ước
  /// đạt 729 lao động").
  private func saidAgain(_ noun: Words) -> Words? {
    guard !noun.isEmpty, Words(text, finder.bare(own)).isEmpty else { return nil }
    let isDated = own.contains { finder.isDate[$0] || PeriodWord.match(text, at: $0) != nil }
    if !hasHead, !frame.isBracket, isDated, isCounted(noun, in: frame.lead) { return frame.lead }
    let isForLonger = own.contains { index in
      if case .cumulative? = PeriodWord.match(text, at: index)?.value { true } else { false }
    }
    return !frame.isBracket && isForLonger && isCounted(noun, in: frame.lastSubject)
      ? frame.lastSubject : nil
  }

  /// Whether a noun is only the unit of what is named: it stands in the name, or the name opens with a
  /// measure ("Sản lượng gạch nung").
  private func isCounted(_ noun: Words, in name: Words) -> Bool {
    guard !name.isEmpty else { return false }
    return noun.containment(in: name) == 100
      || SubjectWords.measures.match(TokenText(Array(name.text.utf8)), at: 0) != nil
  }

  /// "giảm 50% thuế bảo vệ môi trường": with nothing before it, a change names its subject behind.
  private func behindComparison(_ draft: Draft) -> Words? {
    let start = draft.derivation?.range.upperBound ?? range.upperBound
    let words = finder.after(start..<nextMention(from: start), limit: 12)
    return words.isEmpty ? nil : words
  }

  private func assignStated(_ before: Words, to draft: inout Draft) {
    let behind = Words(text, finder.stretches(range.upperBound..<attributeEnd))
    let isCounted =
      quantity.isCount || quantity.dimension == .people || quantity.dimension == .livestock
    let isComplete =
      SubjectWords.copulas.contains(text.syllable(range.lowerBound - 1)) && before.count >= 2
      && finder.isMeasure(at: finder.start(of: own))
    var name = before
    if behind.isEmpty, !isComplete {
      let whole = finder.before(own, isName: true)
      if !endsInVerb { name = whole }
    }
    var subject = name
    if isCounted, !isComplete || subject.count <= 2, let unit = quantity.unit,
      unit.sharedFrom == nil
    {
      let noun = Words(text, [nounRange(unit)])
      subject = noun.containment(in: subject) == 100 ? subject + behind : subject + noun + behind
    } else if !isComplete {
      subject = subject + behind
    }
    draft.hasOwnSubject = !before.isEmpty || !behind.isEmpty || isCounted
    if subject.isEmpty {
      draft.subject = inherited
    } else if isCounted, before.isEmpty, behind.isEmpty, let said = saidAgain(subject) {
      draft.subject = said
    } else if !before.isEmpty, subject.count <= 2, frame.lastComparison != nil, !hasHead {
      draft.subject = .part(frame.lastSubject, subject)
    } else if isBareMeasure(name), !isTied, !hasHead || isOfLead, !frame.lead.isEmpty {
      draft.subject = .part(frame.lead, subject)
    } else if isTied && subject.count <= 4 || isBareMeasure(name), !about.isEmpty {
      draft.subject = aside(subject)
      draft.isAside = true
    } else if frame.isBracket, before.isEmpty, behind.isEmpty, !frame.previousSubject.isEmpty {
      draft.subject = frame.previousSubject
    } else if subject.count <= 2, !quantity.isRate, isCounted || !frame.context.isEmpty,
      isGeneric(subject), !frame.context.isEmpty || hasHead || frame.isBracket
    {
      draft.subject = aside(subject)
      draft.isAside = true
    } else if subject.count <= 2, isCounted, before.isEmpty {
      let named = Words(text, finder.bare(own))
      // "..., lũy kế từ đầu năm 128 doanh nghiệp": the same again for another time.
      // Not so the condition in "07 xã đạt từ 15-18 tiêu chí".
      let isCondition = own.contains { text.syllable($0) == Self.reach }
      let isSame =
        named.isEmpty && !isCondition && text.syllable(range.lowerBound - 1) != .colon
        && subject.containment(in: frame.lastSubject) == 100
      draft.subject =
        isSame ? frame.lastSubject : named.isEmpty ? led(subject) : named + subject
    } else {
      draft.subject = !before.isEmpty ? placed(subject) : led(subject)
    }
  }

  /// A name that says too little, with what is spoken of.
  ///
  /// It stands alone where it is one of the things in a list: "Điện sản xuất, xi măng đạt thấp ... Xi
  /// măng 45.500 tấn".
  private func aside(_ subject: Words) -> Words {
    let items = about.text.lowercased().split(separator: ", ")
    return !quantity.isCount && items.count > 1
      && items.contains(Substring(subject.text.lowercased())) ? subject : subject + about
  }

  /// Whether the figures so far belong to the heading of the list: "Cây ngô: diện tích ..., sản lượng".
  private var isOfLead: Bool { frame.whole.text.hasPrefix(frame.lead.text) }

  /// Whether a noun alone says too little.
  private func isGeneric(_ subject: Words) -> Bool {
    !quantity.isCount && quantity.dimension != .people
      || subject.syllables.first.map { SubjectWords.genericNouns.contains($0) } ?? true
  }

  private var hasHead: Bool { frame.heads.count > frame.clauseHeads }

  /// Whether the last whole is more than a part of the list's own.
  private var isWholeInLead: Bool {
    frame.lead.isEmpty
      || frame.whole.text != frame.lead.text && !frame.whole.text.hasPrefix(frame.lead.text + " – ")
  }

  /// Whether the words before the figure say that it is a part: "riêng các huyện nghèo".
  private var isMarkedPart: Bool {
    own.contains { text.syllable($0) == Self.separately }
  }

  /// Whether "trong đó" stands before the figure.
  private var isOfWhich: Bool {
    own.contains { text.syllable($0) == Self.inside && text.syllable($0 + 1) == Self.that }
  }

  private static let inside = Syllable("trong")
  private static let that = Syllable("đó")
  private static let separately = Syllable("riêng")

  /// What the clause is about before this figure: the last figure's subject, or what is told.
  private var about: Words {
    if frame.isBracket || !hasHead, !frame.lead.isEmpty { return frame.lead }
    if !isTied, !frame.context.isEmpty, !hasHead || !quantity.isCount { return frame.context }
    if hasHead || frame.lastComparison != nil, !frame.whole.isEmpty { return frame.whole }
    let told = finder.narrative(frame.clauseStart..<own.lowerBound + tieOffset)
    return told.isEmpty ? frame.context : told
  }

  /// How far into the own words the companion "với ..." starts.
  private var tieOffset: Int {
    var index = own.upperBound - 1
    while index > own.lowerBound {
      if text.syllable(index) == Self.with { return index - own.lowerBound }
      index -= 1
    }
    return 0
  }

  private static let with = Syllable("với")

  /// Whether words name only a measure: "tổng kinh phí", "diện tích".
  private func isBareMeasure(_ words: Words) -> Bool {
    guard !words.isEmpty else { return false }
    let tokens = TokenText(Array(words.text.utf8))
    guard let end = SubjectWords.measureEnd(tokens, at: 0) else { return false }
    return end >= words.count
  }

  /// Whether the figure is tied to the one before: "30 vụ làm 13 người chết", "với kinh phí 2 tỷ".
  private var isTied: Bool {
    var index = own.lowerBound
    while index < own.upperBound, text.isKind(.sign, at: index) { index += 1 }
    return index < own.upperBound && SubjectWords.ties.contains(text.syllable(index))
  }

  /// Whether a verb or copula stands directly before the quantity.
  private var endsInVerb: Bool {
    SubjectWords.tailStart(text, before: own.upperBound, downTo: own.lowerBound) != nil
      || SubjectWords.endsInVerb(text, before: own.upperBound, downTo: own.lowerBound)
  }

  /// The counted noun without its multiplier.
  private func nounRange(_ unit: UnitReading) -> Range<Int> {
    unit.exponent > 0 && unit.range.count > 1
      ? unit.range.lowerBound + 1..<unit.range.upperBound : unit.range
  }

  /// The end of the words behind the quantity with the figure that is only an attribute of what is
  /// counted: "07 xã đạt từ 15-18 tiêu chí".
  private var attributeEnd: Int {
    let end = ownEnd
    guard quantity.isCount, let next = mentions.nextIndex(from: range.upperBound) else {
      return end
    }
    let between = range.upperBound..<mentions[next].range.lowerBound
    guard (1...2).contains(between.count), text.syllable(between.lowerBound) == Self.reach,
      between.count == 1 || text.syllable(between.lowerBound + 1) == Self.from,
      mentions[next].quantity?.isCount == true
    else { return end }
    return mentions[next].range.upperBound
  }

  private static let reach = Syllable("đạt")
  private static let from = Syllable("từ")

  /// Where the words behind the quantity stop naming it.
  var ownEnd: Int {
    let start = range.upperBound
    let isShareFirst = quantity.isRate && finder.start(of: own) >= own.upperBound
    let stop = nextMention(from: start)
    if isShareFirst { return finder.listEnd(of: start..<stop, limit: 26) }
    if quantity.isCount, frame.isBracket { return finder.listEnd(of: start..<stop, limit: 12) }
    return finder.end(of: start..<stop, limit: quantity.isCount ? 14 : 9)
  }

  private func nextMention(from index: Int) -> Int {
    var next = mentions.nextIndex(from: index) ?? mentions.count
    while next < mentions.count, mentions[next].quantity == nil { next += 1 }
    return next < mentions.count ? mentions[next].range.lowerBound : text.tokens.count
  }

  private var isVerdict: Bool {
    !own.isEmpty && finder.before(own).isEmpty && finder.withoutVerdict(own) != own
  }

  private var inherited: Words { frame.lastSubject.isEmpty ? frame.lead : frame.lastSubject }

  /// What a subject is a part of when it does not say so itself: the words before the colon, else the
  /// last whole named in the clause.
  func whole(of subject: Words) -> Words {
    let whole = frame.lead.isEmpty ? (hasHead ? frame.whole : frame.context) : frame.lead
    return whole.containment(in: subject) >= 60 ? Words() : whole
  }

  /// A short name is a part of the whole named before it.
  private func placed(_ words: Words) -> Words {
    if words.count * 2 <= frame.whole.count || words.count <= 3, hasHead || isMarkedPart,
      quantity.isRate, frame.whole.count > words.count, isWholeInLead,
      frame.lead.isEmpty || isMarkedPart || words.containment(in: frame.whole) > 0
    {
      return .part(frame.whole, words)
    }
    if isOfWhich, words.count <= 3 || words.count * 2 <= frame.whole.count, !frame.whole.isEmpty {
      return .part(frame.whole, words)
    }
    guard !frame.lead.isEmpty,
      words.count <= 2 || isArea(words) || words.count * 2 <= frame.lead.count
        || words.count < frame.lead.count && frame.lead.count <= 10,
      frame.lead.containment(in: words) < 60, words.containment(in: frame.lead) < 100
    else { return words }
    return .part(frame.lead, words)
  }

  /// "huyện Tam Đường", "thành phố Lai Châu".
  private func isArea(_ words: Words) -> Bool {
    words.count <= 4 && words.syllables.first.map { SubjectWords.areas.contains($0) } ?? false
  }

  /// Words behind a figure ("400 ha chè") take the verb named before the colon.
  private func led(_ words: Words) -> Words {
    guard !frame.lead.isEmpty, frame.lead.count <= 8, frame.lead.containment(in: words) < 60 else {
      return words
    }
    return words.count < 3 || !quantity.isCount && words.count < frame.lead.count
      ? .part(frame.lead, words) : words
  }
}

extension SubjectFinder {
  /// Where the words behind a share end, commas and all: "99% thôn, bản có đường xe máy".
  func listEnd(of range: Range<Int>, limit: Int) -> Int {
    var end = self.end(of: range, limit: limit, isList: true)
    while end < range.upperBound, end - range.lowerBound < limit, text.syllable(end) == .comma,
      text.isKind(.word, at: end + 1), !SubjectWords.listStops.contains(text.syllable(end + 1)),
      !Yardstick.isPlan(text, at: end + 1)
    {
      let next = self.end(of: end + 1..<range.upperBound, limit: limit, isList: true)
      // The words right before the next figure are that figure's.
      guard next > end + 1, next < range.upperBound || range.upperBound == text.tokens.count else {
        break
      }
      end = next
    }
    return end
  }
}
