import Documents
import Intake
import SourceText
import TestSupport
import Testing

@Suite("PDF through external programs", .serialized)
struct PortableDocumentTests {
  private let pdf = Array("%PDF-1.4\n".utf8)

  private func result(
    _ programs: [(String, String)], recognisesScans: Bool = false, seconds: Int = 10,
    bytes: [UInt8]? = nil
  ) throws -> Result<RawDocument, IntakeError> {
    let folder = try TemporaryFolder()
    for (name, script) in programs { try folder.writeProgram(name, script: script) }
    let options = IntakeOptions(
      recognisesScans: recognisesScans, toolSeconds: seconds, searchPath: folder.path)
    do {
      return .success(
        try DocumentIntake.read(bytes: bytes ?? pdf, named: "a.pdf", options: options))
    } catch {
      return .failure(error)
    }
  }

  private func sentence(_ result: Result<RawDocument, IntakeError>) -> String? {
    if case .failure(let error) = result { error.sentence } else { nil }
  }

  @Test("Pages and lines of the text layer are the places of the text")
  func pages() throws {
    let raw = try result([("pdftotext", "printf 'M\\303\\264t\\n\\fHai\\nBa\\n\\f'")]).get()
    let text = raw.source.string(0..<raw.source.bytes.count)
    #expect(text.contains("Môt") && text.contains("Ba"))
    let offset = try #require(raw.source.bytes.lastIndex(of: UInt8(ascii: "B")))
    #expect(raw.source.place(at: offset).page == 2)
  }

  @Test("The program gets the whole file on standard input")
  func input() throws {
    let file = pdf + [UInt8](repeating: 0x41, count: 300_000)
    let raw = try result([("pdftotext", "/usr/bin/wc -c")], bytes: file).get()
    #expect(raw.source.string(0..<raw.source.bytes.count).contains("300009"))
  }

  @Test("Without pdftotext the message says what to install")
  func missingTool() throws {
    #expect(
      sentence(try result([]))
        == "a.pdf: thiếu chương trình pdftotext; hãy cài đặt poppler-utils.")
  }

  @Test("Pages without text are a scan, for which there is --ocr")
  func scan() throws {
    #expect(
      sentence(try result([("pdftotext", "printf '\\f\\f'")]))
        == "a.pdf: tệp PDF chỉ có ảnh quét, không có lớp chữ; hãy thêm --ocr để nhận dạng chữ.")
  }

  @Test("With --ocr the message names all missing packages at once")
  func missingRecognition() throws {
    let scan = ("pdftotext", "printf '\\f'")
    #expect(
      sentence(try result([scan], recognisesScans: true))
        == """
        a.pdf: thiếu chương trình pdftoppm, tesseract, tesseract -l vie; hãy cài đặt poppler-utils, \
        tesseract-ocr, tesseract-ocr-vie.
        """)
    let programs = [scan, ("pdftoppm", "exit 0"), ("tesseract", "echo eng")]
    #expect(
      sentence(try result(programs, recognisesScans: true))
        == "a.pdf: thiếu chương trình tesseract -l vie; hãy cài đặt tesseract-ocr-vie.")
  }

  @Test("With --ocr only the pages without text are recognised")
  func recognition() throws {
    let raw = try result(
      [
        ("pdftotext", "printf 'chu co san\\f\\f'"), ("pdftoppm", "echo \"trang $7\""),
        ("tesseract", "if [ \"$1\" = --list-langs ]; then echo vie; else /bin/cat; fi"),
      ], recognisesScans: true
    ).get()
    let text = raw.source.string(0..<raw.source.bytes.count)
    #expect(text.hasPrefix("chu co san\n"))
    #expect(text.contains("trang 2"))
  }

  @Test("A program that fails is quoted, one that hangs is stopped, one that floods is cut off")
  func failures() throws {
    #expect(
      sentence(try result([("pdftotext", "echo 'Syntax Error: bad' >&2; exit 1")]))
        == """
        a.pdf: pdftotext không đọc được tệp (Syntax Error: bad); hãy kiểm tra tệp mở được không rồi \
        xuất lại.
        """)
    #expect(
      sentence(
        try result([("pdftotext", "echo 'Command Line Error: Incorrect password' >&2; exit 1")]))
          == """
          a.pdf: tệp được bảo vệ bằng mật khẩu; hãy mở bằng mật khẩu và lưu một bản không có mật khẩu.
          """)
    #expect(
      sentence(try result([("pdftotext", "exec /bin/sleep 60")], seconds: 1))
        == "a.pdf: pdftotext chạy quá 1 giây; hãy tách tệp thành nhiều phần rồi thử lại.")
    #expect(
      sentence(try result([("pdftotext", "exec /usr/bin/yes")], seconds: 30))
        == "a.pdf: pdftotext cho ra nhiều hơn 64 MB; hãy tách tệp thành nhiều phần.")
    #expect(sentence(try result([("pdftotext", "kill -9 $$")]))?.contains("exit 137") == true)
  }

  @Test("A program that leaves its output open behind it does not hold up the reading")
  func background() throws {
    let script = "/bin/sleep 5 & echo xong"
    let clock = ContinuousClock()
    let start = clock.now
    _ = try result([("pdftotext", script)]).get()
    #expect(clock.now - start < .seconds(3))
  }
}
