import ArgumentParser
import Glibc
package import Workflows

/// Runs the command line and says how it ended.
package enum CommandLineEntry {
  /// Runs the command that the arguments name.
  ///
  /// The status is 0 done, 1 findings, 2 bad usage or unreadable input, 3 could not run.
  package static func run(
    _ arguments: [String], engine: any LedgerEngine
  ) async -> Int32 {
    // A reader that closes its end early is told by the error of the write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try TienDoCommand.parseAsRoot(arguments)
      if let command = command as? any LedgerCommand {
        return await run(command, on: engine)
      }
      try command.run()
      return 0
    } catch let failure as CommandFailure {
      Output.complain(failure.message)
      return failure.status
    } catch {
      return finish(with: error, arguments)
    }
  }

  private static func run(_ command: any LedgerCommand, on engine: any LedgerEngine) async -> Int32
  {
    do {
      try await command.run(on: engine)
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let failure =
        error as? CommandFailure
        ?? .unusable(
          engine.sentence(for: error, at: command.ledger.address)(InterfaceLanguage.current))
      Output.complain(failure.message)
      return failure.status
    }
  }

  /// What the parser throws: requests for help and version, and errors of usage.
  private static func finish(with error: any Error, _ arguments: [String]) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    let language = InterfaceLanguage.current
    do throws(CommandFailure) {
      guard TienDoCommand.exitCode(for: error) == .success else {
        throw CommandFailure.unusable(complaint(error, arguments, language))
      }
      let text = UsageWording.help(TienDoCommand.fullMessage(for: error), in: language)
      try Output.write(Array((text + "\n").utf8), to: nil)
      return 0
    } catch {
      Output.complain(error.message)
      return error.status
    }
  }

  private static func complaint(
    _ error: any Error, _ arguments: [String], _ language: Language
  ) -> String {
    let names = TienDoCommand.configuration.subcommands.map { $0._commandName }
    let named = arguments.first { names.contains($0) }
    // The root takes no arguments, so its first one was meant for a command.
    if named == nil, let name = arguments.first, !name.hasPrefix("-") {
      return UsageWording.unknownCommand(name, among: names, in: language)
    }
    return UsageWording.line(
      TienDoCommand.message(for: error), help: named.map { "tiendo \($0)" } ?? "tiendo",
      in: language)
  }
}
