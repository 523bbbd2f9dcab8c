import ArgumentParser
import Workflows

/// Which template a text is for.
struct TemplateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Mẫu báo cáo: monthly, annual...", "The template of the report: monthly, annual..."),
      valueName: InterfaceLanguage.text("mẫu", "template")))
  var template: String

  init() {}
}

/// Which section of a report a text is for.
struct SectionOption: ParsableArguments {
  @OptionGroup var templateOption: TemplateOption

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Mục của mẫu, như limitations.", "The section of the template, as limitations."),
      valueName: InterfaceLanguage.text("mục", "section")))
  var section: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Thư mục đề cương riêng của địa phương.", "A folder of the province's own outlines."),
      valueName: InterfaceLanguage.text("thư mục", "folder")))
  var outlines: String?

  init() {}

  /// Refuses a section that no outline has.
  func check(in open: OpenLedger) async throws {
    try await ReportDesk(open).check(
      NarrativePlace(template: templateOption.template, section: section),
      in: try outlines.map { try OutlineFolder(path: $0) })
  }
}

/// The text that a person hands in.
struct NarrativeArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Tệp nội dung; - là đầu vào chuẩn.", "The file with the text; - is standard input."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var file: String

  init() {}

  /// Reads the text as that of an area and period.
  func read(at place: LedgerPlace) throws -> ReadReport.Result {
    do {
      return try OpenLedger.narrativeText(path: file, for: place)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
  }
}
