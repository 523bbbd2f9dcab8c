import Reading
import Testing

@testable import Workflows

@Suite("The table of a report")
struct StatementTableTests {
  @Test("At a hundred cells it has a row a statement under the heading it stands below")
  func golden() throws {
    let table = SampleReports.text(try SampleReports.read(SampleReports.short), as: .table)
    #expect(
      table == """
        dòng     số liệu  vai trò      kỳ            chỉ tiêu                         so với / của
        \(String(repeating: "─", count: 100))
        I. KINH TẾ
          19       50 ha  kết quả      tháng 7/2023  Trồng mới chè
          19  bằng 12,7%  so kế hoạch  tháng 7/2023  Trồng mới chè                    kế hoạch ← 50 ha
          19   7.800 tấn  kết quả      tháng 7/2023  sản lượng chè búp tươi
          19     tăng 4%  tăng giảm    tháng 7/2023  sản lượng chè búp tươi           cùng kỳ ← 7.800 tấn

        Chú thích 1
          21       38 ha  kết quả      tháng 7/2023  Trồng mới chè – huyện Tam Đường
          21       12 ha  kết quả      tháng 7/2023  Trồng mới chè – huyện Than Uyên

        Đọc được 12/12 số trong văn bản (100%).
          số liệu 6 · ngày tháng 5 · ký hiệu văn bản 1 · số thứ tự 0 · tên gọi 0 · chưa đọc được 0

        """)
  }

  @Test("No line is wider than the terminal, however narrow", arguments: [40, 60, 80, 100, 160])
  func width(cells: Int) throws {
    for name in SampleReports.names {
      let report = try SampleReports.sample(name)
      for line in SampleReports.text(report, as: .table, width: cells).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= cells, "\(line)")
      }
    }
  }

  @Test("Colour changes nothing but the colour")
  func colour() throws {
    let report = try SampleReports.read(SampleReports.short)
    let coloured = SampleReports.text(report, as: .table, isColoured: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(
      coloured.replacing(/\x{1B}\[[0-9;]*m/, with: "") == SampleReports.text(report, as: .table))
  }

  @Test("The account of all numerals stands at the end, gaps with their words")
  func coverage() throws {
    let digits = String(repeating: "7", count: 40)
    let table = SampleReports.text(
      try SampleReports.read("Trồng mới 50 ha chè.\nMã số là \(digits) trong sổ.\n"), as: .table,
      width: 160)
    #expect(
      table.hasSuffix(
        """
        Đọc được 1/2 số trong văn bản (50%).
          số liệu 1 · ngày tháng 0 · ký hiệu văn bản 0 · số thứ tự 0 · tên gọi 0 · chưa đọc được 1

        Chưa đọc được:
          dòng 2: Mã số là «\(digits)» trong sổ.

        """))
  }

  @Test("Words that would steer a terminal are only shown")
  func steering() throws {
    let table = SampleReports.text(
      try SampleReports.read("Trồng mới 50 ha ch\u{9B}31mè\u{202E} và 20 ha lúa.\n"), as: .table)
    #expect(!table.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test("Letters are measured in cells and cut between them")
  func cells() {
    #expect(DisplayWidth.of("Tiến Độ") == 7)
    #expect(DisplayWidth.of("Tie\u{302}\u{301}n") == 4)
    #expect(DisplayWidth.of("中文") == 4)
    #expect(DisplayWidth.cut("sản lượng chè", to: 9) == "sản lượn…")
    #expect(DisplayWidth.cut("sản lượng chè", to: 5) == "sản…")
    #expect(DisplayWidth.cut("sản", to: 3) == "sản")
    #expect(DisplayWidth.cut("sản lượng", to: 0) == "")
    #expect(DisplayWidth.fit("ha", to: 4, right: true) == "  ha")
  }

  @Test("Every width gives a cut that fits")
  func everyCut() {
    for text in ["sản lượng chè búp tươi", "中文 và 한글", "", "Tie\u{302}\u{301}n Độ"] {
      for width in 0..<30 {
        #expect(DisplayWidth.of(DisplayWidth.fit(text, to: width)) == width)
      }
    }
  }
}
