package import Ledger
import Quantities
import Storage

extension CollectionDesk {
  /// Keeps what was typed, readable or not.
  ///
  /// Saving the same twice writes once. Words that are no figure stay in their cells with their
  /// problem beside them.
  ///
  /// - Parameters:
  ///   - version: that of the sheet which was filled in; 0 for a form that was never saved.
  ///   - cells: the words of every line; a line that is left out is empty.
  ///   - note: nil leaves it as it is.
  /// - Throws: ``CollectionRefusal/stale(_:known:given:)`` where another saved meanwhile.
  @discardableResult
  package func save(
    _ key: Submission.Key, version: Int, cells: [FormRow.Key: String], note: String? = nil
  ) async throws -> FormSheet {
    let frame = try await frame(of: key)
    try require(.enterFigures, frame.object)
    let stored = try await store.submission(key)
    let current = stored ?? Submission(key: key)
    var next = current
    next.cells = try frame.taking(cells)
    next.note = try words(note ?? current.note)
    // What is there already was sent before, from whatever version.
    guard stored == nil || !next.saysSame(as: current) else {
      return try await sheet(of: current, frame)
    }
    try refuse(.save, current, frame)
    guard current.version == version else { throw stale(current, version) }
    next.changedAt = now
    try await apply(
      CollectionChange(
        submissions: [next],
        journal: [
          record(
            .saveSubmission, key.code, area: frame.agency.area,
            from: changed(current, next, frame), to: changed(next, current, frame))
        ]))
    return try await form(key)
  }

  /// Sends the form to its recipient.
  @discardableResult
  package func submit(_ key: Submission.Key, version: Int) async throws -> FormSheet {
    try await take(.submit, key, version: version)
  }

  /// Sends the form back, with at least one reason.
  @discardableResult
  package func sendBack(
    _ key: Submission.Key, version: Int, reasons: [Submission.ReturnReason]
  ) async throws -> FormSheet {
    let reasons = try reasons.map {
      Submission.ReturnReason(row: $0.row, words: try words($0.words))
    }.filter { !$0.words.isEmpty }
    return try await take(
      .sendBack, key, version: version, reasons: reasons,
      reason: reasons.map(\.words).joined(separator: "; "))
  }

  /// Approves the form: its figures go into the ledger and it is locked, in one transaction.
  @discardableResult
  package func approve(_ key: Submission.Key, version: Int) async throws -> FormSheet {
    try await take(.approve, key, version: version)
  }

  /// Opens a locked form again as a revision; its figures stay in the ledger until the revision is
  /// approved.
  @discardableResult
  package func reopen(
    _ key: Submission.Key, version: Int, reason: String
  ) async throws -> FormSheet {
    try await take(.reopen, key, version: version, reason: try words(reason))
  }

  /// Takes approved forms into the figures of the recipient, all of them or none.
  ///
  /// - Throws: ``CollectionRefusal/stale(_:known:given:)`` where one is no longer what was seen.
  package func consolidate(_ forms: [SeenForm]) async throws {
    try await takeAll(.consolidate, forms)
  }

  /// Marks consolidated forms as issued, all of them or none.
  ///
  /// - Throws: ``CollectionRefusal/stale(_:known:given:)`` where one is no longer what was seen.
  package func issue(_ forms: [SeenForm]) async throws {
    try await takeAll(.issue, forms)
  }

  // MARK: - Taking steps

  private func take(
    _ step: SubmissionStep, _ key: Submission.Key, version: Int,
    reasons: [Submission.ReturnReason] = [], reason: String = ""
  ) async throws -> FormSheet {
    let frame = try await frame(of: key)
    try require(step.permission, frame.object)
    // Only who may take the step is told what it wants.
    if step == .sendBack && reasons.isEmpty || step == .reopen && reason.isEmpty {
      throw CollectionRefusal.noReason(step)
    }
    guard let current = try await store.submission(key) else {
      throw CollectionRefusal.noSubmission(key)
    }
    let sheet = try await self.sheet(of: current, frame)
    if version == current.version - 1, isDone(step, current, reasons, reason) { return sheet }
    guard current.version == version else { throw stale(current, version) }
    let change = try await change(step, sheet, reasons: reasons, reason: reason)
    try await apply(change)
    return try await self.sheet(of: try await store.submission(key) ?? current, frame)
  }

  private func takeAll(_ step: SubmissionStep, _ forms: [SeenForm]) async throws {
    var whole = CollectionChange(journal: [])
    for form in forms {
      let frame = try await frame(of: form.key)
      try require(step.permission, frame.object)
      guard let current = try await store.submission(form.key) else {
        throw CollectionRefusal.noSubmission(form.key)
      }
      guard current.version == form.version else { throw stale(current, form.version) }
      let part = try await change(step, sheet(of: current, frame), reasons: [], reason: "")
      whole.submissions += part.submissions
      whole.journal += part.journal
    }
    guard !whole.submissions.isEmpty else { return }
    try await apply(whole)
  }

