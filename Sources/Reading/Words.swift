import Grammar

/// Words of a subject, with what they are compared by.
struct Words {
  private(set) var text: String
  private(set) var syllables: [Syllable]

  init() {
    text = ""
    syllables = []
  }

  /// The words and numerals of some stretches of a text.
  init(_ source: TokenText, _ ranges: [Range<Int>]) {
    self.init()
    for range in ranges where !range.isEmpty { append(source, range) }
  }

  var isEmpty: Bool { syllables.isEmpty }
  var count: Int { syllables.count }

  mutating func append(_ source: TokenText, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if !text.isEmpty { text += " " }
    text += source.string(range)
    for index in range where source.isKind(.word, at: index) || source.isKind(.numeral, at: index) {
      syllables.append(source.syllable(index))
    }
  }

  /// A part of a whole: "rừng sản xuất – quế".
  static func part(_ whole: Words, _ part: Words) -> Words {
    if whole.isEmpty { return part }
    if part.isEmpty { return whole }
    var result = whole
    result.text += " – " + part.text
    result.syllables += part.syllables
    return result
  }

  static func + (left: Words, right: Words) -> Words {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    var result = left
    result.text += " " + right.text
    result.syllables += right.syllables
    return result
  }

  /// How much two subjects have in common, in percent: twice the shared words over all words.
  func likeness(to other: Words) -> Int {
    guard !isEmpty, !other.isEmpty else { return 0 }
    return 200 * shared(with: other) / (count + other.count)
  }

  /// How much of this subject stands in another, in percent.
  func containment(in other: Words) -> Int {
    isEmpty ? 0 : 100 * shared(with: other) / count
  }

  private func shared(with other: Words) -> Int {
    var rest = other.syllables
    var shared = 0
    for syllable in syllables {
      if let index = rest.firstIndex(of: syllable) {
        rest.remove(at: index)
        shared += 1
      }
    }
    return shared
  }
}

extension Words {
  /// The words from the one at `index` on.
  func suffix(from index: Int) -> Words {
    var result = Words()
    let parts = text.split(separator: " ").suffix(max(0, count - index))
    result.text = parts.joined(separator: " ")
    result.syllables = Array(syllables.suffix(max(0, count - index)))
    return result
  }
}
