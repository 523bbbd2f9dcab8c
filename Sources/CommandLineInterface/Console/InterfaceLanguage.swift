import ArgumentParser
import Glibc
import Workflows

/// The language in which this run speaks.
enum InterfaceLanguage: String, CaseIterable, ExpressibleByArgument {
  case vi, en

  /// Read off the command line before it is parsed, because help and usage errors speak it as well.
  static let current: Language = {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    for (index, argument) in arguments.enumerated().reversed() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="),
        let language = Language(rawValue: String(argument.dropFirst(7)))
      {
        return language
      }
    }
    return getenv("TIENDO_LANG").flatMap { Language(rawValue: String(cString: $0)) } ?? .vietnamese
  }()

  /// The words in the language of this run.
  static func text(_ vietnamese: String, _ english: String) -> String {
    current == .vietnamese ? vietnamese : english
  }
}
