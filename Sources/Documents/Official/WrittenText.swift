/// Words of a paragraph, a heading or a cell, with what stands out in them.
package struct WrittenText: Hashable, Sendable {
  /// Words that look alike.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    /// The id of the figure that the words are; nil for other words.
    package var figure: String?
    /// The footnote whose mark follows the words.
    package var note: [WrittenText]

    package init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, figure: String? = nil,
      note: [WrittenText] = []
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.figure = figure
      self.note = note
    }
  }

  package var runs: [Run]

  package init(_ runs: [Run]) { self.runs = runs }

  package init(_ text: String) { runs = text.isEmpty ? [] : [Run(text)] }

  /// The words alone, without footnotes.
  package var plain: String { runs.map(\.text).joined() }

  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty && $0.note.isEmpty } }

  /// One text behind the other; words that look alike become one run.
  package static func + (left: WrittenText, right: WrittenText) -> WrittenText {
    guard let last = left.runs.last, let first = right.runs.first, last.continues(in: first) else {
      return WrittenText(left.runs + right.runs)
    }
    var joined = last
    joined.text += first.text
    joined.note = first.note
    return WrittenText(left.runs.dropLast() + [joined] + right.runs.dropFirst())
  }
}

extension WrittenText.Run {
  /// Whether another run goes on as this one looks, with neither figure nor footnote between.
  fileprivate func continues(in other: WrittenText.Run) -> Bool {
    isBold == other.isBold && isItalic == other.isItalic && figure == nil && other.figure == nil
      && note.isEmpty
  }
}

extension WrittenText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
