import Ledger
import Workflows

/// Runs what asks a ledger, and turns what a person got wrong into the sentence about it.
enum LedgerQuestion {
  static func ask<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
    do {
      return try await body()
    } catch let problem as LedgerPlace.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as IndicatorProblem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as TargetEntry.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as VerdictDecision.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as OfficeFrame.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as RegisterProblem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as RegisterQuestionProblem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as NarrativeEntry.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as NarrativePlace.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as OutlineFolder.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let problem as TemplateProblem {
      throw CommandFailure.unusable(problem.sentence(in: InterfaceLanguage.current))
    } catch let problem as DocumentRelease.Problem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    }
  }
}
