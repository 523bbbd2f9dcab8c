/// Ascending lists of statements, one behind the other.
struct CandidateLists: Sendable {
  private var statements: [Int32] = []
  private var ends: [Int] = []

  mutating func append(_ list: [Int]) {
    statements.append(contentsOf: list.lazy.map { Int32($0) })
    ends.append(statements.count)
  }

  subscript(index: Int) -> [Int] {
    statements[(index > 0 ? ends[index - 1] : 0)..<ends[index]].map { Int($0) }
  }
}
