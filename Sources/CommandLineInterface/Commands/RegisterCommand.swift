import ArgumentParser
import Ledger
import Storage
import Workflows

/// `tiendo register`: numbers of documents, what was issued, what cites what.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: InterfaceLanguage.text(
      "Sổ đăng ký văn bản đi: lấy số, hủy số, ban hành, thay thế, đính chính, thu hồi.",
      "The register of documents: take a number, give it up, issue, replace, correct, recall."),
    discussion: InterfaceLanguage.text(
      "Số bắt đầu từ 01 mỗi năm theo từng cơ quan và loại văn bản. Văn bản đã ban hành không bao giờ bị sửa: nội dung sai thì thay thế, thể thức hoặc thủ tục sai thì đính chính bằng công văn (Nghị định 30/2020/NĐ-CP, Điều 15 và 18).",
      "Numbers begin at 01 each year, for each office and kind of document. An issued document is never changed: wrong content is replaced, wrong form or procedure corrected by an official letter (Decree 30/2020/NĐ-CP, Articles 15 and 18)."
    ),
    subcommands: [
      List.self, Show.self, Reserve.self, Release.self, Issue.self, Replace.self, Correct.self,
      Recall.self, OfficesCommand.self,
    ], defaultSubcommand: List.self)

  /// `tiendo register list`: the documents of a year.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê văn bản của một năm, hoặc của mọi năm.",
        "List the documents of a year, or of all."))

    @OptionGroup var areaOption: AreaOption

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Chỉ văn bản của năm này.", "Only the documents of this year."),
        valueName: InterfaceLanguage.text("năm", "year")))
    var year: Int?

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      try await LedgerQuestion.ask {
        let area = try await open.area(areaOption.area, on: Clock.today)
        let register = try await open.store.register(area: area.code)
        try list.write(
          RegisterLists.documents(of: register, year: year, in: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo register show NUMBER`: a document with what it cites and what cites it.
  struct Show: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: InterfaceLanguage.text(
        "Một văn bản: ai ký, gửi ai, viện dẫn và được viện dẫn.",
        "A document: who signed, to whom it went, what it cites and what cites it."))

    @OptionGroup var question: RegisteredDocumentOptions

    var ledger: LedgerOption { question.ledger }

    func run(on engine: any LedgerEngine) async throws {
      try await question.ask(on: engine) { found in
        try Output.write(
          RegisterLists.page(
            of: found.number, in: try await found.ledger.store.register(area: found.area.code),
            language: InterfaceLanguage.current), to: nil)
      }
    }
  }

  /// `tiendo register reserve SYMBOL`: the next number, or a named one, for a document.
  struct Reserve: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "reserve",
      abstract: InterfaceLanguage.text(
        "Lấy số cho một văn bản.", "Take a number for a document."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Ký hiệu: BC-UBND, NQ-HĐND, hoặc UBND-TH cho công văn.",
          "The symbol: BC-UBND, NQ-HĐND, or UBND-TH for an official letter."),
        valueName: InterfaceLanguage.text("ký hiệu", "symbol")))
    var symbol: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var reservation: ReservationOptions

    @Flag(
      name: .customLong("legal-norm"),
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Văn bản quy phạm pháp luật: số có năm, như 20/2024/QĐ-UBND.",
          "A legal norm: the number carries the year, as 20/2024/QĐ-UBND.")))
    var isNormative = false

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Mẫu báo cáo mà văn bản theo: monthly, annual...",
          "The template that the report follows: monthly, annual..."),
        valueName: InterfaceLanguage.text("mẫu", "template")))
    var template: String?

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Kỳ báo cáo, như 2023-07.", "The period of the report, as 2023-07."),
        valueName: InterfaceLanguage.text("kỳ", "period")))
    var period: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      try await LedgerQuestion.ask {
        let area = try await register.area(in: open)
        let period = try self.period.map { text in
          guard let period = TimePeriod(code: text) else {
            throw LedgerPlace.Problem.noPeriod(text)
          }
          return period
        }
        try await reservation.reserve(
          symbol, in: area, year: register.numberYear, isNormative: isNormative,
          DocumentDraft(subject: reservation.subject, template: template, period: period), open)
      }
    }
  }

  /// `tiendo register replace NUMBER`: a number for the document that takes its place.
  struct Replace: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "replace",
      abstract: InterfaceLanguage.text(
        "Lấy số cho văn bản cùng loại thay thế văn bản sai nội dung.",
        "Take a number for the document that replaces one with wrong content."))

    @OptionGroup var question: RegisteredDocumentOptions
    @OptionGroup var year: NewYearOption
    @OptionGroup var reservation: ReservationOptions

    var ledger: LedgerOption { question.ledger }

    func run(on engine: any LedgerEngine) async throws {
      try await question.ask(on: engine) { found in
        let old = try await found.ledger.store.register(area: found.area.code)
          .document(found.number)?.draft
        try await reservation.reserve(
          found.number.symbol, in: found.area,
          year: year.newYear ?? question.register.numberYear,
          isNormative: found.number.series.isNormative,
          DocumentDraft(
            subject: reservation.subject, template: old?.template, period: old?.period,
            mends: .replaces(found.number)), found.ledger)
      }
    }
  }

  /// `tiendo register correct NUMBER`: a number for the official letter that corrects it.
  struct Correct: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "correct",
      abstract: InterfaceLanguage.text(
        "Lấy số cho công văn đính chính văn bản sai thể thức, thủ tục.",
        "Take a number for the official letter that corrects form or procedure."))

    @OptionGroup var question: RegisteredDocumentOptions
    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Đơn vị soạn thảo công văn, như TH.", "The unit that drafted the letter, as TH."),
        valueName: InterfaceLanguage.text("đơn vị", "unit")))
    var unit: String

    @OptionGroup var year: NewYearOption
    @OptionGroup var reservation: ReservationOptions

    var ledger: LedgerOption { question.ledger }

    func run(on engine: any LedgerEngine) async throws {
      try await question.ask(on: engine) { found in
        try await reservation.reserve(
          "\(found.number.series.issuer)-\(unit)", in: found.area,
          year: year.newYear ?? question.register.numberYear,
          DocumentDraft(subject: reservation.subject, mends: .corrects(found.number)), found.ledger)
      }
    }
  }
}
