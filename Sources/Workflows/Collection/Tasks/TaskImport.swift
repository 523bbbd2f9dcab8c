import Documents
import Intake
import Ledger
import Storage

extension CollectionDesk {
  /// Takes the list of tasks of a plan from a workbook or a text with separators, in one transaction; one bad
  /// row never rejects the others.
  ///
  /// A task that is known keeps its progress; what was assigned is changed where the file says otherwise.
  ///
  /// - Parameters:
  ///   - document: number and symbol of the document, for rows that name none.
  ///   - area: code of the area that the plan is for; nil for that of the person's agency.
  /// - Throws: ``FilledForm/Unreadable`` for a file that cannot be read, ``CollectionRefusal`` for one that is no list of
  ///   tasks, or that the person may not assign.
  package func importTasks(
    _ bytes: [UInt8], named file: String, document: String = "", area code: String? = nil
  ) async throws -> CatalogueImport {
    let code = code ?? agencies[person.agency]?.area ?? ""
    guard let area = areas.area(code, on: today) else {
      throw CollectionRefusal.noSuchArea(code)
    }
    try require(.assignTasks, .area(area.code))
    let reader = TaskListReader(
      file: file, document: try words(document), area: area,
      names: AgencyNames(agencies, areas: areas, area: area, on: today))
    let workbook: Workbook
    do throws(IntakeError) {
      workbook = try WorkbookIntake.read(IntakeInput(name: file, bytes: bytes))
    } catch {
      throw FilledForm.Unreadable(error)
    }
    guard let (tasks, problems) = reader.read(workbook) else {
      throw CollectionRefusal.noTaskList(file)
    }
    let old = Dictionary(try await store.tasks().map { ($0.code, $0) }) { first, _ in first }
    var outcome = CatalogueImport(saved: 0, known: 0, problems: problems)
    var change = CollectionChange(journal: [])
    for task in tasks {
      var task = task
      task.code = try self.code(task.code)
      let known = old[task.code]
      if let known {
        try require(.assignTasks, .area(known.area))
        (task.progress, task.report) = (known.progress, known.report)
        (task.doneOn, task.version) = (known.doneOn, known.version)
      }
      if let known, task.saysSame(as: known) {
        outcome.known += 1
        continue
      }
      outcome.saved += 1
      change.tasks.append(task)
      change.journal.append(
        record(
          .saveTask, task.code, area: task.area, from: known?.journalLine ?? "",
          to: task.journalLine))
    }
    if !change.tasks.isEmpty { try await apply(change) }
    return outcome
  }
}
