import Ledger
import Workflows

/// A verdict as pages show it: its word, and its code for sign and colour.
struct VerdictMark {
  var code: String
  var word: String

  init(_ verdict: Verdict, _ language: Language) {
    code = verdict.rawValue
    word = verdict.wording(language)
  }
}

/// A bar that shows how many targets got which verdict, in proportion; on a width of 1000.
struct Strip {
  struct Part {
    var code: String
    var start: Int
    var width: Int
  }

  var parts: [Part] = []
  /// What the bar says, for those who do not see it.
  var words: String

  init(_ counts: [Verdict: Int], _ language: Language) {
    let total = max(1, counts.values.reduce(0, +))
    var before = 0
    var words: [String] = []
    for verdict in Verdict.allCases {
      guard let count = counts[verdict], count > 0 else { continue }
      let start = before * 1000 / total
      before += count
      parts.append(
        Part(code: verdict.rawValue, start: start, width: before * 1000 / total - start))
      words.append("\(verdict.wording(language)) \(count)")
    }
    self.words = words.joined(separator: ", ")
  }
}
