import ArgumentParser
import Workflows

/// A catalogue that a person hands in, and what became of its rows.
enum CatalogueFile {
  static func read(_ path: String) throws -> [UInt8] {
    do {
      return try OpenLedger.catalogue(path: path)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
  }

  /// Says what was imported, and each row that was not; a file of which nothing can be used is an
  /// input that cannot be read.
  static func report(_ outcome: CatalogueImport, of file: String) throws {
    for problem in outcome.problems {
      Output.complain(problem.sentence(in: InterfaceLanguage.current))
    }
    guard outcome.saved + outcome.known > 0 else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "\(file): không dòng nào nhập được.", "\(file): no row could be imported."))
    }
    let line = InterfaceLanguage.text(
      "\(file): nhập \(outcome.saved) dòng, \(outcome.known) đã có, \(outcome.problems.count) không nhập được.",
      "\(file): \(outcome.saved) rows imported, \(outcome.known) known already, \(outcome.problems.count) rejected."
    )
    try Output.say(line)
  }
}
