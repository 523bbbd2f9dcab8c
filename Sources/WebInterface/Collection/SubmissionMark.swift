import Ledger
import Workflows

/// The state of a form as pages show it: its word, and a code for its colour.
struct SubmissionMark {
  var code: String
  var word: String

  init(_ state: Submission.State?, _ language: Language) {
    code = state?.rawValue ?? "none"
    word = (state?.wording ?? Wording("chưa nhập", "not begun"))(language)
  }
}
