import Hummingbird
import Ledger
import Workflows

/// `/api/tasks`: the tasks that the person who asks may see; assigning them and reporting on them.
enum TaskAnswers: Page {
  private struct Answer: Encodable {
    var code: String
    var title: String
    var document: String
    var clause: String
    var area: String
    var lead: String
    var supporting: [String]
    var deadline: String?
    var daysLeft: Int?
    var product: String
    var progress: String
    var reportedBy: String?
    var reportedAt: Int64?
    var doneOn: String?
    var state: String
    var isDueSoon: Bool
    var version: Int

    init(_ row: TaskBoard.Row) {
      let task = row.task
      (code, title, document, clause) = (task.code, task.title, task.document, task.clause)
      (area, lead, supporting) = (task.area, task.lead, task.supporting)
      (deadline, product) = (task.deadline?.code, task.product)
      daysLeft = task.doneOn == nil ? row.daysLeft : nil
      progress = task.progress
      (reportedBy, reportedAt) = (task.report?.person, task.report?.at)
      doneOn = task.doneOn?.code
      (state, isDueSoon, version) = (row.state.rawValue, row.isDueSoon, task.version)
    }
  }

  /// What a program sends to assign a task, or to change what was assigned.
  private struct Assignment: Decodable {
    var title: String
    var document: String
    var clause: String?
    var area: String
    var lead: String
    var supporting: [String]?
    var deadline: String?
    var product: String?
    var version: UInt32
  }

  /// What a program sends to report how far a task has come.
  private struct Report: Decodable {
    var progress: String
    var doneOn: String?
    var version: UInt32
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/api/tasks") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try Response.json(try await visit.desk().taskBoard().rows.map(Answer.init))
    }
    router.put("/api/tasks/:task") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let order = try await visit.order(Assignment.self)
      let desk = try await visit.desk()
      let code = visit.parameter("task")
      try await desk.assign(
        AssignedTask(
          code: code, title: order.title, document: order.document, clause: order.clause ?? "",
          area: order.area, lead: order.lead, supporting: order.supporting ?? [],
          deadline: try order.deadline.flatMap(Visit.day), product: order.product ?? "",
          version: Int(order.version)))
      return try Response.json(Answer(try await desk.task(code)))
    }
    router.post("/api/tasks/:task/reports") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let order = try await visit.order(Report.self)
      let desk = try await visit.desk()
      let code = visit.parameter("task")
      try await desk.report(
        task: code, version: Int(order.version), progress: order.progress,
        doneOn: try order.doneOn.flatMap(Visit.day))
      return try Response.json(Answer(try await desk.task(code)))
    }
  }
}
