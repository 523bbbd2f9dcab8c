import ArgumentParser
import Workflows

/// A command that works on a ledger; its work may wait for the engine.
protocol LedgerCommand: ParsableCommand {
  var ledger: LedgerOption { get }
  func run(on engine: any LedgerEngine) async throws
}

extension LedgerCommand {
  func run() throws {
    throw CommandFailure.couldNotRun(
      InterfaceLanguage.text("không có bộ lưu trữ sổ.", "no storage engine is at hand."))
  }
}
