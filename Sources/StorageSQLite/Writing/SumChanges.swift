import GRDB
import Ledger
import Quantities
import Storage

/// What a figure gives to the sums of the areas above it.
enum Contribution: Hashable {
  case nothing
  case notApplicable
  case number(Int64, decimals: Int)

  init(_ value: ObservationValue) {
    switch value {
    case .number(let number):
      guard let coefficient = Int64(exactly: number.value.coefficient) else {
        self = .nothing
        return
      }
      self = .number(coefficient, decimals: number.decimals)
    case .missing(.notApplicable): self = .notApplicable
    case .range, .missing: self = .nothing
    }
  }
}

/// Changes of sums, gathered over a transaction and written once.
struct SumChanges {
  /// The sums of one area and period over the areas of one level.
  struct GroupKey: Hashable, Comparable {
    var area: Int64
    var period: Int64
    var level: Int

    static func < (left: GroupKey, right: GroupKey) -> Bool {
      (left.area, left.period, left.level) < (right.area, right.period, right.level)
    }
  }

  /// The changes of one group, by indicator and facet.
  final class Group {
    fileprivate var cells: [UInt64: Change] = [:]
  }

  fileprivate struct Change {
    var sum = ExactSum()
    var reported = 0
    var notApplicable = 0

    mutating func add(_ contribution: Contribution, negated: Bool) -> Bool {
      switch contribution {
      case .nothing: return true
      case .notApplicable:
        notApplicable += negated ? -1 : 1
        return true
      case .number(let coefficient, let decimals):
        reported += negated ? -1 : 1
        return sum.add(Int128(coefficient), decimals: decimals, negated: negated)
      }
    }
  }

  private var groups: [GroupKey: Group] = [:]
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The groups into which figures of an area and period go.
  mutating func groups(above area: Int64, period: Int64, _ time: TimePeriod) throws -> [Group] {
    let day = time.lastDay
    let code = try catalogue.area(area)
    guard let level = catalogue.registry.area(code, on: day)?.kind.level else { return [] }
    var result: [Group] = []
    for above in catalogue.registry.areasAbove(code, on: day) {
      guard let id = catalogue.areas[above] else { continue }
      let key = GroupKey(area: id, period: period, level: level)
      if let group = groups[key] {
        result.append(group)
      } else {
        let group = Group()
        groups[key] = group
        result.append(group)
      }
    }
    return result
  }

  /// Notes that the figure of a cell is now another.
  func change(
    _ groups: [Group], _ cell: Cell, from old: Contribution, to new: Contribution
  ) throws {
    guard old != new else { return }
    let key = UInt64(bitPattern: cell.indicator) << 32 | UInt64(bitPattern: cell.facet)
    for group in groups {
      let isExact = { (change: inout Change) in
        change.add(old, negated: true) && change.add(new, negated: false)
      }(&group.cells[key, default: Change()])
      guard isExact else {
        throw LedgerStoreError.sumTooLarge(
          indicator: try catalogue.indicator(cell.indicator))
      }
    }
  }

  /// Writes every change, in the order of the table.
  func write(to db: Database) throws {
    let table = try SumTable(db)
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      for (cell, change) in group.cells.sorted(by: { $0.key < $1.key }) {
        let indicator = Int64(cell >> 32)
        let isKept = try table.add(
          change.sum, reported: change.reported, notApplicable: change.notApplicable,
          to: key, indicator: indicator, facet: Int64(cell & 0xFFFF_FFFF))
        guard isKept else {
          throw LedgerStoreError.sumTooLarge(indicator: try catalogue.indicator(indicator))
        }
      }
    }
  }
}
