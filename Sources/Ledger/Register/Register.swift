/// The register of what the issuers of an area issued, with the rules of it (Decree 30/2020/NĐ-CP,
/// Articles 15 and 18).
///
/// It is made of entries that are only ever added. An issued document is never changed: another of equal
/// form replaces it, a công văn corrects it, or it is recalled.
package struct Register: Sendable {
  /// Every entry, the earliest first.
  package private(set) var entries: [RegisterEntry]
  private var byKey: [Key: RegisteredDocument] = [:]

  /// Series and number, without the unit that drafted it.
  private struct Key: Hashable {
    var series: NumberSeries
    var value: Int

    init(_ number: DocumentNumber) {
      series = number.series
      value = number.value
    }
  }

  /// The register that entries make, in the order they were added.
  package init(_ entries: [RegisterEntry] = []) {
    self.entries = entries
    for entry in entries { apply(entry) }
  }

  /// Every document in the order of years, issuers, kinds and numbers.
  package var documents: [RegisteredDocument] { byKey.values.sorted { $0.number < $1.number } }

  /// The document of a number.
  package func document(_ number: DocumentNumber) -> RegisteredDocument? { byKey[Key(number)] }

  /// The number behind the last one of a series; 1 in a series without any.
  package func nextNumber(in series: NumberSeries) -> Int {
    (byKey.keys.lazy.filter { $0.series == series }.map(\.value).max() ?? 0) + 1
  }

  /// The latest document of a template for a period that was not recalled or replaced.
  package func latest(
    template: String, period: TimePeriod, issuer: String
  ) -> RegisteredDocument? {
    byKey.values.filter {
      $0.draft.template == template && $0.draft.period == period
        && $0.number.series.issuer == issuer && $0.recall == nil && $0.status != .replaced
    }.max { ($0.reservedAt, $0.number) < ($1.reservedAt, $1.number) }
  }

  // MARK: Acts

  /// Takes a number for a document: the one named, else the next of the series.
  @discardableResult
  package mutating func reserve(
    _ draft: DocumentDraft, in series: NumberSeries, number value: Int? = nil, unit: String? = nil,
    by person: String, at time: Int64
  ) throws(RegisterProblem) -> RegisteredDocument {
    let number = DocumentNumber(value ?? nextNumber(in: series), in: series, unit: unit)
    guard !person.isBlank else { throw .unnamed(.person) }
    guard number.value > 0 else { throw .notANumber(number.value) }
    if let holder = document(number) {
      try checkKept(holder)
      if let issue = holder.issue {
        throw .taken(holder.number, subject: holder.draft.subject, date: issue.date)
      }
      throw .locked(holder.number, subject: holder.draft.subject, person: holder.reservedBy)
    }
    guard !draft.subject.isBlank else { throw .incomplete(number, [.subject]) }
    try check(draft.mends, of: number)
    let draft = naming(draft)
    add(RegisterEntry(number: number, act: .reserved(draft), person: person, recordedAt: time))
    return RegisteredDocument(
      number: number, draft: draft, reservedBy: person, reservedAt: time)
  }

  /// Issues the document of a number, which from then on is never changed.
  @discardableResult
  package mutating func issue(
    _ number: DocumentNumber, as issue: DocumentIssue, by person: String, at time: Int64
  ) throws(RegisterProblem) -> [RegisterWarning] {
    guard !person.isBlank else { throw .unnamed(.person) }
    guard let document = document(number) else { throw .unknown(number) }
    try checkKept(document)
    if let earlier = document.issue {
      throw .alreadyIssued(document.number, date: earlier.date)
    }
    let missing = issue.missing(for: number.series.type)
    guard missing.isEmpty else { throw .incomplete(document.number, missing) }
    guard issue.date.year == number.series.year else {
      throw .otherYear(document.number, date: issue.date)
    }
    // What it mends may have become of something else since the number was taken.
    try check(document.draft.mends, of: document.number)
    add(
      RegisterEntry(number: document.number, act: .issued(issue), person: person, recordedAt: time))
    return warnings(of: document.number)
  }

  /// Calls an issued document back.
  package mutating func recall(
    _ number: DocumentNumber, reason: String, by person: String, at time: Int64
  ) throws(RegisterProblem) {
    guard !person.isBlank else { throw .unnamed(.person) }
    guard !reason.isBlank else { throw .unnamed(.reason) }
    guard let document = document(number) else { throw .unknown(number) }
    guard document.issue != nil else { throw .notIssued(document.number) }
    guard document.recall == nil else { throw .alreadyRecalled(document.number) }
    add(
      RegisterEntry(
        number: document.number, act: .recalled(reason: reason), person: person, recordedAt: time))
  }

  /// Gives up a number that no document was issued under; its gap stays explained.
  package mutating func release(
    _ number: DocumentNumber, reason: String, by person: String, at time: Int64
  ) throws(RegisterProblem) {
    guard !person.isBlank else { throw .unnamed(.person) }
    guard !reason.isBlank else { throw .unnamed(.reason) }
    guard let document = document(number) else { throw .unknown(number) }
    try checkKept(document)
    if let issue = document.issue { throw .alreadyIssued(document.number, date: issue.date) }
    add(
      RegisterEntry(
        number: document.number, act: .recalled(reason: reason), person: person, recordedAt: time))
  }

  // MARK: Rules

  /// Refuses a number that was given up.
  private func checkKept(_ document: RegisteredDocument) throws(RegisterProblem) {
    guard document.issue == nil, let recall = document.recall else { return }
    throw .released(document.number, reason: recall.reason)
  }

  /// Whether a document may mend the earlier one that it names.
  private func check(
    _ mending: DocumentDraft.Mending?, of number: DocumentNumber
  ) throws(RegisterProblem) {
    guard let mending else { return }
    guard let earlier = document(mending.number) else { throw .unknown(mending.number) }
    guard earlier.issue != nil else { throw .notIssued(earlier.number) }
    guard earlier.number.series.isOfIssuer(of: number.series) else {
      throw .otherIssuer(earlier.number)
    }
    if let other = earlier.replacedBy { throw .alreadyReplaced(earlier.number, by: other) }
    let type = number.series.type
    switch mending {
    case .replaces:
      guard type == earlier.number.series.type else {
        throw .otherForm(earlier.number, given: type)
      }
    case .corrects:
      guard earlier.recall == nil else { throw .alreadyRecalled(earlier.number) }
      guard type == .officialLetter else {
        throw .correctionIsNoLetter(earlier.number, given: type)
      }
    }
  }

  /// The draft with the earlier document under the number that the register has it by.
  private func naming(_ draft: DocumentDraft) -> DocumentDraft {
    var draft = draft
    switch draft.mends {
    case .replaces(let earlier)?:
      draft.mends = .replaces(document(earlier)?.number ?? earlier)
    case .corrects(let earlier)?:
      draft.mends = .corrects(document(earlier)?.number ?? earlier)
    case nil: break
    }
    return draft
  }

  /// What is unusual about an issued document beside the others.
  package func warnings(of number: DocumentNumber) -> [RegisterWarning] {
    guard let issue = document(number)?.issue else { return [] }
    var warnings: [RegisterWarning] = []
    let others = documents.filter { $0.issue != nil && !$0.number.isSame(as: number) }
    let series = others.filter { $0.number.series == number.series }
    let early = series.last { $0.number.value < number.value && issue.date < $0.date }
    let late = series.first { $0.number.value > number.value && $0.date < issue.date }
    if let other = early ?? late {
      warnings.append(.outOfOrder(other.number, date: other.date))
    }
    if let twin = others.first(where: {
      $0.issue?.content.isSameContent(as: issue.content) == true
    }) {
      warnings.append(.sameContent(twin.number))
    }
    return warnings
  }

  private mutating func add(_ entry: RegisterEntry) {
    entries.append(entry)
    apply(entry)
  }

  private mutating func apply(_ entry: RegisterEntry) {
    let key = Key(entry.number)
    switch entry.act {
    case .reserved(let draft):
      byKey[key] = RegisteredDocument(
        number: entry.number, draft: draft, reservedBy: entry.person, reservedAt: entry.recordedAt)
    case .issued(let issue):
      byKey[key]?.issue = issue
      switch byKey[key]?.draft.mends {
      case .replaces(let earlier)?: byKey[Key(earlier)]?.replacedBy = entry.number
      case .corrects(let earlier)?: byKey[Key(earlier)]?.correctedBy.append(entry.number)
      case nil: break
      }
    case .recalled(let reason):
      byKey[key]?.recall = DocumentRecall(
        reason: reason, person: entry.person, recordedAt: entry.recordedAt)
    }
  }
}

extension RegisteredDocument {
  /// The day of issue; before every date for a draft.
  fileprivate var date: TimePeriod.Point { issue?.date ?? .beginning }
}

extension DocumentIssue {
  /// What is missing before a document of a kind can be issued.
  package func missing(for type: DocumentType) -> [RegisterProblem.Part] {
    var parts: [RegisterProblem.Part] = []
    if date.day == nil { parts.append(.day) }
    if place.isBlank { parts.append(.place) }
    if capacity.allSatisfy(\.isBlank) { parts.append(.capacity) }
    if signatory.isBlank { parts.append(.signatory) }
    if type.needsBases, bases.allSatisfy(\.isBlank) { parts.append(.bases) }
    if recipients.allSatisfy(\.isBlank) { parts.append(.recipients) }
    if content.sha256.isEmpty || content.bytes == 0 { parts.append(.content) }
    return parts
  }
}

extension String {
  /// Whether nothing but blanks is there.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
