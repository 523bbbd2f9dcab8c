import Ledger
import Workflows

/// A verdict as pages show it: its word, its code for sign and colour, and the mark by which rows of the same
/// word are chosen.
struct VerdictMark {
  var code: String
  var mark: String
  var word: String

  init(_ row: Scorecard.Row, _ language: Language) {
    code = row.verdict.rawValue
    mark = row.verdict.mark(row.certainty)
    word = row.verdictWording(language)
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

  init(_ tallies: [VerdictTally], _ language: Language) {
    let total = max(1, tallies.reduce(0) { $0 + $1.count })
    var before = 0
    var words: [String] = []
    for tally in tallies {
      let start = before * 1000 / total
      before += tally.count
      parts.append(
        Part(code: tally.verdict.rawValue, start: start, width: before * 1000 / total - start))
      words.append("\(tally.wording(language)) \(tally.count)")
    }
    self.words = words.joined(separator: ", ")
  }
}
