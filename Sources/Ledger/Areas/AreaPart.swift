package import Quantities

/// An area of an earlier day, or the part of it, that a later area was made from.
package struct AreaPart: Hashable, Sendable {
  package var area: ReferenceArea
  /// How much of the area went over, 0 to 1; nil where the succession does not say.
  package var share: ExactDecimal?

  package init(area: ReferenceArea, share: ExactDecimal?) {
    self.area = area
    self.share = share
  }

  /// Whether the area went over whole.
  package var isWhole: Bool { share == ExactDecimal(1) }
}

extension AreaRegistry {
  /// What an area consisted of on an earlier day, by the successions since; the area itself where it
  /// existed then, nothing where no succession tells.
  ///
  /// A unit is followed by code and validity, never by its name or its code alone. Where former units
  /// of the area's own level are named, those of other levels (the district around a commune) hold the
  /// same ground once more and are left out.
  package func origins(of area: ReferenceArea, on day: TimePeriod.Point) -> [AreaPart] {
    if area.isValid(on: day) { return [AreaPart(area: area, share: ExactDecimal(1))] }
    guard let start = area.validFrom, day < start else { return [] }
    let former = predecessors(of: area.code).filter { $0.date == start }.compactMap { succession in
      history(of: succession.predecessor)
        .first { $0.validTo.map { $0 < start } == true && ($0.validFrom ?? .beginning) < start }
        .map { AreaPart(area: $0, share: succession.share) }
    }
    let peers = former.filter { $0.area.kind.level == area.kind.level }
    var parts: [AreaPart] = []
    for direct in peers.isEmpty ? former : peers {
      for part in origins(of: direct.area, on: day) {
        let share = direct.share.flatMap { outer in part.share.map { outer * $0 } }
        parts.append(AreaPart(area: part.area, share: share))
      }
    }
    return parts.merged
  }

  /// Whether an area's code stood on a day for that very unit.
  ///
  /// True also where the unit went on whole and alone under a new entry, as a province that became a
  /// city, and where the registry knows of no unit of the code then, so that nobody else can be meant.
  package func isUnit(_ area: ReferenceArea, on day: TimePeriod.Point) -> Bool {
    guard let other = self.area(area.code, on: day), other != area else { return true }
    let isEarlier = (other.validFrom ?? .beginning) < (area.validFrom ?? .beginning)
    let (first, second) = isEarlier ? (other, area) : (area, other)
    guard let lastDay = first.validTo else { return false }
    return origins(of: second, on: lastDay) == [AreaPart(area: first, share: ExactDecimal(1))]
  }
}

extension [AreaPart] {
  /// Each area once, in the order of code and validity: what reached it by two ways is added.
  fileprivate var merged: [AreaPart] {
    var shares: [ReferenceArea: ExactDecimal?] = [:]
    for part in self {
      if let known = shares[part.area] {
        shares[part.area] = .some(known.flatMap { first in part.share.map { first + $0 } })
      } else {
        shares[part.area] = .some(part.share)
      }
    }
    return shares.map { AreaPart(area: $0.key, share: $0.value) }.sorted {
      ($0.area.code, $0.area.validFrom ?? .beginning)
        < ($1.area.code, $1.area.validFrom ?? .beginning)
    }
  }
}
