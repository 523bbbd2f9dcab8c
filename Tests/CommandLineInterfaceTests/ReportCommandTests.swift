import Foundation
import TestSupport
import Testing

@Suite("tiendo report")
struct ReportCommandTests {
  /// A ledger with the sample resolution and annual report.
  private func ledger(in folder: TemporaryFolder) throws -> [String: String] {
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-nam-2023"] {
      let run = try CommandRun(
        "import", CommandRun.sample("\(name).docx"), "--area", "12", "--period", "2023", "--accept",
        environment: ledger)
      #expect(run.status == 0, "\(run.complaint)")
    }
    return ledger
  }

  @Test("A report is written, and what it lacks is listed for its author")
  func written() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    func report(_ arguments: String) throws -> CommandRun {
      try CommandRun(shell: "\"$TIENDO\" report \(arguments) --area lai-chau", environment: ledger)
    }
    let text = try report("annual --period 2023")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n"))
    #expect(text.output.contains("52/NQ-HĐND"))
    #expect(text.complaint.contains("chưa có số liệu, câu không được viết: "))
    #expect(text.complaint.contains("mục chưa có lời văn: "))
    let english = try report("annual --period 2023 --lang en")
    #expect(english.complaint.contains("no figure, so no sentence: "))

    for form in ["docx", "html", "md", "txt", "xlsx"] {
      let path = "\(folder.path)/bao-cao.\(form)"
      let run = try report("annual --period 2023 --output '\(path)'")
      #expect(run.status == 0 && run.output.isEmpty, "\(form): \(run.complaint)")
      let bytes = try Data(contentsOf: URL(filePath: path))
      let isPackage = form == "docx" || form == "xlsx"
      #expect(bytes.count > 5_000 && bytes.starts(with: Data("PK".utf8)) == isPackage, "\(form)")
    }
    let signed = try report("annual --period 2023 --signatory 'Lò Văn A' --format md")
    #expect(signed.output.contains("Lò Văn A"))

    let resolution = try report("resolution --period 2023")
    #expect(resolution.status == 0)
    #expect(resolution.output.contains("NGHỊ QUYẾT"))
    #expect(resolution.output.contains("đảm bảo quốc phòng - an ninh năm 2024"))
    #expect(resolution.output.contains("Điều 1."))
  }

  @Test("What a department wrote for a section stands in the report")
  func narrative() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let text = try folder.write(Array("Còn khó khăn về vốn.\n".utf8), to: "muc.txt")
    let written = try CommandRun(
      "narrative", "write", text, "--area", "12", "--period", "2023", "--template", "annual",
      "--section", "limitations", "--author", "Lý B", "--agency", "Sở Tài chính",
      environment: ledger)
    #expect(written.status == 0, "\(written.complaint)")
    let report = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", environment: ledger)
    #expect(report.output.contains("\nCòn khó khăn về vốn.\n"))
  }

  @Test("What cannot be written is said in one line with what to do")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    func complaint(_ arguments: String) throws -> String {
      let run = try CommandRun(shell: "\"$TIENDO\" report \(arguments)", environment: ledger)
      #expect(run.status == 2 && run.output.isEmpty && run.complaints.count == 1, "\(run)")
      return run.complaint
    }
    #expect(
      try complaint("monthly --area 12 --period 2023")
        == "2023: báo cáo monthly không lập cho kỳ này; ghi kỳ như 2023-07.\n")
    #expect(
      try complaint("annual --area 12 --period 2023-07 --lang en")
        == "2023-07: a annual report is not about such a period; write it as 2023.\n")
    #expect(
      try complaint("annual --area 12 --period 1999").hasPrefix(
        "Lai Châu: sổ chưa có số liệu hay chỉ tiêu nào của năm 1999; nhập báo cáo"))
    #expect(
      try complaint("annual --area atlantis --period 2023")
        == "địa bàn \"atlantis\" không có trong sổ; xem danh sách bằng tiendo areas.\n")
    #expect(try complaint("annual --area 12 --period xyz").contains("kỳ \"xyz\" không đọc được"))
    #expect(
      try complaint("annual --area 12 --period 2023 --output '\(folder.path)/a.odt'").hasSuffix(
        "/a.odt: không rõ dạng văn bản; đặt tên tệp có đuôi docx, pdf, html, md, txt, xlsx hoặc ghi --format.\n"
      ))
  }

  @Test("An outline of one's own is used, and refused with the line of what is wrong")
  func templates() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let head = "report: own\ndocument: báo cáo\nsymbol: BC-UBND\nsubject: \"Về thu {period}\"\n"
    func report(_ outline: String) throws -> CommandRun {
      let path = try folder.write(Array((head + outline).utf8), to: "mau.yaml")
      return try CommandRun(
        "report", "annual", "--area", "12", "--period", "2023", "--template", path,
        environment: ledger)
    }
    let section = "sections:\n  - heading: \"Thu ngân sách\"\n    content:\n"
    let own = try report("\(section)      - sentences: [BUD.REVENUE.LOCAL]\n")
    #expect(own.status == 0, "\(own.complaint)")
    #expect(own.output.contains("Về thu năm 2023\n") && own.output.contains("I. THU NGÂN SÁCH\n"))
    #expect(own.output.contains("2.086 tỷ đồng"))
    for (outline, words) in [
      (
        "\(section)      - sentences: [BUD.NOTHING]\n",
        "mau.yaml:8: không có chỉ tiêu BUD.NOTHING; "
      ),
      ("\(section)      - say: \"{period\"\n", "mau.yaml:8: ngoặc nhọn { chưa đóng; "),
      ("\(section)      - say: \"a\n", "đề cương không đúng cú pháp YAML; "),
    ] {
      let run = try report(outline)
      #expect(run.status == 2 && run.complaints.count == 1 && run.output.isEmpty)
      #expect(run.complaint.contains(words), "\(run.complaint)")
    }
    let unknown = try folder.write(
      Array((head + "\(section)      - sentences: [BUD.NOTHING]\n").utf8), to: "mau.yaml")
    let unwritten = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--template", unknown, "--output",
      "\(folder.path)/b.docx", environment: ledger)
    #expect(unwritten.status == 2 && unwritten.complaint.contains("mau.yaml:8: "))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasPrefix("l.db") } == ["mau.yaml"])
    let missing = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--template", "nowhere.yaml",
      environment: ledger)
    #expect(missing.status == 2 && missing.complaint.contains("nowhere.yaml"))
  }

  @Test("A report that cannot be written leaves the file that is there")
  func oldFileStays() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let path = try folder.write(Array("cũ".utf8), to: "bao-cao.html")
    let empty = try CommandRun(
      "report", "annual", "--area", "12", "--period", "1999", "--output", path, environment: ledger)
    #expect(empty.status == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "cũ")
    // A limit on the size of files stops the writing midway.
    let full = try CommandRun(
      shell:
        "trap '' XFSZ; ulimit -f 64; \"$TIENDO\" report annual --area 12 --period 2023 --output '\(path)'",
      environment: ledger)
    #expect(full.status == 3, "\(full.complaint)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "cũ")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasPrefix("l.db") } == ["bao-cao.html"])
    let nowhere = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--output",
      "\(folder.path)/none/a.docx", environment: ledger)
    #expect(nowhere.status == 3 && nowhere.complaint.contains("none/a.docx"))
  }

  /// The Python that `./test` prepares, with a package that edits Word files.
  private static let python = "\(CommandRun.package)/.build/test-python/bin/python3"

  @Test(
    "A figure that was changed in the Word file is named by --compare, and the rest still agrees",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python), "no Python packages"))
  func edited() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let (written, edited) = ("\(folder.path)/a.docx", "\(folder.path)/b.docx")
    func report(_ rest: String...) throws -> CommandRun {
      try CommandRun(
        shell: "\"$TIENDO\" report annual --area 12 --period 2023 \(rest.joined(separator: " "))",
        environment: ledger)
    }
    #expect(try report("--output", written).status == 0)
    let same = try report("--compare", written)
    #expect(same.status == 0 && same.output.hasSuffix(", 0 khác.\n"), "\(same.output)")
    // A clerk changes a number, and a word of the text around it.
    let script = try folder.write(
      Array(
        """
        import docx, sys
        d = docx.Document(sys.argv[1])
        w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
        words = [t for s in d.element.body.iter(w + 'sdt') for t in s.iter(w + 't')]
        tea = [t for t in words if t.text == '9.786 ha']
        print(len(tea))
        tea[0].text = '9.876 ha'
        next(p for p in d.paragraphs if p.runs and 'Lai' in p.text).add_run(' (sửa)')
        d.save(sys.argv[2])
        """.utf8), to: "edit.py")
    let edit = try CommandRun(shell: "'\(Self.python)' '\(script)' '\(written)' '\(edited)'")
    #expect(edit.status == 0, "\(edit.complaint)")
    let review = try report("--compare", edited)
    #expect(review.status == 1)
    #expect(review.output.contains("văn bản ghi \"9.876 ha\", sổ có 9.786 ha."))
    #expect(review.output.hasSuffix(", 1 khác.\n"), "\(review.output)")
  }

  @Test(
    "A report with its annexes and charts is opened by another library",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python), "no Python packages"))
  func openedElsewhere() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let file = "\(folder.path)/a.docx"
    let written = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--output", file,
      environment: ledger)
    #expect(written.status == 0, "\(written.complaint)")
    let script = try folder.write(
      Array(
        """
        import docx, sys
        d = docx.Document(sys.argv[1])
        headings = [p.text for p in d.paragraphs if p.style.name.startswith('Heading')]
        print(all(h.strip() for h in headings), len(headings) > 20, len(d.sections))
        print([t.rows[0].cells[0].text for t in d.tables if len(t.columns) > 2])
        print(min(len(t.rows) for t in d.tables if len(t.columns) > 2) > 40, len(d.inline_shapes))
        """.utf8), to: "open.py")
    let opened = try CommandRun(shell: "'\(Self.python)' '\(script)' '\(file)'")
    #expect(opened.output == "True True 4\n['TT', 'TT', 'TT']\nTrue 2\n", "\(opened.complaint)")
  }

  private static let hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "A report with its annexes is printed whole by LibreOffice",
    .enabled(if: hasOffice, "LibreOffice is not installed here"))
  func printed() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let file = "\(folder.path)/a.pdf"
    let written = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--output", file,
      environment: ledger)
    #expect(written.status == 0, "\(written.complaint)")
    let text = try CommandRun(shell: "pdftotext -layout '\(file)' -").output
    let pages = text.split(separator: "\u{C}")
    #expect(pages.count > 15)
    #expect(pages.first?.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == true)
    for words in ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Nơi nhận:", "2.086 tỷ đồng"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A report with its number, day and signatory is issued as it was written, and then locked")
  func issued() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    func run(_ arguments: String) throws -> CommandRun {
      try CommandRun(shell: "\"$TIENDO\" \(arguments) --area lai-chau", environment: ledger)
    }
    let file = "\(folder.path)/bao-cao.docx"
    let write = "report annual --period 2023 --output '\(file)'"
    let issue =
      "register issue 01/BC-UBND '\(file)' --date 2023-12-05 --person 'Lý B' --signer 'Lò Văn A'"
    let take = "register reserve BC-UBND --year 2023 --person 'Lý B' --subject 'Năm 2023'"
    #expect(try run("\(take) --template annual --period 2023").status == 0)

    let unsigned = try run("\(write) --date 2023-12-05")
    #expect(unsigned.status == 2 && unsigned.complaints.count == 1)
    #expect(unsigned.complaint.hasPrefix("Lai Châu: văn bản ghi ngày ký phải có người ký"))
    #expect(!FileManager.default.fileExists(atPath: file))

    #expect(try run(write).status == 0)
    let undated = try run(issue)
    #expect(undated.complaint.contains("văn bản chưa ghi ngày, tháng; điền 5/12/2023"))

    #expect(try run("\(write) --date 2023-12-05 --signatory 'Lò Văn A'").status == 0)
    let draft = try run("report annual --period 2023 --format md --date 2023-12-05 --signatory A")
    #expect(!draft.output.contains("DỰ THẢO"))
    let issued = try run(issue)
    #expect(issued.status == 0, "\(issued.complaint)")

    let before = try Data(contentsOf: URL(filePath: file))
    let locked = try run("\(write) --date 2023-12-06 --signatory 'Lò Văn A'")
    #expect(locked.status == 2)
    #expect(locked.complaint.hasPrefix("văn bản 01/BC-UBND của kỳ này đã ban hành 5/12/2023"))
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test("An outline of a folder takes the place of the delivered one")
  func ownFolder() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let outlines = try TemporaryFolder()
    _ = try outlines.write(
      Array("report: annual\nextends: annual\nsubject: \"Riêng của tỉnh {period}\"\n".utf8),
      to: "annual.yaml")
    let own = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--outlines", outlines.path,
      environment: ledger)
    #expect(own.status == 0 && own.output.contains("Riêng của tỉnh năm 2023"), "\(own.complaint)")
    _ = try outlines.write(Array("report: x".utf8), to: "nam.yaml")
    let wrong = try CommandRun(
      "report", "annual", "--area", "12", "--period", "2023", "--outlines", outlines.path,
      "--output", "\(folder.path)/x.docx", environment: ledger)
    #expect(wrong.status == 2 && wrong.complaint.contains("nam.yaml: tên đề cương phải bắt đầu"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x.docx"))
  }
}
