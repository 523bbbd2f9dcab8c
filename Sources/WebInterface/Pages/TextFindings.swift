import Workflows

/// What was found in a free text, as the page shows it and programs get it.
struct TextFindings: Encodable {
  /// One finding with the sentence that it is about.
  struct Finding: Encodable {
    var severity: String
    var word: String
    var place: String
    var quote: String
    /// The sentence, its number apart; empty where it stands in none.
    var before: String
    var number: String
    var behind: String
    var sentences: [String]
    var compared: [String]
  }

  /// How much was tested and what came of it, in a sentence.
  var summary: String
  /// Whether there is nothing to correct.
  var isSound: Bool
  var findings: [Finding]

  /// The findings of an audit; of nothing where there was no text.
  init(_ result: AuditReport.Result?, _ language: Language) {
    findings = (result?.lines(in: language) ?? []).map { line in
      Finding(
        severity: line.severity, word: line.word, place: line.place, quote: line.quote,
        before: line.excerpt?.before ?? "", number: line.excerpt?.number ?? "",
        behind: line.excerpt?.behind ?? "", sentences: line.sentences, compared: line.compared)
    }
    isSound = findings.isEmpty
    guard let result else {
      summary = ""
      return
    }
    let (tested, count) = (result.tested, findings.count)
    let figures = Wording(
      "\(tested.figures) số liệu thử được, \(tested.holding) khớp",
      "\(tested.figures) figures tested, \(tested.holding) hold")
    let outcome =
      isSound
      ? Wording("Không có phát hiện nào", "Nothing was found")
      : Wording("\(count) phát hiện", count == 1 ? "1 finding" : "\(count) findings")
    summary = "\(outcome(language)); \(figures(language))."
  }
}
