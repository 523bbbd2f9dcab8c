import Ledger
import Workflows

/// The address of a form: `/forms/BC-THANG/12.STC/2026-07`.
enum SubmissionAddress {
  static let pattern = ":regime/:agency/:period"

  static func page(_ key: Submission.Key) -> String { "/forms/" + path(key) }

  static func path(_ key: Submission.Key) -> String {
    [key.regime, key.agency, key.period.code].map(Visit.escaped).joined(separator: "/")
  }

  /// The form that the path of a visit names.
  static func key(of visit: Visit) throws -> Submission.Key {
    guard let period = TimePeriod(code: visit.parameter("period")) else {
      throw PageProblem.notFound(
        Wording(
          "Kỳ \"\(visit.parameter("period"))\" không đọc được. Hãy chọn biểu từ danh sách.",
          "\"\(visit.parameter("period"))\" is no period. Choose the form from the list."))
    }
    return Submission.Key(
      regime: visit.parameter("regime"), agency: visit.parameter("agency"), period: period)
  }
}
