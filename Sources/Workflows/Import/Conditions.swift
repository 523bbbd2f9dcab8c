import Ledger
import SourceText

/// Figures that only say which things a neighbour counts: "07 xã đạt từ 15-18 tiêu chí" is one figure of
/// communes, and the criteria are its name.
enum Conditions {
  static func mark(_ rows: inout [ImportRow]) {
    for index in rows.indices {
      let near = [index - 1, index + 1].filter { rows.indices.contains($0) }
      guard let counted = near.first(where: { rows[index].isNamed(in: rows[$0]) }) else { continue }
      rows[index].outcome = .condition(of: rows[counted].quote)
      rows[index].observation = nil
      rows[index].target = nil
    }
  }
}

extension ImportRow {
  /// Whether the name of another figure of the same clause has this one's words in it.
  fileprivate func isNamed(in other: ImportRow) -> Bool {
    guard other.subject != subject, !other.quote.contains(quote) else { return false }
    let names = [other.subject, other.whole ?? ""]
    return names.contains { $0.contains(quote) }
  }
}
