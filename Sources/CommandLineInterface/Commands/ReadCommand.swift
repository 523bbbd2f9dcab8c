import ArgumentParser
import Workflows

/// `tiendo read`: what every number of a report says, as JSON lines, a table or a page.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: InterfaceLanguage.text(
      "Đọc một báo cáo và in mọi số liệu trong đó.",
      "Read a report and print every figure in it."),
    discussion: InterfaceLanguage.text(
      """
      Đọc tệp Word (.docx), PDF và văn bản thuần (UTF-8, UTF-16, TCVN3, VNI, Windows-1258).
      Mã kết thúc: 0 xong; 2 sai cách dùng hoặc tệp không đọc được; 3 không chạy được.
      """,
      """
      Reads Word (.docx), PDF and plain text (UTF-8, UTF-16, TCVN3, VNI, Windows-1258).
      Exit status: 0 done; 2 bad usage or unreadable input; 3 could not run.
      """))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Tệp báo cáo; - là đầu vào chuẩn.", "The report; - is standard input."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var file: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "jsonl cho chương trình, table cho màn hình, html cho trình duyệt.",
        "jsonl for programs, table for the terminal, html for a browser."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: ReportRendering = .jsonl

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi kết quả vào tệp này thay vì ra màn hình.",
        "Write the result to this file instead of standard output."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Nhận dạng chữ trên các trang quét của tệp PDF.",
        "Recognise characters on scanned pages of a PDF.")))
  var ocr = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    if let output, output != "-", Output.isSame(file, output) {
      throw CommandFailure.unusable(
        "\(output): "
          + InterfaceLanguage.text(
            "kết quả sẽ ghi đè lên chính báo cáo; hãy chọn tên khác cho --output.",
            "the result would overwrite the report itself; choose another name for --output."))
    }
    let result: ReadReport.Result
    do {
      result = try ReadReport(recognisesScans: ocr).read(path: file)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
    let layout = output == nil ? Terminal.layout : TableLayout()
    try Output.write(format.render(result, in: InterfaceLanguage.current, on: layout), to: output)
  }
}

extension ReportRendering: ExpressibleByArgument {}
