import Foundation
import TestSupport
import Testing

@Suite("tiendo check --format docx")
struct CheckedDocumentTests {
  private let report = CommandRun.sample("bao-cao-nam-2023.docx")

  @Test("The checked file is written beside the report, whose findings give status 1")
  func written() throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/checked.docx"
    let run = try CommandRun(
      "check", report, "--against", CommandRun.sample("nghi-quyet-ke-hoach-2023.docx"),
      "--format", "docx", "--output", output)
    #expect(run.status == 1)
    #expect(run.output == "")
    let parts = try ZipParts.read(output)
    let comments = try #require(parts["word/comments.xml"])
    // Where the plan sets the target that the report does not account for.
    #expect(comments.contains("(nghi-quyet-ke-hoach-2023.docx, đoạn "))
    let again = try CommandRun("read", output)
    #expect(again.status == 0)
    #expect(
      try again.output.replacing(/"run":\d+,/, with: "")
        == CommandRun("read", report).output.replacing(/"run":\d+,/, with: ""))
  }

  @Test(
    "What has no comments, or is more than one file, is refused in one line, and nothing is written"
  )
  func refused() throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/checked.docx"
    let text = CommandRun.sample("bao-cao-nam-2023.txt")
    let cases: [([String], String)] = [
      ([text], "comments can only be put into a Word file (.docx); use --format html"),
      ([report, report], "puts comments into exactly one .docx file; name one file"),
      (["-"], "puts comments into exactly one .docx file; name one file"),
    ]
    for (files, reason) in cases {
      let names = files.map { "'\($0)'" }.joined(separator: " ")
      let run = try CommandRun(
        shell: "\"$TIENDO\" check \(names) --format docx --output '\(output)' < '\(text)'",
        environment: ["TIENDO_LANG": "en"])
      #expect(run.status == 2)
      #expect(run.complaints.count == 1)
      #expect(run.complaint.contains(reason), "\(run.complaint)")
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test("The report is never written over")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.write(
      Array(try Data(contentsOf: URL(filePath: report))), to: "report.docx")
    let run = try CommandRun("check", copy, "--format", "docx", "--output", copy)
    #expect(run.status == 2)
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data(contentsOf: URL(filePath: report)))
  }
}
