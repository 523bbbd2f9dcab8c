/// Words with holes for figures and for the period.
///
/// For instance `Trong tháng, thành lập mới {ENT.NEW}[ với tổng vốn {ENT.NEW.CAPITAL}].`
///
/// A hole in capitals asks for a figure, with what is to be said of it behind the code; one in small
/// letters for words of the period: `{month}`. A clause in square brackets is left out when a figure in
/// it is missing; a sentence that lacks one outside of brackets is not written at all.
package struct PatternText: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case words(String)
    case figure(FigureHole)
    case period(PeriodHole)
    case optional([Piece])
  }

  package var pieces: [Piece]
  /// The line of the template on which it stands.
  package var line: Int

  package init(pieces: [Piece], line: Int) {
    self.pieces = pieces
    self.line = line
  }

  /// Every hole for a figure, those in brackets included.
  package var figureHoles: [FigureHole] { Self.holes(in: pieces) }

  private static func holes(in pieces: [Piece]) -> [FigureHole] {
    pieces.flatMap { piece -> [FigureHole] in
      switch piece {
      case .figure(let hole): [hole]
      case .optional(let inner): holes(in: inner)
      case .words, .period: []
      }
    }
  }
}

/// A hole that a figure of an indicator fills.
package struct FigureHole: Hashable, Sendable {
  /// What is said of the figure.
  package enum Aspect: String, Sendable, CaseIterable {
    /// How much, with its unit, and its parts in a footnote where there are any.
    case amount
    /// "tăng 4% so với cùng kỳ năm trước".
    case growth
    /// "bằng 64% kế hoạch".
    case plan
    /// What was assigned: "395 ha".
    case target
    /// "vượt kế hoạch".
    case verdict
    /// For when the figure holds: "trong tháng", "lũy kế 7 tháng", "đến ngày 12/7/2023".
    case time
  }

  package var indicator: String
  package var slot: FigureBook.Slot
  package var aspect: Aspect

  package init(indicator: String, slot: FigureBook.Slot, aspect: Aspect) {
    self.indicator = indicator
    self.slot = slot
    self.aspect = aspect
  }
}

/// A hole that words of the report's period or area fill.
package enum PeriodHole: String, Sendable, CaseIterable {
  case month, year, quarter
  case nextMonth = "next_month"
  case nextMonthYear = "next_month_year"
  case nextYear = "next_year"
  case lastYear = "last_year"
  case firstYear = "first_year"
  /// "tháng 7 năm 2023", "9 tháng đầu năm 2023", "năm 2023", "giai đoạn 2021-2025".
  case period
  /// "7 tháng", "9 tháng".
  case cumulative
  /// The period in the middle of a sentence: "trong tháng", "9 tháng đầu năm", "năm 2023".
  case time
  /// "tỉnh Lai Châu".
  case area
  /// "Lai Châu".
  case areaName = "area_name"
  /// "tỉnh", "thành phố", "xã": what the area is.
  case areaKind = "kind"
  /// The document that set the targets: "Nghị quyết số 52/NQ-HĐND".
  case plan
}
