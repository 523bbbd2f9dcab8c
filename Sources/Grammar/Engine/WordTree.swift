/// Phrases of several words, found by walking a text word by word: the longest match wins.
package struct WordTree<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [Syllable: Int32] = [:]
    var value: Value?
  }

  private var nodes = [Node()]

  package init() {}

  /// Adds a phrase; a phrase added twice keeps its first value.
  package mutating func add(_ syllables: some Sequence<Syllable>, _ value: Value) {
    var node = 0
    for syllable in syllables {
      if let next = nodes[node].next[syllable] {
        node = Int(next)
      } else {
        nodes.append(Node())
        nodes[node].next[syllable] = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    if nodes[node].value == nil { nodes[node].value = value }
  }

  /// The longest phrase that starts at `index`, and the index behind it.
  package func match(_ text: TokenText, at index: Int) -> (value: Value, end: Int)? {
    var node = 0
    var at = index
    var found: (Value, Int)?
    let tokens = text.tokens
    while at < tokens.count, let next = nodes[node].next[tokens[at].syllable] {
      node = Int(next)
      at += 1
      if let value = nodes[node].value { found = (value, at) }
    }
    return found
  }

  /// The longest phrase that ends before `index`, for trees whose phrases were added backwards.
  package func match(_ text: TokenText, before index: Int, downTo low: Int = 0) -> (
    value: Value, start: Int
  )? {
    var node = 0
    var at = index
    var found: (Value, Int)?
    let tokens = text.tokens
    while at > low, let next = nodes[node].next[tokens[at - 1].syllable] {
      node = Int(next)
      at -= 1
      if let value = nodes[node].value { found = (value, at) }
    }
    return found
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

extension Set<Syllable> {
  /// The syllables of a list of single words.
  package init(words: String) {
    self.init(words.split { $0 == " " || $0 == "\n" }.map { Syllable(String($0)) })
  }
}
