/// A sentence broken into lines of a terminal, with the carets that stand under its numbers: `^` under
/// the number that was tested, `~` under those it was tested with.
struct CaretLines: Sequence {
  struct Line {
    var words: String
    /// Empty where nothing on the line is marked.
    var carets: String
  }

  private struct Cell {
    var scalar: Unicode.Scalar
    var width: Int
    var sign: Character
  }

  private var lines: [Line] = []

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }

  init(_ context: ClaimContext, width: Int) {
    var cells = Self.plain(context.isCut.before ? "… " : "")
    var offset = 0
    for scalar in String(decoding: context.bytes, as: UTF8.self).unicodeScalars {
      let mark = context.marks.last { $0.range.contains(offset) }
      let sign: Character =
        switch mark?.part {
        case .claim: "^"
        case .operand: "~"
        case nil: " "
        }
      offset += String(scalar).utf8.count
      let printable = DisplayWidth.printable(String(scalar)).unicodeScalars.first
      guard let printable else { continue }
      cells.append(
        Cell(scalar: printable, width: DisplayWidth.of(String(printable)), sign: sign))
    }
    cells += Self.plain(context.isCut.behind ? " …" : "")
    fill(cells, width: Swift.max(1, width))
  }

  private static func plain(_ text: String) -> [Cell] {
    text.unicodeScalars.map { Cell(scalar: $0, width: 1, sign: " ") }
  }

  /// Breaks at the last blank that fits, or within a word that is longer than a line.
  private mutating func fill(_ cells: [Cell], width: Int) {
    var start = 0
    while start < cells.count {
      var end = start
      var used = 0
      var blank: Int?
      while end < cells.count, used + cells[end].width <= width || end == start {
        if cells[end].scalar == " " { blank = end }
        used += cells[end].width
        end += 1
      }
      var next = end
      if end < cells.count {
        if cells[end].scalar == " " {
          next = end + 1
        } else if let blank, blank > start {
          end = blank
          next = blank + 1
        }
      }
      lines.append(Self.line(cells[start..<end]))
      start = next
    }
  }

  private static func line(_ cells: ArraySlice<Cell>) -> Line {
    var words = String.UnicodeScalarView()
    var carets = ""
    for cell in cells {
      words.append(cell.scalar)
      carets += String(repeating: cell.sign, count: cell.width)
    }
    while carets.last == " " { carets.removeLast() }
    return Line(words: String(words), carets: carets)
  }
}
