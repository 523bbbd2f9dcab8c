import Foundation
import Ledger
import Reports
import TestSupport
import Testing
import Workflows

/// The delivered outlines of reports against the program that carries them and the page that explains them.
@Suite("Delivered outlines of reports")
struct TemplateTests {
  private static let indicators = Set(DeliveredCatalogues.read().indicators.map(\.code))
  private static let manual = Checkout.root.appending(path: "Templates/README.md")

  @Test("Every file of the folder is one kind of report, and every kind has its file")
  func files() {
    let files = Checkout.files(under: "Templates/reports", endingIn: ["yaml"])
      .map { "Templates/reports/\($0.lastPathComponent)" }
    #expect(files == ReportKind.allCases.map(\.delivered.file).sorted())
  }

  @Test(
    "The program carries every outline as it stands in its file", arguments: ReportKind.allCases)
  func embedded(kind: ReportKind) throws {
    let (bytes, file) = kind.delivered
    #expect(
      try Data(contentsOf: Checkout.root.appending(path: file)) == Data(bytes),
      "\(file): touch Templates/embedded.c and build again")
  }

  @Test(
    "Every outline reads without a problem against the delivered catalogue",
    arguments: ReportKind.allCases)
  func readable(kind: ReportKind) throws {
    let template = try TemplateReader.delivered(kind, indicators: Self.indicators)
    #expect(template.code == kind.rawValue)
    #expect(!template.sections.isEmpty && !template.annexes.isEmpty)
  }

  @Test("The manual names every kind, hole, aspect, and word for content")
  func manualIsWhole() throws {
    let manual = try String(contentsOf: Self.manual, encoding: .utf8)
    for kind in ReportKind.allCases { #expect(manual.contains("`\(kind.rawValue).yaml`")) }
    for hole in PeriodHole.allCases { #expect(manual.contains("`{\(hole.rawValue)}`")) }
    for aspect in FigureHole.Aspect.allCases { #expect(manual.contains("`\(aspect.rawValue)`")) }
    for slot in FigureBook.Slot.allCases { #expect(manual.contains("`\(slot.rawValue)`")) }
    for content in [
      "- text: ", "- say: ", "- sentences: ", "lead: ", "- growth: ", "- targets: account",
      "- targets: verdicts", "- targets: proposals", "- table: indicators", "- chart: attainment",
    ] {
      #expect(manual.contains("`\(content)"), "\(content)")
    }
    for word in [
      "`sectors: ", "`targets`, `proposals`", "`series`", "`structure`", "`indicator:`", "`title:`",
      "`indicators:`", "`extends: ", "`level: ", "`landscape: ", "`annexes:`", "`opening`",
      "`closing`",
    ] {
      #expect(manual.contains(word), "\(word)")
    }
  }
}
