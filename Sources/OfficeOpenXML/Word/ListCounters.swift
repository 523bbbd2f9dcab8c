import Documents

/// Counts automatic numbers paragraph by paragraph, as Word does when it shows a document.
struct ListCounters {
  private let definitions: NumberingDefinitions
  private let styles: StyleSheet
  /// Counters of each group of levels; lists that share the levels share the counters.
  private var counters: [Int: [Int?]] = [:]
  /// Levels of lists whose start override has been used up.
  private var started: Set<[Int]> = []

  init(definitions: NumberingDefinitions, styles: StyleSheet) {
    self.definitions = definitions
    self.styles = styles
  }

  /// Counts a paragraph and gives its mark; nil for a paragraph that shows none.
  mutating func next(for properties: StyleSheet.Properties, style: StyleSheet.Style) -> Enumerator?
  {
    guard let number = properties.listNumber, number > 0,
      let (instance, abstract) = definitions.list(number, styles: styles)
    else { return nil }
    let own = properties.listLevel ?? Self.level(of: style, in: abstract)
    let levels = NumberingDefinitions.levels.map { instance.levels[$0] ?? abstract.levels[$0] }
    guard levels.indices.contains(own), let level = levels[own] else { return nil }

    var values = counters[instance.abstract] ?? Array(repeating: nil, count: levels.count)
    for index in 0...own {
      if let start = instance.startOverrides[index], started.insert([number, index]).inserted {
        values[index] = index == own ? start - 1 : start
      } else if values[index] == nil {
        let start = levels[index]?.start ?? 1
        values[index] = index == own ? start - 1 : start
      }
    }
    values[own] = Self.successor(of: values[own] ?? 0)
    for index in levels.indices where index > own {
      let restart = levels[index]?.restart
      // A level that names its parent restarts only behind that parent or one above it.
      if let restart, restart == 0 || own >= restart { continue }
      values[index] = nil
    }
    counters[instance.abstract] = values
    return ListMark(level: level, levels: levels, values: values).enumerator
  }

  /// The level that is linked to the paragraph's style or one it is based on.
  private static func level(
    of style: StyleSheet.Style, in abstract: NumberingDefinitions.Abstract
  ) -> Int {
    for name in style.chain {
      for index in NumberingDefinitions.levels where abstract.levels[index]?.style == name {
        return index
      }
    }
    return 0
  }

  /// One more, staying in the range of the standard's numbers whatever the file says.
  private static func successor(of value: Int) -> Int {
    min(max(value, Int(Int32.min)), Int(Int32.max) - 1) + 1
  }
}

/// The mark of one numbered paragraph: its pattern and the counters to fill in.
private struct ListMark {
  let level: NumberingDefinitions.Level
  let levels: [NumberingDefinitions.Level?]
  let values: [Int?]

  /// The mark in the terms of the outline of a report.
  var enumerator: Enumerator? {
    let pattern = parts(of: level.text)
    guard let last = pattern.references.last, let value = values[last] else {
      return level.format == .none || level.format == .bullet ? bullet(level.text) : nil
    }
    let prefix = pattern.prefix.lowercased()
    if prefix.contains("phần") || prefix.contains("chương") { return .part(value) }
    if prefix.contains("điều") { return .article(value) }
    switch level.isLegal ? .decimal : levels[last]?.format ?? .decimal {
    case .lowerLetter: return .letter(NumberFormat.lowerLetter.text(of: value))
    case .upperLetter: return .part(value)
    case .lowerRoman: return .romanBracketed(value)
    case .upperRoman: return .roman(value)
    case .bullet: return bullet(level.text)
    case .none: return nil
    case .symbols: return .star
    case .decimal:
      if pattern.references.count > 1 {
        return .decimal(pattern.references.compactMap { values[$0] })
      }
      return prefix.last == "(" ? .bracketed(value) : .decimal([value])
    }
  }

  /// The words in front of the first counter and behind the last one, and which counters are shown.
  private func parts(of text: String) -> (prefix: String, references: [Int], suffix: String) {
    var (prefix, references, suffix) = ("", [Int](), "")
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
        rest.removeFirst()
        references.append(digit - 1)
        suffix = ""
      } else if references.isEmpty {
        prefix.append(character)
      } else {
        suffix.append(character)
      }
    }
    return (prefix, references, suffix)
  }

  /// A bullet by its sign; signs of the Symbol font lie at F000 above their code.
  private func bullet(_ text: String) -> Enumerator? {
    let sign = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    switch sign {
    case nil: return nil
    case "-", "\u{2010}", "\u{2011}", "–", "—", "−", "\u{F02D}", "\u{F0BE}": return .dash
    case "+", "\u{F02B}": return .plus
    default: return .star
    }
  }
}
