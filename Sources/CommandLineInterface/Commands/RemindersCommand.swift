import ArgumentParser
import Glibc
import Ledger
import Workflows

/// `tiendo reminders`: what is due soon or overdue, agency by agency.
struct RemindersCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminders",
    abstract: InterfaceLanguage.text(
      "Nhắc việc: báo cáo chưa gửi, nhiệm vụ sắp đến hạn hoặc quá hạn, theo từng đơn vị.",
      "Reminders: reports not sent and tasks due soon or overdue, agency by agency."),
    discussion: InterfaceLanguage.text(
      "Không gửi thư: in ra, hoặc ghi mỗi đơn vị một tệp văn bản bằng --folder để gửi bằng phần mềm thư nào cũng được. Chạy hằng ngày bằng cron hay systemd timer.",
      "Sends no mail: it prints, or with --folder writes a text file for each agency, to be sent by any mail program. Run it daily from cron or a systemd timer."
    ))

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ngày, như 2026-07-20; mặc định hôm nay.", "The day, as 2026-07-20; by default today."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Nhắc trước hạn bấy nhiêu ngày.", "Days ahead of a deadline to remind of it."),
      valueName: InterfaceLanguage.text("số", "number")))
  var days = Reminders.usualDays

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Chỉ đơn vị này.", "Only this agency."),
      valueName: InterfaceLanguage.text("mã", "code")))
  var agency: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "text cho người đọc, json cho chương trình; mặc định text.",
        "text for people, json for programs; by default text."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format = Form.text

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi mỗi đơn vị một tệp .txt vào thư mục này.",
        "Write a .txt file for each agency into this folder."),
      valueName: InterfaceLanguage.text("thư mục", "folder")))
  var folder: String?

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (0...366).contains(days) else {
      throw ValidationError(
        InterfaceLanguage.text("--days: số ngày từ 0 đến 366", "--days: from 0 to 366 days"))
    }
    guard folder == nil || format == .text else {
      throw ValidationError(
        InterfaceLanguage.text(
          "--folder chỉ dùng với --format text", "--folder goes with --format text only"))
    }
  }

  func run(on engine: any LedgerEngine) async throws {
    let day = try asOf.map { try CommandDay.read($0, option: "--as-of") }
    let reminders = try await CollectionQuestion.ask(ledger, today: day, on: engine) { desk in
      var reminders = try await desk.reminders(within: days)
      if let agency {
        guard desk.agencies[agency] != nil else { throw CollectionRefusal.noSuchAgency(agency) }
        reminders.groups.removeAll { $0.agency.code != agency }
      }
      return reminders
    }
    if let folder { return try write(reminders, into: folder) }
    let language = InterfaceLanguage.current
    try Output.write(
      format == .json
        ? RemindersJSON.render(reminders)
        : Array(RemindersText.render(reminders, in: language).utf8), to: nil)
  }

  private func write(_ reminders: Reminders, into folder: String) throws {
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw Output.failure(folder, errno)
    }
    let language = InterfaceLanguage.current
    for group in reminders.groups {
      try Output.write(
        Array(RemindersText.letter(to: group, of: reminders, in: language).utf8),
        to: "\(folder)/\(group.agency.code).txt")
    }
    try Output.say(
      InterfaceLanguage.text(
        "\(folder): \(reminders.groups.count) tệp, \(reminders.count) việc, \(reminders.overdue) quá hạn.",
        "\(folder): \(reminders.groups.count) files, \(reminders.count) matters, \(reminders.overdue) overdue."
      ))
  }
}
