import Documents

/// A column of a list of tasks as plans and resolutions print it, by the words of its heading.
enum TaskColumn: CaseIterable {
  case lead, supporting, deadline, product, document, clause, code, number, title

  /// The words that tell the column; the whole heading, where they may stand in others as well.
  private var words: (within: [String], whole: [String]) {
    switch self {
    case .lead: (["chu tri", "lead"], [])
    case .supporting: (["phoi hop", "supporting", "support"], [])
    case .deadline: (["thoi han", "thoi gian", "thoi diem", "deadline", "due"], ["han"])
    case .product: (["san pham", "ket qua", "product"], [])
    case .document: (["van ban", "so ky hieu", "ky hieu", "document", "source"], ["can cu"])
    case .clause: (["dieu khoan", "clause"], ["muc", "vi tri"])
    case .code: (["ma nhiem vu", "task code"], ["ma", "ma so", "code"])
    case .number: (["so thu tu"], ["tt", "stt", "so tt", "no", "number"])
    case .title: (["nhiem vu", "noi dung", "cong viec", "de an", "task", "title"], [])
    }
  }

  /// The column that a heading stands over; nil for any other.
  init?(_ heading: FoldedWords) {
    let found = Self.allCases.first {
      $0.words.whole.contains(heading.text) || heading.containsAny($0.words.within)
    }
    guard let found else { return nil }
    self = found
  }
}

/// The columns of a list of tasks, and where its rows start.
struct TaskTable {
  var columns: [TaskColumn: Int] = [:]
  /// The first of ``Sheet/rows`` below the headings.
  var bodyStart = 0

  /// The headings of a sheet: the first row that names the task and who leads; nil without one.
  init?(_ sheet: Sheet) {
    for (index, row) in sheet.rows.enumerated().prefix(Self.headingRows) {
      var columns: [TaskColumn: Int] = [:]
      for cell in row.cells {
        guard let column = TaskColumn(FoldedWords(cell.words)), columns[column] == nil else {
          continue
        }
        columns[column] = cell.column
      }
      if columns[.title] != nil, columns[.lead] != nil {
        self.columns = columns
        bodyStart = index + 1
        return
      }
    }
    return nil
  }

  /// Titles, dates and bases of a plan stand above its table.
  private static let headingRows = 40
}
