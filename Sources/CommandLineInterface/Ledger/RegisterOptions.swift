import ArgumentParser
import Ledger
import Workflows

/// The area and year of a register.
struct RegisterOptions: ParsableArguments {
  @OptionGroup var areaOption: AreaOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Năm của sổ; mặc định năm nay.", "The year of the register; by default this year."),
      valueName: InterfaceLanguage.text("năm", "year")))
  var year: Int?

  init() {}

  /// The year that numbers are of.
  var numberYear: Int { year ?? Clock.today.year }

  /// The area, as it is on the last day of the year.
  func area(in open: OpenLedger) async throws -> ReferenceArea {
    try await open.area(
      areaOption.area, on: TimePeriod.Point(year: numberYear).lastDay)
  }

  /// The document that a person named.
  func number(_ text: String, in area: ReferenceArea, _ open: OpenLedger) throws -> DocumentNumber {
    try open.number(text, area: area, year: numberYear)
  }
}

/// The number that a command is about, as a person writes it.
struct DocumentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Số, ký hiệu văn bản, như 45/BC-UBND.", "Number and symbol, as 45/BC-UBND."),
      valueName: InterfaceLanguage.text("văn bản", "document")))
  var document: String

  init() {}
}

/// Who acts on the register.
struct PersonOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Người thực hiện.", "Who does it."),
      valueName: InterfaceLanguage.text("người", "person")))
  var person: String

  init() {}
}

/// What a document is about that gets a number.
struct ReservationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Trích yếu nội dung.", "What the document is about."),
      valueName: InterfaceLanguage.text("trích yếu", "subject")))
  var subject: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Số cụ thể; mặc định số tiếp theo.", "The number itself; by default the next one."),
      valueName: InterfaceLanguage.text("số", "number")))
  var number: Int?

  @OptionGroup var person: PersonOption

  init() {}

  /// Takes the number and says which.
  func reserve(
    _ symbol: String, in area: ReferenceArea, year: Int, isNormative: Bool = false,
    _ draft: DocumentDraft, _ open: OpenLedger
  ) async throws {
    let document = try await open.reserve(
      Reservation(
        area: area, symbol: symbol, year: year, isNormative: isNormative, number: number,
        draft: draft, person: person.person, now: Clock.now))
    let line = InterfaceLanguage.text(
      "\(document.number.printed): đã giữ số cho \"\(document.draft.subject)\"; ban hành bằng tiendo register issue.",
      "\(document.number.printed): kept for \"\(document.draft.subject)\"; issue it with tiendo register issue."
    )
    try Output.write(Array((line + "\n").utf8), to: nil)
  }
}
