import Ledger
import Storage
import TestSupport
import Testing

@Suite("Engines compared over random work on forms")
struct CollectionComparisonTests {
  private typealias Samples = CollectionSamples

  @Test(
    "After random work every engine has the forms, tasks and journal of the plain one",
    arguments: TestEngine.allCases.filter { $0 != .memory }, [1, 2, 3] as [UInt64])
  func randomWork(_ engine: TestEngine, _ seed: UInt64) async throws {
    let plain = try await CollectionSamples.ledger(.memory)
    let tested = try await CollectionSamples.ledger(engine)
    var numbers = SeededNumbers(seed: seed)
    var states: Set<Submission.State> = []
    for step in 1...200 {
      let change = try await change(&numbers, plain.store, Int64(step))
      let expected = await outcome(of: change, in: plain.store)
      #expect(await outcome(of: change, in: tested.store) == expected, "step \(step)")
      if case .success = expected { states.formUnion(change.submissions.map(\.state)) }
      if step % 50 == 0 { try tested.reopen() }
    }
    try await compare(plain.store, tested.store)
    #expect(states.isSuperset(of: [.draft, .submitted, .returned, .approved]))
  }

  /// One act: a step or a save from the version known or an older one, a task, a person.
  private func change(
    _ numbers: inout SeededNumbers, _ store: any WholeStore, _ now: Int64
  ) async throws -> CollectionChange {
    var record = Samples.record(.saveSubmission, at: now)
    record.to = "\(now)"
    let key = Submission.Key(
      regime: "BC-THANG", agency: Bool.random(using: &numbers) ? "C9.UB" : "12.UB",
      period: .month(Int.random(in: 1...2, using: &numbers), 2025))
    var form = try await store.submission(key) ?? Submission(key: key)
    switch Int.random(in: 0...9, using: &numbers) {
    case 0:
      var task = try await store.tasks().first ?? Samples.task
      task.progress = "\(Int.random(in: 0...3, using: &numbers))"
      task.version -= Int.random(in: 0...1, using: &numbers)
      return CollectionChange(tasks: [task], journal: [record])
    case 1:
      var person = Samples.people[0]
      person.agency = ["C9.UB", "12.UB", "X"].randomElement(using: &numbers) ?? "X"
      return CollectionChange(people: [person], journal: [record])
    case 2...4:
      form.cells[Samples.row] = "\(Int.random(in: 0...2, using: &numbers))"
    default:
      let possible = SubmissionStep.allCases.filter { $0.origins.contains(form.state) }
      let step = possible.randomElement(using: &numbers) ?? .save
      form =
        form.after(
          step, by: "an", on: TimePeriod.Point(year: 2025, month: 7, day: 1), now: now,
          reasons: [.init(row: Samples.part, words: "a")], reason: "b") ?? form
    }
    if Int.random(in: 0...5, using: &numbers) == 0 { form.version -= 1 }
    let figure = StorageTests.Samples.observation(
      StorageTests.Samples.key("tea", "C9", key.period), StorageTests.Samples.number("\(now)"),
      at: now)
    return CollectionChange(
      submissions: [form],
      entries: form.state == .approved ? [LedgerEntry(observations: [figure])] : [],
      journal: [record])
  }

  private func outcome(
    of change: CollectionChange, in store: any WholeStore
  ) async -> Result<CollectionOutcome, CollectionStoreError> {
    do {
      return .success(try await store.apply(change))
    } catch {
      return .failure(error as? CollectionStoreError ?? .unknownRegime("\(error)"))
    }
  }

  private func compare(_ plain: any WholeStore, _ tested: any WholeStore) async throws {
    let forms = try await plain.submissions(SubmissionQuery())
    #expect(try await tested.submissions(SubmissionQuery()) == forms)
    #expect(
      try await tested.submissionHeads(SubmissionQuery()) == forms.map { SubmissionHead($0) })
    for form in forms {
      #expect(
        try await tested.revisions(of: form.key) == plain.revisions(of: form.key))
    }
    #expect(try await tested.tasks() == plain.tasks())
    #expect(try await tested.people() == plain.people())
    let all = JournalQuery(limit: .max)
    let journal = try await tested.journal(all)
    #expect(try await plain.journal(all) == journal)
    #expect(JournalChain.sha256.firstDefect(in: journal) == nil)
    let figures = ObservationQuery()
    #expect(
      try await Set(tested.observations(figures, asKnownAt: nil))
        == Set(plain.observations(figures, asKnownAt: nil)))
    #expect(
      try await Set(tested.sums(figures)) == Set(plain.sums(figures)))
  }
}
