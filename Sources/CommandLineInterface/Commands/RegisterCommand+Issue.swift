import ArgumentParser
import Ledger
import Storage
import Workflows

extension RegisterCommand {
  /// `tiendo register issue NUMBER FILE`: the document as it goes out, which is never changed again.
  struct Issue: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "issue",
      abstract: InterfaceLanguage.text(
        "Ban hành văn bản: ghi lại người ký, nơi nhận, viện dẫn và dấu vân tay của tệp.",
        "Issue a document: signatory, recipients, citations and the file's hash are kept."),
      discussion: InterfaceLanguage.text(
        "Văn bản phải ghi đúng số và ngày. Người ký lấy từ văn bản, từ --signer hoặc từ bảng thể thức.",
        "The document has to say the number and the day. Who signs comes from the document, from --signer or from the table of offices."
      ))

    @OptionGroup var document: DocumentArgument

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tệp được ban hành.", "The file that is issued."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var file: String

    @OptionGroup var areaOption: AreaOption

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ngày ban hành, như 2023-07-18.", "The day of issue, as 2023-07-18."),
        valueName: InterfaceLanguage.text("ngày", "day")))
    var date: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Họ tên người ký.", "The name of who signs."),
        valueName: InterfaceLanguage.text("người ký", "name")))
    var signer: String?

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Quyền hạn, chức vụ, mỗi dòng một lần: --capacity \"KT. CHỦ TỊCH\" --capacity \"PHÓ CHỦ TỊCH\".",
          "Authority and post, a line each: --capacity \"KT. CHỦ TỊCH\" --capacity \"PHÓ CHỦ TỊCH\"."
        ), valueName: InterfaceLanguage.text("dòng", "line")))
    var capacity: [String] = []

    @OptionGroup var person: PersonOption
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let day = try CommandDay.read(date, option: "--date")
      let open = OpenLedger(try await engine.open(ledger.address))
      let released: DocumentRelease.File
      do {
        released = try DocumentRelease.File(path: file)
      } catch {
        throw CommandFailure.input(
          error.sentence(in: InterfaceLanguage.current),
          isForWantOfProgram: error.isForWantOfProgram)
      }
      try await LedgerQuestion.ask {
        let area = try await open.area(areaOption.area, on: day)
        let number = try open.number(document.document, area: area, year: day.year)
        let result = try await open.issue(
          DocumentRelease(
            number: number, area: area, date: day, signatory: signer, capacity: capacity,
            person: person.person, now: Clock.now), released)
        for warning in result.warnings {
          Output.complain(warning.wording(InterfaceLanguage.current))
        }
        let digits = result.document.issue?.content.sha256 ?? ""
        let signatory = result.document.issue?.signatory ?? ""
        let line = InterfaceLanguage.text(
          "\(result.document.number.printed): đã ban hành, \(signatory) ký, SHA-256 \(digits).",
          "\(result.document.number.printed): issued, signed by \(signatory), SHA-256 \(digits).")
        try Output.write(Array((line + "\n").utf8), to: nil)
      }
    }
  }

  /// `tiendo register recall NUMBER`: an issued document is called back.
  struct Recall: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "recall",
      abstract: InterfaceLanguage.text(
        "Thu hồi văn bản đã ban hành; sổ vẫn giữ văn bản và lý do.",
        "Recall an issued document; the register keeps it and the reason."))

    @OptionGroup var question: RegisteredDocumentOptions
    @OptionGroup var reason: ReasonOptions

    var ledger: LedgerOption { question.ledger }

    func run(on engine: any LedgerEngine) async throws {
      try await question.ask(on: engine) { found in
        let recalled = try await found.ledger.recall(
          found.number, reason: reason.reason, person: reason.person.person, now: Clock.now)
        try Output.say(
          InterfaceLanguage.text(
            "\(recalled.number.printed): đã thu hồi.", "\(recalled.number.printed): recalled."))
      }
    }
  }

  /// `tiendo register release NUMBER`: a number that was taken and is not going to be used.
  struct Release: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "release",
      abstract: InterfaceLanguage.text(
        "Hủy một số đã lấy mà chưa ban hành; sổ giữ số đó với lý do.",
        "Give up a number that was taken and not issued; the register keeps it with the reason."))

    @OptionGroup var question: RegisteredDocumentOptions
    @OptionGroup var reason: ReasonOptions

    var ledger: LedgerOption { question.ledger }

    func run(on engine: any LedgerEngine) async throws {
      try await question.ask(on: engine) { found in
        let released = try await found.ledger.release(
          found.number, reason: reason.reason, person: reason.person.person, now: Clock.now)
        try Output.say(
          InterfaceLanguage.text(
            "\(released.number.printed): đã hủy số, không cấp lại.",
            "\(released.number.printed): given up, not taken again."))
      }
    }
  }
}
