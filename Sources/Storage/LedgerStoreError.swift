/// What a ledger cannot do.
///
/// Names and paths only, never figures; see ``sentence`` for the words.
package enum LedgerStoreError: Error, Hashable, Sendable {
  case unknownIndicator(String)
  case unknownArea(String)
  /// A period that its own code does not spell.
  case unspellablePeriod(String)
  /// A number of more than 18 digits, or more than 18 decimals.
  case numberTooLarge(indicator: String, area: String)
  /// A sum of the indicator over areas cannot be kept exactly any more.
  case sumTooLarge(indicator: String)
  case noSuchFile(path: String)
  /// The file is no ledger, or of a later version.
  case notALedger(path: String, reason: Foreign)
  /// Another program has been writing for longer than one waits.
  case busy(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  case diskFull(path: String)
  /// The file is broken.
  case damaged(path: String)
  case failed(path: String, reason: String)

  /// What a file is that is no ledger of ours.
  package enum Foreign: Hashable, Sendable {
    case folder
    case empty
    case notADatabase
    case otherApplication
    case laterVersion(found: Int, known: Int)
  }
}
