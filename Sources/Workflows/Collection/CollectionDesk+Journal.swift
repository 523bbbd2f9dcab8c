package import Ledger
package import Storage

/// What became of verifying the journal.
package struct JournalVerdict: Hashable, Sendable {
  /// Entries read.
  package var entries: Int
  /// The hash of the last one, to be noted elsewhere; empty where there is none.
  package var head: String
  /// The first entry that is altered or missing.
  package var defect: JournalDefect?
}

extension CollectionDesk {
  /// The entries of the journal that fit and that the person may read, in the order that is asked for.
  ///
  /// What concerns no area in particular, as regimes do, is for everyone who may read any of it. The
  /// limit counts entries looked at, so that one page can hold fewer; the next begins at the last number
  /// looked at. With none looked at, there are no more.
  package func journal(
    _ query: JournalQuery
  ) async throws -> (entries: [JournalEntry], lastNumber: Int?) {
    guard mayAnywhere(.readJournal) else { throw CollectionRefusal.forbidden(.readJournal) }
    let found = try await store.journal(query)
    return (
      found.filter { $0.record.area.isEmpty || may(.readJournal, .area($0.record.area)) },
      found.last?.number
    )
  }

  /// Follows the whole chain.
  ///
  /// - Parameter head: number and hash of an entry as noted earlier, against entries cut off.
  package func verifyJournal(
    head: (number: Int, hash: String)? = nil
  ) async throws -> JournalVerdict {
    guard mayAnywhere(.readJournal) else { throw CollectionRefusal.forbidden(.readJournal) }
    var last: JournalEntry?
    var count = 0
    while true {
      let page = try await store.journal(JournalQuery(after: last?.number ?? 0, limit: 1000))
      guard let end = page.last else { break }
      count += page.count
      // The head is looked for in the page that holds its number.
      let noted = head.flatMap { ((last?.number ?? 0) + 1)...end.number ~= $0.number ? $0 : nil }
      if let defect = JournalChain.sha256.firstDefect(in: page, after: last, head: noted) {
        return JournalVerdict(entries: count, head: end.hash, defect: defect)
      }
      last = end
    }
    var verdict = JournalVerdict(entries: count, head: last?.hash ?? "")
    if let head, head.number > last?.number ?? 0 {
      verdict.defect = .missing(number: (last?.number ?? 0) + 1)
    }
    return verdict
  }
}
