import Audit
import Foundation
import Intake
import Reading
import TestSupport
import Testing
import Workflows

@Suite("The Word file handed back with comments")
struct CheckedDocumentTests {
  /// The office suite that opens the result, where there is one.
  static let suite = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let names = SampleReports.names.filter { $0.hasSuffix(".docx") }

  private struct Checked {
    var original: [UInt8]
    var bytes: [UInt8]
    var result: AuditReport.Result
  }

  private func check(_ name: String, in language: Language = .vietnamese) throws -> Checked {
    let file = Checkout.root.appending(path: "Samples/lai-chau/\(name)")
    let bytes = Array(try Data(contentsOf: file))
    let result = AuditReport().audit([try ReadReport().read(bytes: bytes, named: name)])
    return Checked(
      original: bytes,
      bytes: try CheckedDocument.render(result, of: bytes, in: language, at: 1_701_419_400_000),
      result: result)
  }

  private func comments(_ checked: Checked) throws -> String {
    let part = try #require(
      try ZipParts.list(checked.bytes).first { $0.name == "word/comments.xml" })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  @Test("Every finding has its comment, and the document still says the same", arguments: names)
  func samples(name: String) throws {
    let checked = try check(name)
    let problems = checked.result.problems
    #expect(!problems.isEmpty)
    let text = try comments(checked)
    #expect(text.components(separatedBy: "<w:comment ").count == problems.count + 1)
    for finding in problems {
      #expect(text.contains(finding.check))
    }
    let again = try ReadReport().read(bytes: checked.bytes, named: name)
    #expect(statements(again) == statements(checked.result.reports[0]))
    let same =
      FindingsJSON.render(AuditReport().audit([again])) == FindingsJSON.render(checked.result)
    #expect(same)
  }

  /// What the numbers say, without the runs, which anchors cut.
  private func statements(_ report: ReadReport.Result) -> String {
    String(decoding: StatementLines.render(report.reading.statements), as: UTF8.self)
      .replacing(/"run":\d+,/, with: "")
  }

  @Test("A document that was checked can be checked again, and both sets of comments are there")
  func twice() throws {
    let name = "bao-cao-nam-2023.docx"
    let first = try check(name)
    let result = AuditReport().audit([try ReadReport().read(bytes: first.bytes, named: name)])
    let second = Checked(
      original: first.bytes,
      bytes: try CheckedDocument.render(result, of: first.bytes, in: .english, at: 0),
      result: result)
    let text = try comments(second)
    #expect(
      text.components(separatedBy: "<w:comment ").count == 2 * first.result.problems.count + 1)
    #expect(text.hasPrefix(try comments(first).replacing("</w:comments>", with: "")))
  }

  @Test("Comments speak the language of the program and say when they were made")
  func languages() throws {
    let vietnamese = try comments(check("bao-cao-nam-2023.docx"))
    #expect(vietnamese.contains("Số liệu không khớp · SHARE-01: “làm rõ 149/156 vụ, đạt 97,5%”"))
    #expect(vietnamese.contains("Đối chiếu: “149/156 vụ” (đoạn 28); “97,5%” (đoạn 28)."))
    #expect(vietnamese.contains("(chú thích 1)"))
    #expect(vietnamese.contains("w:author=\"Tiến Độ\" w:date=\"2023-12-01T08:30:00Z\""))
    let english = try comments(check("bao-cao-nam-2023.docx", in: .english))
    #expect(english.contains("Numbers disagree · SHARE-01: “làm rõ 149/156 vụ, đạt 97,5%”"))
    #expect(english.contains("Compared with: “149/156 vụ” (paragraph 28)"))
  }

  @Test("A file of another format is refused in one sentence that says what to do")
  func otherFormats() throws {
    let bytes = Array(SampleReports.short.utf8)
    let result = AuditReport().audit([try SampleReports.read(SampleReports.short)])
    #expect(throws: IntakeError.notCommentable(file: "a.txt")) {
      try CheckedDocument.render(result, of: bytes, in: .vietnamese, at: 0)
    }
    #expect(
      IntakeError.notCommentable(file: "a.txt").sentence
        == "a.txt: chỉ gắn được ghi chú vào tệp Word (.docx); hãy dùng --format html để xem phát hiện trên văn bản này."
    )
  }

  @Test(
    "An office suite opens the result and finds the same text in it and every comment",
    .enabled(if: suite != nil, "no LibreOffice here"), .timeLimit(.minutes(3)))
  func office() throws {
    let checked = try check("bao-cao-nam-2023.docx")
    let folder = try TemporaryFolder()
    let before = try folder.write(checked.original, to: "before.docx")
    let after = try folder.write(checked.bytes, to: "after.docx")
    for form in ["txt:Text (encoded):UTF8", "fodt"] {
      let process = Process()
      process.executableURL = URL(filePath: try #require(Self.suite))
      process.arguments = [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", form,
        "--outdir", folder.path, before, after,
      ]
      process.standardOutput = nil
      process.standardError = nil
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    func content(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    }
    #expect(try content("after.txt") == content("before.txt"))
    let annotations = try content("after.fodt").components(separatedBy: "<office:annotation ")
    #expect(annotations.count == checked.result.problems.count + 1)
  }
}
