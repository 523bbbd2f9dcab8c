import Hummingbird
import Ledger
import Storage
import Workflows

/// `/journal`: who changed what, when, from what to what, and why; the newest first.
enum JournalPage: Page {
  /// What the template shows.
  struct Model {
    struct Row {
      var number: Int
      var time: String
      var person: String
      var action: String
      var object: String
      var from: String
      var to: String
      var reason: String
    }

    struct Verified {
      var style: String
      var sentence: String
    }

    var rows: [Row]
    var hasRows: Bool
    var previous: String?
    var next: String?
    var verified: Verified?
  }

  /// Entries on one page.
  private static let length = 100

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/journal") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      var response = site.render(try await content(visit), for: visit).response
      response.headers[.cacheControl] = "no-store"
      return response
    }
  }

  private static func content(_ visit: Visit) async throws -> PageContent {
    let desk = try await visit.desk()
    try visit.requireAnywhere(.readJournal)
    let end = try await visit.site.store.lastJournalEntry()?.number ?? 0
    let last = min(max(visit.question("to").flatMap { Int($0) } ?? end, 0), end)
    let first = max(0, last - length)
    let page = try await desk.journal(JournalQuery(after: first, limit: last - first)).entries
    let title = visit.say(Wording("Nhật ký", "Journal"))
    return PageContent(
      title: title, section: .journal, template: "journal",
      model: Model(
        rows: page.reversed().map { row($0, visit) }, hasRows: !page.isEmpty,
        previous: last < end ? "/journal?to=\(min(end, last + length))" : nil,
        next: first > 0 ? "/journal?to=\(first)" : nil,
        verified: visit.question("verify") == nil
          ? nil : verified(try await desk.verifyJournal(), visit)))
  }

  private static func row(_ entry: JournalEntry, _ visit: Visit) -> Model.Row {
    let record = entry.record
    return Model.Row(
      number: entry.number, time: visit.site.clock.words(record.at), person: record.person,
      action: visit.say(record.action.wording), object: record.object, from: record.from,
      to: record.to, reason: record.reason)
  }

  private static func verified(_ verdict: JournalVerdict, _ visit: Visit) -> Model.Verified {
    guard let defect = verdict.defect else {
      return Model.Verified(
        style: "done",
        sentence: visit.say(
          Wording(
            "Chuỗi \(verdict.entries) mục còn nguyên vẹn. Mã của mục cuối, để ghi lại ở nơi khác: \(verdict.head)",
            "The chain of \(verdict.entries) entries is whole. The code of the last one, to be noted elsewhere: \(verdict.head)"
          )))
    }
    return Model.Verified(style: "problem", sentence: visit.say(defect.wording))
  }
}
