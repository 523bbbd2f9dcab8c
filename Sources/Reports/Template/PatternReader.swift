import Ledger

/// What is wrong with a pattern, and where.
package struct PatternProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unclosedHole
    case unclosedClause
    case clauseInClause
    case unknownHole(String)
    case unknownAspect(String)
  }

  package var reason: Reason
  package var line: Int
}

/// Reads the words of a template into a pattern.
package enum PatternReader {
  package static func read(_ text: String, line: Int) throws(PatternProblem) -> PatternText {
    var pieces: [PatternText.Piece] = []
    var clause: [PatternText.Piece]?
    var words = ""
    var rest = text[...]
    func flush() {
      guard !words.isEmpty else { return }
      if clause != nil { clause?.append(.words(words)) } else { pieces.append(.words(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "{":
        flush()
        guard let close = rest.firstIndex(of: "}") else {
          throw PatternProblem(reason: .unclosedHole, line: line)
        }
        let piece = try hole(String(rest[..<close]), line: line)
        if clause != nil { clause?.append(piece) } else { pieces.append(piece) }
        rest = rest[rest.index(after: close)...]
      case "[":
        guard clause == nil else { throw PatternProblem(reason: .clauseInClause, line: line) }
        flush()
        clause = []
      case "]" where clause != nil:
        flush()
        pieces.append(.optional(clause ?? []))
        clause = nil
      default:
        words.append(character)
      }
    }
    guard clause == nil else { throw PatternProblem(reason: .unclosedClause, line: line) }
    flush()
    return PatternText(pieces: pieces, line: line)
  }

  private static func hole(
    _ text: String, line: Int
  ) throws(PatternProblem) -> PatternText.Piece {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else {
      throw PatternProblem(reason: .unknownHole(text), line: line)
    }
    guard isCode(first) else {
      guard words.count == 1, let period = PeriodHole(rawValue: first) else {
        throw PatternProblem(reason: .unknownHole(text), line: line)
      }
      return .period(period)
    }
    var hole = FigureHole(indicator: first, slot: .current, aspect: .amount)
    for word in words.dropFirst() {
      if let slot = FigureBook.Slot(rawValue: word) {
        hole.slot = slot
      } else if let aspect = FigureHole.Aspect(rawValue: word) {
        hole.aspect = aspect
      } else {
        throw PatternProblem(reason: .unknownAspect(word), line: line)
      }
    }
    return .figure(hole)
  }

  /// Whether words are a code of an indicator: "AGR.TEA.AREA".
  package static func isCode(_ text: String) -> Bool {
    text.contains(".")
      && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == ".") }
  }
}
