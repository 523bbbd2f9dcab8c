import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/tasks/NV-1`: one task, what was reported on it by whom and when, and the next report.
enum TaskPage: Page {
  /// What the template shows.
  struct Model {
    struct Past {
      var time: String
      var person: String
      var words: String
      var doneOn: String?
    }

    var formCode: String
    var task: TaskModel
    var version: Int
    var progressText: String
    var doneText: String
    var history: [Past]
    var problem: String?
    var done: String?
  }

  static func address(_ code: String) -> String { "/tasks/\(Visit.escaped(code))" }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/tasks/:task") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/tasks/:task") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let code = visit.parameter("task")
      let words = fields["done"] ?? ""
      let doneOn = TimePeriod.Point(code: words)
      do {
        guard words.isEmpty || doneOn?.day != nil else {
          throw CollectionRefusal.unusable(
            Wording(
              "ngày hoàn thành \"\(words)\" không đọc được", "\"\(words)\" is no day"),
            remedy: Wording("ghi dạng 2024-12-31", "write it as 2024-12-31"))
        }
        try await visit.desk().report(
          task: code, version: Int(fields["version"] ?? "") ?? -1,
          progress: fields["progress"] ?? "", doneOn: doneOn)
      } catch let refusal as CollectionRefusal {
        if case .noSuchTask = refusal { throw refusal }
        return try await visit.refused(refusal) { try await page(visit, fields, problem: $0) }
      }
      return .redirect(to: address(code) + "?done=reported", type: .normal)
    }
  }

  private static func page(
    _ visit: Visit, _ typed: FormFields? = nil, problem: Wording? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let row = try await desk.task(visit.parameter("task"))
    let reports = try await desk.reports(onTask: row.task.code)
    let names = Dictionary(
      try await visit.site.store.people().map { ($0.login, $0.name) }
    ) { first, _ in first }
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: row.task.title, section: .tasks, template: "task",
        model: Model(
          formCode: code, task: TaskModel(row, visit, isWhole: true), version: row.task.version,
          progressText: typed?["progress"] ?? row.task.progress,
          doneText: typed?["done"] ?? row.task.doneOn?.code ?? "",
          history: reports.map { report in
            Model.Past(
              time: visit.site.clock.words(report.at),
              person: names[report.person] ?? report.person,
              words: report.progress, doneOn: report.doneOn?.wording(visit.language))
          }, problem: problem.map(visit.say), done: visit.done()))
    }
  }
}
