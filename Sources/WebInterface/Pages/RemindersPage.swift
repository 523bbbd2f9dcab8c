import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Workflows

/// `/reminders`: what is due soon or overdue, agency by agency, of what the visitor may see.
enum RemindersPage: Page {
  /// What the template shows.
  struct Model {
    struct Item {
      var words: String
      var address: String
      var isOverdue: Bool
    }

    struct Group {
      var agency: String
      var count: Int
      var reports: [Item]
      var duties: [Item]
    }

    var day: String
    var days: Int
    var count: Int
    var overdue: Int
    var groups: [Group]
    var hasGroups: Bool
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/reminders") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let reminders = try await visit.desk().reminders()
      var response = site.render(
        PageContent(
          title: visit.say(Wording("Nhắc việc", "Reminders")), template: "reminders",
          model: model(reminders, visit.language)), for: visit
      ).response
      response.headers[.cacheControl] = "no-store"
      return response
    }
    router.get("/api/reminders") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let bytes = RemindersJSON.render(try await visit.desk().reminders())
      var response = RenderedPage(
        type: "application/json; charset=utf-8", bytes: ByteBuffer(bytes: bytes)
      ).response
      response.headers[.cacheControl] = "no-store"
      return response
    }
  }

  private static func model(_ reminders: Reminders, _ language: Language) -> Model {
    Model(
      day: reminders.day.wording(language), days: reminders.days, count: reminders.count,
      overdue: reminders.overdue,
      groups: reminders.groups.map { group in
        Model.Group(
          agency: group.agency.name(in: language), count: group.count,
          reports: group.reports.map {
            Model.Item(
              words: $0.wording(language), address: SubmissionAddress.page($0.key),
              isOverdue: $0.isOverdue)
          },
          duties: group.duties.map {
            Model.Item(
              words: $0.wording(language), address: TaskPage.address($0.task.code),
              isOverdue: $0.isOverdue)
          })
      }, hasGroups: !reminders.groups.isEmpty)
  }
}
