/// All areas with their validity and succession, ready to be asked.
package struct AreaRegistry: Sendable {
  package let areas: [ReferenceArea]
  package let successions: [AreaSuccession]
  private let byCode: [String: [Int]]
  private let byParent: [String: [Int]]

  package init(areas: [ReferenceArea], successions: [AreaSuccession] = []) {
    self.areas = areas
    self.successions = successions
    byCode = Dictionary(grouping: areas.indices) { areas[$0].code }
    byParent = Dictionary(grouping: areas.indices.filter { areas[$0].parent != nil }) {
      areas[$0].parent ?? ""
    }
  }

  /// The area that a code stands for on a day.
  package func area(_ code: String, on day: TimePeriod.Point) -> ReferenceArea? {
    (byCode[code] ?? []).lazy.map { areas[$0] }.first { $0.isValid(on: day) }
  }

  /// Every area that a code has stood for, the latest first.
  package func history(of code: String) -> [ReferenceArea] {
    (byCode[code] ?? []).map { areas[$0] }.sorted {
      ($0.validFrom ?? .beginning) > ($1.validFrom ?? .beginning)
    }
  }

  /// The areas directly below one on a day, in the order of their codes.
  package func children(of code: String, on day: TimePeriod.Point) -> [ReferenceArea] {
    (byParent[code] ?? []).map { areas[$0] }.filter { $0.isValid(on: day) }
      .sorted { $0.code < $1.code }
  }

  /// The areas above one on a day, the nearest first.
  package func ancestors(of code: String, on day: TimePeriod.Point) -> [ReferenceArea] {
    var result: [ReferenceArea] = []
    var current = area(code, on: day)?.parent
    while let parent = current, let area = area(parent, on: day), result.count < 8 {
      result.append(area)
      current = area.parent
    }
    return result
  }

  /// Whether an area is another one or stands below it on a day.
  package func isArea(
    _ code: String, atOrBelow other: String, on day: TimePeriod.Point
  ) -> Bool {
    var current = code
    for _ in 0..<9 {
      if current == other { return true }
      guard let parent = area(current, on: day)?.parent, area(parent, on: day) != nil else {
        return false
      }
      current = parent
    }
    return false
  }

  /// The areas whose name or code a person may mean, those valid on a day first; never one alone
  /// when a name stands for several.
  package func search(_ text: String, on day: TimePeriod.Point) -> [ReferenceArea] {
    let key = SearchKey(text)
    return areas.filter { $0.code == text || SearchKey($0.name) == key || key.isSlug(of: $0.name) }
      .sorted { left, right in
        let leftValid = left.isValid(on: day)
        let rightValid = right.isValid(on: day)
        if leftValid != rightValid { return leftValid }
        return (left.kind.level, left.code) < (right.kind.level, right.code)
      }
  }

  /// Where the parts of a former area went.
  package func successors(of code: String) -> [AreaSuccession] {
    successions.filter { $0.predecessor == code }
  }

  /// What a present area was made from.
  package func predecessors(of code: String) -> [AreaSuccession] {
    successions.filter { $0.successor == code }
  }
}

extension TimePeriod.Point {
  /// Before every date of the ledger.
  package static let beginning = TimePeriod.Point(year: 0)
}
