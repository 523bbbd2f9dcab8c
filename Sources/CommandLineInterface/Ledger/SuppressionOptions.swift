import ArgumentParser
import Workflows

/// Which finding a person sets aside, or no longer, and why.
struct SuppressionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Bỏ qua phát hiện có dấu vết này (ghi vài chữ số đầu là đủ); cần --reason và --person.",
        "Set aside the finding with this fingerprint (its first digits will do); needs --reason and --person."
      ),
      valueName: InterfaceLanguage.text("dấu vết", "fingerprint")))
  var suppress: [String] = []

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Thôi bỏ qua phát hiện có dấu vết này; cần --reason và --person.",
        "No longer set aside the finding with this fingerprint; needs --reason and --person."),
      valueName: InterfaceLanguage.text("dấu vết", "fingerprint")))
  var restore: [String] = []

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Lý do, lưu trong sổ.", "The reason, kept in the ledger."),
      valueName: InterfaceLanguage.text("lý do", "reason")))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Người quyết định.", "Who decides."),
      valueName: InterfaceLanguage.text("họ tên", "name")))
  var person: String?

  init() {}

  /// Whether anything is to be recorded.
  var isGiven: Bool { !suppress.isEmpty || !restore.isEmpty }

  func validate() throws {
    let isSigned = [reason, person].allSatisfy {
      $0.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
    if isGiven, !isSigned {
      throw ValidationError(
        InterfaceLanguage.text(
          "--suppress và --restore cần --reason và --person",
          "--suppress and --restore need --reason and --person"))
    }
    if !isGiven, reason != nil || person != nil {
      throw ValidationError(
        InterfaceLanguage.text(
          "--reason và --person đi cùng --suppress hoặc --restore",
          "--reason and --person go with --suppress or --restore"))
    }
  }

  /// Records what the person decided on findings of an audit; a fingerprint that none of them has
  /// stops it before anything is recorded.
  func record(in ledger: OpenLedger, _ result: AuditReport.Result) async throws {
    guard isGiven, let reason, let person else { return }
    try await LedgerQuestion.ask {
      try await ledger.decide(
        on: result, suppress: suppress, restore: restore, reason: reason, person: person,
        now: Clock.now)
    }
  }
}
