/// Which element of its part each piece of a document's text came from.
struct TextTrace {
  struct Piece {
    /// The element, counted by its start tag from 0 in its part.
    var element: Int
    /// Where the piece stands in the source text.
    var range: Range<Int>
    /// How many bytes had been handed over before it.
    var original: Int
    /// Whether what was handed over is what the element holds, not what its font makes of it.
    var isVerbatim: Bool
    /// The note it stands in; nil in the body.
    var note: Int?
  }

  /// In the order of the text.
  private(set) var pieces: [Piece] = []
  /// The element that refers to a note first, by the index of the note.
  private(set) var references: [Int: Int] = [:]
  /// The note that is being read.
  var note: Int?

  mutating func add(element: Int, range: Range<Int>, original: Int, isVerbatim: Bool) {
    guard !range.isEmpty else { return }
    pieces.append(
      Piece(
        element: element, range: range, original: original, isVerbatim: isVerbatim, note: note))
  }

  mutating func refer(to index: Int, element: Int) {
    if note == nil, references[index] == nil { references[index] = element }
  }

  /// The first and the last piece of a range; the piece behind it where no piece has a share in it,
  /// nil for a text of no pieces.
  func ends(of range: Range<Int>) -> (first: Piece, last: Piece)? {
    guard !pieces.isEmpty else { return nil }
    let first = min(
      pieces.partitioningIndex { $0.range.upperBound > range.lowerBound }, pieces.count - 1)
    let behind = pieces.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return (pieces[first], pieces[max(first, behind - 1)])
  }
}

extension Array {
  /// The first index for which a condition holds that holds for all behind it, too.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