  private func change(
    _ step: SubmissionStep, _ sheet: FormSheet, reasons: [Submission.ReturnReason], reason: String
  ) async throws -> CollectionChange {
    let current = sheet.submission
    let obstacles = sheet.obstacles(to: step)
    guard obstacles.isEmpty,
      let next = current.after(
        step, by: person.login, on: today, now: now, reasons: reasons, reason: reason)
    else { throw CollectionRefusal.obstacles(step, obstacles) }
    let entries = step == .approve ? [try await entry(of: sheet)] : []
    return CollectionChange(
      submissions: [next], entries: entries,
      journal: [
        record(
          step.action, current.key.code, area: sheet.agency.area, from: current.state.rawValue,
          to: next.state.rawValue, reason: reason)
      ])
  }

  /// The figures of a form for the ledger: those that say something new, and those that were taken out.
  func entry(of sheet: FormSheet) async throws -> LedgerEntry {
    let keys = sheet.rows.map(\.key)
    let known = Dictionary(
      try await store.observations(
        ObservationQuery(
          indicators: Set(keys.map(\.indicator)).sorted(), areas: [sheet.agency.area],
          periods: Array(Set(keys.map(\.period)))), asKnownAt: nil
      ).map { ($0.key, $0) }
    ) { first, _ in first }
    let sender: Person? =
      if let login = sheet.submission.sentBy { try await store.person(login) } else { nil }
    let document = sheet.key.code
    return LedgerEntry(
      observations: sheet.rows.enumerated().compactMap { index, row in
        let old = known[row.key]
        var value = row.reading.value
        if value == nil, old?.provenance.document == document { value = .missing(.notReported) }
        guard let value else { return nil }
        let isMissing = if case .missing = value { true } else { false }
        var modifier: String?
        if case .value(_, let word) = row.reading { modifier = word }
        let statuses: Set<ObservationStatus> = isMissing ? [] : [sheet.regime.status]
        if let old, old.provenance.document == document, old.value == value,
          old.statuses == statuses, old.modifier == modifier
        {
          return nil
        }
        return Observation(
          key: row.key, value: value, statuses: statuses, modifier: modifier,
          provenance: Provenance(
            document: document, quote: row.text, line: index + 1,
            person: sender?.name ?? sheet.submission.sentBy,
            reportingPeriod: sheet.key.period),
          // Not before what it revises, should a clock have gone back.
          recordedAt: max(now, old.map { $0.recordedAt + 1 } ?? now))
      })
  }

  // MARK: - Refusing

  private func refuse(
    _ step: SubmissionStep, _ submission: Submission, _ frame: Frame
  ) throws(CollectionRefusal) {
    let situation = SubmissionSituation(
      submission: submission, regime: frame.regime, recipient: frame.recipient?.code,
      unreadable: [], today: today)
    let obstacles = steps(in: situation).first { $0.step == step }?.obstacles ?? []
    guard obstacles.isEmpty else { throw .obstacles(step, obstacles) }
  }

  private func stale(_ current: Submission, _ given: Int) -> CollectionRefusal {
    .stale(current.key, known: current.version, given: given)
  }

  /// Whether the step was taken by this very person before, and the answer was lost on the way.
  private func isDone(
    _ step: SubmissionStep, _ submission: Submission, _ reasons: [Submission.ReturnReason],
    _ reason: String
  ) -> Bool {
    switch step {
    case .submit: submission.state == .submitted && submission.sentBy == person.login
    case .approve: submission.state == .approved && submission.approvedBy == person.login
    case .sendBack: submission.state == .returned && submission.returnReasons == reasons
    case .reopen: submission.state == .draft && submission.revisionReason == reason
    case .save, .consolidate, .issue: false
    }
  }

  /// Words of a person, without spaces around them and not endless.
  func words(_ text: String) throws(CollectionRefusal) -> String {
    let limit = 4000
    guard text.unicodeScalars.count <= limit else { throw .tooLong(limit: limit) }
    return text.trimmingSpaces
  }

  /// The cells of a form that another one says otherwise, for the journal.
  func changed(_ form: Submission, _ other: Submission, _ frame: Frame) -> String {
    var lines = frame.rows.filter { form.cells[$0.key] != other.cells[$0.key] }.map {
      "\($0.key.code)=\(form.cells[$0.key] ?? "")"
    }
    if form.note != other.note { lines.append("note=\(form.note)") }
    return lines.joined(separator: "\n")
  }
}

extension FormRow.Key {
  /// One word for it: "AGR.TEA.OUTPUT|cumulative" or "FOR.NEW|cumulative|loại rừng=sản xuất".
  package var code: String {
    "\(indicator)|\(basis.rawValue)" + (breakdown.isEmpty ? "" : "|\(breakdown)")
  }

  /// The key that a code spells, the other way of ``code``.
  package init?(code: String) {
    let parts = code.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts[0].isEmpty, let basis = Basis(rawValue: String(parts[1])) else {
      return nil
    }
    self.init(
      indicator: String(parts[0]), breakdown: parts.count == 3 ? String(parts[2]) : "",
      basis: basis)
  }
}

extension SubmissionStep {
  var action: JournalRecord.Action {
    switch self {
    case .save: .saveSubmission
    case .submit: .submit
    case .sendBack: .sendBack
    case .approve: .approve
    case .consolidate: .consolidate
    case .issue: .issue
    case .reopen: .reopen
    }
  }
}
