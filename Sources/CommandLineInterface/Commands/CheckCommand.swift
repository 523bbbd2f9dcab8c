import ArgumentParser
import Workflows

/// `tiendo check`: every relation of a report that can be tested, and what the test said.
struct CheckCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: InterfaceLanguage.text(
      "Kiểm tra mọi con số của báo cáo.",
      "Verify every number of a report."),
    discussion: InterfaceLanguage.text(
      """
      Ví dụ: tiendo check bao-cao.docx --against nghi-quyet.docx --output ket-qua.html
      Một phát hiện đã đối chiếu và chấp nhận thì bỏ qua bằng --suppress, kèm lý do và tên người; \
      văn bản không bị sửa, phát hiện vẫn được liệt kê.
      Mã kết thúc: 0 không có phát hiện; 1 có phát hiện; 2 sai cách dùng hoặc tệp không đọc được; \
      3 không chạy được.
      """,
      """
      Example: tiendo check report.docx --against resolution.docx --output findings.html
      A finding that was looked into and accepted is set aside with --suppress, a reason and a name; \
      the document is not touched, and the finding is still listed.
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
        "Nghị quyết hoặc kế hoạch để đối chiếu; ghi được nhiều lần.",
        "A resolution or plan to hold the reports against; may be given several times."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var against: [String] = []

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "text cho màn hình, json và sarif cho chương trình, html cho trình duyệt, docx là chính tệp Word (chỉ một tệp .docx) có ghi chú ở mỗi phát hiện; mặc định theo tên tệp của --output, nếu không thì text trên màn hình và json ở nơi khác.",
        "text for people, json and sarif for programs, html for a browser, docx for the Word file itself (one .docx only) with a comment on each finding; by default what the name in --output says, else text on a terminal and json elsewhere."
      ),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: CheckFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi kết quả vào tệp này thay vì ra màn hình.",
        "Write the result to this file instead of standard output."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @OptionGroup var suppression: SuppressionOptions
  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    try suppression.validate()
    if files.isEmpty {
      throw ValidationError(
        InterfaceLanguage.text("thiếu tệp báo cáo", "name at least one report"))
    }
    if (files + against).count(where: { $0 == "-" }) > 1 {
      throw ValidationError(
        InterfaceLanguage.text(
          "đầu vào chuẩn (-) chỉ đọc được một lần", "standard input (-) can be read only once"))
    }
  }

  func run(on engine: any LedgerEngine) async throws {
    if let output, let input = (files + against).first(where: { Output.isSame($0, output) }) {
      throw CommandFailure.unusable(
        "\(input): "
          + InterfaceLanguage.text(
            "kết quả sẽ ghi đè lên chính văn bản này; hãy chọn tên khác cho --output.",
            "the result would overwrite this document; choose another name for --output."))
    }
    // A ledger that cannot be opened is told before minutes are spent on reading.
    let open =
      ledger.isNamed || suppression.isGiven
      ? OpenLedger(try await engine.open(ledger.address)) : nil
    // The catalogue is made ready while the documents are read.
    async let audit = AuditReport()
    let documents = try Self.read(files + against)
    var result = await audit.audit(
      Array(documents.prefix(files.count)), against: Array(documents.dropFirst(files.count)))
    if let open {
      try await suppression.record(in: open, result)
      result = try await open.settingAside(result)
    }
    let layout = output == nil ? Terminal.layout : TableLayout()
    try Output.write(form.render(result, of: files, on: layout), to: output)
    if !result.problems.isEmpty { throw ExitCode(1) }
  }

  private var form: CheckFormat {
    if let format { return format }
    if let output, let named = CheckFormat(fileName: output) { return named }
    return output == nil && Terminal.isThere ? .text : .json
  }

  /// Files on all cores; the first that cannot be read is told.
  private static func read(_ files: [String]) throws -> [ReadReport.Result] {
    try ReadReport().read(paths: files).map { result in
      switch result {
      case .success(let report): return report
      case .failure(let error):
        throw CommandFailure.input(
          error.sentence(in: InterfaceLanguage.current),
          isForWantOfProgram: error.isForWantOfProgram)
      }
    }
  }
}
