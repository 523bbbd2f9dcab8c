import ArgumentParser
import Ledger
import Workflows

/// `tiendo narrative`: the texts of a report that figures cannot write, verified as they are written.
struct NarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrative",
    abstract: InterfaceLanguage.text(
      "Phần lời của báo cáo: viết, lấy lại từ kỳ trước, đối chiếu số liệu với sổ.",
      "The texts of a report: write, carry over from the last one, check against the ledger."),
    subcommands: [Write.self, List.self, Show.self, Check.self], defaultSubcommand: List.self)

  /// `tiendo narrative write FILE`: a text into the ledger.
  struct Write: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: InterfaceLanguage.text(
        "Ghi nội dung của một mục; bản cũ vẫn được giữ.",
        "Record the text of a section; earlier revisions are kept."),
      discussion: InterfaceLanguage.text(
        "Số liệu trong nội dung được đối chiếu ngay với sổ. Dự thảo được ghi dù có phát hiện (mã kết thúc 1); bản cuối (--final) có lỗi thì không ghi (mã 2).",
        "Its figures are checked against the ledger at once. A draft is recorded whatever is found (exit status 1); a final text (--final) with errors is not (status 2)."
      ))

    @OptionGroup var text: NarrativeArgument
    @OptionGroup var place: PlaceOptions
    @OptionGroup var section: SectionOption

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Người viết.", "Who wrote it."),
        valueName: InterfaceLanguage.text("người", "person")))
    var author: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Cơ quan của người viết.", "The author's agency."),
        valueName: InterfaceLanguage.text("cơ quan", "agency")))
    var agency: String

    @Flag(
      name: .customLong("final"),
      help: ArgumentHelp(
        InterfaceLanguage.text("Bản cuối, không còn là dự thảo.", "A final text, no draft.")))
    var isFinal = false

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let place = try await place.resolve(open)
      let text = try text.read(at: place)
      let result = try await LedgerQuestion.ask {
        try await section.check(in: open)
        return try await open.write(
          NarrativeEntry(
            place: place, template: section.templateOption.template, section: section.section,
            author: author, login: CollectionDesk.localLogin, agency: agency,
            state: isFinal ? .final : .draft, now: Clock.now), text)
      }
      try Output.write(
        FindingsRendering.text.render(
          result.audit, in: InterfaceLanguage.current, on: Terminal.layout), to: nil)
      Output.complain(InterfaceLanguage.text("Đã ghi vào sổ.", "Recorded."))
      if !result.audit.problems.isEmpty { throw ExitCode(1) }
    }
  }

  /// `tiendo narrative list`: the texts of a report.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê nội dung các mục của một kỳ, cả phần lấy lại từ kỳ trước.",
        "List the texts of a period, those carried over included."))

    @OptionGroup var place: PlaceOptions
    @OptionGroup var templateOption: TemplateOption

    @Flag(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Mọi bản đã ghi của kỳ này.", "Every revision recorded for the period.")))
    var history = false

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let place = try await place.resolve(open)
      try list.write(
        try await open.narrativeList(
          template: templateOption.template, at: place, isHistory: history,
          in: InterfaceLanguage.current))
    }
  }

  /// `tiendo narrative show`: the text of a section, or the last report's as a draft.
  struct Show: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: InterfaceLanguage.text(
        "Nội dung của một mục; chưa có thì lấy lại kỳ trước làm dự thảo.",
        "The text of a section; where there is none, the last report's as a draft."))

    @OptionGroup var place: PlaceOptions
    @OptionGroup var section: SectionOption
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let place = try await place.resolve(open)
      let offer = try await LedgerQuestion.ask {
        try await section.check(in: open)
        return try await open.narrative(
          section: section.section, template: section.templateOption.template, at: place)
      }
      Output.complain(offer.heading(InterfaceLanguage.current))
      try Output.write(Array((offer.narrative.text + "\n").utf8), to: nil)
    }
  }

  /// `tiendo narrative check FILE`: what a text says against itself and the ledger.
  struct Check: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: InterfaceLanguage.text(
        "Đối chiếu số liệu trong nội dung với sổ và với chính nó.",
        "Check the figures of a text against the ledger and itself."),
      discussion: InterfaceLanguage.text(
        "Mã kết thúc: 0 không có phát hiện; 1 có phát hiện; 2 sai cách dùng hoặc tệp không đọc được; 3 không chạy được.",
        "Exit status: 0 nothing found; 1 findings; 2 bad usage or unreadable input; 3 could not run."
      ))

    @OptionGroup var text: NarrativeArgument
    @OptionGroup var place: PlaceOptions

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "text cho màn hình, json cho chương trình; mặc định text.",
          "text for people, json for programs; by default text."),
        valueName: InterfaceLanguage.text("dạng", "form")))
    var format: CheckFormat = .text

    @OptionGroup var suppression: SuppressionOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func validate() throws { try suppression.validate() }

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let place = try await place.resolve(open)
      var result = try await open.auditNarrative(try text.read(at: place), at: place)
      try await suppression.record(in: open, result)
      result = try await open.settingAside(result)
      try Output.write(
        format.render(result, of: [text.file], on: Terminal.layout), to: nil)
      if !result.problems.isEmpty { throw ExitCode(1) }
    }
  }
}
