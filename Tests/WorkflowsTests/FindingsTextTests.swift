import Testing
import Workflows

@Suite("Findings for a terminal")
struct FindingsTextTests {
  @Test("A finding shows its place, its sentence with carets, its arithmetic and its fingerprint")
  func finding() throws {
    let text = SampleAudits.text(try SampleAudits.audit(SampleAudits.flawed), as: .text)
    #expect(
      text.contains(
        """
        a.txt:5: SUM-01 cộng các thành phần
            Giải ngân 1,2 tỷ đồng, gồm: hỗ trợ nhà ở 850 triệu đồng; hỗ trợ đất sản xuất 450 triệu đồng.
                      ^^^^^^^^^^^                    ~~~~~~~~~~~~~~                      ~~~~~~~~~~~~~~
        """))
    #expect(text.contains("    Phép tính: 0,85 + 0,45 = 1,3 ≠ 1,2\n"))
    #expect(text.contains("1,2 tỷ đồng (dòng 5); 850 triệu đồng (dòng 5); 450 triệu đồng (dòng 5)"))
    #expect(text.contains(/Dấu vết: [0-9a-f]{16}\n/))
  }

  @Test("The gravest come first, and the end says how far the checks reach")
  func order() throws {
    let text = SampleAudits.text(try SampleAudits.audit(SampleAudits.flawed), as: .text)
    #expect(text.hasPrefix("LỖI (3)\n"))
    #expect(text.contains("Tổng cộng: 3 lỗi.\n"))
    #expect(text.contains("Đọc được "))
    #expect(text.contains("Trong 7 số liệu có 6 số kiểm tra được: 3 đúng, 3 cần xem lại;"))
  }

  @Test("Lines keep to the width, and carets to their words", arguments: [40, 61, 100])
  func width(width: Int) throws {
    let text = SampleAudits.text(
      try SampleAudits.sample("bao-cao-nam-2023.txt"), as: .text, width: width)
    let lines = text.split(separator: "\n").map(String.init)
    for (index, line) in lines.enumerated() where line.contains("^") {
      // Vietnamese letters take one cell each, so a character is a column.
      #expect(line.count <= width)
      let words = Array(lines[index - 1])
      let carets = Array(line)
      for column in carets.indices where carets[column] == "^" {
        let opens = column == 0 || carets[column - 1] != "^"
        if opens { #expect(words[column] != " ", "\(lines[index - 1])\n\(line)") }
      }
      #expect(words.count >= carets.count)
    }
  }

  @Test("Letters that take two cells or none do not move the carets")
  func wideLetters() throws {
    let prose = "Nhà đầu tư 東京 co\u{0302}ng bố thành lập 12 điểm, quy mô 10.933.4 m².\n"
    let lines = SampleAudits.text(try SampleAudits.audit(prose), as: .text)
      .split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains("^") })
    let words = lines[index - 1].precomposed
    let before = words[..<(try #require(words.firstRange(of: "10.933.4"))).lowerBound]
    // The two wide letters take two cells more than they are letters.
    #expect(lines[index].prefix { $0 == " " }.count == before.count + 2)
  }

  @Test("Colours are for terminals that want them")
  func colours() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    #expect(!SampleAudits.text(result, as: .text).contains("\u{1B}"))
    #expect(SampleAudits.text(result, as: .text, isColoured: true).contains("\u{1B}[1;31mLỖI"))
  }

  @Test("A report in which all agrees says so, in either language")
  func nothing() throws {
    let result = try SampleAudits.audit(
      "Trồng mới 264 ha chè, đạt 88% kế hoạch (kế hoạch 300 ha).\n")
    #expect(SampleAudits.text(result, as: .text).hasPrefix("Không có phát hiện nào.\n"))
    #expect(
      SampleAudits.text(result, as: .text, in: .english).contains(
        "Of 3 figures 3 can be tested: 3 hold, 0 need a look;"))
  }

  @Test("What would steer a terminal is not passed on")
  func steering() throws {
    let result = try SampleAudits.audit("Quy mô 10.933.4 m² \u{1B}[31m chuồng nuôi.\n")
    #expect(!SampleAudits.text(result, as: .text).contains("\u{1B}"))
  }
}

extension String {
  /// Letters as one scalar each.
  fileprivate var precomposed: String { String(map { $0 }) }
}
