/// A record in its place in the journal, chained to the one before it.
package struct JournalEntry: Hashable, Sendable {
  /// 1 for the first, without gaps.
  package var number: Int
  package var record: JournalRecord
  /// The hash of the entry before; empty for the first.
  package var previousHash: String
  /// SHA-256 over ``canonicalBytes``, in hexadecimal.
  package var hash: String

  package init(number: Int, record: JournalRecord, previousHash: String, hash: String) {
    self.number = number
    self.record = record
    self.previousHash = previousHash
    self.hash = hash
  }

  /// The bytes that the hash is over: every field behind its length, in one order for all time.
  ///
  /// Lengths keep "ab" and "c" apart from "a" and "bc"; the first field names the form, should it ever
  /// change.
  package var canonicalBytes: [UInt8] {
    let fields = [
      "tiendo-journal-1", String(number), previousHash, String(record.at), record.person,
      record.action.rawValue, record.object, record.area, record.from, record.to, record.reason,
    ]
    return fields.flatMap { field in
      let bytes = Array(field.utf8)
      return (0..<8).reversed().map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
    }
  }
}

/// What is wrong with a journal, at the first place where something is.
package enum JournalDefect: Hashable, Sendable {
  /// The entry does not say what it said when it was written.
  case altered(number: Int)
  /// Entries from a number on are not there.
  case missing(number: Int)
}

/// A chain of entries, each of which vouches for all before it.
package struct JournalChain: Sendable {
  /// Hashes bytes: SHA-256 in hexadecimal, handed in because this floor computes none.
  private let digest: @Sendable ([UInt8]) -> String

  package init(digest: @escaping @Sendable ([UInt8]) -> String) {
    self.digest = digest
  }

  /// The entry for a record behind the last one.
  package func entry(_ record: JournalRecord, after last: JournalEntry?) -> JournalEntry {
    var entry = JournalEntry(
      number: (last?.number ?? 0) + 1, record: record, previousHash: last?.hash ?? "", hash: "")
    entry.hash = digest(entry.canonicalBytes)
    return entry
  }

  /// The first entry that is altered or missing; nil where the chain holds.
  ///
  /// That entries at the end were cut off shows only against a head that was noted elsewhere.
  ///
  /// - Parameters:
  ///   - entries: in the order of their numbers.
  ///   - last: the entry before the first of them, where it was verified already.
  ///   - head: number and hash of an entry as it was noted earlier.
  package func firstDefect(
    in entries: some Sequence<JournalEntry>, after last: JournalEntry? = nil,
    head: (number: Int, hash: String)? = nil
  ) -> JournalDefect? {
    var last = last
    for entry in entries {
      let number = (last?.number ?? 0) + 1
      if entry.number != number { return .missing(number: number) }
      guard entry == self.entry(entry.record, after: last) else {
        // An entry that was altered together with its own hash shows at the next one.
        let isWhole = digest(entry.canonicalBytes) == entry.hash
        return .altered(number: isWhole ? max(1, number - 1) : number)
      }
      if let head, head.number == number, head.hash != entry.hash {
        return .altered(number: number)
      }
      last = entry
    }
    if let head, (last?.number ?? 0) < head.number {
      return .missing(number: (last?.number ?? 0) + 1)
    }
    return nil
  }
}
