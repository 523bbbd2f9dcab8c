import Documents
import Grammar
import Ledger

/// Verdicts that a report states in words: which figures they are said of.
extension ParagraphReader {
  /// Reads a verdict at a token, if one stands there, and says it of the figures before it: those of
  /// the clause, else of the sentence, else of the paragraph, as far as they have none yet.
  mutating func judge(at index: Int) {
    // "khó đạt kế hoạch" is not also "đạt kế hoạch".
    guard index >= judgedEnd, let verdict = VerdictWords.match(text, at: index), !context.isPlan
    else { return }
    judgedEnd = verdict.end
    let heads = frame.heads.filter { $0 >= firstDraft }
    let ofClause = heads.filter {
      heads.firstIndex(of: $0).map { $0 >= frame.clauseHeads } ?? false
    }
    for candidates in [ofClause, heads, Array(firstDraft..<drafts.count)] {
      let open = lastOfEach(candidates.filter { drafts[$0].isJudgeable(from: firstDraft) })
      guard !open.isEmpty else { continue }
      for draft in open { drafts[draft].verdict = verdict.value }
      return
    }
  }

  /// Of a month's figure and the one since January of the same thing, the latter: a plan is for a year.
  private func lastOfEach(_ candidates: [Int]) -> [Int] {
    candidates.filter { index in
      !candidates.contains { later in
        later > index && drafts[later].subject.syllables == drafts[index].subject.syllables
          && drafts[later].state.basis == .cumulative && drafts[index].state.basis == .inPeriod
      }
    }
  }
}

extension Draft {
  /// Whether a verdict can be said of it: a result that has none yet, or a growth that stands for itself
  /// in a paragraph whose first draft is given.
  fileprivate func isJudgeable(from firstDraft: Int) -> Bool {
    guard verdict == nil, role != .target else { return false }
    return isHead || role == .change && (modifies ?? -1) < firstDraft
  }
}
