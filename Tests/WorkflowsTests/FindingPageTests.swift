import Audit
import Foundation
import Ledger
import Reading
import TestSupport
import Testing
import Workflows

@Suite("The page of an audit")
struct FindingPageTests {
  private func page(_ result: AuditReport.Result) -> String {
    SampleAudits.text(result, as: .html)
  }

  /// The class of the mark of a figure.
  private func state(of quote: String, in page: String) throws -> String {
    let pattern = try Regex("<span class=\"n ([a-z -]+)\"[^>]*>\(quote)</span>")
    return String(try #require(page.firstMatch(of: pattern)).output[1].substring ?? "")
  }

  @Test("A number is marked by what the checks make of it")
  func states() throws {
    let page = page(try SampleAudits.audit(SampleAudits.flawed))
    #expect(try state(of: "1,2 tỷ đồng", in: page) == "s-error")
    #expect(try state(of: "850 triệu đồng", in: page) == "s-error used")
    #expect(try state(of: "88%", in: page) == "s-verified")
    #expect(try state(of: "năm 2024", in: page) == "s-unchecked mere")
    let quiet = self.page(try SampleAudits.audit("Trồng mới 264 ha cây mắc ca.\n"))
    #expect(try state(of: "264 ha", in: quiet) == "s-unchecked")
  }

  @Test("Words that a finding is about are marked around the numerals in them")
  func words() throws {
    let page = page(try SampleAudits.audit(SampleAudits.flawed))
    #expect(page.contains(">Nghị quyết</span> <span class=\"n s-error"))
    #expect(try state(of: "ngày 22/3/2023", in: page) == "s-error")
    #expect(try state(of: "10.933.4 m²", in: page) == "s-error")
  }

  @Test("Every finding leads to its numbers, and they lead to it", arguments: SampleReports.names)
  func links(name: String) throws {
    try expectLinks(in: try SampleAudits.sample(name))
  }

  @Test(
    "The same holds for real documents",
    .enabled(if: !Checkout.seeds.isEmpty, "there are no documents beside the checkout"))
  func linksOfSeeds() throws {
    for seed in Checkout.seeds {
      try expectLinks(in: AuditReport().audit([try ReadReport().read(path: seed.path)]))
    }
  }

  private func expectLinks(in result: AuditReport.Result) throws {
    let page = page(result)
    let all = page.matches(of: /\ id="([^"]+)"/).map { $0.output.1 }
    let ids = Set(all)
    #expect(ids.count == all.count)
    let findings = page.matches(of: /<li class="finding [^"]*" id="f(\d+)"/)
    #expect(findings.count == result.findings.count)
    for jump in page.matches(of: /class="jump" href="#([^"]+)"/) {
      #expect(ids.contains(jump.output.1), "\(jump.output.1)")
    }
    for mark in page.matches(of: /\ data-f="([^"]+)"/) {
      for number in mark.output.1.split(separator: " ") {
        #expect(ids.contains("f\(number)"))
      }
    }
  }

  @Test(
    "Every numeral is marked once, and the legend counts them all", arguments: SampleReports.names)
  func everyNumeral(name: String) throws {
    let result = try SampleAudits.sample(name)
    let page = page(result)
    for index in result.reports[0].reading.numerals.indices {
      #expect(page.ranges(of: " id=\"n\(index)\"").count == 1)
    }
    let counts = page.matches(of: /<b>(\d+)<\/b><\/button>/).compactMap { Int($0.output.1) }
    #expect(counts.reduce(0, +) == result.coverage.numbers)
  }

  @Test(
    "Every element is closed, in the order in which it was opened", arguments: SampleReports.names)
  func nesting(name: String) throws {
    #expect(PageShape.unclosed(page(try SampleAudits.sample(name))) == [])
  }

  @Test("Whatever a document says is shown, and never run")
  func escaping() throws {
    let attack = "<script>alert(1)</script><img src=x onerror='x()'>"
    let prose = "Quy mô \(attack) 10.933.4 m² \(attack), <i>12</i> điểm \(attack).\n"
    let page = page(try SampleAudits.audit(prose))
    #expect(page.ranges(of: "<script").count == 2, "the page's own")
    #expect(!page.contains("<img"))
    #expect(!page.contains("<i>12"))
  }

  @Test("Nothing is fetched from anywhere", arguments: SampleReports.names)
  func selfContained(name: String) throws {
    let page = page(try SampleAudits.sample(name))
    for sign in ["http:", "https:", "src=", "url(", "@import", "<link", "fetch("] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test("Several documents stand on one page, each with places of its own")
  func severalDocuments() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed, SampleAudits.flawed)
    let page = page(result)
    #expect(page.ranges(of: "<article class=\"paper\"").count == 2)
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(page.contains(" id=\"d1n0\""))
  }

  @Test("What was set aside is listed with its reason and marked as that")
  func suppressed() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let sum = try #require(result.problems.first { $0.check == "SUM-01" })
    let page = page(result.settingAside([SampleAudits.word(on: sum)]))
    #expect(try state(of: "1,2 tỷ đồng", in: page) == "s-suppressed")
    #expect(try state(of: "850 triệu đồng", in: page) == "s-verified", "a part within its whole")
    #expect(page.contains("Bỏ qua: Sở Tài chính đã đính chính (Lò Văn A, 27/10/2024)"))
  }

  @Test("The colours of marks can be read: text on its tint has the contrast of WCAG AA")
  func contrast() throws {
    let page = page(try SampleAudits.audit(SampleAudits.flawed))
    let pattern =
      /\.s-([a-z]+) \{ --tint: (#[0-9a-f]+); --edge: (#[0-9a-f]+); --text: (#[0-9a-f]+);/
    let states = page.matches(of: pattern)
    #expect(states.count == 7)
    for state in states {
      let (tint, edge, text) = (state.output.2, state.output.3, state.output.4)
      #expect(PageShape.contrast(tint, text) >= 4.5, "\(state.output.1)")
      // The page and an empty mark are as light as this.
      #expect(PageShape.contrast("#fffefb", text) >= 4.5, "\(state.output.1)")
      #expect(PageShape.contrast("#fffefb", edge) >= 3, "\(state.output.1)")
    }
  }
}
