import ArgumentParser
import Storage
import Workflows

/// `tiendo import`: a resolution's targets or a report's results into the ledger, after a person has
/// seen what each statement becomes.
struct ImportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: InterfaceLanguage.text(
      "Đưa một nghị quyết (chỉ tiêu) hoặc một báo cáo (kết quả) vào sổ.",
      "Bring a resolution (targets) or a report (results) into the ledger."),
    discussion: InterfaceLanguage.text(
      "Không có --accept thì chỉ cho xem: từng mệnh đề khớp với chỉ tiêu nào, chắc đến đâu, mới, sửa hay mâu thuẫn.",
      "Without --accept it only shows: which indicator each statement was matched to, how surely, and what is new, changed or contradictory."
    ))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text("Nghị quyết hoặc báo cáo.", "The resolution or report."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var file: String

  @OptionGroup var place: PlaceOptions

  @Flag(
    help: ArgumentHelp(
      InterfaceLanguage.text("Ghi vào sổ những gì đã cho xem.", "Record what was shown.")))
  var accept = false

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let open = OpenLedger(try await engine.open(ledger.address))
    let place = try await place.resolve(open)
    let result: ReadReport.Result
    do {
      result = try ReadReport(recognisesScans: false).read(path: file)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let plan = try await open.planImport(of: result, named: name, at: place, now: Clock.now)
    try Output.write(
      ImportPlanText.render(plan, in: InterfaceLanguage.current, layout: Terminal.layout), to: nil)
    guard accept else {
      Output.complain(
        InterfaceLanguage.text(
          "Chưa ghi gì vào sổ; thêm --accept để ghi.",
          "Nothing was recorded; add --accept to record."))
      return
    }
    try await open.store.record(plan.entry)
    Output.complain(
      InterfaceLanguage.text(
        "Đã ghi \(plan.entry.targets.count) chỉ tiêu và \(plan.entry.observations.count) số liệu vào \(ledger.address).",
        "Recorded \(plan.entry.targets.count) targets and \(plan.entry.observations.count) figures in \(ledger.address)."
      ))
  }
}
