import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/tasks?show=overdue`: what resolutions and plans assigned, how far it has come, and what is overdue; lists
/// of tasks come in by file.
enum TasksPage: Page {
  /// What the template shows.
  struct Model {
    struct Tile {
      var code: String
      var name: String
      var count: Int
      var isEmpty: Bool
      var address: String
      var isChosen: Bool
    }

    var formCode: String
    var tiles: [Tile]
    var rows: [TaskModel]
    var hasRows: Bool
    var isFiltered: Bool
    /// The areas for which the visitor may assign tasks; none where they may not.
    var areas: [FormChoices.Option]
    var mayAssign: Bool
    var problem: String?
    var report: ImportReport?
  }

  /// What the tiles on top count and lead to.
  private enum Show: String, CaseIterable {
    case overdue, soon, running, done, late

    func fits(_ row: TaskBoard.Row) -> Bool {
      switch self {
      case .overdue: row.state == .overdue
      case .soon: row.isDueSoon
      case .running: row.state == .inProgress
      case .done: row.state == .doneInTime
      case .late: row.state == .doneLate
      }
    }

    var wording: Wording {
      switch self {
      case .overdue: AssignedTask.State.overdue.wording
      case .soon:
        Wording(
          "đến hạn trong \(TaskBoard.soon) ngày tới", "due within \(TaskBoard.soon) days")
      case .running: AssignedTask.State.inProgress.wording
      case .done: AssignedTask.State.doneInTime.wording
      case .late: AssignedTask.State.doneLate.wording
      }
    }

    /// The verdict whose colour stands for it.
    var mark: String {
      switch self {
      case .overdue: AssignedTask.State.overdue.mark
      case .soon: "at-risk"
      case .running: AssignedTask.State.inProgress.mark
      case .done: AssignedTask.State.doneInTime.mark
      case .late: AssignedTask.State.doneLate.mark
      }
    }
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/tasks") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/tasks/import") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let form = try await MultipartForm(of: visit, limit: RowFile.limit)
      let desk = try await visit.desk()
      do {
        guard let file = form.file("file") else { throw Self.fileNeeded }
        let name = file.fileName ?? ""
        let outcome = try await desk.importTasks(
          file.bytes, named: name, document: form.text("document") ?? "",
          area: form.text("area"))
        return try await page(visit, report: ImportReport(outcome, of: name, visit.language))
      } catch let unreadable as FilledForm.Unreadable {
        var response = try await page(visit, problem: unreadable.wording)
        response.status = .unprocessableContent
        return response
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, problem: $0) }
      }
    }
  }

  private static let fileNeeded = CollectionRefusal.unusable(
    Wording("chưa chọn tệp", "no file was chosen"),
    remedy: Wording("chọn một tệp .xlsx, .csv hoặc .tsv", "choose an .xlsx, .csv or .tsv file"))

  private static func page(
    _ visit: Visit, problem: Wording? = nil, report: ImportReport? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let board = try await desk.taskBoard()
    let show = visit.question("show").flatMap { Show(rawValue: $0) }
    let rows = board.rows.filter { show?.fits($0) ?? true }
    let own = desk.agencies[desk.person.agency]?.area
    let areas =
      desk.mayAnywhere(.assignTasks)
      ? desk.areas.areas.filter {
        $0.isValid(on: desk.today) && desk.may(.assignTasks, .area($0.code))
      } : []
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Nhiệm vụ được giao", "Tasks assigned")), section: .tasks,
        template: "tasks",
        model: Model(
          formCode: code,
          tiles: Show.allCases.map { entry in
            let count = board.rows.count(where: entry.fits)
            return Model.Tile(
              code: entry.mark, name: visit.say(entry.wording), count: count, isEmpty: count == 0,
              address: entry == show ? "/tasks" : "/tasks?show=\(entry.rawValue)",
              isChosen: entry == show)
          }, rows: rows.map { TaskModel($0, visit) }, hasRows: !rows.isEmpty,
          isFiltered: show != nil,
          areas: areas.map { area in
            FormChoices.Option(
              code: area.code, name: area.kind.wording(of: area.name)(visit.language),
              isChosen: area.code == own)
          }, mayAssign: !areas.isEmpty, problem: problem.map(visit.say), report: report))
    }
  }
}
