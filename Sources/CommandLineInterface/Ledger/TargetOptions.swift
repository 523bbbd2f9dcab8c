import ArgumentParser
import Ledger
import Storage
import Workflows

/// A target that a person enters on the command line.
struct TargetOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Chỉ tiêu: mã, hoặc từ mà chỉ một chỉ tiêu có.",
        "The indicator: its code, or words that only one has."),
      valueName: InterfaceLanguage.text("chỉ tiêu", "indicator")))
  var indicator: String

  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Giá trị theo đơn vị của chỉ tiêu: 9.000, \">= 95\", \"~ 7.800\", 61-62.",
        "The value in the indicator's unit: 9.000, \">= 95\", \"~ 7.800\", 61-62."),
      valueName: InterfaceLanguage.text("giá trị", "value")))
  var value: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Số và ký hiệu văn bản, như 45/NQ-HĐND.",
        "Number and symbol of the document, as 45/NQ-HĐND."
      ), valueName: InterfaceLanguage.text("văn bản", "document")))
  var document: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Ngày văn bản, như 2023-07-20.", "Its date, as 2023-07-20."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var date: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Cấp giao: HĐND, TW, ĐHĐB hoặc UBND.", "Who assigns it: HĐND, TW, ĐHĐB or UBND."),
      valueName: InterfaceLanguage.text("cấp giao", "authority")))
  var issuer: Target.Authority

  @Flag(
    help: ArgumentHelp(
      InterfaceLanguage.text("Ghi vào sổ những gì đã cho xem.", "Record what was shown.")))
  var accept = false

  init() {}

  /// Shows what entering the target changes, and records it when the person has accepted.
  func enter(_ kind: TargetEntry.Kind, into open: OpenLedger) async throws {
    let day = try CommandDay.read(date, option: "--date")
    let place = try await place.resolve(open)
    try await LedgerQuestion.ask {
      let indicator = try await open.indicator(self.indicator)
      guard let requirement = RequirementText.read(value, unit: indicator.unit) else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "--value: \"\(value)\" không đọc được; ghi số theo đơn vị \(indicator.unit), như 9.000, \">= 95\" hoặc 61-62.",
            "--value: \"\(value)\" cannot be read; write a number in \(indicator.unit), as 9.000, \">= 95\" or 61-62."
          ))
      }
      let change = try await open.change(
        by: TargetEntry(
          kind: kind, indicator: indicator, place: place, authority: issuer,
          requirement: requirement, document: document, assignedOn: day, now: Clock.now))
      let line =
        "\(place.area.name) · \(change.sentence(of: indicator, in: InterfaceLanguage.current))"
      try Output.say(line)
      guard accept else {
        Output.complain(
          InterfaceLanguage.text(
            "Chưa ghi gì vào sổ; thêm --accept để ghi.",
            "Nothing was recorded; add --accept to record."))
        return
      }
      try await open.store.record(LedgerEntry(targets: [change.target]))
      Output.complain(InterfaceLanguage.text("Đã ghi vào sổ.", "Recorded."))
    }
  }
}
