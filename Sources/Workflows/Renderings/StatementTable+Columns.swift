import Ledger
import Reading
import SourceText

extension StatementTable {
  /// What stands in the columns and how wide each of them is.
  struct Columns {
    private struct Cells {
      var place: String
      var figure: String
      var role: String
      var period: String
      var subject: String
      var yardstick: String
    }

    private struct Widths {
      var place = 0
      var figure = 0
      var role = 0
      var period = 0
      var subject = 0
      var yardstick = 0
    }

    private static let gap = "  "
    /// The subject is what the others make room for, down to this width.
    private static let narrowestSubject = 20

    private let report: ReadReport.Result
    private let title: Cells
    private let language: Language
    private var widths = Widths()

    init(_ report: ReadReport.Result, _ language: Language, width: Int) {
      self.report = report
      self.language = language
      let statements = report.reading.statements
      let place = statements.first?.place.columnWording ?? SourcePlace().columnWording
      title = Cells(
        place: place(language), figure: Wording("số liệu", "figure")(language),
        role: Wording("vai trò", "role")(language), period: Wording("kỳ", "period")(language),
        subject: Wording("chỉ tiêu", "subject")(language),
        yardstick: Wording("so với / của", "against / of")(language))
      measure(width)
    }

    var heading: String { join(title, TableLayout(), role: nil) }

    func row(_ index: Int, _ layout: TableLayout) -> String {
      join(cells(index), layout, role: report.reading.statements[index].role)
    }

    private func cells(_ index: Int) -> Cells {
      let statement = report.reading.statements[index]
      var figure = statement.quote
      if let direction = statement.direction { figure = direction.wording(language) + " " + figure }
      let period = statement.period?.wording(language) ?? ""
      var yardstick = statement.shortYardstick?(language) ?? ""
      if let modified = statement.modifies, report.reading.statements.indices.contains(modified) {
        yardstick += (yardstick.isEmpty ? "← " : " ← ") + report.reading.statements[modified].quote
      }
      return Cells(
        place: statement.place.number, figure: DisplayWidth.printable(figure),
        role: statement.role.wording(language), period: period,
        subject: DisplayWidth.printable(statement.subject),
        yardstick: DisplayWidth.printable(yardstick))
    }

    /// Columns take what their cells need within bounds, the subject what is left; where that is
    /// too little, the column that says least goes first.
    private mutating func measure(_ width: Int) {
      widen(for: title)
      for index in report.reading.statements.indices { widen(for: cells(index)) }
      widths.place = min(widths.place, 6)
      widths.figure = min(widths.figure, max(16, width / 5))
      widths.period = min(widths.period, 14)
      widths.yardstick = min(widths.yardstick, max(16, width / 5))
      if room(width) < Self.narrowestSubject { widths.yardstick = min(widths.yardstick, 16) }
      if room(width) < Self.narrowestSubject { widths.role = 0 }
      if room(width) < Self.narrowestSubject { widths.yardstick = 0 }
      if room(width) < Self.narrowestSubject { widths.period = 0 }
      widths.subject = max(1, min(widths.subject, room(width)))
    }

    private mutating func widen(for cells: Cells) {
      widths.place = max(widths.place, DisplayWidth.of(cells.place))
      widths.figure = max(widths.figure, DisplayWidth.of(cells.figure))
      widths.role = max(widths.role, DisplayWidth.of(cells.role))
      widths.period = max(widths.period, DisplayWidth.of(cells.period))
      widths.subject = max(widths.subject, DisplayWidth.of(cells.subject))
      widths.yardstick = max(widths.yardstick, DisplayWidth.of(cells.yardstick))
    }

    /// Cells that the columns beside the subject leave to it.
    private func room(_ width: Int) -> Int {
      let others = [widths.place, widths.figure, widths.role, widths.period, widths.yardstick]
        .filter { $0 > 0 }
      return width - others.reduce(0, +) - others.count * Self.gap.count
    }

    /// A subject that is too long loses the end of its first words, and keeps what tells it from
    /// the subjects beside it: "thu hoạch ngô… – sản lượng".
    private static func cut(_ subject: String, to width: Int) -> String {
      guard DisplayWidth.of(subject) > width, let part = subject.start(ofLast: " – ") else {
        return subject
      }
      let tail = DisplayWidth.cut(String(subject[part...]), to: width * 2 / 3)
      return DisplayWidth.cut(String(subject[..<part]), to: width - DisplayWidth.of(tail)) + tail
    }

    private func join(_ cells: Cells, _ layout: TableLayout, role: Statement.Role?) -> String {
      let style = role.map { $0.style }
      let figure = DisplayWidth.fit(cells.figure, to: widths.figure, right: true)
      var parts = [
        layout.styled(DisplayWidth.fit(cells.place, to: widths.place, right: true), .faint),
        style.map { layout.styled(figure, $0) } ?? figure,
      ]
      if widths.role > 0 {
        let words = DisplayWidth.fit(cells.role, to: widths.role)
        parts.append(style.map { layout.styled(words, $0) } ?? words)
      }
      if widths.period > 0 { parts.append(DisplayWidth.fit(cells.period, to: widths.period)) }
      let subject = Self.cut(cells.subject, to: widths.subject)
      parts.append(DisplayWidth.fit(subject, to: widths.subject))
      if widths.yardstick > 0 {
        parts.append(DisplayWidth.cut(cells.yardstick, to: widths.yardstick))
      }
      var line = parts.joined(separator: Self.gap)
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension String {
  /// Where the last of some words starts.
  fileprivate func start(ofLast words: String) -> Index? {
    indices.last { self[$0...].hasPrefix(words) }
  }
}

extension Statement {
  /// What the figure is measured against, in the fewest words.
  fileprivate var shortYardstick: Wording? {
    against == "same-period" ? Wording("cùng kỳ", "same period") : yardstick
  }
}

extension Statement.Role {
  fileprivate var style: TableLayout.Style {
    switch self {
    case .level: .level
    case .target: .target
    case .change: .change
    case .planRatio: .planRatio
    case .share: .share
    }
  }
}
