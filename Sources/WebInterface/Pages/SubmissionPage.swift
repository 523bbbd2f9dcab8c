import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/forms/BC-THANG/12.STC/2026-07`: a form with its lines, what is known beside them, and its next steps.
enum SubmissionPage: Page {
  /// What the template shows.
  struct Model {
    var formCode: String
    var address: String
    var preview: String
    /// Where the browser keeps what is not saved, and for which version.
    var draft: String
    var workbook: String
    var upload: String
    var name: String
    var agency: String
    var recipient: String?
    var period: String
    var window: String
    var deadline: String
    var punctuality: String
    var isLate: Bool
    var state: SubmissionMark
    var revision: Int
    var isRevision: Bool
    var revisionReason: String?
    var version: Int
    var note: String
    var isEditable: Bool
    /// Headings of the columns beside the figures.
    ///
    /// A template that misses something in a line looks for it out here, so no name may be one of a line.
    var columnBefore: String
    var columnYearBefore: String
    var sheet: SheetModel
    var reasons: [String]
    var refusal: String?
    var done: String?
    /// Steps that the person can take now, besides saving.
    var open: [SheetModel.Step]
    /// Steps that fit the person's role but not the form as it stands.
    var closed: [SheetModel.Step]
  }

  /// All that it shows anything of: the form, what is known beside its lines, and whose step is next.
  private static let parts: Set<LedgerPart> = [.catalogues, .figures, .offices, .forms]

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/forms/:regime/:agency/:period") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let key = try SubmissionAddress.key(of: visit)
      return try await site.keptFormPage(for: visit, showing: parts) { code in
        content(
          code, try await visit.desk().form(key), visit, problem: nil,
          done: visit.question("done"), upload: nil)
      }
    }
    router.post("/forms/:regime/:agency/:period") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let key = try SubmissionAddress.key(of: visit)
      do {
        let step = try await take(fields, key, visit)
        return .redirect(to: SubmissionAddress.page(key) + "?done=\(step.rawValue)", type: .normal)
      } catch let refusal as CollectionRefusal {
        return try await refused(refusal, fields, key, visit)
      }
    }
  }

  /// Takes the step that a form asks for; what was typed is saved first.
  private static func take(
    _ fields: FormFields, _ key: Submission.Key, _ visit: Visit
  ) async throws -> SubmissionStep {
    guard let step = SubmissionStep(rawValue: fields["step"] ?? ""),
      let given = Int(fields["version"] ?? "")
    else { throw FormKey.refusal }
    let desk = try await visit.desk()
    var version = given
    if step == .save || step == .submit {
      version = try await desk.save(
        key, version: given, cells: cells(in: fields), note: fields["note"]
      ).version
    }
    switch step {
    case .save: break
    case .submit: _ = try await desk.submit(key, version: version)
    case .approve: _ = try await desk.approve(key, version: version)
    case .sendBack:
      _ = try await desk.sendBack(key, version: version, reasons: reasons(in: fields))
    case .reopen:
      _ = try await desk.reopen(key, version: version, reason: fields["reason"] ?? "")
    case .consolidate: try await desk.consolidate([SeenForm(key: key, version: version)])
    case .issue: try await desk.issue([SeenForm(key: key, version: version)])
    }
    return step
  }

  /// The form again with what was typed and why it was refused: nothing is lost.
  private static func refused(
    _ refusal: CollectionRefusal, _ fields: FormFields, _ key: Submission.Key, _ visit: Visit
  ) async throws -> Response {
    switch refusal {
    case .forbidden, .noSuchRegime, .noSuchAgency, .wrongPeriod, .noSuchRow: throw refusal
    default: break
    }
    let desk = try await visit.desk()
    var sheet: FormSheet
    if fields.beginning("cell:").isEmpty {
      sheet = try await desk.form(key)
    } else if let preview = try? await desk.preview(key, cells: cells(in: fields)) {
      sheet = preview
    } else {
      sheet = try await desk.form(key)
    }
    if let note = fields["note"] { sheet.submission.note = note }
    var response = try await page(
      sheet, visit, problem: refusal.wording { sheet.name(of: $0, in: $1) })
    if case .stale = refusal {
      response.status = .conflict
    } else {
      response.status = .unprocessableContent
    }
    return response
  }

  static func cells(in fields: FormFields) -> [FormRow.Key: String] {
    Dictionary(
      fields.beginning("cell:").compactMap { cell in
        FormRow.Key(code: cell.rest).map { ($0, cell.value) }
      }, uniquingKeysWith: { _, last in last })
  }

  private static func reasons(in fields: FormFields) -> [Submission.ReturnReason] {
    fields.beginning("reason:").compactMap { reason in
      FormRow.Key(code: reason.rest).map {
        Submission.ReturnReason(row: $0, words: reason.value)
      }
    } + [Submission.ReturnReason(words: fields["reason"] ?? "")]
  }

  /// The page of a form.
  ///
  /// - Parameters:
  ///   - done: the code of the step that was just taken.
  ///   - upload: what is said of a file whose figures are shown and not yet saved.
  static func page(
    _ sheet: FormSheet, _ visit: Visit, problem: Wording? = nil, done: String? = nil,
    upload: Wording? = nil
  ) async throws -> Response {
    try await visit.site.formPage(for: visit) { code in
      content(code, sheet, visit, problem: problem, done: done, upload: upload)
    }
  }

  private static func content(
    _ code: String, _ sheet: FormSheet, _ visit: Visit, problem: Wording?, done: String?,
    upload: Wording?
  ) -> PageContent {
    let language = visit.language
    let model = SheetModel(sheet, language)
    let submission = sheet.submission
    let name = sheet.regime.name(in: language)
    let before = sheet.regime.frequency.period(before: sheet.period)
    return PageContent(
      title: "\(name), \(sheet.period.wording(language))", section: .forms,
      template: "submission",
      model: Model(
        formCode: code, address: SubmissionAddress.page(sheet.key),
        preview: "/api/forms/\(SubmissionAddress.path(sheet.key))/preview",
        draft: "\(SubmissionAddress.page(sheet.key))#\(submission.version)"
          + (upload == nil ? "" : "-upload"),
        workbook: "\(SubmissionAddress.page(sheet.key))/workbook.xlsx",
        upload: "\(SubmissionAddress.page(sheet.key))/upload", name: name,
        agency: sheet.agency.name(in: language),
        recipient: sheet.recipient?.name(in: language), period: sheet.period.wording(language),
        window: "\(sheet.window.start.wording(language)) – \(sheet.window.end.wording(language))",
        deadline: sheet.deadline.wording(language),
        punctuality: visit.say(sheet.punctuality.wording), isLate: sheet.punctuality.isLate,
        state: SubmissionMark(submission.version == 0 ? nil : submission.state, language),
        revision: submission.revision, isRevision: submission.revision > 1,
        revisionReason: submission.revisionReason, version: submission.version,
        note: submission.note, isEditable: sheet.isPossible(.save),
        columnBefore: before?.wording(language) ?? "–",
        columnYearBefore: sheet.period.yearBefore.wording(language), sheet: model,
        reasons: submission.returnReasons.map { reason in
          reason.row.map { "\(sheet.name(of: $0, in: language)): \(reason.words)" }
            ?? reason.words
        }, refusal: problem.map(visit.say),
        done: done.flatMap { SubmissionStep(rawValue: $0) }.map {
          visit.say(
            Wording(
              "Đã thực hiện: \($0.wording(.vietnamese)).", "Done: \($0.wording(.english))."))
        } ?? upload.map(visit.say),
        open: zip(sheet.steps, model.steps).filter { $0.0.isOffered && $0.0.step != .save }
          .map(\.1),
        closed: zip(sheet.steps, model.steps).filter { step, _ in
          !step.isOffered && step.step != .save
            && !step.obstacles.contains { if case .noRight = $0 { true } else { false } }
        }.map(\.1)))
  }
}

extension NextStep {
  /// Whether a page has a button for it: where it can be taken, and for sending also while lines are empty or
  /// unreadable, since they may have been filled in since; what is missing is then said line by line.
  fileprivate var isOffered: Bool {
    step != .submit
      ? isPossible
      : obstacles.allSatisfy {
        switch $0 {
        case .emptyRows, .unreadableRows: true
        case .noRight, .wrongState, .notOpen, .noReporter: false
        }
      }
  }
}
