/// How far apart two words are, for telling what a mistyped one may have meant.
enum EditDistance {
  /// Letters to add, drop, change or swap with their neighbour on the way from one to the other.
  static func between(_ left: String, _ right: String) -> Int {
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
