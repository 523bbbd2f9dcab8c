/// An agency (cơ quan, đơn vị): who reports, approves, gathers or issues figures.
package struct Agency: Hashable, Sendable {
  /// What an agency is in the administration.
  package enum Kind: String, Sendable, CaseIterable {
    /// A People's Committee (UBND).
    case committee
    /// A department or office of a committee (sở, ban, ngành, phòng).
    case department
    /// A People's Council or one of its boards (HĐND).
    case council
    /// A central agency in the area, an enterprise, a project board.
    case other
  }

  package var code: String
  package var name: String
  package var englishName: String
  package var kind: Kind
  /// Code of the area it answers for.
  package var area: String
  /// Code of the agency it belongs to; nil for the highest.
  package var parent: String?
  /// The last day of its work, after which it reports and receives no more; nil while it goes on.
  package var closedOn: TimePeriod.Point?

  package init(
    code: String, name: String, englishName: String = "", kind: Kind, area: String,
    parent: String? = nil, closedOn: TimePeriod.Point? = nil
  ) {
    self.code = code
    self.name = name
    self.englishName = englishName
    self.kind = kind
    self.area = area
    self.parent = parent
    self.closedOn = closedOn
  }

  /// Whether it works on a day.
  package func isOpen(on day: TimePeriod.Point) -> Bool { closedOn.map { day <= $0 } ?? true }
}

/// All agencies, ready to be asked.
package struct AgencyRegistry: Sendable {
  /// In the order of their codes.
  package let agencies: [Agency]
  private let byCode: [String: Agency]

  package init(_ agencies: [Agency]) {
    self.agencies = agencies.sorted { $0.code < $1.code }
    byCode = Dictionary(agencies.map { ($0.code, $0) }) { _, last in last }
  }

  package subscript(code: String) -> Agency? { byCode[code] }

  /// Whether an agency is another one or belongs to it, directly or through others.
  package func isAgency(_ code: String, atOrBelow above: String) -> Bool {
    var current: String? = code
    var steps = 0
    while let next = current, steps <= byCode.count {
      if next == above { return true }
      current = byCode[next]?.parent
      steps += 1
    }
    return false
  }

  /// Whether an agency belongs to itself through others.
  package func isCircular(_ code: String) -> Bool {
    byCode[code]?.parent.map { isAgency($0, atOrBelow: code) } ?? false
  }
}
