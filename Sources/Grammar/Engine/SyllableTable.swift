/// Values by syllable, for the lookups that every word of a document goes through: open addressing
/// with one multiplication a probe, filled once and then only read.
struct SyllableTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private var count = 0

  /// No syllable has this key; it marks a free place.
  private static var free: UInt64 { UInt64.max }

  init() {
    keys = Array(repeating: Self.free, count: 8)
    values = Array(repeating: nil, count: 8)
  }

  @inline(__always)
  subscript(key: UInt64) -> Value? {
    let mask = keys.count &- 1
    var place = Self.place(key, mask)
    while true {
      let found = keys[place]
      if found == key { return values[place] }
      if found == Self.free { return nil }
      place = (place &+ 1) & mask
    }
  }

  /// Adds a value; a key added twice keeps its first one.
  mutating func insert(_ value: Value, for key: UInt64) {
    guard key != Self.free else { return }
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var place = Self.place(key, mask)
    while keys[place] != Self.free {
      if keys[place] == key { return }
      place = (place + 1) & mask
    }
    keys[place] = key
    values[place] = value
    count += 1
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: Self.free, count: keys.count * 2)
    values = Array(repeating: nil, count: keys.count)
    count = 0
    for (key, value) in zip(old.0, old.1) where key != Self.free {
      if let value { insert(value, for: key) }
    }
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}

/// A set of single words.
package struct SyllableSet: Sendable, ExpressibleByArrayLiteral {
  private var table = SyllableTable<Bool>()

  package init(arrayLiteral elements: Syllable...) {
    for element in elements { table.insert(true, for: element.key) }
  }

  /// The syllables of a list of single words.
  package init(words: String) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table.insert(true, for: Syllable(String(word)).key)
    }
  }

  package func contains(_ syllable: Syllable) -> Bool { table[syllable.key] != nil }
}
