import Ledger

/// Statements by the words of their subjects and by indicator: finds those alike without looking at all.
struct SubjectIndex: Sendable {
  private let lengths: [Int]
  private let byWord: [UInt64: [Int32]]
  private let byIndicator: [String: [Int]]

  init(_ keys: [SubjectKey], _ indicators: [Indicator?]) {
    lengths = keys.map(\.words.count)
    var byWord: [UInt64: [Int32]] = [:]
    var byIndicator: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      for word in key.words { byWord[word, default: []].append(Int32(index)) }
      if let indicator = indicators[index] {
        byIndicator[indicator.code, default: []].append(index)
      }
    }
    self.byWord = byWord
    self.byIndicator = byIndicator
  }

  /// Statements of an indicator.
  func statements(of indicator: Indicator) -> [Int] { byIndicator[indicator.code] ?? [] }

  /// Statements whose subject shares at least so many percent of its words, or of the words of `key`,
  /// whichever are fewer, in ascending order.
  func sharing(_ percent: Int, of key: SubjectKey) -> [Int] {
    tally(key) { shared, length in shared * 100 >= percent * min(length, key.words.count) }
  }

  /// Statements whose subject stands in `key` with all its words.
  func within(_ key: SubjectKey) -> [Int] {
    tally(key) { shared, length in shared == length }
  }

  private func tally(_ key: SubjectKey, _ isWanted: (Int, Int) -> Bool) -> [Int] {
    var shared = [Int16](repeating: 0, count: lengths.count)
    var touched: [Int32] = []
    var last: UInt64?
    var repeats = 0
    for word in key.words {
      repeats = word == last ? repeats + 1 : 1
      last = word
      count(word, repeats, &shared, &touched)
    }
    return touched.filter { isWanted(Int(shared[Int($0)]), lengths[Int($0)]) }.map { Int($0) }
      .sorted()
  }

  /// Counts a word once for each statement that has it at least `repeats` times.
  private func count(
    _ word: UInt64, _ repeats: Int, _ shared: inout [Int16], _ touched: inout [Int32]
  ) {
    guard let postings = byWord[word] else { return }
    var run = 0
    var previous: Int32 = -1
    for index in postings {
      run = index == previous ? run + 1 : 1
      previous = index
      guard run == repeats else { continue }
      if shared[Int(index)] == 0 { touched.append(index) }
      shared[Int(index)] += 1
    }
  }
}
