import Ledger
import Quantities

/// From what is claimed in words to the figures that bear it out.
extension FactSet {
  /// The figures that a subject of a claim names.
  func figures(named subject: String, outside source: Range<Int>) -> [Int] {
    let key = SubjectKey(subject)
    guard !key.isEmpty else { return [] }
    let code = resolver.indicator(named: subject)?.code
    let figures = subjects.candidates(for: key, code).filter { index in
      let statement = statements[index]
      guard !source.overlaps(statement.extent), statement.role != .planRatio,
        statement.role != .target,
        statement.modifies == nil || statement.role != .change
      else { return false }
      if let code, code == codes[index] { return true }
      return names(key, keys[index])
    }
    // What stands in the very words is meant, not what shares most of them.
    let exact = figures.filter { keys[$0] == key }
    return exact.isEmpty ? figures : exact
  }

  private func names(_ claimed: SubjectKey, _ figure: SubjectKey) -> Bool {
    guard claimed.words.count >= 2, figure.words.count >= 2 else { return claimed == figure }
    return claimed.containment(in: figure) >= 80 && figure.words.count <= claimed.words.count * 3
      || figure.containment(in: claimed) >= 80 && figure.words.count * 2 >= claimed.words.count
  }
}
