import Ledger
import Workflows

/// A task as its pages show it.
struct TaskModel {
  var code: String
  var address: String
  var title: String
  var document: String
  var clause: String?
  var state: String
  var stateWord: String
  var mark: String
  var isDueSoon: Bool
  var deadline: String?
  var left: String?
  var lead: String
  var supporting: String?
  var product: String?
  var progress: String?
  var reported: String?
  var doneOn: String?
  var mayReport: Bool

  /// Agencies that are named in a list of tasks; the page of a task names all.
  private static let shown = 4

  init(_ row: TaskBoard.Row, _ visit: Visit, isWhole: Bool = false) {
    let (task, language) = (row.task, visit.language)
    func text(_ words: String) -> String? { words.isEmpty ? nil : words }
    code = task.code
    address = TaskPage.address(task.code)
    title = task.title
    document = task.document
    clause = text(task.clause)
    state = row.state.rawValue
    stateWord = visit.say(row.state.wording)
    mark = row.state.mark
    isDueSoon = row.isDueSoon
    deadline = task.deadline?.wording(language)
    left =
      task.doneOn == nil
      ? row.daysLeft.map { visit.say(TaskBoard.wording(ofDaysLeft: $0)) } : nil
    lead = row.lead?.name(in: language) ?? task.lead
    let names = row.supporting.map { $0.name(in: language) }
    // A plan can name every commune of a province.
    let rest = names.count - Self.shown
    supporting = text(
      isWhole || rest < 2
        ? names.joined(separator: ", ")
        : names.prefix(Self.shown).joined(separator: ", ")
          + visit.say(Wording(" và \(rest) đơn vị khác", " and \(rest) others")))
    product = text(task.product)
    progress = text(task.progress)
    reported = task.report.map { report in
      let who = row.reporter ?? report.person
      let when = visit.site.clock.words(report.at)
      return visit.say(Wording("\(who) báo cáo lúc \(when)", "reported by \(who), \(when)"))
    }
    doneOn = task.doneOn?.wording(language)
    mayReport = row.mayReport
  }
}

extension AssignedTask.State {
  /// The verdict whose colour stands for it.
  var mark: String {
    switch self {
    case .doneInTime: "met"
    case .doneLate: "nearly-met"
    case .inProgress: "no-data"
    case .overdue: "missed"
    }
  }
}
