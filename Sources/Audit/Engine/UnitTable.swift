import Ledger
import Quantities

/// The units of a document, each once, and which of them go together.
struct UnitTable: Sendable {
  /// Index of each statement's unit; -1 where none is stated.
  private let units: [Int]
  private let count: Int
  private let comparable: [Bool]

  init(_ statements: [Statement]) {
    var numbers: [StatedUnit: Int] = [:]
    var distinct: [StatedUnit] = []
    units = statements.map { statement in
      guard let unit = statement.measure else { return -1 }
      if let number = numbers[unit] { return number }
      numbers[unit] = distinct.count
      distinct.append(unit)
      return distinct.count - 1
    }
    count = distinct.count
    comparable = distinct.flatMap { left in distinct.map { left.isComparable(to: $0) } }
  }

  /// Whether the amounts of two statements can be set against each other.
  func isComparable(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (units[left], units[right])
    if first < 0 || second < 0 { return first == second }
    return comparable[first * count + second]
  }
}
