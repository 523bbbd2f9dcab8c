import SourceText

/// The words of a subject, in one spelling and without those that name nothing, for telling whether two
/// subjects are the same thing or one a part of the other.
package struct SubjectKey: Hashable, Sendable {
  /// Sorted; a word that stands twice is there twice.
  package let words: [UInt64]

  package init(_ subject: String) {
    var words: [UInt64] = []
    var word = WordFold()
    for scalar in subject.unicodeScalars {
      if SignClass.isLetter(scalar.value) || SignClass.isDigit(scalar.value) {
        word.add(scalar.value)
      } else {
        word.finish(into: &words)
      }
    }
    word.finish(into: &words)
    self.words = words.filter { !Self.empty.contains($0) }.sorted()
  }

  package var isEmpty: Bool { words.isEmpty }

  /// How many words two subjects have in common.
  package func shared(with other: SubjectKey) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        count += 1
        left += 1
        right += 1
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  /// The subject without the words of another, each left out once.
  package func without(_ other: SubjectKey) -> SubjectKey {
    var rest = words
    for word in other.words {
      if let index = rest.firstIndex(of: word) { rest.remove(at: index) }
    }
    return SubjectKey(sorted: rest)
  }

  private init(sorted words: [UInt64]) { self.words = words }

  /// How much of this subject stands in another, in percent; 0 for an empty one.
  package func containment(in other: SubjectKey) -> Int {
    isEmpty ? 0 : 100 * shared(with: other) / words.count
  }

  /// Twice the shared words over all words, in percent.
  package func likeness(to other: SubjectKey) -> Int {
    let all = words.count + other.words.count
    return all == 0 ? 0 : 200 * shared(with: other) / all
  }

  /// Words that name nothing.
  private static let empty: Set<UInt64> = {
    let words = """
      tổng số các của trên địa bàn tỉnh toàn năm ước đạt được cho là và có với ở tại trong đó thực hiện
      hết cả đã đang hiện nay tháng quý kỳ theo những này như còn lên về từ đến đối thì
      """
    return Set(words.split(whereSeparator: \.isWhitespace).flatMap { all($0) })
  }()

  /// The folded words of a text, none left out.
  private static func all(_ text: some StringProtocol) -> [UInt64] {
    var words: [UInt64] = []
    var word = WordFold()
    for scalar in text.unicodeScalars { word.add(scalar.value) }
    word.finish(into: &words)
    return words
  }
}

/// Folds the letters of a word into one number: case, where the tone stands (hoà/hòa) and a final i or y
/// (kĩ/kỹ) do not count.
private struct WordFold {
  private var hash = Self.seed
  private var tone: UInt64 = 0
  private var length = 0
  /// The last letter, not yet mixed in.
  private var last: UInt64 = 0

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ scalar: UInt32) {
    mix(last)
    length += 1
    let lower = VietnameseLetters.lowercased(scalar)
    if let vowel = VietnameseLetters.vowel(of: lower) {
      last = UInt64(vowel.plain + 1)
      if vowel.tone != .level { tone = UInt64(vowel.tone.rawValue) }
    } else {
      last = UInt64(lower) + 64
    }
  }

  mutating func finish(into words: inout [UInt64]) {
    guard length > 0 else { return }
    mix(last == Self.y ? Self.i : last)
    mix(tone + 32)
    words.append(hash)
    self = WordFold()
  }

  private static let i: UInt64 = 6
  private static let y: UInt64 = 12

  private mutating func mix(_ code: UInt64) {
    hash = (hash ^ code) &* 0x100_0000_01B3
  }
}
