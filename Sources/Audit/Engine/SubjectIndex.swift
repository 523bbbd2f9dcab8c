import Ledger

/// Statements by the words of their subjects and by indicator: finds those alike without looking at all.
struct SubjectIndex: Sendable {
  private let lengths: [Int]
  private let byWord: [UInt64: [Int32]]
  private let byCode: [String: [Int]]
  private let byKey: [SubjectKey: [Int]]

  init(_ keys: [SubjectKey], _ codes: [String?]) {
    lengths = keys.map(\.words.count)
    var byWord: [UInt64: [Int32]] = [:]
    var byCode: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      for word in key.words { byWord[word, default: []].append(Int32(index)) }
      if let code = codes[index] { byCode[code, default: []].append(index) }
    }
    byKey = Dictionary(grouping: keys.indices) { keys[$0] }
    self.byWord = byWord
    self.byCode = byCode
  }

  /// Statements of a subject in the very words, in ascending order; none for one without words.
  func statements(named key: SubjectKey) -> [Int] { key.isEmpty ? [] : byKey[key] ?? [] }

  /// Statements that may be about a subject: of the same indicator, or sharing at least half of its words,
  /// or of the words of `key`, whichever are fewer; in ascending order.
  func candidates(for key: SubjectKey, _ code: String?, near place: Int? = nil) -> [Int] {
    var counter = Counter(lengths.count)
    return candidates(for: key, code, near: place, &counter)
  }

  /// The same for every statement's own subject, among those around it.
  func candidates(forEach keys: [SubjectKey], _ codes: [String?]) -> CandidateLists {
    var counter = Counter(lengths.count)
    var lists = CandidateLists()
    for index in keys.indices {
      lists.append(candidates(for: keys[index], codes[index], near: index, &counter))
    }
    return lists
  }

  /// Statements whose subject stands in `key` with all its words.
  func within(_ key: SubjectKey, near place: Int? = nil) -> [Int] {
    var counter = Counter(lengths.count)
    return tally(key, near: place, &counter) { shared, length in shared == length }
  }

  /// How many figures before and behind one are looked at: more than a report of 150 pages has, so that
  /// the cost stays a straight line for whole volumes.
  static let reach = 1500

  private func candidates(
    for key: SubjectKey, _ code: String?, near place: Int?, _ counter: inout Counter
  ) -> [Int] {
    let worded = tally(key, near: place, &counter) { shared, length in
      shared * 100 >= 50 * min(length, key.words.count)
    }
    return code.flatMap { byCode[$0] }.map { worded.union(ascending: $0) } ?? worded
  }

  /// How many words of a subject each statement has; all zero between two subjects.
  private struct Counter {
    var shared: [Int16]
    var touched: [Int] = []

    init(_ count: Int) { shared = [Int16](repeating: 0, count: count) }
  }

  private func tally(
    _ key: SubjectKey, near place: Int?, _ counter: inout Counter, _ isWanted: (Int, Int) -> Bool
  ) -> [Int] {
    let window =
      place.map { max(0, $0 - Self.reach)..<min(lengths.count, $0 + Self.reach) }
      ?? 0..<lengths.count
    var last: UInt64?
    var repeats = 0
    for word in key.words {
      repeats = word == last ? repeats + 1 : 1
      last = word
      count(word, repeats, in: window, &counter)
    }
    var wanted: [Int] = []
    for index in counter.touched {
      if isWanted(Int(counter.shared[index]), lengths[index]) { wanted.append(index) }
      counter.shared[index] = 0
    }
    counter.touched.removeAll(keepingCapacity: true)
    wanted.sort()
    return wanted
  }

  /// Counts a word once for each statement that has it at least `repeats` times.
  private func count(
    _ word: UInt64, _ repeats: Int, in window: Range<Int>, _ counter: inout Counter
  ) {
    guard let postings = byWord[word] else { return }
    var run = 0
    var previous: Int32 = -1
    for posting in first(in: postings, from: window.lowerBound)..<postings.count {
      let index = postings[posting]
      guard index < window.upperBound else { break }
      run = index == previous ? run + 1 : 1
      previous = index
      guard run == repeats else { continue }
      let place = Int(index)
      if counter.shared[place] == 0 { counter.touched.append(place) }
      counter.shared[place] += 1
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

extension [Int] {
  /// What stands in this ascending list or in another, in ascending order.
  fileprivate func union(ascending other: [Int]) -> [Int] {
    var union: [Int] = []
    union.reserveCapacity(count + other.count)
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      let (first, second) = (self[left], other[right])
      union.append(Swift.min(first, second))
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return union + self[left...] + other[right...]
  }
}
