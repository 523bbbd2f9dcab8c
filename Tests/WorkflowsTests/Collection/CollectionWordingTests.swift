import Ledger
import Quantities
import Testing
import Workflows

@Suite("What people are told about forms")
struct CollectionWordingTests {
  private static let key = Submission.Key(
    regime: "R", agency: "X1", period: .month(7, 2026))
  private static let row = FormRow.Key(indicator: "A", basis: .cumulative)
  private static let day = TimePeriod.Point(year: 2026, month: 7, day: 15)

  private static let obstacles: [StepObstacle] = [
    .noRight(.approveSubmissions), .wrongState(.approved, needs: [.draft, .returned]),
    .notOpen(until: day), .emptyRows([row, row, row, row]), .unreadableRows([row]), .noReporter,
  ]

  private static let refusals: [CollectionRefusal] =
    [
      .noSuchPerson("a"), .inactive("a"), .noSuchRegime("a"), .noSuchAgency("a"), .noSuchArea("a"),
      .noSuchTask("a"), .noSubmission(key), .wrongPeriod(.year(2026), .month), .noSuchRow(row),
      .tooLong(limit: 200), .stale(key, known: 3, given: 2), .staleTask("a", known: 3, given: 2),
      .noReason(.reopen), .weakPassword(minimum: 10), .badCode("a b"),
    ] + Permission.allCases.map { .forbidden($0) } + obstacles.map { .obstacles(.submit, [$0]) }

  @Test("Every refusal is one sentence of its own, in both languages")
  func refusals() {
    let wordings = Self.refusals.map(\.wording)
    for wording in wordings {
      for text in [wording.vietnamese, wording.english] {
        #expect(text.hasSuffix(".") && !text.contains("\n"), "\(text)")
      }
      #expect(wording.vietnamese != wording.english)
    }
    #expect(Set(wordings.map(\.vietnamese)).count == wordings.count)
    #expect(Set(wordings.map(\.english)).count == wordings.count)
  }

  @Test("Problems and warnings of cells say what was read and what to do")
  func cells() {
    let problems: [CellProblem] = [
      .noNumber("nhiều"), .unclear("7.800"), .tooLong("1"), .formula("#REF!"),
      .percent("12%", unit: "tấn"),
    ]
    let five = ExactDecimal(5)
    let warnings: [FormWarning] =
      FormWarning.Neighbour.allCases.map { .magnitude(five, $0, five) } + [
        .cumulativeFell(five, from: five), .periodAboveCumulative(five, cumulative: five),
        .partAboveWhole(five, whole: five),
        .partsAboveWhole(five, whole: five, dimension: "loại rừng"), .aboveHundred(five),
      ]
    let wordings = problems.map(\.wording) + warnings.map(\.wording)
    for wording in wordings {
      #expect(wording.vietnamese.hasSuffix(".") && wording.english.hasSuffix("."))
    }
    #expect(Set(wordings.map(\.vietnamese)).count == wordings.count)
    #expect(
      FormWarning.magnitude(ExactDecimal(4300), .previous, ExactDecimal(42, decimals: 1)).wording
        .vietnamese
        == "4.300 lệch khoảng nghìn lần so với kỳ trước (4,2); kiểm tra đơn vị tính.")
  }

  @Test("Names of roles, states and steps tell one from another")
  func names() {
    func differ(_ wordings: [Wording]) {
      #expect(Set(wordings.map(\.vietnamese)).count == wordings.count)
      #expect(Set(wordings.map(\.english)).count == wordings.count)
    }
    differ(Role.allCases.map(\.wording))
    differ(Permission.allCases.map(\.wording))
    differ(Agency.Kind.allCases.map(\.wording))
    differ(ReportingFrequency.allCases.map(\.wording))
    differ(Submission.State.allCases.map(\.wording))
    differ(SubmissionStep.allCases.map(\.wording))
    differ(AssignedTask.State.allCases.map(\.wording))
    differ(JournalRecord.Action.allCases.map(\.wording))
    differ(
      [
        Punctuality.early(opens: Self.day), .due(days: 0), .due(days: 1), .overdue(days: 1),
        .sentInTime, .sentLate(days: 2),
      ].map(\.wording))
    differ([JournalDefect.altered(number: 3), .missing(number: 3)].map(\.wording))
  }
}
