import Hummingbird
import Ledger
import Storage
import Workflows

/// `/journal?person=…&area=…&action=…&from=…&until=…`: who changed what, when, from what to what, and why; the
/// newest first.
enum JournalPage: Page {
  /// What the template shows.
  struct Model {
    struct Row {
      var number: Int
      var time: String
      var person: String
      var action: String
      var object: String
      var from: Account
      var to: Account
      var reason: String
    }

    /// What a thing was or became: its first lines, and the others where there are many.
    struct Account {
      var beginning: String
      var more: String
      var moreCount: Int

      private static let shown = 6

      init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Two lines more take no more room than the word that there are two more.
        let count = lines.count > Self.shown + 2 ? Self.shown : lines.count
        beginning = lines.prefix(count).joined(separator: "\n")
        more = lines.dropFirst(count).joined(separator: "\n")
        moreCount = lines.count - count
      }
    }

    struct Verified {
      var style: String
      var sentence: String
    }

    /// What is filtered by, for its form.
    struct Filter {
      var people: [FormChoices.Option]
      var areas: [FormChoices.Option]
      var actions: [FormChoices.Option]
      var from: String
      var until: String
      var isAny: Bool
    }

    var filter: Filter
    var rows: [Row]
    var hasRows: Bool
    var first: String?
    var next: String?
    var verified: Verified?
    var problem: String?
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

  /// The filter that an address asks for.
  ///
  /// - Throws: ``PageProblem`` for a day or a kind of act that is none.
  static func filter(_ visit: Visit) throws -> JournalFilter {
    let action = visit.question("action")
    if let action, JournalRecord.Action(rawValue: action) == nil {
      throw PageProblem.badRequest(
        Wording("Không có loại việc \"\(action)\".", "There is no act \"\(action)\"."))
    }
    return JournalFilter(
      person: visit.question("person"), area: visit.question("area"),
      action: action.flatMap { JournalRecord.Action(rawValue: $0) },
      from: try visit.question("from").flatMap(Visit.day),
      to: try visit.question("until").flatMap(Visit.day))
  }

  private static func content(_ visit: Visit) async throws -> PageContent {
    let desk = try await visit.desk()
    try visit.requireAnywhere(.readJournal)
    var filter = JournalFilter()
    var problem: Wording?
    do { filter = try self.filter(visit) } catch let found as PageProblem {
      problem = found.wording
    }
    let before = visit.question("before").flatMap { Int($0) }
    let page = try await desk.journal(
      desk.journalQuery(
        filter, JournalQuery(before: before, limit: length, isLatestFirst: true)))
    let words = JournalWords(
      indicators: Dictionary(
        try await visit.site.store.indicators().map { ($0.code, $0) }
      ) { first, _ in first }, agencies: desk.agencies, language: visit.language)
    return PageContent(
      title: visit.say(Wording("Nhật ký", "Journal")), section: .journal, template: "journal",
      model: Model(
        filter: try await model(of: filter, desk, visit),
        rows: page.entries.map { row($0, words, visit) },
        hasRows: !page.entries.isEmpty, first: before == nil ? nil : address(filter, before: nil),
        next: page.lastNumber.flatMap { $0 > 1 ? address(filter, before: $0) : nil },
        verified: visit.question("verify") == nil
          ? nil : verified(try await desk.verifyJournal(), visit), problem: problem.map(visit.say)))
  }

  private static func address(_ filter: JournalFilter, before: Int?) -> String {
    let answers: [(String, String?)] = [
      ("person", filter.person), ("area", filter.area), ("action", filter.action?.rawValue),
      ("from", filter.from?.code), ("until", filter.to?.code), ("before", before.map(String.init)),
    ]
    let parts = answers.compactMap { name, value in value.map { "\(name)=\(Visit.escaped($0))" } }
    return parts.isEmpty ? "/journal" : "/journal?" + parts.joined(separator: "&")
  }

  private static func model(
    of filter: JournalFilter, _ desk: CollectionDesk, _ visit: Visit
  ) async throws -> Model.Filter {
    let all = FormChoices.Option(
      code: "", name: visit.say(Wording("tất cả", "all")), isChosen: false)
    let people = try await visit.site.store.people().filter {
      desk.may(.readJournal, .agency($0.agency))
    }
    let places = Set(desk.agencies.agencies.map(\.area)).filter {
      desk.may(.readJournal, .area($0))
    }
    return Model.Filter(
      people: [all]
        + people.map {
          FormChoices.Option(
            code: $0.login, name: "\($0.name) (\($0.login))", isChosen: $0.login == filter.person)
        } + [
          FormChoices.Option(
            code: CollectionDesk.localLogin,
            name: visit.say(JournalWords.machine),
            isChosen: filter.person == CollectionDesk.localLogin)
        ],
      areas: [all]
        + places.sorted().map {
          FormChoices.Option(
            code: $0, name: AgenciesPage.areaName($0, desk, visit.language),
            isChosen: $0 == filter.area)
        },
      actions: [all]
        + JournalRecord.Action.allCases.map {
          FormChoices.Option(
            code: $0.rawValue, name: visit.say($0.wording), isChosen: $0 == filter.action)
        }, from: filter.from?.code ?? "", until: filter.to?.code ?? "",
      isAny: filter != JournalFilter())
  }

  private static func row(_ entry: JournalEntry, _ words: JournalWords, _ visit: Visit) -> Model.Row
  {
    let record = entry.record
    let (from, to) = changes(from: record.from, to: record.to)
    return Model.Row(
      number: entry.number, time: visit.site.clock.words(record.at),
      person: words.person(record.person),
      action: visit.say(record.action.wording), object: words.object(of: record),
      from: Model.Account(words.account(from, of: record.action)),
      to: Model.Account(words.account(to, of: record.action)),
      reason: record.reason)
  }

  /// The lines in which two accounts of a thing differ; of a new one, those that say anything.
  static func changes(from: String, to: String) -> (from: String, to: String) {
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (before, after) = (lines(from), lines(to))
    if from.isEmpty || to.isEmpty {
      return (
        before.filter { !$0.hasSuffix("=") }.joined(separator: "\n"),
        after.filter { !$0.hasSuffix("=") }.joined(separator: "\n")
      )
    }
    let common = Set(before).intersection(after)
    return (
      before.filter { !common.contains($0) }.joined(separator: "\n"),
      after.filter { !common.contains($0) }.joined(separator: "\n")
    )
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
