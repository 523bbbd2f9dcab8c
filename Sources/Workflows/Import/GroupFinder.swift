import Documents

/// The groups of a resolution: "(1)" to "(10)", or the numbered headings where it has no brackets.
struct GroupFinder {
  private var starts: [(offset: Int, group: String)] = []

  init(_ document: Document) {
    collect(document.body)
    starts.sort { $0.offset < $1.offset }
  }

  /// The group that a place of the source text stands in; empty outside any.
  func group(at offset: Int) -> String {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? starts[low - 1].group : ""
  }

  /// A group goes on to the next number in brackets or the end of its section.
  private mutating func collect(_ section: Section) {
    var current = ""
    for case .paragraph(let paragraph) in section.blocks {
      guard let start = paragraph.pieces.first?.source else { continue }
      if case .bracketed(let number)? = paragraph.enumerator {
        current = String(number)
      }
      starts.append((start, current))
    }
    for subsection in section.subsections { collect(subsection) }
  }
}
