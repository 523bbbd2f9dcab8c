import ArgumentParser
import Storage
import Workflows

/// `tiendo import`: a resolution's targets, a report's results or a table of figures into the ledger,
/// after a person has seen what each statement or cell becomes.
struct ImportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: InterfaceLanguage.text(
      "Đưa một nghị quyết (chỉ tiêu), một báo cáo (kết quả) hoặc một bảng số liệu vào sổ.",
      "Bring a resolution (targets), a report (results) or a table of figures into the ledger."),
    discussion: InterfaceLanguage.text(
      """
      Không có --accept thì chỉ cho xem: từng mệnh đề khớp với chỉ tiêu nào, chắc đến đâu, mới, sửa hay mâu thuẫn.

      Bảng số liệu là tệp .xlsx, .csv hoặc .tsv có dòng tiêu đề: mỗi dòng một số liệu (cũng là tệp của tiendo export), bảng phụ lục của báo cáo, hoặc biểu có mỗi cột một địa bàn. Ô trống là chưa báo cáo, "-" và "…" là không có số liệu, "x" là không áp dụng.
      """,
      """
      Without --accept it only shows: which indicator each statement was matched to, how surely, and what is new, changed or contradictory.

      A table of figures is an .xlsx, .csv or .tsv file with headings: a row a figure (as tiendo export writes), the annex of a report, or a form with a column for each area. An empty cell is not reported, "-" and "…" no data, "x" not applicable.
      """
    ))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Nghị quyết, báo cáo hoặc bảng số liệu.", "The resolution, report or table of figures."),
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
    let source: ImportSource
    do {
      source = try ImportSource.read(path: file)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
    let plan = try await open.planImport(of: source, at: place, now: Clock.now)
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
