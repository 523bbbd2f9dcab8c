import ArgumentParser
import Ledger
import Workflows

/// `tiendo scorecard`: the account of a plan, target by target.
struct ScorecardCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: InterfaceLanguage.text(
      "Bảng đánh giá từng chỉ tiêu của kế hoạch.", "The account of a plan, target by target."))

  /// How the scorecard is handed out.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var place: PlaceOptions
  @OptionGroup var known: KnownOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "So với chỉ tiêu của cấp này: HĐND, TW, ĐHĐB hoặc UBND; mặc định cấp đầu tiên có giao.",
        "Compare with the targets of this authority: HĐND, TW, ĐHĐB or UBND; by default the first that assigned one."
      ), valueName: InterfaceLanguage.text("cấp giao", "authority")))
  var authority: Target.Authority?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "text cho màn hình, json cho chương trình.", "text for people, json for programs."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: Form = .text

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text("Ghi kết quả vào tệp này.", "Write the result to this file."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let open = OpenLedger(try await engine.open(ledger.address))
    let place = try await place.resolve(open)
    let card = try await ScorecardMaker.make(
      area: place.area, period: place.period, store: open.store, authority: authority,
      asKnown: try known.moment())
    let bytes =
      switch format {
      case .json: ScorecardJSON.render(card)
      case .text:
        ScorecardText.render(
          card, in: InterfaceLanguage.current,
          layout: output == nil ? Terminal.layout : TableLayout())
      }
    try Output.write(bytes, to: output)
  }
}
