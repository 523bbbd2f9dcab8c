import FoundationEssentials
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Workflows

/// `/api/forms/…`: the forms of the person who asks, their lines and their next steps.
enum FormAnswers: Page {
  private struct Entry: Encodable {
    var regime: String
    var agency: String
    var period: String
    var state: String?
    var version: Int
    var revision: Int
    var filled: Int
    var lines: Int
    var isLate: Bool
    var steps: [String]
  }

  private struct Answer: Encodable {
    var regime: String
    var agency: String
    var period: String
    var state: String
    var version: Int
    var revision: Int
    var note: String
    var deadline: String
    var rows: [SheetModel.Row]
    var steps: [SheetModel.Step]

    init(_ sheet: FormSheet, _ language: Language) {
      let model = SheetModel(sheet, language)
      (regime, agency, period) = (sheet.key.regime, sheet.key.agency, sheet.period.code)
      (state, version) = (sheet.submission.state.rawValue, sheet.version)
      (revision, note) = (sheet.submission.revision, sheet.submission.note)
      deadline = sheet.deadline.code
      (rows, steps) = (model.rows, model.steps)
    }
  }

  /// What a program sends to save a form.
  private struct Draft: Decodable {
    var version: UInt32
    var cells: [String: String]
    var note: String?
  }

  /// What a program sends with a step.
  private struct StepOrder: Decodable {
    struct Reason: Decodable {
      var row: String?
      var words: String
    }

    var version: UInt32
    var reasons: [Reason]?
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    let path: RouterPath = "/api/forms/:regime/:agency/:period"
    router.get("/api/forms") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let rows = try await visit.desk().openForms()
      return try Response.json(rows.map(entry))
    }
    router.get(path) { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let sheet = try await visit.desk().form(try SubmissionAddress.key(of: visit))
      return try Response.json(Answer(sheet, visit.language))
    }
    router.post("\(path)/preview") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let sheet = try await visit.desk().preview(
        try SubmissionAddress.key(of: visit), cells: SubmissionPage.cells(in: fields))
      return try Response.json(Answer(sheet, visit.language))
    }
    router.put(path) { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let draft = try await visit.order(Draft.self)
      var cells: [FormRow.Key: String] = [:]
      for (code, words) in draft.cells {
        guard let key = FormRow.Key(code: code) else {
          throw PageProblem.badRequest(
            Wording("Không có dòng \"\(code)\".", "There is no line \"\(code)\"."))
        }
        cells[key] = words
      }
      let sheet = try await visit.desk().save(
        try SubmissionAddress.key(of: visit), version: Int(draft.version), cells: cells,
        note: draft.note)
      return try Response.json(Answer(sheet, visit.language))
    }
    router.post("\(path)/steps/:step") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try Response.json(Answer(try await take(visit), visit.language))
    }
  }

  private static func take(_ visit: Visit) async throws -> FormSheet {
    let key = try SubmissionAddress.key(of: visit)
    guard let step = SubmissionStep(rawValue: visit.parameter("step")), step != .save else {
      throw PageProblem.notFound(
        Wording(
          "Không có bước \"\(visit.parameter("step"))\".",
          "There is no step \"\(visit.parameter("step"))\"."))
    }
    let order = try await visit.order(StepOrder.self)
    let version = Int(order.version)
    let desk = try await visit.desk()
    let reasons = (order.reasons ?? []).map {
      Submission.ReturnReason(row: $0.row.flatMap { FormRow.Key(code: $0) }, words: $0.words)
    }
    switch step {
    case .submit: return try await desk.submit(key, version: version)
    case .approve: return try await desk.approve(key, version: version)
    case .sendBack:
      return try await desk.sendBack(key, version: version, reasons: reasons)
    case .reopen:
      return try await desk.reopen(
        key, version: version, reason: reasons.map(\.words).joined(separator: "; "))
    case .consolidate: try await desk.consolidate([SeenForm(key: key, version: version)])
    case .issue: try await desk.issue([SeenForm(key: key, version: version)])
    case .save: break
    }
    return try await desk.form(key)
  }

  private static func entry(_ row: StatusBoard.Row) -> Entry {
    Entry(
      regime: row.key.regime, agency: row.key.agency, period: row.key.period.code,
      state: row.state?.rawValue, version: row.version, revision: row.revision,
      filled: row.filled, lines: row.lines, isLate: row.punctuality.isLate,
      steps: row.steps.map(\.rawValue))
  }
}

extension Visit {
  /// What a program has sent as JSON; its form's code stands in a header.
  ///
  /// - Throws: ``PageProblem`` where it comes from another site or is none.
  func order<Order: Decodable>(_ type: Order.Type) async throws -> Order {
    let body = try await body(upTo: 2 << 20)
    try site.forms.check(FormKey.header(of: request), of: request)
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(type, from: Data(body.readableBytesView))
    } catch {
      throw PageProblem.badRequest(
        Wording(
          "Nội dung gửi lên không phải JSON như mô tả ở /api/openapi.json.",
          "What was sent is no JSON as described in /api/openapi.json."))
    }
  }
}
