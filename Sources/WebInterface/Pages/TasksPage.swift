import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/tasks`: what resolutions and plans assigned, how far it has come, and what is overdue.
enum TasksPage: Page {
  /// What the template shows.
  struct Model {
    struct Tile {
      var code: String
      var name: String
      var count: Int
      var isEmpty: Bool
    }

    struct Row {
      var code: String
      var address: String
      var title: String
      var document: String
      var clause: String?
      var state: String
      var stateWord: String
      var mark: String
      var deadline: String?
      var left: String?
      var lead: String
      var supporting: String?
      var product: String?
      var progress: String?
      var progressText: String
      var doneOn: String
      var version: Int
      var mayReport: Bool
    }

    var formCode: String
    var tiles: [Tile]
    var rows: [Row]
    var hasRows: Bool
    var problem: String?
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/tasks") { request, context in
      try await page(Visit(site: site, request: request, context: context), problem: nil)
    }
    router.post("/tasks/:task") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let code = visit.parameter("task")
      let words = fields["done"] ?? ""
      let doneOn = TimePeriod.Point(code: words)
      guard words.isEmpty || doneOn?.day != nil else {
        var response = try await page(
          visit,
          problem: Wording(
            "Ngày hoàn thành \"\(words)\" không đọc được. Ghi dạng 2024-12-31.",
            "\"\(words)\" is no day. Write it as 2024-12-31."))
        response.status = .unprocessableContent
        return response
      }
      do {
        try await visit.desk().report(
          task: code, version: Int(fields["version"] ?? "") ?? -1,
          progress: fields["progress"] ?? "", doneOn: doneOn)
      } catch let refusal as CollectionRefusal {
        guard case .staleTask = refusal else { throw refusal }
        var response = try await page(visit, problem: refusal.wording)
        response.status = .conflict
        return response
      }
      return .redirect(to: "/tasks", type: .normal)
    }
  }

  private static func page(_ visit: Visit, problem: Wording?) async throws -> Response {
    let board = try await visit.desk().taskBoard()
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Nhiệm vụ được giao", "Tasks assigned")), section: .tasks,
        template: "tasks",
        model: Model(
          formCode: code,
          tiles: AssignedTask.State.allCases.reversed().map { tile($0, board, visit) },
          rows: board.rows.map { row($0, visit) }, hasRows: !board.rows.isEmpty,
          problem: problem.map(visit.say)))
    }
  }

  private static func tile(
    _ state: AssignedTask.State, _ board: TaskBoard, _ visit: Visit
  ) -> Model.Tile {
    let count = board.count(state)
    return Model.Tile(
      code: state.mark, name: visit.say(state.wording), count: count, isEmpty: count == 0)
  }

  private static func row(_ row: TaskBoard.Row, _ visit: Visit) -> Model.Row {
    let task = row.task
    let language = visit.language
    let supporting = row.supporting.map { $0.name(in: language) }.joined(separator: ", ")
    var left: String?
    if task.doneOn == nil, let days = row.daysLeft {
      left = visit.say(
        days < 0
          ? Wording("quá hạn \(-days) ngày", "\(-days) days late")
          : Wording("còn \(days) ngày", "\(days) days left"))
    }
    return Model.Row(
      code: task.code, address: Visit.escaped(task.code), title: task.title,
      document: task.document, clause: task.clause.isEmpty ? nil : task.clause,
      state: row.state.rawValue, stateWord: visit.say(row.state.wording), mark: row.state.mark,
      deadline: task.deadline?.wording(language), left: left,
      lead: row.lead?.name(in: language) ?? task.lead,
      supporting: supporting.isEmpty ? nil : supporting,
      product: task.product.isEmpty ? nil : task.product,
      progress: task.progress.isEmpty ? nil : task.progress, progressText: task.progress,
      doneOn: task.doneOn?.code ?? "", version: task.version, mayReport: row.mayReport)
  }
}

extension AssignedTask.State {
  /// The verdict whose colour stands for it.
  fileprivate var mark: String {
    switch self {
    case .doneInTime: "met"
    case .doneLate: "nearly-met"
    case .inProgress: "no-data"
    case .overdue: "missed"
    }
  }
}
