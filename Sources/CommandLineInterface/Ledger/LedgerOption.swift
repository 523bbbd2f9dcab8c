import ArgumentParser
import Glibc
import Workflows

/// Which ledger a command works on.
struct LedgerOption: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Tệp sổ số liệu; mặc định theo TIENDO_LEDGER, nếu không có thì tiendo.sqlite.",
        "The ledger file; by default that of TIENDO_LEDGER, else tiendo.sqlite."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var given: String?

  init() {}

  /// Whether a person named a ledger, for commands that can do without.
  var isNamed: Bool { given != nil || getenv("TIENDO_LEDGER") != nil }

  /// Where the ledger is.
  var address: String {
    if let given { return given }
    if let variable = getenv("TIENDO_LEDGER") { return String(cString: variable) }
    return "tiendo.sqlite"
  }
}
