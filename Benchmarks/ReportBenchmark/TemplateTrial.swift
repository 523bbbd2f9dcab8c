import Foundation
import Reports
import TestSupport
import Workflows

/// Writing a report beside docxtpl filling a Word template of the same paragraphs, figures and tables.
struct TemplateTrial {
  private static let script = "Benchmarks/ReportBenchmark/fill_template.py"
  /// How many times faster writing must be.
  private static let bound = 2.0

  /// The Python that has docxtpl; nil for the first of the usual ones that has it.
  let python: String?

  /// Whether writing is fast enough; true with a notice where there is no docxtpl.
  func run() async throws -> Bool {
    let trial = try await ReportTrial(size: 1)
    let own = try await trial.measure()
    guard let python = [python].compactMap({ $0 }).first ?? Self.found() else {
      print(
        """
        docxtpl is not here, so it is not compared with; python3 -m venv .build/docxtpl && \
        .build/docxtpl/bin/pip install docxtpl brings it
        """)
      return true
    }
    let folder = try TemporaryFolder()
    let (word, values, times) = (
      "\(folder.path)/template.docx", "\(folder.path)/values.json", "\(folder.path)/times"
    )
    let template = JinjaTemplate(try await trial.document().document)
    try ReportTrial.write(
      OfficialRendering.docx.render(template.document, named: word, in: .vietnamese), to: word)
    var context: [String: Any] = template.figures
    context.merge(template.tables) { first, _ in first }
    try ReportTrial.write(Array(JSONSerialization.data(withJSONObject: context)), to: values)
    let arguments = [Self.script, word, values, "\(folder.path)/filled.docx", times]
    guard Program.run(python, arguments) == 0 else {
      print("\(python) did not fill the template: \(Self.script) \(word)")
      return false
    }
    let numbers = try String(contentsOfFile: times, encoding: .utf8).split(separator: " ")
      .compactMap { Double($0) }.sorted()
    guard let least = numbers.first else { return false }
    let median = numbers[numbers.count / 2]
    FigureTable.row(["", "least ms", "median ms"])
    func row(_ name: String, _ least: Double, _ median: Double) {
      FigureTable.row([name, FigureTable.decimal(least, 1), FigureTable.decimal(median, 1)])
    }
    row("tiendo", own.least.whole, own.median.whole)
    row("docxtpl", least, median)
    let ratio = median / own.median.whole
    print(
      """
      \(template.figures.count) figures, \(template.tables.count) tables: gathering, composing and \
      printing is \(FigureTable.decimal(ratio, 1)) times as fast as docxtpl filling them in (bound \
      \(Self.bound)); printing alone \
      \(FigureTable.decimal(median / own.median.printing, 1)) times
      """)
    return ratio >= Self.bound
  }

  /// The first of the usual places with a Python that has docxtpl.
  private static func found() -> String? {
    [".build/docxtpl/bin/python3", "python3"].first {
      Program.run(
        $0, ["-c", "import importlib.util as u, sys; sys.exit(u.find_spec('docxtpl') is None)"])
        == 0
    }
  }
}
