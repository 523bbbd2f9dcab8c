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

  package static func + (left: WrittenText, right: WrittenText) -> WrittenText {
    WrittenText(left.runs + right.runs)
  }
}

extension WrittenText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
