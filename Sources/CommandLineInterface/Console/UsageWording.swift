import Workflows

/// What the parser of arguments says, in the words and on the one line of this command.
enum UsageWording {
  /// The line for a command that does not exist, with the one that may have been meant.
  static func unknownCommand(_ name: String, among names: [String], in language: Language) -> String
  {
    let isVietnamese = language == .vietnamese
    var sentence = isVietnamese ? "không có lệnh '\(name)'." : "there is no command '\(name)'."
    if let nearest = EditDistance.nearest(to: name, among: names) {
      sentence += isVietnamese ? " Có phải là '\(nearest)'?" : " Did you mean '\(nearest)'?"
    }
    return line(sentence, help: "tiendo", in: language)
  }

  /// A usage error as one line that ends with where help stands.
  static func line(_ message: String, help command: String, in language: Language) -> String {
    let message = message.split(whereSeparator: \.isNewline)
      .map { $0.trimmed }.joined(separator: " ")
    let sentence = language == .vietnamese ? vietnamese(message) : message.ended
    let remedy =
      language == .vietnamese ? "Xem: \(command) --help" : "See: \(command) --help"
    return "tiendo: \(sentence) \(remedy)"
  }

  /// The parser's sentences and ours: the fixed words around what is quoted in them.
  private static let sentences: [(english: [String], vietnamese: [String])] = [
    (
      ["Unknown option '", "'. Did you mean '", "'?"],
      ["không có tùy chọn '", "'. Có phải là '", "'?"]
    ),
    (["Unknown option '", "'"], ["không có tùy chọn '", "'."]),
    (["Missing expected argument '", "'"], ["thiếu '", "'."]),
    (["Missing value for '", "'"], ["thiếu giá trị cho '", "'."]),
    (
      ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
      ["giá trị '", "' không hợp lệ cho '", "'. Hãy chọn một trong ", "."]
    ),
    (["The value '", "' is invalid for '", "'"], ["giá trị '", "' không hợp lệ cho '", "'."]),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["tùy chọn '", "' không nhận giá trị, nhưng có '", "'."]
    ),
    (["Unexpected argument '", "'"], ["thừa '", "'."]),
  ]

  private static func vietnamese(_ message: String) -> String {
    for sentence in sentences {
      guard let parts = message.parts(between: sentence.english) else { continue }
      var text = sentence.vietnamese[0]
      for (part, words) in zip(parts, sentence.vietnamese.dropFirst()) { text += part + words }
      return text.replacing(" or ", with: " hoặc ").replacing(" and ", with: " hoặc ")
    }
    if let colon = message.range(of: " unexpected arguments: ") {
      return "thừa \(message[..<colon.lowerBound]) đối số: \(message[colon.upperBound...])."
    }
    return message.ended
  }

  /// The parser's help in Vietnamese; English is as it comes.
  static func help(_ text: String, in language: Language) -> String {
    guard language == .vietnamese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { helpLine(String($0)) }.joined(separator: "\n")
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "ĐỐI SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"),
  ]

  private static let phrases = [
    ("<subcommand>", "<lệnh>"), ("(default)", "(mặc định)"), ("(default:", "(mặc định:"),
    ("(values:", "(giá trị:"),
    ("; default:", "; mặc định:"),
    ("Show the version.", "In phiên bản."), ("Show help information.", "In phần trợ giúp này."),
    ("Show subcommand help information.", "In trợ giúp của một lệnh."),
    ("See 'tiendo help ", "Xem 'tiendo help "), ("' for detailed help.", "' để biết chi tiết."),
  ]

  private static func helpLine(_ line: String) -> String {
    var line = line
    for (english, vietnamese) in headings where line.hasPrefix(english) {
      line = vietnamese + line.dropFirst(english.count)
    }
    for (english, vietnamese) in phrases { line = line.replacing(english, with: vietnamese) }
    return line
  }
}

extension String {
  fileprivate var ended: String { last == "." || last == "?" ? self : self + "." }

  /// What stands between fixed words that open, divide and close the text.
  fileprivate func parts(between words: [String]) -> [String]? {
    guard let first = words.first, hasPrefix(first) else { return nil }
    var rest = dropFirst(first.count)
    var parts: [String] = []
    for (index, word) in words.enumerated().dropFirst() {
      if index == words.count - 1 {
        guard rest.hasSuffix(word) else { return nil }
        parts.append(String(rest.dropLast(word.count)))
      } else {
        guard let range = rest.range(of: word) else { return nil }
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
    }
    return parts
  }

  fileprivate func range(of words: String) -> Range<Index>? { self[...].range(of: words) }

  fileprivate func replacing(_ words: String, with others: String) -> String {
    var rest = self[...]
    var text = ""
    while let range = rest.range(of: words) {
      text += rest[..<range.lowerBound] + others
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The first place where words stand.
  fileprivate func range(of words: String) -> Range<Index>? {
    guard let first = words.first else { return nil }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].hasPrefix(words) {
        return index..<self.index(index, offsetBy: words.count)
      }
      start = self.index(after: index)
    }
    return nil
  }
}
