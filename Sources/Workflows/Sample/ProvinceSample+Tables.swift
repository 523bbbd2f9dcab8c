import Ledger

extension ProvinceSample {
  /// The tables of a sample's folder.
  package enum Table: String, Sendable, CaseIterable {
    case documents = "van-ban.csv"
    case people = "nguoi.csv"
    case targets = "chi-tieu.csv"
    case courses = "tien-do.csv"
    case communeForms = "so-lieu-xa.csv"
    case departmentForms = "so-lieu-so.csv"
    case tasks = "nhiem-vu.csv"
  }

  /// Reads a sample; what cannot be used is handed back with its file and line.
  ///
  /// - Parameter bytes: what stands in the file of a table.
  package static func read(
    _ bytes: (Table) throws -> [UInt8]
  ) rethrows -> (ProvinceSample, [CatalogueProblem]) {
    var sample = ProvinceSample()
    var problems: [CatalogueProblem] = []
    for table in Table.allCases {
      let text = TableText(try bytes(table))
      problems += sample.take(text, as: table)
    }
    return (sample, problems)
  }

  private mutating func take(_ text: TableText, as table: Table) -> [CatalogueProblem] {
    let file = table.rawValue
    func rows<Entry>(
      _ read: (TableText.Row, (String) -> String) throws(CatalogueReader.RowProblem) -> Entry
    ) -> ([Entry], [CatalogueProblem]) {
      CatalogueReader.rows(of: text, file: file, read)
    }
    let problems: [CatalogueProblem]
    switch table {
    case .documents:
      (documents, problems) = rows { _, cell throws(CatalogueReader.RowProblem) in
        SourceDocument(
          file: try CatalogueReader.required(cell, "file"),
          area: try CatalogueReader.required(cell, "area"),
          period: try CatalogueReader.required(cell, "period"))
      }
    case .people:
      (accounts, problems) = rows { _, cell throws(CatalogueReader.RowProblem) in
        try Self.account(cell)
      }
    case .targets:
      (targets, problems) = rows { _, cell throws(CatalogueReader.RowProblem) in
        PlannedFigure(
          group: cell("group"), indicator: try CatalogueReader.required(cell, "indicator"),
          area: try CatalogueReader.required(cell, "area"),
          requirement: try CatalogueReader.required(cell, "requirement"))
      }
    case .courses:
      (courses, problems) = rows { _, cell throws(CatalogueReader.RowProblem) in
        try Self.course(cell)
      }
    case .communeForms, .departmentForms:
      let known = text.header.compactMap(FormRow.Key.init(code:))
      let (list, wrong) = rows { _, cell throws(CatalogueReader.RowProblem) in
        try Self.month(cell, known)
      }
      months += list
      problems = wrong
    case .tasks:
      (tasks, problems) = rows { _, cell throws(CatalogueReader.RowProblem) in
        try Self.task(cell)
      }
    }
    return problems
  }

  // MARK: - Rows

  private static func account(
    _ cell: (String) -> String
  ) throws(CatalogueReader.RowProblem) -> Account {
    var roles: Set<Role> = []
    for word in CatalogueReader.list(try CatalogueReader.required(cell, "roles")) {
      guard let role = Role(rawValue: word) else { throw unreadable("roles", word) }
      roles.insert(role)
    }
    return Account(
      person: Person(
        login: try CatalogueReader.required(cell, "login"),
        name: try CatalogueReader.required(cell, "name"),
        agency: try CatalogueReader.required(cell, "agency"), roles: roles),
      password: cell("password"))
  }

  private static func course(
    _ cell: (String) -> String
  ) throws(CatalogueReader.RowProblem) -> Course {
    let (first, last) = (try number(cell, "from_back"), try number(cell, "to_back"))
    guard 0 <= first, first <= last else { throw unreadable("to_back", cell("to_back")) }
    let state = Submission.State(rawValue: cell("state"))
    guard state != nil || cell("state") == "none" else {
      throw unreadable("state", cell("state"))
    }
    return Course(
      regime: try CatalogueReader.required(cell, "regime"),
      agency: cell("agency").isEmpty ? nil : cell("agency"), months: first...last, state: state,
      lateDays: try number(cell, "late_days"), reason: cell("reason"))
  }

  private static func month(
    _ cell: (String) -> String, _ keys: [FormRow.Key]
  ) throws(CatalogueReader.RowProblem) -> FilledMonth {
    let month = try number(cell, "month")
    guard (1...12).contains(month) else { throw unreadable("month", cell("month")) }
    var cells: [FormRow.Key: String] = [:]
    for key in keys where !cell(key.code).isEmpty { cells[key] = cell(key.code) }
    return FilledMonth(
      regime: try CatalogueReader.required(cell, "regime"),
      agency: try CatalogueReader.required(cell, "agency"), year: try number(cell, "year"),
      month: month, cells: cells)
  }

  private static func task(
    _ cell: (String) -> String
  ) throws(CatalogueReader.RowProblem) -> PlannedTask {
    let task = AssignedTask(
      code: try CatalogueReader.required(cell, "code"),
      title: try CatalogueReader.required(cell, "title"), document: cell("document"),
      clause: cell("clause"), area: try CatalogueReader.required(cell, "area"),
      lead: try CatalogueReader.required(cell, "lead"),
      supporting: CatalogueReader.list(cell("supporting")), deadline: nil,
      product: cell("product"), progress: cell("progress"))
    return PlannedTask(
      task: task, deadline: cell("deadline").isEmpty ? nil : try number(cell, "deadline"),
      done: cell("done").isEmpty ? nil : try number(cell, "done"))
  }

  private static func number(
    _ cell: (String) -> String, _ column: String
  ) throws(CatalogueReader.RowProblem) -> Int {
    guard let number = Int(cell(column)) else { throw unreadable(column, cell(column)) }
    return number
  }

  private static func unreadable(_ column: String, _ text: String) -> CatalogueReader.RowProblem {
    CatalogueReader.RowProblem(
      Wording(
        "cột \(column) ghi \"\(text)\", không dùng được",
        "the column \(column) says \"\(text)\", which cannot be used"),
      Wording("sửa theo các dòng khác của bảng", "correct it as in the other rows"))
  }
}
