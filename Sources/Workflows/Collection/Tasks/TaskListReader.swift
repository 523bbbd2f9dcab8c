import Documents
import Ledger

/// Reads the list of tasks of a plan: a row a task, under headings that name the task and who leads.
///
/// A bad row never rejects the others: it is handed back as a problem with its title.
struct TaskListReader {
  let file: String
  /// Number and symbol of the document that assigns what no row names another for.
  let document: String
  let area: ReferenceArea
  let names: AgencyNames

  /// The tasks of a workbook; nil where no sheet has the headings of a list of tasks.
  func read(_ workbook: Workbook) -> ([AssignedTask], [CatalogueProblem])? {
    var tasks: [AssignedTask] = []
    var problems: [CatalogueProblem] = []
    var seen: Set<String> = []
    var isFound = false
    for sheet in workbook.sheets where !sheet.isHidden {
      guard let table = TaskTable(sheet) else { continue }
      isFound = true
      var document = document
      for row in sheet.rows[table.bodyStart...] {
        let cells = Cells(row: row, table: table)
        if cells.isHeading { continue }
        // A cell merged over the rows of one document stands in the first.
        if let named = cells[.document] { document = named }
        do throws(CatalogueReader.RowProblem) {
          let task = try task(cells, document)
          guard seen.insert(task.code).inserted else { throw Self.repeated(task.code) }
          tasks.append(task)
        } catch {
          let title = cells[.title].map { "“\($0.prefix(60))”: " } ?? ""
          problems.append(
            CatalogueProblem(
              file: file, line: row.line ?? row.number,
              message: Wording(
                title + error.message.vietnamese, title + error.message.english),
              remedy: error.remedy))
        }
      }
    }
    return isFound ? (tasks, problems) : nil
  }

  /// The cells of a row by their columns.
  private struct Cells {
    var row: Sheet.Row
    var table: TaskTable

    subscript(column: TaskColumn) -> String? {
      guard let place = table.columns[column], let text = row[place]?.words else { return nil }
      let words = text.split(whereSeparator: { $0 == " " }).joined(separator: " ")
      return words.isEmpty ? nil : words
    }

    /// Whether it heads the rows below: a title, perhaps under a Roman number or a letter, and nothing
    /// that tells of a task.
    var isHeading: Bool {
      let number = self[.number] ?? ""
      return !number.contains(where: \.isNumber)
        && [.lead, .supporting, .deadline, .product, .code].allSatisfy { self[$0] == nil }
    }
  }

  private func task(
    _ cells: Cells, _ document: String
  ) throws(CatalogueReader.RowProblem) -> AssignedTask {
    guard let title = cells[.title] else {
      throw .init(
        Wording("không ghi nhiệm vụ", "it names no task"),
        Wording("điền nội dung nhiệm vụ", "fill in the task"))
    }
    guard !document.isEmpty else {
      throw .init(
        Wording("không ghi văn bản giao nhiệm vụ", "it names no document that assigns the task"),
        Wording(
          "thêm cột Văn bản, hoặc ghi số ký hiệu chung cho cả tệp",
          "add a column for the document, or give one for the whole file"))
    }
    let lead = try agencies(cells, .lead)
    guard let first = lead.first, lead.count == 1 else {
      throw .init(
        lead.isEmpty
          ? Wording("không ghi cơ quan chủ trì", "it names no lead agency")
          : Wording("nêu \(lead.count) cơ quan chủ trì", "it names \(lead.count) lead agencies"),
        Wording(
          "ghi một cơ quan chủ trì, các cơ quan khác ở cột phối hợp",
          "name one, and the others as supporting"))
    }
    var deadline: TimePeriod.Point?
    switch TaskDeadline(cells[.deadline] ?? "") {
    case .day(let day): deadline = day
    case .none: break
    case .unreadable:
      throw .init(
        Wording(
          "thời hạn \"\(cells[.deadline] ?? "")\" không đọc được",
          "the deadline \"\(cells[.deadline] ?? "")\" cannot be read"),
        Wording(
          "ghi như 30/9/2026, tháng 9/2026, quý III/2026, năm 2026 hoặc thường xuyên",
          "write it as 30/9/2026, tháng 9/2026, quý III/2026, 2026 or thường xuyên"))
    }
    return AssignedTask(
      code: try code(cells, document), title: title, document: document,
      clause: cells[.clause] ?? "", area: area.code, lead: first,
      supporting: try agencies(cells, .supporting).filter { $0 != first }, deadline: deadline,
      product: cells[.product] ?? "")
  }

  private func agencies(
    _ cells: Cells, _ column: TaskColumn
  ) throws(CatalogueReader.RowProblem) -> [String] {
    let found = names.find(cells[column] ?? "")
    guard let first = found.unknown.first else { return found.codes }
    throw .init(
      Wording(
        "không rõ \"\(first)\" là đơn vị nào", "\"\(first)\" is no agency, or could be several"),
      Wording(
        "ghi tên đầy đủ hoặc mã như trong danh sách đơn vị",
        "write its full name or its code as in the list of agencies"))
  }

  /// The code of a task: its own, else the document with the number of the row, the same in every import.
  private func code(
    _ cells: Cells, _ document: String
  ) throws(CatalogueReader.RowProblem) -> String {
    if let code = cells[.code] { return code }
    guard let number = cells[.number] else {
      throw .init(
        Wording("không có số thứ tự hay mã", "it has neither number nor code"),
        Wording("điền cột TT hoặc cột Mã", "fill in its number or its code"))
    }
    let words = FoldedWords(document).words + FoldedWords(number).words
    return String(words.joined(separator: "-").uppercased().suffix(64))
  }

  private static func repeated(_ code: String) -> CatalogueReader.RowProblem {
    .init(
      Wording("mã \(code) đã có ở dòng trên", "the code \(code) stands above already"),
      Wording("sửa số thứ tự hoặc mã cho khác nhau", "give each row its own number or code"))
  }
}
