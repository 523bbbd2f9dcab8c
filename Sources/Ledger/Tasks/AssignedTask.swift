/// A task that a resolution or plan assigned (nhiệm vụ được giao).
package struct AssignedTask: Hashable, Sendable {
  package var code: String
  /// What is to be done.
  package var title: String
  /// Number and symbol of the document that assigns it.
  package var document: String
  /// Where in the document: "mục II.3.a".
  package var clause: String
  /// Code of the area it is for.
  package var area: String
  /// Code of the agency that leads.
  package var lead: String
  /// Codes of the agencies that support it.
  package var supporting: [String]
  /// The last day for it; nil where the document sets none.
  package var deadline: TimePeriod.Point?
  /// What must exist when it is done.
  package var product: String
  /// How far it has come, in words.
  package var progress: String
  /// Login of who reported the progress last, and when in milliseconds since 1970 UTC; nil before the first
  /// report.
  package var report: Report?
  /// The day on which it was done; nil while it is not.
  package var doneOn: TimePeriod.Point?
  /// Rises with each change that was kept; 0 before the first.
  package var version: Int

  /// Who said how far a task has come, and when.
  package struct Report: Hashable, Sendable {
    package var person: String
    package var at: Int64

    package init(person: String, at: Int64) {
      self.person = person
      self.at = at
    }
  }

  package init(
    code: String, title: String, document: String, clause: String = "", area: String, lead: String,
    supporting: [String] = [], deadline: TimePeriod.Point?, product: String = "",
    progress: String = "", report: Report? = nil, doneOn: TimePeriod.Point? = nil, version: Int = 0
  ) {
    self.code = code
    self.title = title
    self.document = document
    self.clause = clause
    self.area = area
    self.lead = lead
    self.supporting = supporting
    self.deadline = deadline
    self.product = product
    self.progress = progress
    self.report = report
    self.doneOn = doneOn
    self.version = version
  }

  /// How a task stands on a day.
  package enum State: String, Sendable, CaseIterable {
    case doneInTime = "done-in-time"
    case doneLate = "done-late"
    case inProgress = "in-progress"
    case overdue
  }

  /// How it stands; one without a deadline is never late.
  package func state(on today: TimePeriod.Point) -> State {
    let last = deadline?.lastDay
    if let doneOn { return last.map { $0 < doneOn } == true ? .doneLate : .doneInTime }
    return last.map { $0 < today } == true ? .overdue : .inProgress
  }

  /// Whether it is not done and to be within so many days.
  package func isDueSoon(on today: TimePeriod.Point, within days: Int) -> Bool {
    guard doneOn == nil, let left = daysLeft(on: today) else { return false }
    return (0...max(0, days)).contains(left)
  }

  /// Days until the deadline on a day, negative behind it; nil where there is none.
  package func daysLeft(on today: TimePeriod.Point) -> Int? {
    guard let deadline else { return nil }
    let month = deadline.month ?? 12
    let day = deadline.day ?? CivilDay.days(ofMonth: month, deadline.year)
    let last = TimePeriod.Point(year: deadline.year, month: month, day: day)
    return CivilDay.number(of: last) - CivilDay.number(of: today)
  }

  /// Whether two say the same, whoever saved them whenever.
  package func saysSame(as other: AssignedTask) -> Bool {
    var copy = other
    copy.version = version
    copy.report = report
    return copy == self
  }
}
