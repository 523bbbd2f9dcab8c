import Hummingbird
import Ledger
import Workflows

/// `/api/regimes` and `/api/holidays`: what is reported, by whom and by when, for programs.
enum RegimeAnswers: Page {
  private struct Answer: Encodable {
    struct Row: Encodable {
      var indicator: String
      var breakdown: String
      var basis: String
      var group: String
      var isRequired: Bool
      var reporter: String?
    }

    struct Due: Encodable {
      var period: String
      var from: String
      var to: String
      var deadline: String
    }

    var code: String
    var nameVi: String
    var nameEn: String
    var frequency: String
    var windowFrom: String
    var windowTo: String
    var deadline: String
    var reporters: [String]
    var recipient: String?
    var status: String
    var source: String
    var due: Due?
    var rows: [Row]

    init(_ regime: ReportingRegime, _ desk: CollectionDesk) {
      (code, nameVi, nameEn) = (regime.code, regime.name, regime.englishName)
      frequency = regime.frequency.rawValue
      (windowFrom, windowTo) = (regime.window.start.code, regime.window.end.code)
      deadline = regime.deadline.code
      reporters = regime.reporters.map(\.code)
      (recipient, status) = (regime.recipient, regime.status.rawValue)
      source = regime.source
      due = regime.duePeriod(on: desk.today, calendar: desk.calendar).map { period in
        let window = regime.window(for: period)
        return Due(
          period: period.code, from: window.start.code, to: window.end.code,
          deadline: regime.deadline(for: period, calendar: desk.calendar).code)
      }
      rows = regime.rows.map {
        Row(
          indicator: $0.key.indicator, breakdown: $0.key.breakdown, basis: $0.key.basis.rawValue,
          group: $0.group, isRequired: $0.isRequired, reporter: $0.reporter)
      }
    }
  }

  /// What a program sends to add or change a regime, each as a cell of Catalogues/regimes.csv.
  private struct Order: Decodable {
    var nameVi: String
    var nameEn: String?
    var frequency: String
    var windowFrom: String
    var windowTo: String
    var deadline: String
    var reporters: [String]
    var recipient: String?
    var status: String
    var source: String?

    func cells(_ code: String) -> [String: String] {
      [
        "code": code, "name_vi": nameVi, "name_en": nameEn ?? "", "frequency": frequency,
        "window_from": windowFrom, "window_to": windowTo, "deadline": deadline,
        "reporters": reporters.joined(separator: "|"), "recipient": recipient ?? "",
        "status": status, "source": source ?? "",
      ]
    }
  }

  /// The lines of a form, in their order, each as a row of Catalogues/forms.csv.
  private struct Rows: Decodable {
    struct Row: Decodable {
      var indicator: String
      var breakdown: String?
      var basis: String
      var group: String?
      var isRequired: Bool
      var reporter: String?

      var cells: [String: String] {
        [
          "indicator": indicator, "breakdown": breakdown ?? "", "basis": basis,
          "group": group ?? "", "required": isRequired ? "yes" : "no", "reporter": reporter ?? "",
        ]
      }
    }

    var rows: [Row]
  }

  private struct Holidays: Codable {
    var days: [String]
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/api/regimes") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let desk = try await visit.desk()
      try visit.requireAnywhere(.manageRegimes)
      return try Response.json(try await desk.regimes().map { Answer($0, desk) })
    }
    router.put("/api/regimes/:regime") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let code = visit.parameter("regime")
      let order = try await visit.order(Order.self)
      // Names that cannot be told apart again in a cell are no names.
      guard order.reporters.allSatisfy({ !$0.isEmpty && !$0.contains("|") }) else {
        throw CollectionRefusal.badCode(order.reporters.joined(separator: ", "))
      }
      let desk = try await visit.desk()
      try await desk.saveRegime(order.cells(code))
      return try await saved(code, desk)
    }
    router.put("/api/regimes/:regime/rows") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let code = visit.parameter("regime")
      let order = try await visit.order(Rows.self)
      let desk = try await visit.desk()
      try await desk.saveRows(order.rows.map(\.cells), of: code)
      return try await saved(code, desk)
    }
    router.get("/api/holidays") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let desk = try await visit.desk()
      try visit.requireAnywhere(.manageRegimes)
      return try Response.json(Holidays(days: desk.calendar.codes))
    }
    router.put("/api/holidays") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let order = try await visit.order(Holidays.self)
      // A page has empty lines; in a list an empty day is a slip.
      for day in order.days where day.allSatisfy({ $0 == " " }) {
        throw CollectionRefusal.unusable(
          Wording("\"\(day)\" không phải là ngày", "\"\(day)\" is no day"),
          remedy: Wording(
            "ghi 09-02 cho mọi năm hoặc 2027-02-06 cho một năm",
            "write 09-02 for every year or 2027-02-06 for one"))
      }
      try await visit.desk().saveHolidays(order.days)
      return try Response.json(Holidays(days: try await visit.desk().calendar.codes))
    }
  }

  /// A regime as it is kept now.
  private static func saved(_ code: String, _ desk: CollectionDesk) async throws -> Response {
    guard let saved = try await desk.regimes().first(where: { $0.code == code }) else {
      throw CollectionRefusal.noSuchRegime(code)
    }
    return try Response.json(Answer(saved, desk))
  }
}
