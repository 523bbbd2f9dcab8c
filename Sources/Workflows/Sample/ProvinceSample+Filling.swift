package import Credentials
package import Ledger
import Quantities
package import Storage

extension ProvinceSample {
  /// Fills a new ledger with the sample as it stands on a day, in the name of its people and under the
  /// rules that hold for them; the journal says at its end that the ledger is a sample.
  ///
  /// - Parameter months: how many months before the one that is due have forms.
  /// - Throws: ``CollectionRefusal`` where the sample breaks a rule, ``SampleProblem``, or what the
  ///   store throws.
  package func fill(
    _ store: any WholeStore, today: TimePeriod.Point, now: Int64, months: Int,
    cost: PasswordHash.Cost = .standard
  ) async throws {
    try await savePeople(in: store, now: now, cost: cost)
    let desk = try await CollectionDesk.local(store, today: today, now: now)
    let regimes = try await store.regimes().filter { regime in
      courses.contains { $0.regime == regime.code }
    }
    if let year = regimes.first?.duePeriod(on: today, calendar: desk.calendar)?.end.year {
      try await saveTargets(of: year, in: store, now: now)
    }
    for regime in regimes {
      for change in try await SampleForms(sample: self, regime: regime, desk: desk)
        .changes(months: months)
      {
        try await store.apply(change)
      }
    }
    try await saveTasks(in: store, today: today, now: now)
    try await store.apply(CollectionChange(journal: [SampleNotice.record(of: accounts, at: now)]))
  }

  private func savePeople(
    in store: any WholeStore, now: Int64, cost: PasswordHash.Cost
  ) async throws {
    let agencies = AgencyRegistry(try await store.agencies())
    // One hash a password: samples share theirs, and each hash takes its time.
    var hashes: [String: String] = ["": ""]
    var people: [Person] = []
    for account in accounts {
      if hashes[account.password] == nil {
        hashes[account.password] = try await PasswordHash.makeInTurn(account.password, cost: cost)
      }
      var person = account.person
      person.passwordHash = hashes[account.password] ?? ""
      people.append(person)
    }
    try await store.apply(
      CollectionChange(
        people: people,
        journal: people.map {
          JournalRecord(
            at: now, person: CollectionDesk.localLogin, action: .savePerson, object: $0.login,
            area: agencies[$0.agency]?.area ?? "", to: $0.name)
        }))
  }

  private func saveTargets(of year: Int, in store: any WholeStore, now: Int64) async throws {
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }
    ) { first, _ in first }
    let targets = try targets.enumerated().map { index, planned -> Target in
      guard let indicator = indicators[planned.indicator],
        let requirement = RequirementText.read(planned.requirement, unit: indicator.unit)
      else { throw SampleProblem.target(planned.indicator, planned.requirement) }
      let text = "\(requirement.printed) \(indicator.unit)"
      return Target(
        indicator: indicator.code, area: planned.area, period: .year(year),
        requirement: requirement, unit: indicator.unit, authority: .council, text: text,
        group: planned.group, order: index + 1,
        provenance: Provenance(document: "Kế hoạch mẫu năm \(year), không có thật", quote: text),
        assignedOn: TimePeriod.Point(year: year, month: 1, day: 1), recordedAt: now)
    }
    try await store.record(LedgerEntry(targets: targets))
  }

  private func saveTasks(
    in store: any WholeStore, today: TimePeriod.Point, now: Int64
  ) async throws {
    let dated = tasks.map { planned in
      var task = planned.task
      task.deadline = planned.deadline.map { CivilDay.day($0, after: today) }
      task.doneOn = planned.done.map { CivilDay.day($0, after: today) }
      return task
    }
    guard !dated.isEmpty else { return }
    try await store.apply(
      CollectionChange(
        tasks: dated,
        journal: dated.map {
          JournalRecord(
            at: now, person: CollectionDesk.localLogin, action: .saveTask, object: $0.code,
            area: $0.area, to: $0.title)
        }))
  }
}
