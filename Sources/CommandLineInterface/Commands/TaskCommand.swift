import ArgumentParser
import Ledger
import Workflows

/// `tiendo task`: what resolutions and plans assigned.
struct TaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task",
    abstract: InterfaceLanguage.text(
      "Nhiệm vụ được giao: xem, nhập từ bảng của kế hoạch, báo cáo tiến độ.",
      "Tasks assigned: list, import from the table of a plan, report progress."),
    discussion: InterfaceLanguage.text(
      "Ví dụ: tiendo task import ke-hoach.xlsx --document 3068/QĐ-UBND --person dung",
      "Example: tiendo task import plan.xlsx --document 3068/QĐ-UBND --person dung"),
    subcommands: [List.self, Import.self, Report.self])

  /// In whose name the tasks are worked on.
  struct PersonOption: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tài khoản của người làm; xem tiendo person.",
          "The login of the person at work; see tiendo person."),
        valueName: InterfaceLanguage.text("tài khoản", "login")))
    var person: String
  }

  /// `tiendo task list`: the tasks that a person may see.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê nhiệm vụ với thời hạn và tiến độ.", "List tasks with deadline and progress."))

    @OptionGroup var person: PersonOption
    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, as: person.person, on: engine) { desk in
        try list.write(
          CollectionLists.tasks(
            try await desk.taskBoard(), language: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo task import FILE`: the list of tasks of a plan.
  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: InterfaceLanguage.text(
        "Nhập bảng nhiệm vụ của một kế hoạch, nghị quyết.",
        "Import the list of tasks of a plan or resolution."),
      discussion: InterfaceLanguage.text(
        "Cột theo tiêu đề: TT, Nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Thời hạn, Sản phẩm, nếu cần Mã, Văn bản, Điều khoản. Nhập lại cùng tệp không ghi trùng; tiến độ đã báo cáo còn nguyên. Dòng hỏng được nêu riêng, các dòng khác vẫn được nhập.",
        "Columns by their headings: TT (No.), Nhiệm vụ (Task), Cơ quan chủ trì (Lead), phối hợp (Supporting), Thời hạn (Deadline), Sản phẩm (Product), if needed Mã (Code), Văn bản (Document), Điều khoản (Clause). The same file again changes nothing, and progress stays. Bad rows are named; the others are imported."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tệp .xlsx, .csv hoặc .tsv.", "An .xlsx, .csv or .tsv file."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Số ký hiệu văn bản giao, cho các dòng không ghi văn bản.",
          "The number of the document, for rows that name none."),
        valueName: InterfaceLanguage.text("số", "number")))
    var document = ""

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Mã địa bàn; mặc định địa bàn của đơn vị người nhập.",
          "The code of the area; by default that of the person's agency."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var area: String?

    @OptionGroup var person: PersonOption
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let bytes = try CatalogueFile.read(file)
      try await CollectionQuestion.ask(ledger, as: person.person, on: engine) { desk in
        let outcome: CatalogueImport
        do {
          outcome = try await desk.importTasks(
            bytes, named: file, document: document, area: area)
        } catch let problem as FilledForm.Unreadable {
          throw CommandFailure.input(
            problem.wording(InterfaceLanguage.current),
            isForWantOfProgram: problem.isForWantOfProgram)
        }
        try CatalogueFile.report(outcome, of: file)
      }
    }
  }

  /// `tiendo task report CODE`: how far a task has come.
  struct Report: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: InterfaceLanguage.text(
        "Báo cáo tiến độ một nhiệm vụ.", "Report how far a task has come."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Mã nhiệm vụ; xem tiendo task list.", "Its code; see tiendo task list."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var code: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tiến độ, bằng lời.", "How far it has come, in words."),
        valueName: InterfaceLanguage.text("lời", "words")))
    var progress: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ngày hoàn thành, như 2026-09-30; bỏ qua khi chưa xong.",
          "The day on which it was done, as 2026-09-30; left out while it is not."),
        valueName: InterfaceLanguage.text("ngày", "day")))
    var done: String?

    @OptionGroup var person: PersonOption
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let doneOn = try done.map { try CommandDay.read($0, option: "--done") }
      try await CollectionQuestion.ask(ledger, as: person.person, on: engine) { desk in
        let row = try await desk.task(code)
        try await desk.report(
          task: code, version: row.task.version, progress: progress, doneOn: doneOn)
        try Output.say(
          InterfaceLanguage.text(
            "\(code): đã ghi tiến độ.", "\(code): progress recorded."))
      }
    }
  }
}
