import Workflows

/// A list of the administrator's that can be searched, with the form beneath it that adds to it: what the template
/// of such a page shows.
struct SearchedList<Row, Fields> {
  var formCode: String
  var tabs: AdministrationTabs
  var search: String
  var rows: [Row]
  var total: Int
  /// Whether there are more than are shown.
  var isCut: Bool
  var fields: Fields
  /// Whether something was typed that was not taken.
  var isNew: Bool
  var problem: String?
  var done: String?
  var report: ImportReport?

  /// More rows than this are for searching, not for reading.
  private static var limit: Int { 300 }

  /// - Parameters:
  ///   - found: all that the search found.
  ///   - row: makes a row of one of them.
  init<Item>(
    at place: AdministrationTabs.Place, found: [Item], fields: Fields, isNew: Bool,
    problem: Wording?, report: ImportReport? = nil, of visit: Visit, formCode: String,
    row: (Item) -> Row
  ) {
    self.formCode = formCode
    tabs = AdministrationTabs(at: place, visit.language)
    search = visit.question("search") ?? ""
    rows = found.prefix(Self.limit).map(row)
    total = found.count
    isCut = found.count > Self.limit
    self.fields = fields
    self.isNew = isNew
    self.problem = problem.map(visit.say)
    done = visit.done()
    self.report = report
  }
}
