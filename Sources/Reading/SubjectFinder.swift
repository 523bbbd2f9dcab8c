import Grammar

/// Cuts the name of what is measured out of the words around a quantity.
struct SubjectFinder {
  let text: TokenText
  /// Mentions that are dates, by token: their words name no subject.
  let isDate: [Bool]

  init(text: TokenText, mentions: [Mention]) {
    self.text = text
    var isDate = [Bool](repeating: false, count: text.tokens.count)
    for mention in mentions where mention.date != nil {
      for index in mention.range where index < isDate.count { isDate[index] = true }
    }
    self.isDate = isDate
  }

  /// The start of the words in a range that can name a subject: connectives and periods skipped.
  func start(of range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = PeriodWord.match(text, at: index)?.end {
        index = end
      } else if let end = SubjectWords.leadEnd(text, at: index), end <= range.upperBound {
        index = end
      } else if isDate[index] || !isWordLike(index) {
        index += 1
      } else {
        break
      }
    }
    return min(index, range.upperBound)
  }

  /// The name in the words before a quantity; at most its last clause when they go on for long and
  /// are a narrative rather than one name.
  func before(_ full: Range<Int>, isName: Bool = false, limit: Int = 12) -> Words {
    let range = withoutVerdict(full)
    var low = start(of: range)
    var high = range.upperBound
    if let companion = companionStart(in: low..<high) {
      low = start(of: companion..<high)
    } else if isNominal(low..<high) {
      high = min(high, low + 26)
    } else if isPaired(low..<high) {
      high = min(high, low + 24)
    } else if high - low > (isName ? 24 : limit) || isInterrupted(low..<high) {
      let part = start(of: lastPart(low..<high)..<high)
      if isName, part == low || !(low..<high).contains(where: { text.syllable($0) == .comma }) {
        high = min(high, low + 22)
      } else {
        low = part
      }
    }
    high = referenceStart(in: low..<high)
    while high > low {
      if let word = periodWordStart(before: high, downTo: low) {
        high = word
      } else if let start = SubjectWords.tailStart(text, before: high, downTo: low) {
        high = start
      } else if isDate[high - 1] || (!isWordLike(high - 1) && text.syllable(high - 1) != .close) {
        high -= 1
      } else {
        break
      }
    }
    return Words(text, stretches(low..<high))
  }

  /// The name in the words behind a quantity, up to where they stop naming it.
  func after(_ range: Range<Int>, limit: Int) -> Words {
    Words(text, stretches(range.lowerBound..<end(of: range, limit: limit)))
  }

  /// Where the words behind a quantity stop naming it.
  func end(of range: Range<Int>, limit: Int, isList: Bool = false) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < limit {
      let token = text.tokens[index]
      if Self.delimiters.contains(token.syllable), !isPerWhole(index, in: range),
        !isInnerSlash(index, in: range)
      {
        break
      }
      let stops = isList ? SubjectWords.listStops : SubjectWords.stops
      if stops.contains(token.syllable), !isInnerVerb(index), !(isList && isMeans(index)) { break }
      if token.syllable == Self.more, index > range.lowerBound {
        return max(range.lowerBound, index - 1)
      }
      index += 1
    }
    if index == range.upperBound, let and = range.last(where: { text.syllable($0) == Self.and }) {
      index = and
    }
    while index > range.lowerBound {
      if !isWordLike(index - 1) || isDate[index - 1] {
        index -= 1
      } else if let tail = SubjectWords.tailStart(text, before: index, downTo: range.lowerBound) {
        index = tail
      } else {
        break
      }
    }
    return index
  }

  /// "bằng hồ sơ điện tử" says by which means, "bằng 64%" compares.
  private func isMeans(_ index: Int) -> Bool {
    text.syllable(index) == Self.by && text.isKind(.word, at: index + 1)
      && !Yardstick.isPlan(text, at: index + 1)
  }

  private static let by = Syllable("bằng")

  /// "90,3%/tổng giá trị thanh toán": the whole stands behind the slash, unless it is a plan.
  private func isPerWhole(_ index: Int, in range: Range<Int>) -> Bool {
    index == range.lowerBound && text.syllable(index) == .slash
      && !Yardstick.isPlan(text, at: index + 1)
  }

  /// "đạt tiêu chuẩn", "đạt từ 3 sao": the verb belongs to the name unless a figure or a verdict
  /// follows.
  private func isInnerVerb(_ index: Int) -> Bool {
    guard text.syllable(index) == Self.reach else { return false }
    let next = index + 1
    return text.isKind(.word, at: next) && !SubjectWords.stops.contains(text.syllable(next))
      && Yardstick.isPlan(text, at: next) == false
  }

  /// "HIV/AIDS": a slash without spaces between two words is of the name.
  private func isInnerSlash(_ index: Int, in range: Range<Int>) -> Bool {
    text.syllable(index) == .slash && index > range.lowerBound
      && text.isKind(.word, at: index - 1) && text.isKind(.word, at: index + 1)
      && text.tokens[index].isGlued && text.tokens[index + 1].isGlued
      && text.tokens[index - 1].isShouted && text.tokens[index + 1].isShouted
  }

  private static let and = Syllable("và")
  private static let more = Syllable("hơn")
  private static let reach = Syllable("đạt")
  private static let delimiters: SyllableSet = [
    .comma, .semicolon, .colon, .stop, .open, .close, .slash,
  ]

  /// The stretches of a range without the dates and period words in it.
  func stretches(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      var skip = 0
      if isDate[index] {
        skip = 1
      } else if let word = PeriodWord.match(text, at: index), word.end <= range.upperBound {
        skip = word.end - index
      }
      if skip > 0 {
        if index > start { result.append(start..<index) }
        index += skip
        start = index
      } else {
        index += 1
      }
    }
    if range.upperBound > start { result.append(start..<range.upperBound) }
    return result
  }

  /// Whether a range is one name, however long, as a measure and a copula around it show.
  private func isNominal(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, isMeasure(at: range.lowerBound), !isInterrupted(range) else {
      return false
    }
    return SubjectWords.copulas.contains(text.syllable(range.upperBound - 1))
      || Self.rateWords.contains(text.syllable(range.lowerBound))
      || !range.contains { text.syllable($0) == .comma }
  }

  /// Whether a range is one name that ends in two nouns with a comma between, and a copula: "lao động qua
  /// đào tạo có bằng cấp, chứng chỉ đạt".
  private func isPaired(_ range: Range<Int>) -> Bool {
    guard range.count > 2, range.count <= 24,
      SubjectWords.copulas.contains(text.syllable(range.upperBound - 1)),
      let comma = range.last(where: { text.syllable($0) == .comma }),
      text.syllable(comma - 3) == Self.having
    else { return false }
    let behind = (comma + 1..<range.upperBound - 1).filter {
      !isDate[$0] && text.syllable($0) != Self.from
    }
    return (1...2).contains(behind.count) && behind.allSatisfy { text.isKind(.word, at: $0) }
      && !range.prefix(while: { $0 < comma }).contains { text.isKind(.sign, at: $0) }
  }

  private static let having = Syllable("có")
  private static let from = Syllable("từ")

  /// Whether nothing but connectives stands behind the last comma: "..., đến nay còn".
  private func isInterrupted(_ range: Range<Int>) -> Bool {
    guard let comma = range.last(where: { text.syllable($0) == .comma }) else { return false }
    return start(of: comma + 1..<range.upperBound) == range.upperBound
  }

  /// Where "theo Nghị quyết số ..." starts, which names no subject; the range's end without one.
  private func referenceStart(in range: Range<Int>) -> Int {
    range.first { index in
      index > range.lowerBound && text.syllable(index) == Self.according
        && NumberWords.citesDocument(text, at: index + 1)
    } ?? range.upperBound
  }

  private static let according = Syllable("theo")

  /// Of a long run of words, what stands behind its last comma.
  private func lastPart(_ range: Range<Int>) -> Int {
    var index = range.upperBound - 3
    while index > range.lowerBound {
      if text.syllable(index) == .comma || text.syllable(index) == .close {
        return opensCompound(index, in: range) ? index - 1 : index + 1
      }
      index -= 1
    }
    let isNarrative = SubjectWords.endsInVerb(
      text, before: range.upperBound, downTo: range.lowerBound)
    return max(range.lowerBound, range.upperBound - (isNarrative ? 6 : 16))
  }

  /// Whether a comma stands behind one syllable that needs what follows: "nông, lâm nghiệp".
  private func opensCompound(_ comma: Int, in range: Range<Int>) -> Bool {
    guard text.syllable(comma) == .comma, text.isKind(.word, at: comma - 1) else { return false }
    return comma - 2 < range.lowerBound || text.syllable(comma - 2) == .comma
  }

  /// The last words of a range that are neither of a period nor connectives at its end.
  func bare(_ range: Range<Int>) -> [Range<Int>] {
    let low = start(of: range)
    // Periods go out before anything is cut: half of "lũy kế 11 tháng" is no name.
    var stretches = stretches(low..<range.upperBound)
    while let last = stretches.popLast() {
      var high = last.upperBound
      while let tail = SubjectWords.tailStart(text, before: high, downTo: last.lowerBound) {
        high = tail
      }
      if high > last.lowerBound {
        stretches.append(last.lowerBound..<high)
        break
      }
    }
    var room = 6
    var kept: [Range<Int>] = []
    for stretch in stretches.reversed() where room > 0 {
      kept.append(stretch.suffix(room))
      room -= min(room, stretch.count)
    }
    return kept.reversed()
  }

  /// What is told in the words of a range before it names a measure: at most its first words, without
  /// what it refers to ("theo Nghị định ...").
  func narrative(_ range: Range<Int>) -> Words {
    let low = start(of: range)
    var high = low
    while high < range.upperBound, high - low < 14, !Self.references.contains(text.syllable(high)),
      !Self.delimiters.contains(text.syllable(high)) || text.syllable(high) == .comma
    {
      high += 1
    }
    while high > low, !isWordLike(high - 1) { high -= 1 }
    return Words(text, stretches(low..<high))
  }

  private static let references = SyllableSet(words: "theo với")

  /// Whether a measure is named at an index: "diện tích", "tổng kinh phí", "tỷ lệ".
  func isMeasure(at index: Int) -> Bool {
    if text.syllable(index + 1) == Self.summing { return false }
    return SubjectWords.measures.match(text, at: index) != nil
      || Self.measureWords.contains(text.syllable(index))
  }

  private static let summing = Syllable("kết")
  /// Names that open with these run on over commas: "tỷ lệ chất thải được thu gom, xử lý".
  private static let rateWords = SyllableSet(words: "tỷ mức tốc cơ")
  private static let measureWords = SyllableSet(
    words: "tỷ tổng số mức tốc giá doanh diện sản thu chi chỉ dân đàn vốn nguồn kinh KP SL DT")

  /// Where what comes along is named: "theo quy định với tổng kinh phí".
  private func companionStart(in range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index > range.lowerBound, range.upperBound - index < 9 {
      if text.syllable(index) == Self.with, SubjectWords.measures.match(text, at: index + 1) != nil
      {
        return index + 1
      }
      index -= 1
    }
    return nil
  }

  private static let with = Syllable("với")

  /// The range without a verdict in it ("đạt kế hoạch đề ra") or a comparison that gives no figure
  /// ("tương đương cùng kỳ").
  func withoutVerdict(_ range: Range<Int>) -> Range<Int> {
    guard let plan = range.first(where: { yardstickEnd($0) != nil }), let end = yardstickEnd(plan),
      end <= range.upperBound
    else { return range }
    let rest = end..<range.upperBound
    if rest.count(where: {
      text.isKind(.word, at: $0) && !SubjectWords.stops.contains(text.syllable($0))
    }) >= 2 {
      return text.syllable(end) == .comma ? withoutVerdict(rest) : range
    }
    var start = plan
    while start > range.lowerBound, SubjectWords.verdicts.contains(text.syllable(start - 1)) {
      start -= 1
    }
    return start == plan && plan > range.lowerBound ? range : range.lowerBound..<start
  }

  private func yardstickEnd(_ index: Int) -> Int? {
    if let end = Yardstick.planEnd(text, at: index) { return end }
    guard text.syllable(index) == Self.same else { return nil }
    return Yardstick.baselineEnd(text, at: index)
  }

  private static let same = Syllable("cùng")

  private func periodWordStart(before high: Int, downTo low: Int) -> Int? {
    for length in 2...6 where high - length >= low {
      if let word = PeriodWord.match(text, at: high - length), word.end == high {
        return high - length
      }
    }
    return nil
  }

  private func isWordLike(_ index: Int) -> Bool {
    text.isKind(.word, at: index) || text.isKind(.numeral, at: index)
      || text.syllable(index) == .percent || text.syllable(index) == .close
  }
}
