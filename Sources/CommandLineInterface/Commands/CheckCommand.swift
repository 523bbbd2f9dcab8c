import ArgumentParser
import Workflows

/// `tiendo check`: every relation of a report that can be tested, and what the test said.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: InterfaceLanguage.text(
      "Kiểm tra mọi con số của báo cáo.",
      "Verify every number of a report."),
    discussion: InterfaceLanguage.text(
      """
      Mã kết thúc: 0 không có phát hiện; 1 có phát hiện; 2 sai cách dùng hoặc tệp không đọc được; \
      3 không chạy được.
      """,
      """
      Exit status: 0 nothing found; 1 findings; 2 bad usage or unreadable input; 3 could not run.
      """))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Các tệp báo cáo; - là đầu vào chuẩn.", "The reports; - is standard input."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi kết quả vào tệp này thay vì ra màn hình.",
        "Write the result to this file instead of standard output."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let reports = try files.map(read)
    let result = AuditReport().audit(reports)
    try Output.write(FindingsJSON.render(result), to: output)
    if !result.problems.isEmpty { throw ExitCode(1) }
  }

  private func read(_ file: String) throws -> ReadReport.Result {
    do {
      return try ReadReport().read(path: file)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
  }
}
