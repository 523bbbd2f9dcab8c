import Documents
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Official documents in the hands of other programs")
struct OtherProgramsTests {
  private static let python = Program.python
  private static let office = executable(["/usr/bin/soffice", "/usr/local/bin/soffice"])

  private static func executable(_ paths: [String]) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program and gives what it printed.
  private func run(_ program: String?, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(
    "The rules of the Open XML SDK find nothing", .enabled(if: python != nil, "no Python packages"),
    arguments: OfficialPackageTests.documents.keys.sorted())
  func schema(name: String) throws {
    let document = try #require(OfficialPackageTests.documents[name])
    let folder = try TemporaryFolder()
    let file = try folder.write(WordDocumentWriter.write(document), to: "a.docx")
    let (status, output) = try run(
      Self.python, ["-m", "openxml_audit", file, "--format", "office2013", "--output", "json"])
    #expect(status == 0, "\(output)")
  }

  @Test(
    "python-docx sees styles, sections, tables and notes",
    .enabled(if: python != nil, "no Python packages"))
  func library() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      WordDocumentWriter.write(SampleOfficialDocument.report), to: "a.docx")
    let script = """
      import docx, sys
      d = docx.Document(sys.argv[1])
      headings = [p for p in d.paragraphs if p.style.name.startswith('Heading')]
      print(len(headings), [p.style.name for p in headings][:4])
      print(len(d.sections), [int(s.orientation) for s in d.sections], len(d.tables), len(d.inline_shapes))
      print(round(d.sections[0].left_margin.mm), round(d.sections[0].top_margin.mm))
      notes = [r.target_part for r in d.part.rels.values() if r.reltype.endswith('/footnotes')]
      print(notes[0].blob.count(b'<w:footnote '))
      body = d.styles['Body Text']
      print(body.paragraph_format.first_line_indent.cm, d.styles['Quốc hiệu'].font.size.pt)
      """
    let (status, output) = try run(Self.python, ["-c", script, file])
    #expect(status == 0)
    #expect(
      output == """
        9 ['Heading 1', 'Heading 2', 'Heading 3', 'Heading 4']
        3 [0, 1, 0] 5 3
        30 20
        4
        1.27 13.0

        """)
  }

  @Test(
    "LibreOffice prints every page, note and annex",
    .enabled(if: office != nil, "LibreOffice is not installed here"))
  func pages() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      WordDocumentWriter.write(SampleOfficialDocument.report), to: "a.docx")
    _ = try run(
      Self.office,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", folder.path, file,
      ])
    let (status, text) = try run(
      Self.executable(["/usr/bin/pdftotext"]), ["-layout", "\(folder.path)/a.pdf", "-"])
    #expect(status == 0)
    let pages = text.split(separator: "\u{C}")
    // Three of the text, three of the wide annex, one of the last.
    #expect((6...8).contains(pages.count))
    #expect(pages.first?.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == true)
    for words in [
      "Kế hoạch năm 2023 tăng 9%.", "Huyện Tam Đường 320 ha", "Nguyễn Văn A", "Phụ lục I",
      "Phụ lục II", "hội thứ 34",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    // The first page bears no number, the second does; a heading row stands on every page of a table.
    #expect(pages[1].split(separator: "\n").first?.trimmingCharacters(in: .whitespaces) == "2")
    #expect(text.components(separatedBy: "Lũy kế").count == 4)
  }
}
