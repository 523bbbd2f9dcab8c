/// What an office puts on its documents of one kind on a day: letterhead, bases, recipients, who signs.
package struct OfficeProfile: Hashable, Sendable {
  package var area: String
  package var issuer: String
  package var type: DocumentType
  /// Who issues, in capitals, a line each.
  package var names: [String]
  package var parent: String?
  package var place: String
  package var enactors: [String]
  package var addressees: [String]
  package var bases: [String]
  package var recipients: [String]
  package var capacity: [String]
  /// Who signs; nil where nobody is named, for a name is never made up.
  package var signatory: String?

  /// The profile that the lines of a table make.
  ///
  /// - Parameters:
  ///   - kind: what the area is called before its name: "xã".
  ///   - parentKind: what the area that it belongs to is called so: "tỉnh".
  package init(
    of area: ReferenceArea, kind: String, parentKind: String, issuer: String, type: DocumentType,
    on day: TimePeriod.Point, from lines: [OfficeLine]
  ) {
    let fitting = lines.filter {
      $0.issuer == issuer && ($0.type == nil || $0.type == type) && $0.covers(area)
        && $0.isValid(on: day)
    }
    let holes = [
      ("{kind}", kind), ("{KIND}", kind.uppercased()), ("{name}", area.name),
      ("{NAME}", area.name.uppercased()), ("{parent_kind}", parentKind),
    ]
    func texts(_ part: OfficeLine.Part) -> [String] {
      let lines = fitting.filter { $0.part == part }
      guard let rank = lines.map(\.rank).max() else { return [] }
      return lines.filter { $0.rank == rank && !$0.text.isEmpty }.map { line in
        holes.reduce(line.text) { $0.replacing($1.0, with: $1.1) }
      }
    }
    self.area = area.code
    self.issuer = issuer
    self.type = type
    names = texts(.issuer)
    parent = texts(.parent).first
    place = texts(.place).first ?? area.name
    enactors = texts(.enactor)
    addressees = texts(.addressee)
    bases = texts(.basis)
    recipients = texts(.recipient)
    capacity = texts(.capacity)
    signatory = texts(.signatory).first
  }
}

extension OfficeLine {
  /// How special a line is: those of the area before those of its level, and in each those of the kind
  /// of document before those of every kind.
  fileprivate var rank: Int {
    let place =
      switch scope {
      case .everywhere: 0
      case .level: 1
      case .area: 2
      }
    return place * 2 + (type == nil ? 0 : 1)
  }

  fileprivate func covers(_ area: ReferenceArea) -> Bool {
    switch scope {
    case .everywhere: true
    case .level(let level): level == area.kind.level
    case .area(let code): code == area.code
    }
  }

  fileprivate func isValid(on day: TimePeriod.Point) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, validTo.lastDay < day { return false }
    return true
  }
}
