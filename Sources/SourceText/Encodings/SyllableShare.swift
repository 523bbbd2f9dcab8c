/// How many of the words with marked letters in a text could be Vietnamese syllables.
///
/// This is how encodings are told apart: read with the wrong table, a text still has letters, but
/// they no longer make an onset, a vowel with one tone and a final consonant.
struct SyllableShare {
  private var words = 0
  private var syllables = 0

  /// Counts over a text in UTF-8, whose marks may be decomposed.
  init(of utf8: [UInt8]) {
    var word: [UInt32] = []
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      if isPartOfWord(value) {
        if let last = word.last, let composed = VietnameseLetters.compose(last, with: value) {
          word[word.count - 1] = VietnameseLetters.lowercased(composed)
        } else {
          word.append(VietnameseLetters.lowercased(value))
        }
      } else {
        count(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    count(word)
  }

  /// Whether at least three in five marked words are well formed.
  var isClearMajority: Bool { words > 0 && syllables * 5 >= words * 3 }

  /// Whether another text has a larger share of well-formed words.
  func isBelow(_ other: SyllableShare) -> Bool {
    syllables * other.words < other.syllables * words
  }

  private func isPartOfWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: (scalar | 0x20) &- 0x61 < 26
    case 0x80..<0xC0, 0x2000..<0x2070, 0x20AB, 0x20AC, 0x2122: false
    default: true
    }
  }

  private mutating func count(_ word: [UInt32]) {
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    words += 1
    if SyllableShape.isWellFormed(word) { syllables += 1 }
  }
}

/// The build of a Vietnamese syllable: onset, vowels with at most one tone, final consonant.
private enum SyllableShape {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let nuclei: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao",
    "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi",
    "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "ya", "yê", "yêu",
  ]
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
  private static let stops: Set<String> = ["c", "ch", "p", "t"]

  /// Whether lower-case composed letters have the build of a syllable.
  static func isWellFormed(_ word: [UInt32]) -> Bool {
    guard word.count <= 7 else { return false }
    var letters: [Unicode.Scalar] = []
    var isVowel: [Bool] = []
    var tones: [VietnameseLetters.Tone] = []
    for scalar in word {
      if let vowel = VietnameseLetters.vowel(of: scalar) {
        letters.append(VietnameseLetters.plainVowels[vowel.plain])
        isVowel.append(true)
        if vowel.tone != .level { tones.append(vowel.tone) }
      } else {
        guard scalar < 0x80 || scalar == 0x111, let letter = Unicode.Scalar(scalar) else {
          return false
        }
        letters.append(letter)
        isVowel.append(false)
      }
    }
    guard tones.count <= 1, var start = isVowel.firstIndex(of: true) else { return false }
    let end = isVowel[start...].firstIndex(of: false) ?? letters.count
    // In "qu" and "gi" the vowel letter belongs to the onset when another vowel follows.
    if start == 1, end > 2,
      (letters[0] == "q" && letters[1] == "u") || (letters[0] == "g" && letters[1] == "i")
    {
      start = 2
    }
    let coda = string(letters[end...])
    if stops.contains(coda), tones != [.acute], tones != [.dot] { return false }
    return onsets.contains(string(letters[..<start])) && codas.contains(coda)
      && nuclei.contains(string(letters[start..<end]))
  }

  private static func string(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
