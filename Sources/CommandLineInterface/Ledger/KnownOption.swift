import ArgumentParser
import Workflows

/// The day as of which a command answers.
struct KnownOption: ParsableArguments {
  @Option(
    name: .customLong("as-known-on"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Như sổ đã biết đến hết ngày này, như 2023-08-01; mặc định hiện nay.",
        "As the ledger knew it at the end of this day, as 2023-08-01; by default now."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var day: String?

  init() {}

  /// The moment asked for; nil means now.
  func moment() throws -> LedgerMoment? {
    guard let day else { return nil }
    let point = try CommandDay.read(day, option: "--as-known-on")
    return LedgerMoment(day: point, time: Clock.end(of: point))
  }
}
