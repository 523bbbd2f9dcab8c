import ArgumentParser

/// The root of the command line: one subcommand for each use case.
struct TienDoCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tiendo",
    abstract: InterfaceLanguage.text(
      "Đọc văn bản hành chính: mỗi con số trong báo cáo là một số liệu kiểm tra được.",
      "Reads Vietnamese official documents: every number of a report, a fact to check."),
    version: "tiendo \(version)",
    subcommands: [
      ReadCommand.self,
      CheckCommand.self,
      InitCommand.self,
      SampleCommand.self,
      ImportCommand.self,
      ScorecardCommand.self,
      ReportCommand.self,
      TargetCommand.self,
      VerdictsCommand.self,
      RegisterCommand.self,
      NarrativeCommand.self,
      ShowCommand.self,
      ExportCommand.self,
      ServeCommand.self,
      IndicatorsCommand.self,
      AreasCommand.self,
      AgencyCommand.self,
      PersonCommand.self,
      RegimeCommand.self,
      FormCommand.self,
      TaskCommand.self,
      RemindersCommand.self,
      JournalCommand.self,
      BenchCommand.self,
    ])

  @OptionGroup var language: LanguageOption
}

/// The option for the language of messages, which every command has.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ngôn ngữ của thông báo; mặc định theo TIENDO_LANG, nếu không có thì tiếng Việt.",
        "Language of messages; by default that of TIENDO_LANG, else Vietnamese."),
      valueName: "vi|en"))
  var choice: InterfaceLanguage?

  init() {}
}
