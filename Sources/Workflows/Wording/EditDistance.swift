/// How far apart two words are, for telling what a mistyped one may have meant.
package enum EditDistance {
  /// The name that a mistyped one may have meant: the nearest, unless half of it or more is different.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let nearest = names.map { (name: $0, distance: between($0, name)) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let nearest, nearest.distance <= max(1, nearest.name.count / 2) else { return nil }
    return nearest.name
  }

  /// Letters to add, drop, change or swap with their neighbour on the way from one to the other.
  package static func between(_ left: String, _ right: String) -> Int {
    let first = Array(left.prefix(64))
    let second = Array(right.prefix(64))
    var rows = [Array(0...second.count)]
    for (line, letter) in first.enumerated() {
      var row = [line + 1]
      for (column, other) in second.enumerated() {
        var cost = min(
          rows[line][column + 1] + 1, row[column] + 1,
          rows[line][column] + (letter == other ? 0 : 1))
        if line > 0, column > 0, letter == second[column - 1], other == first[line - 1] {
          cost = min(cost, rows[line - 1][column - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
