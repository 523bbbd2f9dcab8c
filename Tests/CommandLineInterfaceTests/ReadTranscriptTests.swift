import TestSupport
import Testing

@Suite("tiendo read")
struct ReadTranscriptTests {
  private static let report = """
    BÁO CÁO

    Tình hình kinh tế - xã hội tháng 7 năm 2023

    Sản lượng chè búp tươi trong tháng ước 7.800 tấn, tăng 4% so với cùng kỳ năm trước.

    """

  @Test("A report becomes one JSON object a statement, with the keys of the contract in order")
  func jsonLines() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun("read", folder.write(Array(Self.report.utf8), to: "a.txt"))
    #expect(
      run.output == """
        {"line":5,"quote":"7.800 tấn","value":7800,"unit":"tấn","modifier":null,"role":"level",\
        "subject":"Sản lượng chè búp tươi","period":"2023-07","basis":"in-period",\
        "modifies":null,"vs":null,"direction":null,"indicator":null,"area":null}
        {"line":5,"quote":"4%","value":4,"unit":"%","modifier":null,"role":"change",\
        "subject":"Sản lượng chè búp tươi","period":"2023-07","basis":"in-period",\
        "modifies":0,"vs":"same-period","direction":"up","indicator":null,"area":null}

        """)
    #expect(run.complaint == "")
    #expect(run.status == 0)
  }

  @Test("In a Word file a statement stands in a paragraph and a run, on no line")
  func wordPlaces() throws {
    let folder = try TemporaryFolder()
    let word = WordFile(paragraphs: Self.report.split(separator: "\n").map(String.init))
    let run = try CommandRun("read", folder.write(word.bytes(), to: "a.docx"))
    #expect(
      run.output.hasPrefix(
        #"{"line":null,"page":null,"paragraph":3,"run":1,"quote":"7.800 tấn","value":7800,"#))
    #expect(run.status == 0)
  }

  @Test("A dash reads standard input")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(Self.report.utf8), to: "a.txt")
    let run = try CommandRun("read", "-", input: path)
    #expect(run.output == (try CommandRun("read", path)).output)
    #expect(run.status == 0)
  }

  @Test(
    "Every sample is read in every form",
    arguments: [
      "bao-cao-nam-2023", "bao-cao-thang-7-2023", "nghi-quyet-ke-hoach-2023",
    ], [("txt", "jsonl"), ("docx", "html"), ("docx", "table")])
  func samples(name: String, form: (type: String, format: String)) throws {
    let run = try CommandRun(
      "read", CommandRun.sample("\(name).\(form.type)"), "--format", form.format)
    #expect(run.status == 0)
    #expect(run.complaint == "")
    #expect(run.output.utf8.count > 4000)
    #expect(run.output.last == "\n")
  }

  @Test("A number of four hundred digits is shown as not understood, and the rest is read")
  func longNumber() throws {
    let folder = try TemporaryFolder()
    let digits = String(repeating: "7", count: 400)
    let path = try folder.write(Array("Trồng mới \(digits) ha và 50 ha chè.\n".utf8), to: "a.txt")
    let run = try CommandRun("read", path, "--format", "table")
    #expect(run.status == 0)
    #expect(run.output.contains("chưa đọc được 1"))
    #expect(run.output.contains("«777"))
    #expect(run.output.contains("50 ha"))
  }

  @Test("A table that goes into a file or a pipe has no colours in it")
  func plainTable() throws {
    let run = try CommandRun(
      "read", CommandRun.sample("bao-cao-thang-7-2023.txt"), "--format", "table")
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("Đọc được "))
    let english = try CommandRun(
      "read", CommandRun.sample("bao-cao-thang-7-2023.txt"), "--format", "table", "--lang", "en")
    #expect(english.output.contains(" numbers in the document are understood"))
  }

  @Test("A reader that has seen enough is no failure, and nothing is said about it")
  func closedPipe() throws {
    let file = CommandRun.sample("bao-cao-nam-2023.txt")
    let run = try CommandRun(
      shell: """
        for i in 1 2 3 4 5 6 7 8; do cat '\(file)'; done |
          { "$TIENDO" read - --format html; echo "status $?" >&2; } | head -c 5
        """)
    #expect(run.output == "<!doc")
    #expect(run.complaint == "status 0\n")
  }
}
