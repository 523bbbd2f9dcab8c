import ArgumentParser
import Storage
import Workflows

/// `tiendo journal`: who changed what, and whether the record of it is whole.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: InterfaceLanguage.text(
      "Nhật ký: ai sửa gì, khi nào, vì sao; kiểm tra chuỗi băm.",
      "The journal: who changed what, when and why; verify its chain."),
    subcommands: [List.self, Verify.self], defaultSubcommand: List.self)

  /// `tiendo journal list`: the entries.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: InterfaceLanguage.text("Liệt kê nhật ký.", "List the entries.")
    )

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Chỉ các mục về đối tượng này, như mã biểu hay tài khoản.",
          "Only entries about this object, as the code of a form or a login."),
        valueName: InterfaceLanguage.text("đối tượng", "object")))
    var object: String?

    @OptionGroup var filter: JournalOptions

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Chỉ các mục sau số này.", "Only entries behind this number."),
        valueName: InterfaceLanguage.text("số", "number")))
    var after = 0

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Nhiều nhất bấy nhiêu mục.", "At most so many."),
        valueName: InterfaceLanguage.text("số", "number")))
    var limit = 1000

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        let entries = try await desk.journal(
          desk.journalQuery(
            filter.read(), JournalQuery(after: after, limit: limit, object: object))
        ).entries
        try list.write(CollectionLists.journal(entries, language: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo journal verify`: follows the chain; exit 1 where an entry is altered or missing.
  struct Verify: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: InterfaceLanguage.text(
        "Kiểm tra nhật ký có bị sửa hay xóa mục nào không.",
        "Check that no entry was altered or removed."),
      discussion: InterfaceLanguage.text(
        "In số mục và mã băm cuối. Ghi lại hai giá trị đó ở nơi khác: --head SỐ:MÃ về sau sẽ phát hiện cả việc cắt bỏ phần cuối.",
        "Prints the number of entries and the last hash. Note both elsewhere: a later --head NUMBER:HASH also shows that the end was cut off."
      ))

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Số mục và mã băm đã ghi lại trước đây.", "What was noted earlier."),
        valueName: InterfaceLanguage.text("số:mã", "number:hash")))
    var head: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let noted = try head.map { try Self.noted($0) }
      let verdict = try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try await desk.verifyJournal(head: noted)
      }
      if let defect = verdict.defect {
        Output.complain(defect.wording(InterfaceLanguage.current))
        throw ExitCode(1)
      }
      try Output.say(
        InterfaceLanguage.text(
          "Nhật ký nguyên vẹn: \(verdict.entries):\(verdict.head)",
          "The journal is whole: \(verdict.entries):\(verdict.head)"))
    }

    private static func noted(_ text: String) throws -> (number: Int, hash: String) {
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]), number > 0 else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "--head: \"\(text)\" không đọc được; ghi SỐ:MÃ như tiendo journal verify đã in.",
            "--head: \"\(text)\" cannot be read; write NUMBER:HASH as tiendo journal verify printed."
          ))
      }
      return (number, String(parts[1]))
    }
  }
}
