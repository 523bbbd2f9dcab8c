import Ledger

/// Statements by the words of their subjects and by indicator: finds those alike without looking at all.
struct SubjectIndex: Sendable {
  private let lengths: [Int]
  private let byWord: [UInt64: [Int32]]
  private let byIndicator: [String: [Int]]
  private let byKey: [SubjectKey: [Int]]

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
    byKey = Dictionary(grouping: keys.indices) { keys[$0] }
    self.byWord = byWord
    self.byIndicator = byIndicator
  }

  /// Statements of an indicator.
  func statements(of indicator: Indicator) -> [Int] { byIndicator[indicator.code] ?? [] }

  /// Statements of a subject in the very words, in ascending order; none for one without words.
  func statements(named key: SubjectKey) -> [Int] { key.isEmpty ? [] : byKey[key] ?? [] }

  /// Statements whose subject shares at least so many percent of its words, or of the words of `key`,
  /// whichever are fewer, in ascending order.
  func sharing(_ percent: Int, of key: SubjectKey, near place: Int? = nil) -> [Int] {
    tally(key, near: place) { shared, length in
      shared * 100 >= percent * min(length, key.words.count)
    }
  }

  /// Statements whose subject stands in `key` with all its words.
  func within(_ key: SubjectKey, near place: Int? = nil) -> [Int] {
    tally(key, near: place) { shared, length in shared == length }
  }

  /// How many figures before and behind one are looked at: more than a report of 150 pages has, so that
  /// the cost stays a straight line for whole volumes.
  private static let reach = 1500

  private func tally(
    _ key: SubjectKey, near place: Int?, _ isWanted: (Int, Int) -> Bool
  ) -> [Int] {
    let window =
      place.map { max(0, $0 - Self.reach)..<min(lengths.count, $0 + Self.reach) }
      ?? 0..<lengths.count
    var shared = [Int16](repeating: 0, count: window.count)
    var touched: [Int32] = []
    var last: UInt64?
    var repeats = 0
    for word in key.words {
      repeats = word == last ? repeats + 1 : 1
      last = word
      count(word, repeats, in: window, &shared, &touched)
    }
    return touched.map { Int($0) }
      .filter { isWanted(Int(shared[$0 - window.lowerBound]), lengths[$0]) }.sorted()
  }

  /// Counts a word once for each statement that has it at least `repeats` times.
  private func count(
    _ word: UInt64, _ repeats: Int, in window: Range<Int>, _ shared: inout [Int16],
    _ touched: inout [Int32]
  ) {
    guard let postings = byWord[word] else { return }
    var run = 0
    var previous: Int32 = -1
    for index in postings[first(in: postings, from: window.lowerBound)...] {
      guard index < window.upperBound else { break }
      run = index == previous ? run + 1 : 1
      previous = index
      guard run == repeats else { continue }
      let place = Int(index) - window.lowerBound
      if shared[place] == 0 { touched.append(index) }
      shared[place] += 1
    }
  }

  /// The first place of a sorted list that is not below a number, by halving.
  private func first(in postings: [Int32], from number: Int) -> Int {
    var low = 0
    var high = postings.count
    while low < high {
      let middle = (low + high) / 2
      if postings[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
