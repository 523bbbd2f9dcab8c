import Reports
import Storage
import TestSupport
import Testing
import Workflows

@Suite("A province's own outlines")
struct OutlineFolderTests {
  private let outline = """
    report: annual
    extends: annual
    subject: "Báo cáo riêng {period}"
    sections:
      - heading: "Riêng"
        content:
          - text: rieng
    """

  private func folder(_ files: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in files { _ = try folder.write(Array(outline.utf8), to: file) }
    return folder
  }

  @Test("Names say the kinds, the longest that fits; what is no outline is left alone")
  func kinds() throws {
    let folder = try folder(["annual.yaml", "annual-ngan.yaml", "six-month.yaml", "ghi-chu.txt"])
    let outlines = try OutlineFolder(path: folder.path)
    #expect(outlines.outlines(of: .annual).map(\.name) == ["annual", "annual-ngan"])
    #expect(outlines.outlines(of: .sixMonth).map(\.name) == ["six-month"])
    #expect(outlines.outline(nil, of: .annual)?.name == "annual")
    #expect(outlines.outline("annual-ngan", of: .annual)?.path == "\(folder.path)/annual-ngan.yaml")
    #expect(outlines.outline(nil, of: .monthly) == nil)
    #expect(outlines.outline("annual", of: .monthly) == nil)
  }

  @Test("A file of no kind and a folder that is not there are refused with what to do")
  func refused() throws {
    let folder = try folder(["nam.yaml"])
    let problem = #expect(throws: OutlineFolder.Problem.self) {
      try OutlineFolder(path: folder.path)
    }
    #expect(problem == .noKind("\(folder.path)/nam.yaml"))
    #expect(problem?.wording.vietnamese.contains("annual.yaml") == true)
    #expect(throws: OutlineFolder.Problem.unreadable("/không có")) {
      try OutlineFolder(path: "/không có")
    }
  }

  @Test("Keys of texts are those of the delivered outlines and of the province's own")
  func keys() async throws {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    let desk = ReportDesk(ledger)
    let files = try folder(["annual.yaml"])
    let own = try OutlineFolder(path: files.path)
    try await desk.check(NarrativePlace(template: "annual", section: "limitations"), in: nil)
    try await desk.check(NarrativePlace(template: "quarterly", section: "finance"), in: nil)
    try await desk.check(NarrativePlace(template: "annual", section: "rieng"), in: own)
    let section = await #expect(throws: NarrativePlace.Problem.self) {
      try await desk.check(NarrativePlace(template: "annual", section: "limitation"), in: nil)
    }
    #expect(section?.wording.english.contains("did you mean \"limitations\"?") == true)
    await #expect(throws: NarrativePlace.Problem.self) {
      try await desk.check(NarrativePlace(template: "annual", section: "rieng"), in: nil)
    }
    let template = await #expect(throws: NarrativePlace.Problem.self) {
      try await desk.check(NarrativePlace(template: "month", section: "tasks"), in: nil)
    }
    #expect(template?.wording.english.contains("did you mean \"monthly\"?") == true)
  }
}
