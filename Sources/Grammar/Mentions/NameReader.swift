import Quantities

/// Tells numbers that are names: symbols of documents, ages, doses, classes, roads.
struct NameReader {
  let text: TokenText

  // MARK: - Symbols

  /// The end of a document's number and symbol: "52/NQ-HĐND", "07/2021/NQ-HĐND", "05-NQ/TU", and of
  /// a bare number that a document is cited by: "Công điện số 470".
  func symbol(at index: Int) -> Int? {
    var at = index + 1
    if text.syllable(at) == .slash, text.isKind(.numeral, at: at + 1), isGlued(at + 1) { at += 2 }
    let isSeparated = text.syllable(at) == .slash || text.isKind(.dash, at: at)
    if isSeparated, isGlued(at) || text.syllable(at) == .slash, isSymbolWord(at + 1) {
      at += 2
      while text.syllable(at) == .slash || text.isKind(.dash, at: at)
        || text.syllable(at) == .ampersand,
        isGlued(at), isGlued(at + 1), text.isKind(.word, at: at + 1)
      {
        at += 2
      }
      return at
    }
    guard NumberWords.documents.match(text, before: numberWordStart(index)) != nil,
      !isPlannedAmount(index),
      !DateWords.durations.contains(text.syllable(index + 1)),
      numberWordStart(index) < index || !isCounting(index)
    else { return nil }
    return index + 1
  }

  /// "(kế hoạch 8.440)": behind "kế hoạch" without "số" an amount stands, where nothing follows that a
  /// citation goes on with.
  private func isPlannedAmount(_ index: Int) -> Bool {
    guard text.syllable(index - 1) == Self.plan, text.syllable(index - 2) == Self.planLead else {
      return false
    }
    return !text.tokens[index].isPlain || text.syllable(index + 1) == .close
  }

  private static let planLead = Syllable("kế")
  private static let plan = Syllable("hoạch")

  /// Steps over "số" before a number.
  private func numberWordStart(_ index: Int) -> Int {
    text.syllable(index - 1) == Self.numberWord ? index - 1 : index
  }

  private static let numberWord = Syllable("số")

  /// A word of a symbol: capitals, with at most a lower-case letter inside ("BKHĐT", "QyĐ", "TTr").
  private func isSymbolWord(_ index: Int) -> Bool {
    guard text.isKind(.word, at: index), isGlued(index) else { return false }
    let token = text.tokens[index]
    let length = token.end - token.start
    guard token.isCapital, length >= 2, length <= 24 else { return false }
    if token.isShouted { return true }
    let word = text.bytes[Int(token.start)..<Int(token.end)]
    return word.count(where: { $0 &- 0x41 < 26 || $0 == 0xC4 }) >= 2
  }

  // MARK: - Ages

  /// "18 tuổi", "18 tháng tuổi", "5 đến dưới 12 tuổi", "12-dưới 18 tuổi"; not "tuổi thọ đạt 73,6 tuổi",
  /// which is measured.
  func age(at index: Int) -> Int? {
    let isMeasured =
      (text.number(index)?.decimals ?? 0) > 0
      || Self.results.contains(text.syllable(index - 1))
    guard !isMeasured else { return nil }
    var at = index + 1
    if text.syllable(at) == DateWords.month, text.syllable(at + 1) == DateWords.age {
      return at + 2
    }
    if text.syllable(at) == DateWords.age { return at + 1 }
    guard text.isKind(.dash, at: at) || text.syllable(at) == DateWords.until else {
      return text.syllable(at) == DateWords.age ? at + 1 : nil
    }
    at += 1
    if text.syllable(at) == DateWords.below { at += 1 }
    guard text.isKind(.numeral, at: at) else { return nil }
    at += 1
    if text.syllable(at) == DateWords.month { at += 1 }
    return text.syllable(at) == DateWords.age ? at + 1 : nil
  }

  private static let results = SyllableSet(words: "đạt là hoạch")

  // MARK: - Names

  /// A number that belongs to a name: behind "lớp", "mũi", "quốc lộ"; glued by a hyphen or a dot to
  /// a word ("Covid-19", "ĐT.127"); a small dose ("tiêm 02 liều"); "3 sao"; "24/24 giờ".
  func name(at index: Int, after previous: Mention?) -> Int? {
    let before = text.syllable(index - 1)
    if isRate(index) { return nil }
    if NumberWords.names.contains(before)
      || NumberWords.namePhrases.match(text, before: index) != nil
    {
      return isListOrRange(index)
    }
    if before == Self.numberWord, !isCounting(index) { return index + 1 }
    if isNumberedPlace(index) { return index + 1 }
    if isGluedToWord(index) || isCovid(index) { return index + 1 }
    if let end = hours(index) ?? smallDose(index) { return end }
    if Self.stars.contains(text.syllable(index + 1)) { return index + 2 }
    if text.isKind(.dash, at: index + 1), Self.stars.contains(text.syllable(index + 3)) {
      return index + 4
    }
    if isUnitOfRate(index) { return index + 1 }
    if index + 1 < text.tokens.count, text.tokens[index + 1].isGlued, isCode(index + 1) {
      return index + 2
    }
    if NumberWords.softNames.contains(before), !isCounting(index), !isPlannedAmount(index) {
      return index + 1
    }
    if before == .comma || before == Self.and, previous?.range.upperBound == index - 1,
      case .name? = previous?.kind, !isCounting(index)
    {
      return index + 1
    }
    return nil
  }

