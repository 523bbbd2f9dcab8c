/// Phrases of several words, found by walking a text word by word: the longest match wins.
package struct WordTree<Value: Sendable>: Sendable {
  /// From a node and a syllable to the next node; node 0 is the root.
  private var edges = SyllableTable<Int32>()
  private var values: [Value?] = [nil]

  package init() {}

  /// Adds a phrase; a phrase added twice keeps its first value.
  package mutating func add(_ syllables: some Sequence<Syllable>, _ value: Value) {
    var node: Int32 = 0
    for syllable in syllables {
      let key = Self.edge(node, syllable)
      if let next = edges[key] {
        node = next
      } else {
        values.append(nil)
        edges.insert(Int32(values.count - 1), for: key)
        node = Int32(values.count - 1)
      }
    }
    if values[Int(node)] == nil { values[Int(node)] = value }
  }

  /// The longest phrase that starts at `index`, and the index behind it.
  package func match(_ text: TokenText, at index: Int) -> (value: Value, end: Int)? {
    var node: Int32 = 0
    var at = index
    var found: (Value, Int)?
    let count = text.tokens.count
    while at < count, let next = edges[Self.edge(node, text.tokens[at].syllable)] {
      node = next
      at += 1
      if let value = values[Int(node)] { found = (value, at) }
    }
    return found
  }

  /// The longest phrase that ends before `index`, for trees whose phrases were added backwards.
  package func match(_ text: TokenText, before index: Int, downTo low: Int = 0) -> (
    value: Value, start: Int
  )? {
    var node: Int32 = 0
    var at = index
    var found: (Value, Int)?
    while at > low, let next = edges[Self.edge(node, text.tokens[at - 1].syllable)] {
      node = next
      at -= 1
      if let value = values[Int(node)] { found = (value, at) }
    }
    return found
  }

  /// Keys of syllables leave no room for the node, so the two are mixed; that two pairs meet is as
  /// likely as two random 64-bit numbers being equal.
  @inline(__always)
  private static func edge(_ node: Int32, _ syllable: Syllable) -> UInt64 {
    syllable.key ^ UInt64(UInt32(bitPattern: node)) &* 0xD6E8_FEB8_6659_FD93
  }
}

extension WordTree where Value == Bool {
  /// A tree that only says whether a phrase is there.
  package init(phrases: [String], backwards: Bool = false) {
    self.init()
    for phrase in phrases {
      let syllables = Syllable.sequence(phrase)
      add(backwards ? syllables.reversed() : syllables, true)
    }
  }
}
