import Ledger
package import Storage

/// What a ledger that is a sample says of itself: that nothing in it is true, and how to sign in.
package struct SampleNotice: Hashable, Sendable {
  /// An account that the sample came with.
  package struct Account: Hashable, Sendable {
    package var login: String
    package var name: String
    /// As the sample set it; whoever changed it since knows the present one.
    package var password: String

    package init(login: String, name: String, password: String) {
      self.login = login
      self.name = name
      self.password = password
    }
  }

  package var accounts: [Account]

  package init(accounts: [Account]) { self.accounts = accounts }

  private static let object = "so-mau"

  /// The entry of the journal by which a sample is known.
  static func record(of accounts: [ProvinceSample.Account], at now: Int64) -> JournalRecord {
    JournalRecord(
      at: now, person: CollectionDesk.localLogin, action: .loadSample, object: object, area: "",
      to: accounts.filter { !$0.password.isEmpty }
        .map { "\($0.person.login) \($0.password)" }.joined(separator: "\n"))
  }

  /// What the ledger says of itself; nil for one that is no sample.
  ///
  /// Accounts that are closed, or whose password the administrator set since, are left out.
  package static func find(in store: any CollectionStore) async throws -> SampleNotice? {
    guard
      let entry = try await store.journal(JournalQuery(object: object)).last(where: {
        $0.record.action == .loadSample
      })
    else { return nil }
    var accounts: [Account] = []
    for line in entry.record.to.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let person = try await store.person(parts[0]), person.isActive else {
        continue
      }
      let isChanged = try await store.journal(
        JournalQuery(after: entry.number, object: person.login)
      ).contains { $0.record.action == .setPassword }
      if !isChanged {
        accounts.append(Account(login: person.login, name: person.name, password: parts[1]))
      }
    }
    return SampleNotice(accounts: accounts)
  }
}
