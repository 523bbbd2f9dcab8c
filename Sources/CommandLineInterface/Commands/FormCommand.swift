import ArgumentParser
import Ledger
import Storage
import Workflows

/// `tiendo form`: the forms of a reporting regime as workbooks to be filled in.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: InterfaceLanguage.text(
      "Biểu thu thập số liệu: lấy biểu ra bảng tính, nhập lại biểu đã điền.",
      "Collection forms: hand one out as a workbook, take it in filled."),
    discussion: InterfaceLanguage.text(
      """
      Ví dụ: tiendo form export XA-THANG --agency 03388.UB --period 2026-07 --person an --output bieu.xlsx
      Biểu nhập lại được lưu nguyên văn, chưa gửi; mã của từng dòng ở cột cuối, không sửa.
      """,
      """
      Example: tiendo form export XA-THANG --agency 03388.UB --period 2026-07 --person an --output form.xlsx
      What is taken in is kept as it was typed, not yet sent; each line has its code in the last column, which \
      is to be left as it is.
      """),
    subcommands: [Export.self, Import.self])

  /// `tiendo form export REGIME`: the form with what is in it so far.
  struct Export: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: InterfaceLanguage.text(
        "Lấy biểu ra tệp .xlsx để điền.", "Write a form to an .xlsx file to be filled in."))

    @OptionGroup var form: FormOptions

    @Option(
      name: [.short, .long],
      help: ArgumentHelp(
        InterfaceLanguage.text("Ghi vào tệp này.", "Write to this file."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var output: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await form.ask(ledger, on: engine) { desk, key in
        let sheet = try await desk.form(key)
        try await WorkbookOutput.write(
          FormWorkbook.make(sheet, in: InterfaceLanguage.current), to: output)
      }
    }
  }

  /// `tiendo form import REGIME FILE`: what was filled in.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập biểu đã điền và lưu, chưa gửi.", "Take in a filled form and save it, not yet sent."))

    @OptionGroup var form: FormOptions

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp .xlsx, .csv hoặc .tsv đã điền.", "The filled .xlsx, .csv or .tsv file."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let bytes = try CatalogueFile.read(file)
      try await form.ask(ledger, on: engine) { desk, key in
        let filled: FilledForm
        do {
          filled = try await desk.takeIn(bytes, named: file, as: key)
        } catch let problem as FilledForm.Unreadable {
          throw CommandFailure.input(
            problem.wording(InterfaceLanguage.current),
            isForWantOfProgram: problem.isForWantOfProgram)
        }
        for line in filled.remarks(in: InterfaceLanguage.current) { Output.complain(line) }
        try Output.say(
          InterfaceLanguage.text(
            "\(key.code): đã lưu, \(filled.filled)/\(filled.sheet.rows.count) dòng có số liệu, chưa gửi.",
            "\(key.code): saved, \(filled.filled) of \(filled.sheet.rows.count) lines filled, not yet sent."
          ))
      }
    }
  }
}
