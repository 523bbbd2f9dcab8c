import Hummingbird
import Ledger
import Storage
import Workflows

/// `/api/board` and `/api/journal`: how the collection of figures stands, for programs.
enum CollectionAnswers: Page {
  private struct BoardRow: Encodable {
    var agency: String
    var name: String
    var state: String?
    var filled: Int
    var lines: Int
    var isLate: Bool
  }

  private struct Board: Encodable {
    var regime: String
    var period: String
    var deadline: String
    var sent: Int
    var late: Int
    var returned: Int
    var rows: [BoardRow]
  }

  private struct Entry: Encodable {
    var number: Int
    var at: Int64
    var person: String
    var action: String
    var object: String
    var from: String
    var to: String
    var reason: String
    var hash: String
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/api/board") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let desk = try await visit.desk()
      try visit.requireAnywhere(.readSubmissions)
      guard let regime = visit.question("regime"), let period = try visit.period() else {
        throw PageProblem.badRequest(
          Wording(
            "Thiếu chế độ hoặc kỳ: thêm ?regime=…&period=….",
            "The regime or the period is missing: add ?regime=…&period=…."))
      }
      let board = try await desk.statusBoard(regime: regime, period: period)
      return try Response.json(
        Board(
          regime: board.regime.code, period: board.period.code, deadline: board.deadline.code,
          sent: board.sent, late: board.late, returned: board.returned,
          rows: board.rows.map {
            BoardRow(
              agency: $0.agency.code, name: $0.agency.name, state: $0.state?.rawValue,
              filled: $0.filled, lines: $0.lines, isLate: $0.punctuality.isLate)
          }))
    }
    router.get("/api/journal") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let after = try visit.number("after") ?? 0
      let desk = try await visit.desk()
      let page = try await desk.journal(
        desk.journalQuery(try JournalPage.filter(visit), JournalQuery(after: after, limit: 500)))
      return try Response.json(page.entries.map(entry))
    }
  }

  private static func entry(_ entry: JournalEntry) -> Entry {
    let record = entry.record
    return Entry(
      number: entry.number, at: record.at, person: record.person, action: record.action.rawValue,
      object: record.object, from: record.from, to: record.to, reason: record.reason,
      hash: entry.hash)
  }
}
