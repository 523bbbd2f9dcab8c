package import Ledger

/// A store of what an office issues: the register of documents, what stands on them, and the texts that
/// departments write for reports.
///
/// Every engine passes the same conformance suite. Its promises:
///
/// - **The register only grows.** ``enter(in:by:_:)`` hands the register of an area, as it stands, to an act
///   of it and writes what the act adds, all in one transaction: of two writers that take a number at
///   once, the second sees what the first took. An act that throws leaves everything as it was.
/// - **Every act is in the journal**, written in the same transaction: one record an entry, see
///   ``Register/journal(of:by:)``.
/// - **Nothing is overwritten.** Texts are added, and the latest `recordedAt` counts, of equal ones the
///   later written. Of the lines of a profile those count that were recorded last of their group. What
///   repeats another in everything is written once.
/// - **Errors** of the store are ``LedgerStoreError``; what an act throws comes out as it is.
package protocol RegisterStore: Sendable {
  /// The register of an area; empty for one without any.
  func register(area: String) async throws -> Register
  /// Acts on the register of an area, and gives it as it is then.
  ///
  /// The journal names who acts by the login, or without one by the name that the act enters.
  ///
  /// Refused with ``LedgerStoreError/unknownArea(_:)``, or ``LedgerStoreError/unspellablePeriod(_:)`` of
  /// what is reserved.
  @discardableResult
  func enter(
    in area: String, by login: String?,
    _ act: @escaping @Sendable (inout Register) throws -> Void
  ) async throws -> Register

  /// Records lines of profiles; those of the same groups that were recorded before count no more.
  func save(_ lines: [OfficeLine], recordedAt: Int64) async throws
  /// The lines that count, in the order they were recorded.
  func officeLines() async throws -> [OfficeLine]

  /// Every revision of the texts that fit, the latest first.
  func narratives(_ query: NarrativeQuery) async throws -> [Narrative]
}

extension RegisterStore {
  /// Acts on the register of an area as one who is known by name alone.
  @discardableResult
  package func enter(
    in area: String, _ act: @escaping @Sendable (inout Register) throws -> Void
  ) async throws -> Register {
    try await enter(in: area, by: nil, act)
  }
}

/// Which texts are asked for; nil means any.
package struct NarrativeQuery: Hashable, Sendable {
  package var area: String
  package var template: String?
  package var period: TimePeriod?
  package var section: String?

  package init(
    area: String, template: String? = nil, period: TimePeriod? = nil, section: String? = nil
  ) {
    self.area = area
    self.template = template
    self.period = period
    self.section = section
  }
}

extension RegisterEntry {
  /// Refuses what a ledger cannot spell.
  package func check() throws(LedgerStoreError) {
    guard case .reserved(let draft) = act, let period = draft.period else { return }
    try period.checkSpelling()
  }
}

extension TimePeriod {
  /// Refuses a period that its own code does not spell.
  package func checkSpelling() throws(LedgerStoreError) {
    guard TimePeriod(code: code) == self else { throw .unspellablePeriod(code) }
  }
}

extension Sequence where Element == (line: OfficeLine, recordedAt: Int64) {
  /// The lines that count: of each group those that were recorded last.
  package var current: [OfficeLine] {
    var latest: [OfficeLine.Group: Int64] = [:]
    for (line, time) in self { latest[line.group] = Swift.max(latest[line.group] ?? .min, time) }
    return filter { latest[$0.line.group] == $0.recordedAt }.map(\.line)
  }
}
