import Ledger
import Quantities
import Reading
import Testing

/// What real documents do, one promise a test, on sentences of our own.
@Suite("Prose of official reports")
struct ProseTests {
  /// A statement in short: amount, unit, role, subject, period, and what it modifies.
  private static func lines(_ body: String, title: String = "Tình hình tháng 7 năm 2023")
    -> [String]
  {
    TestReading.read("BÁO CÁO\n\n\(title)\n\n\(body)").statements.map { statement in
      var line = "\(amount(statement.amount)) \(statement.unit ?? "-") \(statement.role.rawValue)"
      if let direction = statement.direction { line += " \(direction.rawValue)" }
      line += " | \(statement.subject) | \(statement.period?.code ?? "-")"
      if let head = statement.modifies { line += " | \(head)" }
      return line
    }
  }

  private static func amount(_ amount: Statement.Amount) -> String {
    switch amount {
    case .number(let number): number.value.description
    case .range(let low, let high): "\(low.value)..\(high.value)"
    case .fraction(let part, let whole): "\(part.value)/\(whole.value)"
    }
  }

  @Test("a list item inherits the subject before the colon")
  func inheritedSubject() {
    #expect(
      Self.lines("Cây ngô: Diện tích gieo trồng ước đạt 3.100 ha; sản lượng ước đạt 11.780 tấn.")
        == [
          "3100 ha level | Cây ngô – Diện tích gieo trồng | 2023-07",
          "11780 tấn level | Cây ngô – sản lượng | 2023-07",
        ])
  }

  @Test("the period changes within a sentence")
  func changingPeriods() {
    #expect(
      Self.lines(
        "Sản lượng cá trong tháng đạt 150 tấn, tăng 4% so với cùng kỳ năm trước; lũy kế đạt 1.340 tấn, bằng 36,2% kế hoạch."
      ) == [
        "150 tấn level | Sản lượng cá | 2023-07",
        "4 % change up | Sản lượng cá | 2023-07 | 0",
        "1340 tấn level | Sản lượng cá | 2023-01..2023-07",
        "36.2 % plan-ratio of | Sản lượng cá | 2023-01..2023-07 | 2",
      ])
  }

  @Test("a length of time is no period, and a name of two nouns keeps both")
  func lengths() {
    #expect(
      Self.lines(
        "Lao động qua đào tạo có bằng cấp, chứng chỉ từ 3 tháng trở lên đạt 120.000 người. Đào tạo nghề dưới 3 tháng cho 1.200 người."
      ) == [
        "120000 người level | Lao động qua đào tạo có bằng cấp, chứng chỉ người | 2023-07",
        "1200 người level | Đào tạo nghề người | 2023-07",
      ])
  }

  @Test("a rate of a stretch of years is dated to it; the years of a programme date nothing")
  func rateOfYears() {
    #expect(
      Self.lines(
        "Tốc độ tăng trưởng giai đoạn 2021-2023 đạt 5,4%. Giải ngân Chương trình giảm nghèo giai đoạn 2021-2025 đạt 45 tỷ đồng."
      ) == [
        "5.4 % change up | Tốc độ tăng trưởng | 2021..2023",
        "45 tỷ đồng level | Giải ngân Chương trình giảm nghèo | 2023-07",
      ])
  }

  @Test("a slash inside a name belongs to it")
  func slashes() {
    #expect(
      Self.lines("Có 1.200 người nhiễm HIV/AIDS đang điều trị ARV.") == [
        "1200 người level | người nhiễm HIV/AIDS đang điều trị ARV | 2023-07"
      ])
  }

  @Test("a count repeated for a longer stretch of time keeps its subject, however the time is said")
  func cumulativeCount() {
    for time in ["lũy kế 11 tháng", "lũy kế 11 tháng đầu năm", "lũy kế từ đầu năm đến nay"] {
      let lines = Self.lines(
        "Số học sinh bỏ học trong tháng là 29 học sinh; \(time) đạt 129 học sinh.")
      #expect(lines.last?.split(separator: "|")[1] == " Số học sinh bỏ học ", "\(time)")
    }
  }

  @Test("a count behind the heading of a list is of what the heading names, not of its unit")
  func countBehindHeading() {
    #expect(
      Self.lines("- Sản lượng gạch nung: Trong tháng ước đạt 4.811 nghìn viên.") == [
        "4811 nghìn viên level | Sản lượng gạch nung | 2023-07"
      ])
    #expect(
      Self.lines("- Về thu hút đầu tư: Trong năm có 5 dự án.") == [
        "5 dự án level | thu hút đầu tư – dự án | 2023"
      ])
  }

  @Test("what a bracket behind a verdict or behind a plan's name gives is the plan")
  func plansInBrackets() {
    for bracket in [
      ", vượt kế hoạch (3.200 tấn)", ", đạt mục tiêu Nghị quyết đề ra (3.200 tấn)",
      " (KH: 3.200 tấn)", " (kế hoạch năm: 3.200 tấn)",
    ] {
      #expect(
        Self.lines("Sản lượng cá ước đạt 3.360 tấn\(bracket).").last
          == "3200 tấn target | Sản lượng cá | 2023", "\(bracket)")
    }
  }

  @Test("behind a slash stands what was planned when a ratio to the plan follows")
  func plansBehindSlashes() {
    #expect(
      Self.lines("Trồng rừng mới đạt 150 ha/120 ha, bằng 125% kế hoạch.") == [
        "150 ha level | Trồng rừng mới | 2023-07", "120 ha target | Trồng rừng mới | 2023",
        "125 % plan-ratio of | Trồng rừng mới | 2023-07 | 0",
      ])
    #expect(
      Self.lines("Sản lượng cá đạt 1.260 tấn/KH 1.200 tấn, đạt 105%.").last
        == "105 % plan-ratio of | Sản lượng cá | 2023-07 | 0")
  }

  @Test("a noun keeps its last syllable, a topic of time or place is no subject")
  func edgesOfSubjects() {
    #expect(
      Self.lines("Giải phóng mặt bằng 15 dự án.").first?.contains("mặt bằng dự án") == true)
    #expect(
      Self.lines("Toàn thành phố có 1.245 hộ nghèo.") == [
        "1245 hộ nghèo level | hộ nghèo | 2023-07"
      ])
    #expect(
      Self.lines("Bình quân mỗi năm giảm 3,2% hộ nghèo.") == [
        "3.2 % change down | hộ nghèo | 2023-07"
      ])
  }

  @Test("a resolution names a range of percent, not its own number")
  func rangeBehindResolution() {
    #expect(
      Self.lines("Tỷ lệ hộ nghèo giảm 3,2% (Nghị quyết 3-4%).").last?.hasPrefix("3..4 % target")
        == true)
  }

  @Test("an average is of the stretch of years beside it, a programme's name is not a period")
  func stretchOfYears() {
    #expect(
      Self.lines("Trong giai đoạn 2021-2023, sản lượng cá tăng bình quân 7,2%/năm.") == [
        "7.2 %/năm change up | sản lượng cá | 2021..2023"
      ])
    #expect(
      Self.lines("Giá trị sản xuất bình quân giai đoạn 2021-2023 tăng 7,2%.").last?.hasSuffix(
        "| 2021..2023") == true)
    #expect(
      Self.lines("Vốn của Chương trình giai đoạn 2021-2025 là 12 tỷ đồng.").last?.hasSuffix(
        "| 2023-07") == true)
  }

  @Test("a figure as of a date stands for that day")
  func asOf() {
    #expect(
      Self.lines("Tổng thu ngân sách đến ngày 12/7/2023 đạt 919,76 tỷ đồng.") == [
        "919.76 tỷ đồng level | Tổng thu ngân sách | 2023-07-12"
      ])
  }

  @Test("two budgets are two yardsticks for one figure")
  func twoYardsticks() {
    let reading = TestReading.read(
      "BÁO CÁO\n\nTình hình năm 2023\n\nThu ngân sách trên địa bàn đạt 2.086 tỷ đồng, bằng 88% dự toán Trung ương giao và 85% dự toán HĐND tỉnh giao, giảm 6% so với năm 2022."
    )
    #expect(reading.statements.map(\.modifies) == [nil, 0, 0, 0])
    #expect(
      reading.statements.map(\.against) == [
        nil, "dự toán Trung ương giao", "dự toán HĐND tỉnh giao", "prior-year",
      ])
  }

  @Test("brackets give the plan, in turn for several figures")
  func bracketsGiveThePlan() {
    #expect(
      Self.lines(
        "Giải quyết việc làm cho 9.842 người, đào tạo nghề cho 9.004 người, vượt kế hoạch (Kế hoạch lần lượt 8.440 và 8.000 người).",
        title: "Tình hình năm 2023"
      ).filter { $0.contains("target") } == [
        "8440 người target | Giải quyết việc làm người | 2023",
        "8000 người target | đào tạo nghề người | 2023",
      ])
  }

  @Test("k of n where k exceeds n is a result and its plan")
  func resultAndPlan() {
    #expect(
      Self.lines("Số lao động đi làm việc ở nước ngoài vượt 100% kế hoạch giao (300/150 người).")
        .map {
          $0.prefix { $0 != "|" }
        } == ["100 % plan-ratio over ", "300/150 người level ", "150 người target "])
  }

  @Test("a negative growth keeps its sign")
  func negativeGrowth() {
    #expect(
      Self.lines("Tốc độ tăng tổng sản phẩm trên địa bàn âm 3,8%.", title: "Tình hình năm 2023")
        == [
          "-3.8 % change down | Tốc độ tăng tổng sản phẩm trên địa bàn | 2023"
        ])
  }

  @Test("a footnote breaks down the figure that its marker stands at")
  func footnoteBreaksDown() {
    #expect(
      Self.lines(
        "Diện tích chè trồng mới đạt 50 ha¹, bằng 12,7% kế hoạch.\n\n¹ Huyện Tam Đường 38 ha; huyện Than Uyên 12 ha."
      ) == [
        "50 ha level | Diện tích chè trồng mới | 2023-07",
        "12.7 % plan-ratio of | Diện tích chè trồng mới | 2023-07 | 0",
        "38 ha level | Diện tích chè trồng mới – Huyện Tam Đường | 2023-07",
        "12 ha level | Diện tích chè trồng mới – huyện Than Uyên | 2023-07",
      ])
  }

  @Test("a bracket behind a figure gives its parts, and the sentence goes on about the whole")
  func bracketGivesParts() {
    #expect(
      Self.lines(
        "Trồng mới 441 ha rừng sản xuất (quế 429 ha, cây gỗ lớn 12 ha), bằng 19,6% kế hoạch.")
        == [
          "441 ha level | Trồng mới rừng sản xuất | 2023-07",
          "429 ha level | Trồng mới rừng sản xuất – quế | 2023-07",
          "12 ha level | Trồng mới rừng sản xuất – cây gỗ lớn | 2023-07",
          "19.6 % plan-ratio of | Trồng mới rừng sản xuất | 2023-07 | 0",
        ])
  }

  @Test("shares that share a predicate are completed by it")
  func sharedPredicate() {
    #expect(
      Self.lines(
        "99,7% trường học, 94,2% trạm y tế xã được xây dựng kiên cố.", title: "Tình hình năm 2023")
        == [
          "99.7 % share | trường học được xây dựng kiên cố | 2023",
          "94.2 % share | trạm y tế xã được xây dựng kiên cố | 2023",
        ])
  }

  @Test("what a resolution sets is a target")
  func resolutionSetsTargets() {
    let reading = TestReading.read(
      "NGHỊ QUYẾT\n\nVề Kế hoạch phát triển kinh tế - xã hội năm 2024\n\nTổng lượt khách du lịch tăng 7,6%."
    )
    #expect(reading.statements.map(\.role) == [.target])
    #expect(reading.statements.first?.period == .year(2024))
  }

  @Test("every numeral is accounted for, and gaps are listed")
  func everyNumeralIsAccountedFor() {
    let reading = TestReading.read(
      "BÁO CÁO\n\nTình hình năm 2023\n\n1. Theo Nghị quyết số 52/NQ-HĐND ngày 09/12/2022, lớp 12 có 203 trường, mã 77 xyz."
    )
    let coverage = reading.coverage
    #expect(
      coverage.numbers == coverage.statements + coverage.dates + coverage.symbols
        + coverage.enumerators + coverage.names + coverage.gaps)
    #expect(coverage.symbols == 1)
    #expect(coverage.enumerators == 1)
  }

  @Test("a number of 400 digits is a gap, not a crash")
  func hugeNumber() {
    let reading = TestReading.read("Sản lượng đạt " + String(repeating: "9", count: 400) + " tấn.")
    #expect(reading.statements.isEmpty)
    #expect(reading.gaps.count == 1)
  }
}
