/// Follows the rows of a table from top to bottom and says what each is a part of.
///
/// A dash, a plus or "Trong đó" makes a row part of the one above; numbers say how deep they stand:
/// I, 1, 1.1, a.
struct RowOutline {
  private struct Level {
    var depth: Int
    var name: String
    var unit: String?
    /// Whether the row holds figures of its own; a mere heading is no whole.
    var hasFigures: Bool
  }

  private var stack: [Level] = []

  /// The name of the next row.
  mutating func next(
    _ text: String, ordinal: String, unit: String?, hasFigures: Bool
  ) -> RowName {
    let (name, mark) = Self.bare(text)
    var depth = mark ?? Self.depth(of: ordinal)
    if mark == Self.partDepth, let last = stack.last, last.depth > Self.partDepth {
      depth = last.depth
    }
    while let last = stack.last, last.depth >= depth { stack.removeLast() }
    var row = RowName(name: name, unit: unit)
    if let parent = stack.last {
      row.parent = RowName.Parent(
        name: parent.name, unit: parent.unit, isMarked: mark != nil && parent.hasFigures)
      // A part without unit is measured as its whole.
      if unit == nil, mark != nil { row.unit = parent.unit }
    }
    stack.append(Level(depth: depth, name: name, unit: row.unit, hasFigures: hasFigures))
    return row
  }

  private static let dashDepth = 10
  private static let partDepth = 11
  private static let plusDepth = 12

  /// The name without the mark in front of it, and the depth that mark stands for.
  private static func bare(_ text: String) -> (String, Int?) {
    var rest = text
    var depth: Int?
    while let sign = rest.first, "-–—•*+".contains(sign) {
      depth = sign == "+" ? plusDepth : dashDepth
      rest = String(rest.dropFirst()).trimmingSpaces
    }
    for word in ["trong đó", "bao gồm", "gồm", "t.đó", "tđ"] where rest.lowercased().hasPrefix(word)
    {
      let tail = rest.dropFirst(word.count)
      guard tail.isEmpty || [":", " ", ","].contains(tail.first) else { continue }
      let name = String(tail.drop { ":, -–+".contains($0) })
      guard !name.isEmpty else { break }
      return (name, depth ?? partDepth)
    }
    return (rest, depth)
  }

  /// How deep a row with that number stands.
  private static func depth(of ordinal: String) -> Int {
    let text = ordinal.filter { !"().".contains($0) }
    if text.isEmpty { return ordinal.isEmpty ? 9 : 2 }
    let parts = ordinal.split { ".)".contains($0) }
    if parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return 1 + parts.count }
    if "-–+".contains(text) { return dashDepth }
    let isRoman = text.allSatisfy { "IVX".contains($0) }
    if isRoman || text.allSatisfy({ $0.isLetter && $0.isUppercase }) { return isRoman ? 1 : 0 }
    return 8
  }
}
