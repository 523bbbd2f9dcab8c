import ArgumentParser
import Ledger
import Workflows

/// Which entries of the journal are listed.
struct JournalOptions: ParsableArguments {
  @Option(
    name: .customLong("person"),
    help: ArgumentHelp(
      InterfaceLanguage.text("Chỉ việc của tài khoản này.", "Only acts of this login."),
      valueName: InterfaceLanguage.text("tài khoản", "login")))
  var person: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Chỉ địa bàn này và các địa bàn trực thuộc, theo mã.",
        "Only this area and those below it, by its code."),
      valueName: InterfaceLanguage.text("mã", "code")))
  var area: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Chỉ loại việc này, như approve hay save-person.",
        "Only this kind of act, as approve or save-person."),
      valueName: InterfaceLanguage.text("việc", "act")))
  var action: JournalRecord.Action?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Từ ngày này, như 2026-07-01.", "From this day on, as 2026-07-01."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Đến hết ngày này.", "Until the end of this day."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var to: String?

  /// The filter that is asked for.
  func read() throws -> JournalFilter {
    JournalFilter(
      person: person, area: area, action: action,
      from: try from.map { try CommandDay.read($0, option: "--from") },
      to: try to.map { try CommandDay.read($0, option: "--to") })
  }
}

extension JournalRecord.Action: ExpressibleByArgument {}
