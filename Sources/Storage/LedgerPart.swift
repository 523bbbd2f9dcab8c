/// What a ledger keeps, by what is written apart from one another.
///
/// Engines count the writes to each, see ``LedgerRevision``; a new case needs a place in the count of
/// every engine, which keep them by name.
package enum LedgerPart: String, CaseIterable, Hashable, Sendable {
  /// Areas, indicators and the thresholds of the verdict words.
  case catalogues
  /// Observations, targets, and verdicts that persons set.
  case figures
  /// Agencies, people, regimes and the days that are not worked.
  case offices
  /// Forms on their way, drafts included.
  case forms
  case tasks
  /// Texts of reports, lines of the office, the register of documents, words on findings.
  case documents
  case journal
}

/// How often each part of a ledger was written to: what was made from some parts holds as long as
/// their counts stay the same.
package struct LedgerRevision: Hashable, Sendable {
  private var counts: [LedgerPart: Int64]

  /// The counts of an engine; a part without one was never written to.
  package init(_ counts: [LedgerPart: Int64] = [:]) { self.counts = counts }

  /// The state of some parts alone.
  package func of(_ parts: Set<LedgerPart>) -> LedgerRevision {
    LedgerRevision(counts.filter { parts.contains($0.key) })
  }

  /// Notes one more write.
  package mutating func raise(_ parts: Set<LedgerPart>) {
    for part in parts { counts[part, default: 0] += 1 }
  }
}

extension CollectionChange {
  /// The parts of the ledger that it is written to.
  package var parts: Set<LedgerPart> {
    var parts: Set<LedgerPart> = [.journal]
    if !agencies.isEmpty || !people.isEmpty || !regimes.isEmpty || workCalendar != nil {
      parts.insert(.offices)
    }
    if !submissions.isEmpty { parts.insert(.forms) }
    if !tasks.isEmpty { parts.insert(.tasks) }
    if !entries.isEmpty { parts.insert(.figures) }
    if !narratives.isEmpty { parts.insert(.documents) }
    return parts
  }
}
