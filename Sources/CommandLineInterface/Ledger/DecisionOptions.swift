import ArgumentParser
import Ledger
import Workflows

/// A person's decision about the verdict on a target.
struct DecisionOptions: ParsableArguments {
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
      InterfaceLanguage.text("Người quyết định.", "Who decides."),
      valueName: InterfaceLanguage.text("người", "person")))
  var person: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Lý do.", "Why."), valueName: InterfaceLanguage.text("lý do", "reason")
    ))
  var reason: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ngày quyết định, như 2023-12-20; mặc định hôm nay.",
        "The day of the decision, as 2023-12-20; by default today."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var date: String?

  init() {}

  /// Records the decision and says what holds now.
  func decide(_ verdict: Verdict?, in open: OpenLedger) async throws {
    let day = try date.map { try CommandDay.read($0, option: "--date") } ?? Clock.today
    let place = try await place.resolve(open)
    try await LedgerQuestion.ask {
      let indicator = try await open.indicator(self.indicator)
      let row = try await open.record(
        VerdictDecision(
          indicator: indicator, place: place, verdict: verdict, person: person, reason: reason,
          day: day, now: Clock.now))
      let language = InterfaceLanguage.current
      let what = "\(place.area.name) · \(indicator.code) \(indicator.name), \(place.period.code)"
      let line = InterfaceLanguage.text(
        "\(what): \(row.verdictWording(language)); tính theo số liệu: \(row.computedVerdict.wording(row.assessment.certainty)(language)).",
        "\(what): \(row.verdictWording(language)); computed: \(row.computedVerdict.wording(row.assessment.certainty)(language))."
      )
      try Output.say(line)
    }
  }
}
