import Workflows

/// Runs what asks a ledger, and turns what a person got wrong into the sentence about it.
enum LedgerQuestion {
  static func ask<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
    do {
      return try await body()
    } catch let problem as any WordedProblem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    }
  }
}
