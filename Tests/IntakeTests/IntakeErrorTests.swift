import Glibc
import Intake
import OfficeOpenXML
import TestSupport
import Testing

@Suite("What the user is told about files that cannot be read")
struct IntakeErrorTests {
  private func sentence(
    of path: String, options: IntakeOptions = IntakeOptions()
  ) -> String? {
    do {
      _ = try DocumentIntake.read(path: path, options: options)
      return nil
    } catch {
      return error.sentence
    }
  }

  private func sentence(of bytes: [UInt8], named name: String) -> String? {
    do {
      _ = try DocumentIntake.read(bytes: bytes, named: name)
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test("A missing file")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/không có.docx"
    let expected = "\(path): không tìm thấy tệp; hãy kiểm tra lại tên và đường dẫn."
    #expect(sentence(of: path) == expected)
    let file = try folder.write([0x41], to: "a.txt")
    #expect(sentence(of: file + "/b")?.contains("không tìm thấy tệp") == true)
  }

  @Test("A folder")
  func directory() throws {
    let folder = try TemporaryFolder()
    #expect(
      sentence(of: folder.path)
        == "\(folder.path): đây là thư mục, không phải tệp; hãy chọn một tệp trong thư mục.")
  }

  @Test("A file that may not be read", .enabled(if: geteuid() != 0))
  func permission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x41], to: "kín.txt", mode: 0)
    #expect(
      sentence(of: path)
        == "\(path): không có quyền đọc tệp; hãy xin cấp quyền đọc hoặc chép tệp sang thư mục của mình."
    )
  }

  @Test("What the system answers when it opens a file becomes a case of its own")
  func systemErrors() {
    #expect(IntakeError(opening: "a", code: EACCES) == .noPermission(file: "a"))
    #expect(IntakeError(opening: "a", code: ENOTDIR) == .missingFile(file: "a"))
    #expect(
      IntakeError(opening: "a", code: EIO).sentence
        == "a: không đọc được tệp (Input/output error); hãy chép tệp sang chỗ khác rồi thử lại.")
  }

  @Test("An empty file, and one with nothing but blanks")
  func empty() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "rỗng.docx")
    #expect(sentence(of: path) == "\(path): tệp rỗng; hãy xuất hoặc tải lại tệp.")
    #expect(
      sentence(of: Array(" \n\t\n".utf8), named: "a.txt")
        == """
        a.txt: tệp không có chữ nào; hãy kiểm tra lại tệp; nếu là ảnh quét, hãy xuất ra .pdf và thêm \
        --ocr.
        """)
    #expect(
      sentence(of: try WordFile(body: "<w:p/>").bytes(), named: "a.docx")?
        .hasPrefix("a.docx: tệp không có chữ nào") == true)
  }

  @Test("A file above the limit is refused by its size, a stream at the limit")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/lớn.txt"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    ftruncate(descriptor, 65 << 20)
    close(descriptor)
    #expect(
      sentence(of: path)
        == "\(path): tệp lớn hơn giới hạn 64 MB; hãy tách tệp hoặc bỏ bớt hình ảnh.")
    #expect(
      sentence(of: "/dev/zero", options: IntakeOptions(inputLimit: 1 << 20))
        == "/dev/zero: tệp lớn hơn giới hạn 1 MB; hãy tách tệp hoặc bỏ bớt hình ảnh.")
  }

  @Test("Binary data, whatever its name says")
  func binary() {
    let bytes = Array("MZ".utf8) + [0x90, 0x00, 0x03, 0x00, 0x00, 0xFF]
    for name in ["a.txt", "a.exe", "a"] {
      #expect(
        sentence(of: bytes, named: name)
          == "\(name): tệp nhị phân không rõ định dạng; hãy dùng tệp .docx, .pdf hoặc văn bản .txt."
      )
    }
  }

  @Test("Text in an encoding that cannot be told")
  func encoding() {
    #expect(
      sentence(of: [0x63, 0x61, 0x66, 0xE9], named: "a.txt")
        == """
        a.txt: không nhận ra bảng mã của văn bản (không phải Unicode, TCVN3 hay VNI); hãy lưu lại tệp \
        với bảng mã UTF-8.
        """)
  }

  @Test(
    "Formats that are known but not read",
    arguments: [
      ("RTF", "{\\rtf1\\ansi"), ("HTML", "\n<!DOCTYPE html><p>"), ("HTML", "<HTML>"),
      ("XML", "<?xml version=\"1.0\"?>"), ("PNG", "\u{89}PNG"),
      (
        "OpenDocument",
        "PK\u{3}\u{4}\(String(repeating: "0", count: 26))mimetypeapplication/vnd.oasis.opendocument.text"
      ),
    ])
  func unsupported(kind: String, content: String) {
    let bytes = content.unicodeScalars.map { UInt8($0.value) }
    #expect(
      sentence(of: bytes, named: "a.doc")
        == "a.doc: chưa đọc được định dạng \(kind); hãy mở tệp và lưu lại thành .docx hoặc .pdf.")
  }

  @Test("An old .doc, and a .docx under a password, which share their container")
  func oleContainers() {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1536 - bytes.count)
    #expect(
      sentence(of: bytes, named: "cũ.doc")
        == "cũ.doc: đây là tệp Office 97–2003 (.doc); hãy mở bằng Word và lưu lại thành .docx.")
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    bytes.replaceSubrange(1152..<1152 + name.count, with: name)
    #expect(
      sentence(of: bytes, named: "mật.docx")
        == """
        mật.docx: tệp được bảo vệ bằng mật khẩu; hãy mở bằng mật khẩu và lưu một bản không có mật khẩu.
        """)
  }

  @Test("A .docx that was cut short anywhere")
  func truncated() throws {
    let bytes = try WordFile(paragraphs: (0..<100).map { "Đoạn \($0)" }).bytes()
    for part in 1..<16 {
      #expect(
        sentence(of: Array(bytes.prefix(bytes.count * part / 16)), named: "a.docx")
          == "a.docx: tệp .docx bị hỏng hoặc tải chưa đủ; hãy tải lại hoặc mở bằng Word và lưu lại."
      )
    }
  }

  @Test("A zip file that is no Word document")
  func otherZip() throws {
    let zip = try ZipBuilder()
    try zip.add("xl/workbook.xml", Array("<workbook/>".utf8))
    #expect(
      sentence(of: try zip.finish(), named: "bảng.zip")
        == """
        bảng.zip: tệp nén không phải văn bản Word (thiếu word/document.xml); hãy giải nén hoặc lưu lại \
        thành .docx.
        """)
  }

  @Test("A zip bomb of a gigabyte of zeros, in bounded time", .timeLimit(.minutes(5)))
  func bomb() throws {
    let zip = try ZipBuilder()
    try zip.add(
      "word/document.xml", repeating: [UInt8](repeating: 0, count: 1 << 20), times: 1024)
    let bytes = try zip.finish()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(
      sentence(of: bytes, named: "bom.docx")
        == """
        bom.docx: nội dung giải nén vượt giới hạn an toàn (64 MB); hãy mở bằng Word và lưu lại, bỏ bớt \
        hình ảnh.
        """)
    #expect(clock.now - start < .seconds(1))
  }

  @Test("XML that is broken, and XML that is nested a hundred thousand deep")
  func brokenXML() throws {
    let broken = try WordFile(body: "<w:p>\n<w:r></w:p>").bytes()
    #expect(
      sentence(of: broken, named: "a.docx")
        == "a.docx: phần word/document.xml bị lỗi XML ở dòng 3; hãy mở bằng Word và lưu lại.")
    let deep = try WordFile(body: String(repeating: "<w:sdt>", count: 100_000)).bytes()
    #expect(
      sentence(of: deep, named: "a.docx")
        == "a.docx: phần word/document.xml lồng nhau quá 200 tầng; hãy mở bằng Word và lưu lại.")
  }

  @Test("Every message is one line in both languages, whatever the file is called")
  func oneLine() {
    let name = "a\nb\u{2028}c\u{202E}d\u{7}"
    let errors: [IntakeError] = [
      .missingFile(file: name), .directory(file: name), .noPermission(file: name),
      .unreadable(file: name, reason: "x\ny"), .emptyFile(file: name),
      .tooLarge(file: name, limit: 1), .unknownFormat(file: name), .unknownEncoding(file: name),
      .unsupportedFormat(file: name, kind: "RTF"), .oldOfficeFormat(file: name),
      .passwordProtected(file: name), .damagedContainer(file: name), .notWordDocument(file: name),
      .unpacksTooLarge(file: name, limit: .entries(1)),
      .unpacksTooLarge(file: name, limit: .cells(1), program: .excel), .notWorkbook(file: name),
      .oldOfficeFormat(file: name, program: .excel), .withoutCells(file: name),
      .damagedContainer(file: name, program: .excel), .openQuote(file: name, line: 1),
      .malformedXML(file: name, part: name, line: 1), .withoutText(file: name),
      .nestedTooDeep(file: name, part: name, limit: 1), .scannedPages(file: name),
      .toolsMissing(file: name, tools: ["a"], packages: ["b"]),
      .toolFailed(file: name, tool: "a", detail: "x\r\ny"),
      .toolTimedOut(file: name, tool: "a", seconds: 1),
      .toolOutputTooLarge(file: name, tool: "a", limit: 1),
    ]
    for error in errors {
      for sentence in [error.sentence, error.englishSentence] {
        #expect(sentence.hasPrefix("a?b?c?d?: "))
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains { $0.isNewline || $0 == "\u{202E}" })
      }
    }
  }
}
