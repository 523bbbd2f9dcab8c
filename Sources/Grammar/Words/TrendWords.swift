package import Ledger

/// Words that say which way something went without saying by how much: "tiếp tục tăng", "giảm cả 3
/// tiêu chí", "kéo giảm số vụ ...", "tương đương năm 2022".
package enum TrendWords {
  /// A trend found in a text.
  package struct Match: Sendable {
    package var direction: Statement.Direction
    package var end: Int
    /// Whether the subject stands behind it: "kéo giảm số vụ phạm pháp".
    package var takesObject: Bool
  }

  private static let up = Syllable("tăng")
  private static let down = Syllable("giảm")
  private static let pull = SyllableSet(words: "kéo làm")
  private static let so = Syllable("so")
  private static let with = Syllable("với")
  private static let equals = WordTree(phrases: ["tương đương", "bằng với", "ngang bằng"])

  /// Behind these "tăng" and "giảm" are nouns: "tốc độ tăng", "mức giảm".
  private static let nouns = SyllableSet(words: "độ mức sự gia lệ điểm")
  /// Before these "tăng" and "giảm" tell what became of the subject.
  private static let followers = SyllableSet(
    words: "so khá mạnh cao nhẹ cả sâu nhanh đáng đều dần rõ và")

  /// The trend that words at an index state, if they state one.
  package static func match(_ text: TokenText, at index: Int) -> Match? {
    if let equal = equals.match(text, at: index) {
      let start = text.syllable(equal.end) == so ? equal.end + 2 : equal.end
      guard Yardstick.baselineEnd(text, at: start) != nil else { return nil }
      return Match(direction: .equal, end: equal.end, takesObject: false)
    }
    if pull.contains(text.syllable(index)), text.syllable(index + 1) == down {
      return Match(direction: .down, end: index + 2, takesObject: true)
    }
    let syllable = text.syllable(index)
    guard syllable == up || syllable == down, !nouns.contains(text.syllable(index - 1)) else {
      return nil
    }
    guard
      text.isKind(.sign, at: index + 1) || index + 1 == text.tokens.count
        || followers.contains(text.syllable(index + 1)), !isAgainstPlan(text, at: index + 1)
    else { return nil }
    return Match(
      direction: syllable == up ? .up : .down, end: index + 1, takesObject: false)
  }

  /// The end of "so với cùng kỳ năm trước" and its like at or shortly behind an index.
  package static func baselineEnd(_ text: TokenText, behind index: Int) -> Int? {
    for start in index..<index + 3 where text.syllable(start) == so {
      let name = text.syllable(start + 1) == with ? start + 2 : start + 1
      return Yardstick.baselineEnd(text, at: name)
    }
    return nil
  }

  private static func isAgainstPlan(_ text: TokenText, at index: Int) -> Bool {
    (index..<index + 3).contains { start in
      text.syllable(start) == so
        && (Yardstick.isPlan(text, at: start + 1) || Yardstick.isPlan(text, at: start + 2))
    }
  }
}
