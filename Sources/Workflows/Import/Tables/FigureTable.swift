import Ledger

/// A table of figures found in a sheet: what its columns are, and where its rows start.
struct FigureTable {
  /// A column whose cells are figures.
  struct Column {
    enum Kind {
      /// The one column of a table with a row a figure; what the figure is stands in the row.
      case value
      case result(HeadingTime)
      case plan(TimePeriod, Target.Authority?)
      /// A column for each area.
      case area(String)
    }

    var column: Int
    var heading: String
    var kind: Kind
  }

  var roles: [ColumnRole: Int] = [:]
  var columns: [Column] = []
  /// Columns that are read past, with their headings: relations between others, and what no word of
  /// the list explains.
  var ratios: [(column: Int, heading: String)] = []
  var unread: [(column: Int, heading: String)] = []
  /// The first of ``Sheet/rows`` below the headings.
  var bodyStart = 0
  /// The unit that a line above the table states for all of it.
  var unit: String?
  /// Whether the figures are set as for exchange between programs, with a decimal point.
  var isForExchange = false

  /// Whether rows and figures can be told: what is measured, and at least one column of figures.
  var isUsable: Bool { (roles[.code] != nil || roles[.name] != nil) && !columns.isEmpty }

  /// Whether each row is one figure.
  var isLong: Bool {
    columns.contains { if case .value = $0.kind { true } else { false } }
  }
}
