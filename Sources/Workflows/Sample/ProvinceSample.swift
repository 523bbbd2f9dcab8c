package import Ledger

/// A sample province as a folder of tables says it: documents, people, targets, forms with how far each
/// came, and tasks.
///
/// Its months and days are told from a day, so that a sample made on any day has a year behind it, a month
/// that is just being gathered and one that people work on. Nothing in it is true of anybody.
package struct ProvinceSample: Sendable {
  /// A document that is read into the ledger first.
  package struct SourceDocument: Hashable, Sendable {
    /// Its file, beside the folder of the tables.
    package var file: String
    package var area: String
    package var period: String
  }

  /// An account; without a password nobody can sign in with it.
  package struct Account: Hashable, Sendable {
    package var person: Person
    package var password: String
  }

  /// A target of the year in which the sample is made.
  struct PlannedFigure: Hashable, Sendable {
    var group: String
    var indicator: String
    var area: String
    /// As a person types it: "<= 13.500".
    var requirement: String
  }

  /// The words of a form for one month.
  struct FilledMonth: Hashable, Sendable {
    var regime: String
    var agency: String
    /// 0 is the year of the month that is due, -1 the one before.
    var year: Int
    var month: Int
    var cells: [FormRow.Key: String]
  }

  /// How far the forms of some months came.
  struct Course: Hashable, Sendable {
    var regime: String
    /// Nil for every agency of which nothing else is said.
    var agency: String?
    /// Months before the one that is due.
    var months: ClosedRange<Int>
    /// Nil where nothing was even saved.
    var state: Submission.State?
    /// Days behind the deadline on which it was sent.
    var lateDays: Int
    /// Why it was sent back once; empty where it never was.
    var reason: String
  }

  /// A task whose days are told from the day on which the sample is made.
  struct PlannedTask: Hashable, Sendable {
    var task: AssignedTask
    var deadline: Int?
    var done: Int?
  }

  package internal(set) var documents: [SourceDocument] = []
  package internal(set) var accounts: [Account] = []
  var targets: [PlannedFigure] = []
  var months: [FilledMonth] = []
  var courses: [Course] = []
  var tasks: [PlannedTask] = []

  /// How far the form of an agency came so many months before the one that is due; the last line that
  /// names the agency counts, else the last that names none.
  func course(of regime: String, agency: String, monthsBack: Int) -> Course? {
    let known = courses.filter { $0.regime == regime && $0.months.contains(monthsBack) }
    return known.last { $0.agency == agency } ?? known.last { $0.agency == nil }
  }
}
