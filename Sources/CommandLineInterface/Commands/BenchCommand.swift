import ArgumentParser
import Workflows

/// `tiendo bench`: how fast reports are read here.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bench")
  @OptionGroup var language: LanguageOption
}
