import ArgumentParser
import Workflows

/// The area that a command is about, as the person names it.
struct AreaOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Địa bàn: mã (12) hoặc tên không dấu (lai-chau).",
        "The area: its code (12) or its name without marks (lai-chau)."),
      valueName: InterfaceLanguage.text("địa bàn", "area")))
  var area: String

  init() {}
}
