import ArgumentParser
import Ledger
import Storage
import Workflows

/// Which form is meant, and in whose name it is opened.
struct FormOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Mã chế độ báo cáo; xem tiendo regime.", "The code of the regime; see tiendo regime."),
      valueName: InterfaceLanguage.text("chế độ", "regime")))
  var regime: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Mã đơn vị báo cáo; xem tiendo agency.",
        "The code of the reporting agency; see tiendo agency."),
      valueName: InterfaceLanguage.text("mã", "code")))
  var agency: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Kỳ báo cáo, như 2026-07.", "The period, as 2026-07."),
      valueName: InterfaceLanguage.text("kỳ", "period")))
  var period: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Tài khoản của người làm biểu; xem tiendo person.",
        "The login of the person at work; see tiendo person."),
      valueName: InterfaceLanguage.text("tài khoản", "login")))
  var person: String

  /// Opens the desk of the person at the form, and turns refusals into their sentences.
  func ask(
    _ ledger: LedgerOption, on engine: any LedgerEngine,
    _ body: (CollectionDesk, Submission.Key) async throws -> Void
  ) async throws {
    guard let time = TimePeriod(code: period) else {
      throw CommandFailure.unusable(
        LedgerPlace.Problem.noPeriod(period).wording(InterfaceLanguage.current))
    }
    try await CollectionQuestion.ask(ledger, as: person, on: engine) { desk in
      try await body(desk, Submission.Key(regime: regime, agency: agency, period: time))
    }
  }
}
