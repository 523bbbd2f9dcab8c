import Foundation
import Ledger
import Storage
import TestSupport
import Testing
import Workflows

@Suite("The page of a plan's account")
struct ScorecardPageTests {
  private func page(_ card: Scorecard, in language: Language = .vietnamese) -> String {
    String(decoding: ScorecardPage.render(card, in: language), as: UTF8.self)
  }

  @Test("It names area, period and resolution, and counts every verdict")
  func head() async throws {
    let page = page(try await SampleScorecard.card())
    #expect(
      page.contains(
        "<title>Kết quả thực hiện chỉ tiêu kế hoạch năm 2023 của tỉnh Lai Châu – Tiến Độ</title>"))
    #expect(page.contains(">52/NQ-HĐND, 9/12/2022</span>"))
    #expect(page.contains("<p class=\"figure\">36<small>/50</small></p>"))
    for (verdict, count) in [
      ("exceeded", 12), ("met", 24), ("nearly-met", 0), ("at-risk", 13), ("missed", 0),
      ("no-data", 1),
    ] {
      let state = count == 0 ? " disabled" : ""
      #expect(
        page.contains(
          "data-verdict=\"\(verdict)\" class=\"v-\(verdict)\"\(state)><b>\(count)</b>"))
    }
  }

  @Test("Every target stands once, in the order of its document, under its group")
  func rows() async throws {
    let card = try await SampleScorecard.card()
    let page = page(card)
    let ids = page.matches(of: /<tr id="t(\d+)"/).compactMap { Int($0.output.1) }
    #expect(ids == Array(1...card.rows.count))
    let groups = page.matches(of: />Nhóm \((\d+)\)</).compactMap { Int($0.output.1) }
    #expect(groups == Array(1...10))
    let tea = try #require(page.firstRange(of: "Diện tích cây chè<"))
    let row = page[tea.lowerBound...].prefix { $0 != "\n" }
    #expect(row.contains(">9.862 ha<") && row.contains(">9.786</b>"))
    #expect(row.contains(">99,23%</b>") && row.contains(">-76 ha<"))
    #expect(row.contains(">ước<") && row.contains("#s-at-risk") && row.contains(">khó đạt<"))
    #expect(row.contains(">52/NQ-HĐND, đoạn 25<") && row.contains(">456/BC-UBND, đoạn 31<"))
  }

  @Test("What the report left out, and where its words differ, stand apart and lead to their rows")
  func attention() async throws {
    let card = try await SampleScorecard.card()
    let page = page(card)
    let leftOut = try #require(page.firstRange(of: "<section class=\"left-out\">"))
    let differs = try #require(page.firstRange(of: "<section class=\"contradicted\">"))
    let first = page[leftOut.upperBound..<differs.lowerBound]
    let upper = try #require(
      card.rows.firstIndex { $0.target.indicator == "EDU.ENROLMENT.UPPER" })
    #expect(first.contains("href=\"#t\(upper + 1)\"") && first.contains(">56%<"))
    #expect(first.contains("báo cáo không nêu kết quả của chỉ tiêu này"))
    let second = page[differs.upperBound...].prefix(1_500)
    #expect(second.contains("văn bản ghi đạt kế hoạch, số liệu cho thấy khó đạt kế hoạch"))
  }

  @Test("Nothing is fetched from anywhere, and what documents say is never run")
  func selfContained() async throws {
    var card = try await SampleScorecard.card()
    card.rows[0].target.text = "<script>alert(1)</script>\"'"
    card.rows[1].target.provenance.document = "<img src=x>"
    let page = page(card)
    for sign in ["http:", "https:", "<img", "url(", "@import", "<link", "fetch("] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test("The page speaks English on request, and carries both languages")
  func languages() async throws {
    let page = page(try await SampleScorecard.card(), in: .english)
    #expect(page.contains("<html data-lang=\"en\" lang=\"en\">"))
    #expect(page.contains(">Lai Châu province: results against the plan of 2023</span>"))
    #expect(page.contains("[\"khó đạt\",\"at risk\"]"))
    #expect(page.contains("The report leaves out 1 target."))
  }

  @Test("An empty plan, and a plan without results, say what to do")
  func withoutFigures() async throws {
    var card = try await SampleScorecard.card()
    for index in card.rows.indices { card.rows[index].result = nil }
    #expect(page(card).contains("Sổ chưa có kết quả nào của kỳ này"))
    card.rows = []
    let empty = page(card)
    #expect(empty.contains("nhập nghị quyết bằng tiendo import") && !empty.contains("<table"))
  }

  @Test("Words on the colour of a verdict are easy to read (WCAG AA)")
  func contrast() async throws {
    let page = page(try await SampleScorecard.card())
    let colours = page.matches(
      of: /\.v-([a-z-]+) \{ --tint: (#\w{6}); --edge: #\w{6}; --text: (#\w{6}); \}/)
    #expect(colours.count == Verdict.allCases.count)
    for match in colours {
      let text = Self.luminance(String(match.output.3))
      #expect((Self.luminance(String(match.output.2)) + 0.05) / (text + 0.05) >= 4.5)
      #expect(1.05 / (text + 0.05) >= 4.5, "on white")
    }
  }

  /// The relative luminance of a colour as WCAG defines it.
  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
