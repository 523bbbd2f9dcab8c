import Ledger
import Testing

@Suite("Who may do what")
struct RightsTests {
  /// Every permission with the reach of each role, in the order of ``Role``.
  private static let table = """
    read-issued          everything everything everything everything everything everything everything
    read-figures         ownArea    ownArea    ownArea    ownArea    ownArea    ownArea    none
    read-submissions     ownAgency  ownAgency  received   ownArea    none       none       none
    enter-figures        ownAgency  none       none       none       none       none       none
    return-submissions   none       ownAgency  received   none       none       none       none
    approve-submissions  none       ownAgency  none       none       none       none       none
    reopen-submissions   none       ownAgency  received   none       none       none       none
    consolidate          none       none       received   none       none       none       none
    issue                none       none       none       ownAgencies none      none       none
    read-tasks           ownAgencies ownAgencies ownArea  ownArea    ownArea    none       none
    assign-tasks         none       none       ownArea    ownArea    none       none       none
    report-tasks         ownAgency  ownAgency  none       none       none       none       none
    write-reports        none       none       ownArea    ownArea    none       none       none
    verify-documents     none       none       ownArea    ownArea    ownArea    none       none
    read-journal         none       none       none       ownArea    none       ownArea    none
    manage-agencies      none       none       none       none       none       ownArea    none
    manage-people        none       none       none       none       none       ownArea    none
    manage-regimes       none       none       none       none       none       ownArea    none
    """

  @Test("The table of roles and permissions is the one that was agreed")
  func table() {
    let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map { String($0[0]) } == Permission.allCases.map(\.rawValue))
    for (line, permission) in zip(lines, Permission.allCases) {
      let reaches = Role.allCases.map { "\($0.reach(of: permission))" }
      #expect(reaches == line.dropFirst().map(String.init), "\(permission)")
    }
  }

  private static let areas = AreaRegistry(areas: [
    ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
    ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
    ReferenceArea(code: "11", name: "Điện Biên", kind: .province, parent: "VN"),
    ReferenceArea(code: "C1", name: "C1", kind: .commune, parent: "12"),
    ReferenceArea(code: "C2", name: "C2", kind: .commune, parent: "12"),
  ])

  private static let agencies = AgencyRegistry([
    Agency(code: "P", name: "UBND tỉnh", kind: .committee, area: "12"),
    Agency(code: "S", name: "Sở", kind: .department, area: "12", parent: "P"),
    Agency(code: "X1", name: "UBND xã", kind: .committee, area: "C1", parent: "P"),
    Agency(code: "X2", name: "UBND xã", kind: .committee, area: "C2", parent: "P"),
    Agency(code: "D", name: "UBND tỉnh khác", kind: .committee, area: "11"),
  ])

  private func rights(_ agency: String, _ roles: Role..., isActive: Bool = true) -> Rights {
    Rights(
      of: Person(
        login: "a", name: "A", agency: agency, roles: Set(roles), isActive: isActive),
      agencies: Self.agencies, areas: Self.areas, on: TimePeriod.Point(year: 2026, month: 7, day: 1)
    )
  }

  private func agencies(_ rights: Rights, _ permission: Permission) -> [String] {
    Self.agencies.agencies.map(\.code).filter { rights.may(permission, .agency($0)) }
  }

  @Test("Each reach covers its agencies and no other")
  func reaches() {
    #expect(agencies(rights("X1", .reporter), .enterFigures) == ["X1"])
    #expect(agencies(rights("P", .leader), .issue) == ["P", "S", "X1", "X2"])
    #expect(agencies(rights("S", .leader), .issue) == ["S"])
    #expect(agencies(rights("S", .leader), .readSubmissions) == ["P", "S", "X1", "X2"])
    #expect(agencies(rights("X1", .leader), .readSubmissions) == ["X1"])
    #expect(agencies(rights("X1", .administrator), .managePeople) == ["X1"])
    #expect(agencies(rights("X1", .publicReader), .readIssued).count == 5)
    #expect(agencies(rights("X1", .publicReader), .readFigures).isEmpty)
  }

  @Test("A consolidator reaches what was sent to the own agency, whoever sent it")
  func received() {
    let consolidator = rights("S", .consolidator)
    #expect(consolidator.may(.consolidate, .submission(from: "X1", to: "S")))
    #expect(!consolidator.may(.consolidate, .submission(from: "X1", to: "P")))
    #expect(consolidator.may(.readSubmissions, .submission(from: "S", to: "P")))
    #expect(!consolidator.may(.readSubmissions, .submission(from: "X1", to: "P")))
    #expect(!consolidator.may(.consolidate, .area("12")))
  }

  @Test("Figures are read in the own area and below it, never above or beside it")
  func figures() {
    func readable(_ rights: Rights) -> [String] {
      Self.areas.areas.map(\.code).filter { rights.may(.readFigures, .area($0)) }
    }
    #expect(readable(rights("S", .reporter)) == ["12", "C1", "C2"])
    #expect(readable(rights("X1", .reporter)) == ["C1"])
    #expect(readable(rights("X1", .publicReader)) == [])
  }

  @Test("Several roles add up, and a closed account has none of them")
  func several() {
    let both = rights("X1", .reporter, .approver)
    #expect(both.may(.enterFigures, .agency("X1")) && both.may(.approveSubmissions, .agency("X1")))
    let closed = rights("X1", .reporter, .publicReader, isActive: false)
    for permission in Permission.allCases {
      #expect(!closed.may(permission, .agency("X1")))
      #expect(!closed.mayAnywhere(permission))
    }
  }

  @Test("An agency that is not known is within nobody's reach but everyone's")
  func unknown() {
    let leader = rights("P", .leader)
    #expect(!leader.may(.readSubmissions, .agency("?")))
    #expect(leader.may(.readIssued, .agency("?")))
    #expect(!rights("?", .leader).may(.readSubmissions, .agency("P")))
  }

  @Test("Agencies that stand above each other in a circle end the search")
  func circle() {
    let circle = AgencyRegistry([
      Agency(code: "A", name: "A", kind: .other, area: "12", parent: "B"),
      Agency(code: "B", name: "B", kind: .other, area: "12", parent: "A"),
    ])
    #expect(!circle.isAgency("A", atOrBelow: "C"))
    #expect(circle.isAgency("A", atOrBelow: "B"))
  }
}
