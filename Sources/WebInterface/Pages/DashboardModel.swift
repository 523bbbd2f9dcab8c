import Ledger
import Quantities
import Workflows

/// What the template of the dashboard shows.
struct DashboardModel {
  struct Place {
    var name: String
    var address: String
  }

  struct Choice {
    var code: String
    var name: String
    var isChosen: Bool
  }

  struct Tile {
    /// For sign and colour.
    var code: String
    /// For choosing the rows of the same word.
    var mark: String
    var name: String
    var count: Int
    var isEmpty: Bool

    init(_ tally: VerdictTally, _ language: Language) {
      (code, mark) = (tally.verdict.rawValue, tally.mark)
      (name, count, isEmpty) = (tally.wording(language), tally.count, tally.count == 0)
    }
  }

  struct Concern {
    var name: String
    var anchor: String
    var plan: String
    var result: String
    var reason: String
    var verdict: VerdictMark
  }

  struct Movement {
    var name: String
    var anchor: String
    var earlierPeriod: String
    var earlier: String
    var later: String
    var unit: String
    /// "+1,2 điểm %", or from how much of the plan to how much.
    var change: String
    var course: String
    var courseWord: String?
  }

  struct Group {
    /// As the document numbers it; nil where it has no groups.
    var number: String?
    var anchor: String
    var name: String
    var counts: [Tile]
    var strip: Strip
    var rows: [TargetRowModel]
  }

  struct Below {
    var name: String
    var address: String
    var reported: Int
    var total: Int
    var strip: Strip?
  }

  var title: String
  var above: [Place]
  var areaName: String
  var areaCode: String
  var periodName: String
  var periods: [Choice]
  var hasPeriods: Bool
  var documents: String
  var reached: Int
  var total: Int
  var hasTargets: Bool
  var tiles: [Tile]
  var strip: Strip
  var warnings: [String]
  var concerns: [Concern]
  var movements: [Movement]
  var hasMovements: Bool
  var leftOut: [Concern]
  var groups: [Group]
  var structures: [StructureModel]
  var below: [Below]
  var hasBelow: Bool
  var compareAddress: String
  var recordedOn: String?

  init(_ overview: AreaOverview, above: [ReferenceArea], visit: Visit) {
    let (card, language) = (overview.card, visit.language)
    let reports = TargetRowModel.all(in: card, language)
    title = ScorecardPage.title(of: card)(language)
    // What one may not open is not there.
    self.above = above.reversed().filter {
      visit.access.may(.readFigures, .area($0.code))
    }.map {
      Place(name: $0.name, address: DashboardPage.address(of: $0.code, card.period))
    }
    areaName = card.area.kind.wording(of: card.area.name)(language)
    areaCode = card.area.code
    periodName = card.period.wording(language)
    periods = overview.periods.map {
      Choice(code: $0.code, name: $0.wording(language), isChosen: $0 == card.period)
    }
    hasPeriods = periods.count > 1
    documents = (card.resolutions + card.viewpoint).map { $0(language) }.joined(separator: " · ")
    reached = card.reached
    total = card.rows.count
    hasTargets = total > 0
    tiles = card.allTallies.map { Tile($0, language) }
    strip = Strip(card.tallies, language)
    warnings = card.warnings.map { $0(language) }
    concerns = overview.concerns.map { concern in
      Self.concern(card.rows[concern.row], concern.row, concern.reason, language)
    }
    leftOut = card.leftOut.map { index in
      Self.concern(card.rows[index], index, card.rows[index].note ?? Wording("", ""), language)
    }
    movements = overview.movements.map { Self.movement($0, in: card, language) }
    hasMovements = !movements.isEmpty
    groups = card.groups.enumerated().map { index, group in
      let tallies = card.rows[group.rows].tallies
      return Group(
        number: group.number.isEmpty ? nil : group.number, anchor: "g\(index + 1)",
        name: card.sectors(of: group).joined(separator: "; "),
        counts: tallies.map { Tile($0, language) }, strip: Strip(tallies, language),
        rows: Array(reports[group.rows]))
    }
    structures = overview.structures.map { StructureModel($0, language) }
    below = overview.below.map { below in
      Below(
        name: below.area.kind.wording(of: below.area.name)(language),
        address: DashboardPage.address(of: below.area.code, card.period),
        reported: below.reported, total: card.rows.count,
        strip: below.tallies.isEmpty ? nil : Strip(below.tallies, language))
    }
    hasBelow = !below.isEmpty
    compareAddress =
      "/compare?area=\(Visit.escaped(card.area.code))&period=\(Visit.escaped(card.period.code))"
    recordedOn = card.lastRecordedDay.map { $0.wording(language) }
  }

  private static func concern(
    _ row: Scorecard.Row, _ index: Int, _ reason: Wording, _ language: Language
  ) -> Concern {
    Concern(
      name: row.name(language), anchor: "t\(index + 1)", plan: row.target.text,
      result: row.result.map { $0.printedValue.with(unit: row.target.unit) } ?? "…",
      reason: reason(language), verdict: VerdictMark(row, language))
  }

  private static func movement(
    _ movement: FigureMovement, in card: Scorecard, _ language: Language
  ) -> Movement {
    let row = card.rows[movement.row]
    let unit = row.target.unit
    var change = ""
    if let difference = movement.change {
      change =
        Attainment(percent: nil, difference: difference).difference(in: unit)?(language) ?? ""
    } else if let before = movement.earlierPercent, let after = row.percentOfPlan {
      change =
        Wording(
          "\(before.printedAsPercent) → \(after.printedAsPercent) kế hoạch",
          "\(before.printedAsPercent) → \(after.printedAsPercent) of plan")(language)
    }
    let word: Wording? =
      switch movement.course {
      case .better: Wording("tốt lên", "better")
      case .worse: Wording("xấu đi", "worse")
      case .none: nil
      }
    return Movement(
      name: row.name(language), anchor: "t\(movement.row + 1)",
      earlierPeriod: movement.earlier.key.period.wording(language),
      earlier: movement.earlier.printedValue, later: row.result?.printedValue ?? "…", unit: unit,
      change: change, course: movement.course.rawValue, courseWord: word?(language))
  }
}

extension String {
  /// A printed number with its unit: a sign of percent is set at the number, words after a space.
  func with(unit: String) -> String {
    unit == "%" || unit == "‰" ? self + unit : "\(self) \(unit)"
  }
}
