package import Ledger

extension CollectionChange {
  /// Refuses a change that names what is not there.
  ///
  /// - Parameters:
  ///   - agencies: codes that the store has; those of the change count as well.
  ///   - regimes: the same for regimes.
  ///   - hasArea: whether the registry has an area.
  package func check(
    agencies: Set<String>, regimes: Set<String>, hasArea: (String) -> Bool
  ) throws(CollectionStoreError) {
    guard !journal.isEmpty else { throw .notJournalled }
    let agencies = agencies.union(self.agencies.map(\.code))
    let regimes = regimes.union(self.regimes.map(\.code))
    for agency in self.agencies {
      guard hasArea(agency.area) else { throw .unknownArea(agency.area) }
      if let parent = agency.parent, !agencies.contains(parent) { throw .unknownAgency(parent) }
    }
    for person in people where !agencies.contains(person.agency) {
      throw .unknownAgency(person.agency)
    }
    for submission in submissions {
      guard regimes.contains(submission.key.regime) else {
        throw .unknownRegime(submission.key.regime)
      }
      guard agencies.contains(submission.key.agency) else {
        throw .unknownAgency(submission.key.agency)
      }
    }
    for narrative in narratives where !hasArea(narrative.key.area) {
      throw .unknownArea(narrative.key.area)
    }
    for task in tasks {
      guard hasArea(task.area) else { throw .unknownArea(task.area) }
      for agency in [task.lead] + task.supporting where !agencies.contains(agency) {
        throw .unknownAgency(agency)
      }
    }
  }
}

extension CollectionChange {
  /// Whether forms and tasks are all there already as they are; a stale one is refused.
  package static func isKnown(
    _ forms: [(form: Submission, stored: Submission?)],
    _ tasks: [(task: AssignedTask, stored: AssignedTask?)]
  ) throws(CollectionStoreError) -> Bool {
    var states: [SaveState] = []
    for (form, stored) in forms {
      states.append(form.saveState(over: stored))
      if states.last == .stale {
        throw .staleSubmission(form.key, known: stored?.version ?? 0, given: form.version)
      }
    }
    for (task, stored) in tasks {
      states.append(task.saveState(over: stored))
      if states.last == .stale {
        throw .staleTask(task.code, known: stored?.version ?? 0, given: task.version)
      }
    }
    return !states.isEmpty && states.allSatisfy { $0 == .known }
  }
}

/// How what is saved stands to what the store has of it.
package enum SaveState: Hashable, Sendable {
  /// It is read at the version that the store has.
  case fresh
  /// The store says the same already.
  case known
  /// The store has a later version that says something else.
  case stale
}

extension Submission {
  /// How it stands to the latest revision that the store has.
  package func saveState(over stored: Submission?) -> SaveState {
    guard let stored else { return version == 0 ? .fresh : .stale }
    if saysSame(as: stored) { return .known }
    return stored.version == version ? .fresh : .stale
  }
}

extension AssignedTask {
  /// How it stands to what the store has of it.
  package func saveState(over stored: AssignedTask?) -> SaveState {
    guard let stored else { return version == 0 ? .fresh : .stale }
    if saysSame(as: stored) { return .known }
    return stored.version == version ? .fresh : .stale
  }
}
