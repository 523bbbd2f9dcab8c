import HTTPTypes
import Workflows

/// Why a page cannot be shown, in words for who asked for it.
struct PageProblem: Error {
  var status: HTTPResponse.Status
  var wording: Wording
  /// What the answer says besides.
  var headers: HTTPFields = [:]

  static func notFound(_ wording: Wording) -> PageProblem {
    PageProblem(status: .notFound, wording: wording)
  }

  static func badRequest(_ wording: Wording) -> PageProblem {
    PageProblem(status: .badRequest, wording: wording)
  }

  static func forbidden(_ wording: Wording) -> PageProblem {
    PageProblem(status: .forbidden, wording: wording)
  }
}
