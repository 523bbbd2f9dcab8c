/// An official report that nobody wrote: its facts are random and consistent, its sentences those of such
/// reports; with the resolution that set its targets, and the errors that can be planted in it.
package struct GeneratedReport: Sendable {
  /// The report with one error in it.
  package struct Mutant: Sendable {
    package var text: String
    /// 1-based line where the wrong piece stands.
    package var line: Int
  }

  let marked: String
  /// The resolution of the Council; nil for a report that is not held against one.
  package let plan: String?
  package let errors: [PlantedError]

  /// The report without any error.
  package var text: String { MarkedText.plain(marked).text }

  /// The report with one error in it.
  package func planting(_ error: PlantedError) -> Mutant {
    let (text, line) = MarkedText.plain(marked, replacing: error.piece, with: error.wrong)
    return Mutant(text: text, line: line)
  }

  /// One error of each kind that the report can hold, chosen by a seed.
  package func errorOfEachKind(seed: UInt64) -> [PlantedError] {
    var numbers = SeededNumbers(seed: seed)
    return PlantedError.Kind.allCases.compactMap { kind in
      errors.filter { $0.kind == kind }.randomElement(using: &numbers)
    }
  }
}

extension GeneratedReport {
  /// The paragraph in which an error was planted, with it, and what it changed.
  package func sentence(of error: PlantedError) -> String {
    let mutant = planting(error)
    let lines = mutant.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.indices.contains(mutant.line - 1) ? lines[mutant.line - 1] : ""
    return "line \(mutant.line), \(error.right) -> \(error.wrong): \(line)"
  }
}
