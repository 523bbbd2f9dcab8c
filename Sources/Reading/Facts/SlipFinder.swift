import Grammar
import Ledger
import Quantities
import SourceText

/// Finds what is written wrongly and shows without any arithmetic.
struct SlipFinder {
  let view: ParagraphView
  let drafts: DraftLog
  let firstDraft: Int

  func slips() -> [WritingSlip] {
    numbers() + comparisons() + ratios() + dates() + stretches() + blankNumbers() + doubledWords()
  }

  // MARK: - Numbers

  private func numbers() -> [WritingSlip] {
    view.text.tokens.indices.compactMap { index in
      guard let number = view.text.number(index), number.form == .malformed,
        !isOutlineNumber(index)
      else { return nil }
      let end =
        index + 1 < view.text.tokens.count && view.text.tokens[index + 1].isGlued
          && view.text.isKind(.word, at: index + 1) ? index + 2 : index + 1
      return slip(
        .malformedNumber, index..<end,
        remedy: NumeralReader.write(number.value, decimals: number.decimals))
    }
  }

  /// "1.2.3 Về ...": the mark of a heading, or of what it refers to ("mục 2.1.3").
  private func isOutlineNumber(_ index: Int) -> Bool {
    view.mentions.contains { mention in
      guard mention.range.contains(index) else { return false }
      switch mention.kind {
      case .enumerator, .symbol, .name, .date: return true
      case .quantity, .unread: return false
      }
    }
  }

  /// "vượt 0,9 kế hoạch", "tăng 8,5 so với cùng kỳ": a comparison in a number without a unit.
  private func comparisons() -> [WritingSlip] {
    (firstDraft..<drafts.count).compactMap { index in
      let draft = drafts[index]
      guard draft.role == .planRatio || draft.role == .change, draft.quantity.unit == nil,
        let derivation = draft.derivation, derivation.against != nil,
        case .number(let number) = draft.quantity.amount,
        // A whole number may count what was named before: "tăng 2 so với cùng kỳ".
        number.decimals > 0 || draft.role == .planRatio
      else { return nil }
      return slip(
        .missingPercent, derivation.range,
        remedy: NumeralReader.write(number.value, decimals: number.decimals) + "%")
    }
  }

  /// "đạt 87,3 kế hoạch": a number with decimals right before a plan is a percentage of it.
  private func ratios() -> [WritingSlip] {
    (firstDraft..<drafts.count).compactMap { index in
      let quantity = drafts[index].quantity
      let end = quantity.numerals.upperBound
      guard drafts[index].derivation == nil, quantity.unit == nil,
        case .number(let number) = quantity.amount, number.decimals > 0,
        view.text.isKind(.word, at: quantity.numerals.lowerBound - 1),
        let plan = Yardstick.planEnd(view.text, at: end)
      else { return nil }
      return slip(
        .missingPercent, quantity.numerals.lowerBound - 1..<plan,
        remedy: NumeralReader.write(number.value, decimals: number.decimals) + "%")
    }
  }

  /// "Số: /BC-UBND": the symbol of the document without its number.
  private func blankNumbers() -> [WritingSlip] {
    let text = view.text
    return text.tokens.indices.compactMap { index in
      guard text.syllable(index) == Self.number, text.syllable(index + 1) == .colon,
        text.syllable(index + 2) == .slash, text.isKind(.word, at: index + 3)
      else { return nil }
      var end = index + 4
      while text.isKind(.dash, at: end), text.isKind(.word, at: end + 1), text.tokens[end].isGlued {
        end += 2
      }
      return slip(.missingNumber, index..<end)
    }
  }

  private static let number = Syllable("số")

  // MARK: - Dates

  private func dates() -> [WritingSlip] {
    let text = view.text
    var slips: [WritingSlip] = []
    for index in text.tokens.indices where text.syllable(index) == Self.day {
      if text.syllable(index + 1) == Self.month, text.isKind(.numeral, at: index + 2),
        text.syllable(index + 3) == Self.year
      {
        let end = min(index + 5, text.tokens.count)
        slips.append(slip(.missingDay, index..<end))
      } else if isPlain(index + 1), text.syllable(index + 2) == Self.day, isPlain(index + 3),
        text.syllable(index + 4) == Self.month || text.syllable(index + 4) == Self.year
      {
        slips.append(slip(.malformedDate, index..<min(index + 6, text.tokens.count)))
      }
    }
    for mention in view.mentions {
      if case .day(let day, let month?, let year)? = mention.date,
        day > Calendar.days(in: month, of: year)
      {
        slips.append(slip(.malformedDate, mention.range))
      }
    }
    return slips
  }

  /// "giai đoạn 202-2025", "giai đoạn 2025-2021".
  private func stretches() -> [WritingSlip] {
    let text = view.text
    return text.tokens.indices.compactMap { index in
      guard text.syllable(index) == Self.stretch, isPlain(index + 1),
        text.isKind(.dash, at: index + 2), isPlain(index + 3), let first = value(index + 1),
        let last = value(index + 3)
      else { return nil }
      let isYear = (1900...2100).contains(first) && (1900...2100).contains(last)
      guard !isYear || first > last, max(first, last) > 100 else { return nil }
      return slip(.malformedStretch, index..<index + 4)
    }
  }

  // MARK: - Words

  /// The same word twice where Vietnamese does not double it: "năm năm 2023", "của của".
  private func doubledWords() -> [WritingSlip] {
    let text = view.text
    var slips: [WritingSlip] = []
    for index in text.tokens.indices.dropFirst() {
      let token = text.tokens[index]
      guard token.syllable == text.syllable(index - 1) else { continue }
      if token.kind == .word, !token.isGlued, isSlip(index) {
        slips.append(
          slip(.doubledWord, index - 1..<index + 1, remedy: text.string(index..<index + 1)))
      } else if token.syllable == .percent {
        slips.append(slip(.doubledUnit, index - 1..<index + 1))
      }
    }
    return slips
  }

  /// Grammatical words never stand twice; "năm năm" is five years unless a year follows, and means
  /// nothing else behind "trong" ("trong năm năm 2023").
  private func isSlip(_ index: Int) -> Bool {
    let text = view.text
    if text.syllable(index) == Self.year {
      return value(index + 1).map { (1900...2100).contains($0) } ?? false
        && !(text.isKind(.dash, at: index + 2) && isPlain(index + 3))
    }
    return Self.neverDoubled.contains(text.syllable(index))
      && text.string(index - 1..<index) == text.string(index..<index + 1)
  }

  private static let neverDoubled = SyllableSet(
    words: """
      của và các với trong trên cho được là đạt tại theo để những bằng về từ so do đã sẽ
      tỉnh huyện xã kỳ tháng quý tỷ triệu nghìn đồng ước giai đoạn kế hoạch thực hiện tổng số
      """)

  // MARK: - Pieces

  private func slip(_ kind: WritingSlip.Kind, _ range: Range<Int>, remedy: String? = nil)
    -> WritingSlip
  {
    WritingSlip(
      kind: kind, quote: view.text.string(range), remedy: remedy, source: view.source(of: range))
  }

  private func isPlain(_ index: Int) -> Bool {
    view.text.isKind(.numeral, at: index) && view.text.tokens[index].isPlain
  }

  private func value(_ index: Int) -> Int? {
    guard isPlain(index), let number = view.text.number(index)?.value,
      number.coefficient < 1_000_000
    else { return nil }
    return Int(number.coefficient)
  }

  private static let day = Syllable("ngày")
  private static let month = Syllable("tháng")
  private static let year = Syllable("năm")
  private static let stretch = Syllable("đoạn")
}
