import Ledger
import Testing

@Suite("Tasks near their deadline, agencies at their end")
struct TaskAndAgencyTests {
  private static let today = TimePeriod.Point(year: 2026, month: 7, day: 10)

  private func task(_ deadline: TimePeriod.Point?, doneOn: TimePeriod.Point? = nil) -> AssignedTask
  {
    AssignedTask(
      code: "A", title: "a", document: "b", area: "12", lead: "x", deadline: deadline,
      doneOn: doneOn)
  }

  @Test(
    "A task is due soon from so many days before its last day, until that day or until it is done")
  func dueSoon() {
    func isSoon(_ day: Int, doneOn: TimePeriod.Point? = nil) -> Bool {
      task(.init(year: 2026, month: 7, day: day), doneOn: doneOn)
        .isDueSoon(on: Self.today, within: 5)
    }
    #expect(!isSoon(9) && isSoon(10) && isSoon(15) && !isSoon(16))
    #expect(!isSoon(12, doneOn: Self.today))
    #expect(!task(nil).isDueSoon(on: Self.today, within: 999))
    #expect(task(.init(year: 2026, month: 7)).isDueSoon(on: Self.today, within: 21))
  }

  @Test("The same words reported by another person are the same")
  func sameness() {
    var other = task(nil)
    other.report = .init(person: "an", at: 5)
    other.version = 3
    #expect(task(nil).saysSame(as: other))
    other.progress = "xong"
    #expect(!task(nil).saysSame(as: other))
  }

  @Test("An agency works to the end of its last day")
  func closing() {
    var agency = Agency(code: "x", name: "x", kind: .other, area: "12")
    #expect(agency.isOpen(on: Self.today))
    agency.closedOn = Self.today
    #expect(agency.isOpen(on: Self.today))
    #expect(!agency.isOpen(on: .init(year: 2026, month: 7, day: 11)))
  }
}