  /// Whether a percent sign follows: no name has one.
  private func isRate(_ index: Int) -> Bool {
    let next = text.syllable(index + 1)
    return next == .percent || next == .perMille
  }

  /// Behind another name in a list: "đường tỉnh 133, 128".
  func isListedName(at index: Int, after previous: Mention?) -> Bool {
    guard case .name? = previous?.kind else { return false }
    return previous?.range.upperBound == index - 1
  }

  private static let and = Syllable("và")
  private static let stars: SyllableSet = [Syllable("sao"), Syllable("G")]
  private static let hour = Syllable("giờ")
  private static let doses: SyllableSet = [Syllable("liều"), Syllable("mũi")]
  private static let on: SyllableSet = [Syllable("trên"), Syllable("mỗi"), .slash]

  /// Whether a unit or a known count noun follows.
  private func isCounting(_ index: Int) -> Bool {
    // "156/160 vụ", "9-10%": the unit stands behind the second number.
    if text.syllable(index + 1) == .slash || text.isKind(.dash, at: index + 1),
      text.isKind(.numeral, at: index + 2)
    {
      return isRate(index + 2) || isCounting(index + 2)
    }
    guard let number = text.number(index) else { return false }
    return UnitWords.read(
      text, at: index + 1, allowsCount: number.value.isInteger, allowsAnyNoun: false) != nil
  }

  /// "mức độ 2", "lớp 10-12", "thứ 15/63": the end of the name.
  private func isListOrRange(_ index: Int) -> Int {
    let isJoined = text.isKind(.dash, at: index + 1) || text.syllable(index + 1) == .slash
    return isJoined && isGlued(index + 2) && text.isKind(.numeral, at: index + 2)
      ? index + 3 : index + 1
  }

  /// "mỏ Hồng Thu Mông 5": a number behind a proper name that counts nothing.
  private func isNumberedPlace(_ index: Int) -> Bool {
    guard index >= 2, text.isKind(.word, at: index - 1), text.tokens[index - 1].isCapital,
      text.isKind(.word, at: index - 2), text.tokens[index - 2].isCapital,
      text.tokens[index].isPlain
    else { return false }
    return !isCounting(index)
  }

  /// "Covid-19", "B-52", "ĐT.127", "A/H5N1".
  private func isGluedToWord(_ index: Int) -> Bool {
    guard index >= 2, text.tokens[index].isGlued, text.tokens[index - 1].isGlued,
      text.tokens[index - 2].kind == .word, text.tokens[index - 2].isCapital
    else { return false }
    return text.tokens[index - 1].kind == .dash || text.syllable(index - 1) == .stop
  }

  /// "Covid- 19", with a space in it.
  private func isCovid(_ index: Int) -> Bool {
    text.isKind(.dash, at: index - 1) && NumberWords.names.contains(text.syllable(index - 2))
  }

  /// "24/24 giờ", "24/7", "24h".
  private func hours(_ index: Int) -> Int? {
    guard let number = text.number(index), number.value == ExactDecimal(24) else { return nil }
    if text.syllable(index + 1) == .slash, let second = text.number(index + 2),
      second.value == ExactDecimal(24) || second.value == ExactDecimal(7)
    {
      return text.syllable(index + 3) == Self.hour ? index + 4 : index + 3
    }
    return nil
  }

  /// "tiêm 01 liều", "đủ 2 mũi": a schedule, not a count.
  private func smallDose(_ index: Int) -> Int? {
    guard Self.doses.contains(text.syllable(index + 1)), let number = text.number(index),
      number.value < ExactDecimal(10)
    else { return nil }
    return index + 2
  }

  /// "trên 1 ha", "/1 đơn vị": the one a rate is stated per.
  private func isUnitOfRate(_ index: Int) -> Bool {
    guard let number = text.number(index), number.value == ExactDecimal(1), number.decimals == 0,
      text.tokens[index].end - text.tokens[index].start == 1
    else { return false }
    return Self.on.contains(text.syllable(index - 1))
      && UnitWords.read(text, at: index + 1, allowsCount: true, allowsAnyNoun: false) != nil
  }

  /// A letter or two glued behind a number that are no unit: "24h", "1A".
  private func isCode(_ index: Int) -> Bool {
    guard text.isKind(.word, at: index), text.tokens[index].end - text.tokens[index].start <= 2
    else {
      return false
    }
    return UnitWords.read(text, at: index, allowsCount: false, allowsAnyNoun: false) == nil
  }

  private func isGlued(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].isGlued
  }
}

extension Syllable {
  static let perMille = Syllable(sign: 0x2030)
  static let ampersand = Syllable(sign: 0x26)
}
