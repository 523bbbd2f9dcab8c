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
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "json cho chương trình, docx là chính tệp Word (chỉ một tệp .docx) có ghi chú ở mỗi phát hiện.",
        "json for programs, docx for the Word file itself (one .docx only) with a comment on each finding."
      ),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: CheckFormat = .json

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Văn bản giao chỉ tiêu để đối chiếu; dùng được nhiều lần.",
        "A plan to hold the reports against; may be given several times."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var against: [String] = []

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
    if let output, output != "-", let input = files.first(where: { Output.isSame($0, output) }) {
      throw CommandFailure.unusable(
        "\(input): "
          + InterfaceLanguage.text(
            "kết quả sẽ ghi đè lên chính báo cáo; hãy chọn tên khác cho --output.",
            "the result would overwrite the report itself; choose another name for --output."))
    }
    let reports = try files.map(read)
    let result = try AuditReport().audit(reports, against: against.map(read))
    try Output.write(format.render(result, of: files), to: output)
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
