import Documents
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

/// Tells by its heading what a column is.
struct HeadingReader {
  let request: TimePeriod
  let areas: AreaNames

  /// Adds a column to the table.
  func take(_ heading: String, column: Int, into table: inout FigureTable) {
    let words = FoldedWords(heading)
    guard !words.words.isEmpty else { return }
    if let role = role(of: words) {
      if role == .ignored { return }
      guard table.roles[role] == nil else { return table.unread.append((column, heading)) }
      table.roles[role] = column
      return
    }
    func add(_ kind: FigureTable.Column.Kind) {
      table.columns.append(FigureTable.Column(column: column, heading: heading, kind: kind))
    }
    if ColumnHeadings.value.contains(words.text) {
      table.isForExchange = words.text == ColumnHeadings.exchangeValue
      add(.value)
    } else if words.containsAny(ColumnHeadings.ratios) || words.words == ["%"] {
      table.ratios.append((column, heading))
    } else if isPlan(words) {
      add(
        .plan(
          .year(HeadingTime(words, request: request).period.end.year), authority(in: words)))
    } else if words.containsAny(ColumnHeadings.results) || isYear(words) {
      add(.result(HeadingTime(words, request: request)))
    } else if let area = areas.code(of: heading) {
      add(.area(area))
    } else {
      table.unread.append((column, heading))
    }
  }

  private func role(of words: FoldedWords) -> ColumnRole? {
    let text = words.text
    if let role = ColumnHeadings.named.first(where: { $0.headings.contains(text) })?.role {
      return role
    }
    let opensName = ColumnHeadings.nameOpenings.contains { text.hasPrefix($0 + " ") }
    let isFigure =
      words.containsAny(ColumnHeadings.plans) || words.containsAny(ColumnHeadings.results)
      || words.containsAny(ColumnHeadings.ratios)
    if opensName, !isFigure { return .name }
    // "Đơn vị tính (ha)", "Đơn vị (nghìn tấn)".
    return text.hasPrefix("don vi tinh") ? .unit : nil
  }

  private func isPlan(_ words: FoldedWords) -> Bool {
    words.containsAny(ColumnHeadings.plans) || words.text.hasPrefix("chi tieu")
  }

  private func isYear(_ words: FoldedWords) -> Bool {
    words.words.count == 1 && (1900...2100).contains(Int(words.text) ?? 0)
  }

  private func authority(in words: FoldedWords) -> Target.Authority? {
    ColumnHeadings.authorities.first { words.containsAny($0.words) }
      .flatMap { Target.Authority(rawValue: $0.authority) }
  }
}

/// Finds areas by the names that tables give them: those of the area the table is about, and below.
final class AreaNames {
  private let registry: AreaRegistry
  let own: String
  private let day: TimePeriod.Point
  private var known: [String: String?] = [:]

  init(_ registry: AreaRegistry, own: String, day: TimePeriod.Point) {
    self.registry = registry
    self.own = own
    self.day = day
  }

  /// The code of the area that a name or code stands for; nil when it stands for none here.
  func code(of text: String) -> String? {
    if let code = known[text] { return code }
    let code = find(text)
    known[text] = code
    return code
  }

  private func find(_ text: String) -> String? {
    let names = [text, AreaKinds.bareName(of: text)].compactMap { $0 }
    let found =
      names.lazy.map { self.registry.search($0, on: self.day) }.first { !$0.isEmpty } ?? []
    let kind = AreaKinds.kind(openingNameOf: text)
    let here = found.filter { area in
      area.isValid(on: day)
        && (area.code == own
          || registry.ancestors(of: area.code, on: day).contains { $0.code == own })
        && (kind == nil || kind?.level == area.kind.level || area.code == text)
    }
    // Two areas of one kind and name are not to be told apart by the name.
    guard let first = here.first,
      here.allSatisfy({ $0.code == first.code || $0.kind.level != first.kind.level })
    else { return nil }
    return first.code
  }

  /// Whether an area of that code exists anywhere.
  func exists(_ code: String) -> Bool { !registry.history(of: code).isEmpty }
}
