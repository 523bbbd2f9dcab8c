import Ledger
import Reports
import Storage
import Workflows

/// How far a report is on its way out: its number, what is still missing, and the next step.
struct IssuingModel {
  /// "245/BC-UBND"; nil before a number was taken.
  var number: String?
  /// "đã ban hành ngày 18/7/2023, … ký"; nil for a draft.
  var issued: String?
  /// What has to be known before it can go out.
  var missing: String?
  var mayReserve: Bool
  /// Whether the number may be given up.
  var mayRelease: Bool
  var mayIssue: Bool
  var numberAddress: String
  var issueAddress: String
  var registerAddress: String
  var today: String
  var problem: String?
  var done: String?

  init(
    _ question: ReportQuestion, _ written: WrittenReport, problem: Wording?, _ visit: Visit
  ) async throws {
    let frame = try await visit.store.officeFrame(
      symbol: written.template.symbol, template: written.template.code, at: question.place,
      on: visit.site.clock.today())
    let document = frame.document
    number = document?.number.printed
    issued = document?.issue.map { issue in
      visit.say(
        Wording(
          "Đã ban hành ngày \(issue.date.wording.vietnamese), \(issue.signatory) ký. Văn bản đã ban hành không sửa được; nội dung sai thì thay thế bằng văn bản khác.",
          "Issued on \(issue.date.wording.english), signed by \(issue.signatory). An issued document is never changed; wrong content is replaced by another document."
        ))
    }
    let lacking = frame.missing.filter { $0 != .signatory || question.signatory == nil }
    missing =
      document?.issue != nil || lacking.isEmpty
      ? nil
      : visit.say(
        Wording(
          "Trước khi ban hành còn thiếu \(lacking.map(\.wording.vietnamese).joined(separator: ", ")).",
          "Before it is issued it lacks \(lacking.map(\.wording.english).joined(separator: ", ")).")
      )
    let mayWrite = question.isOfOwnOffice(visit.access, to: .writeReports)
    mayReserve = mayWrite && document == nil
    mayRelease = mayWrite && document != nil && document?.issue == nil
    mayIssue =
      question.isOfOwnOffice(visit.access, to: .issue) && document != nil && document?.issue == nil
    numberAddress = question.path("number")
    issueAddress = question.path("issue")
    registerAddress = "/register?area=\(Visit.escaped(question.place.area.code))"
    today = visit.site.clock.today().code
    self.problem = problem.map(visit.say)
    done = visit.question("done").flatMap { ReportIssuePage.Step(rawValue: $0) }
      .map { visit.say($0.done) }
  }
}

extension ReportQuestion {
  /// Whether a visitor may do something for the office whose report it is: a number is of one office's
  /// register, which no other one touches.
  func isOfOwnOffice(_ access: Access, to permission: Permission) -> Bool {
    guard let desk = access.desk, let own = desk.agencies[desk.person.agency],
      own.area == place.area.code
    else { return false }
    return access.may(permission, permission == .issue ? .agency(own.code) : .area(own.area))
  }
}
