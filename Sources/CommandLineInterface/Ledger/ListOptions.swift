import ArgumentParser
import Workflows

/// How a list is handed out.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "table cho màn hình, tsv hoặc csv cho chương trình; mặc định table trên màn hình, tsv khi kết quả đi nơi khác.",
        "table for people, tsv or csv for programs; by default table on a terminal, tsv elsewhere."
      ), valueName: InterfaceLanguage.text("dạng", "form")))
  var format: ListTable.Form?

  init() {}

  /// Writes the list to standard output.
  func write(_ table: ListTable) throws {
    let form = format ?? (Terminal.isThere ? .table : .tsv)
    try Output.write(
      table.render(form, in: InterfaceLanguage.current, layout: Terminal.layout), to: nil)
  }
}

extension ListTable.Form: ExpressibleByArgument {}
