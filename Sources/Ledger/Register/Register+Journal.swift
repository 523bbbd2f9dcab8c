extension Register {
  /// What the journal says of entries that this register has: one record an entry, in their order.
  ///
  /// - Parameter login: of who acts; nil for one who is known by the name in the entry alone, as on the
  ///   machine itself.
  package func journal(
    of entries: some Sequence<RegisterEntry>, by login: String?
  ) -> [JournalRecord] {
    entries.map { record(of: $0, by: login) }
  }

  private func record(of entry: RegisterEntry, by login: String?) -> JournalRecord {
    let number = entry.number
    var record = JournalRecord(
      at: entry.recordedAt, person: login ?? entry.person, action: .reserveNumber,
      object: number.journalObject, area: number.series.area)
    switch entry.act {
    case .reserved(let draft):
      record.to = draft.subject
      switch draft.mends {
      case .replaces(let old):
        (record.action, record.from) = (.replaceDocument, old.journalObject)
      case .corrects(let old):
        (record.action, record.from) = (.correctDocument, old.journalObject)
      case nil: break
      }
    case .issued(let issue):
      record.action = .issueDocument
      record.from = document(number)?.draft.subject ?? ""
      record.to =
        "\(issue.date.code); \(issue.signatory); \(issue.content.file); SHA-256 \(issue.content.sha256)"
    case .recalled(let reason):
      // What was never issued cannot be called back: its number was given up.
      let document = document(number)
      record.action = document?.issue == nil ? .releaseNumber : .recallDocument
      record.from = document?.draft.subject ?? ""
      record.reason = reason
    }
    return record
  }
}

extension DocumentNumber {
  /// What the journal calls a document: its number with the year, since each year begins with 1 again.
  package var journalObject: String { "\(printed) (\(series.year))" }
}
