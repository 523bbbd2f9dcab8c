import Workflows

/// What became of a file of rows that was handed in.
struct ImportReport {
  var sentence: String
  var style: String
  var problems: [String]

  init(_ outcome: CatalogueImport, of file: String, _ language: Language) {
    let count = outcome.problems.count
    sentence = Wording(
      "\(file): ghi \(outcome.saved) dòng, \(outcome.known) dòng đã có, \(count) dòng chưa nhập được.",
      "\(file): \(outcome.saved) rows written, \(outcome.known) known already, \(count) not taken."
    )(language)
    style = count == 0 ? "done" : "problem"
    problems = outcome.problems.map { $0.sentence(in: language) }
  }
}
