import CommandLineInterface
import Glibc
import Storage
import Workflows

struct NoEngine: LedgerEngine {
  func open(_ address: String) async throws -> any LedgerStore { fatalError() }
  func create(_ address: String) async throws -> any LedgerStore { fatalError() }
  func sentence(for error: any Error, at address: String) -> Wording { Wording("", "") }
}
exit(await CommandLineEntry.run(Array(CommandLine.arguments.dropFirst()), engine: NoEngine()))
