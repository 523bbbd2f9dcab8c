package import Ledger

extension AreaRegistry {
  /// Codes of the areas into whose sums a figure goes: those above its own, the nearest first, each
  /// once; none when the area does not exist on that day.
  package func areasAbove(_ code: String, on day: TimePeriod.Point) -> [String] {
    var result: [String] = []
    for area in ancestors(of: code, on: day)
    where area.code != code && !result.contains(area.code) {
      result.append(area.code)
    }
    return result
  }

  /// Codes of the areas below one at any depth, in order, by their level.
  package func areasBelow(_ code: String, on day: TimePeriod.Point) -> [Int: [String]] {
    var seen: Set<String> = [code]
    var result: [Int: [String]] = [:]
    var open = [code]
    while let next = open.popLast() {
      for area in children(of: next, on: day) where seen.insert(area.code).inserted {
        result[area.kind.level, default: []].append(area.code)
        open.append(area.code)
      }
    }
    return result.mapValues { $0.sorted() }
  }
}

extension AreaRegistry {
  /// Codes of every area that has stood below one of some at any time and depth.
  package func codesEverBelow(_ codes: [String]) -> Set<String> {
    let children = Dictionary(grouping: areas.filter { $0.parent != nil }) { $0.parent ?? "" }
    var result: Set<String> = []
    var open = codes
    while let next = open.popLast() {
      for area in children[next] ?? [] where result.insert(area.code).inserted {
        open.append(area.code)
      }
    }
    return result
  }
}

extension TimePeriod {
  /// The last day of the period: the day on which areas must exist to be counted in it.
  package var lastDay: Point {
    let month = end.month ?? 12
    let isLeapYear = end.year % 4 == 0 && end.year % 100 != 0 || end.year % 400 == 0
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let length = lengths.indices.contains(month - 1) ? lengths[month - 1] : 31
    return Point(year: end.year, month: month, day: end.day ?? length)
  }

  /// Whether the whole period lies in a year.
  package func lies(in year: Int) -> Bool { start.year == year && end.year == year }
}
