import Glibc
import TestSupport
import Testing

@Suite("tiendo read: input that cannot be read")
struct UnreadableInputTests {
  /// A file that cannot be read, and words of the line that says so.
  struct Case: CustomTestStringConvertible {
    var name: String
    var vietnamese: String
    var english: String
    var bytes: @Sendable () throws -> [UInt8]

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty.txt", vietnamese: "tệp rỗng", english: "is empty") { [] },
    Case(name: "blank.txt", vietnamese: "không có chữ nào", english: "no text") {
      Array(" \n\t\n".utf8)
    },
    Case(name: "binary.bin", vietnamese: "không rõ định dạng", english: "unknown format") {
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }
    },
    Case(name: "zeros.txt", vietnamese: "không rõ định dạng", english: "unknown format") {
      Array("Báo cáo\u{0}\u{0}\u{0} năm 2023".utf8)
    },
    Case(name: "cut.docx", vietnamese: "bị hỏng", english: "damaged") {
      let bytes = try WordFile(paragraphs: ["Báo cáo năm 2023"]).bytes()
      return Array(bytes.prefix(bytes.count / 2))
    },
    Case(name: "locked.docx", vietnamese: "mật khẩu", english: "password") {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
      return bytes + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    },
    Case(name: "bomb.docx", vietnamese: "vượt giới hạn an toàn", english: "safe limit") {
      let zip = try ZipBuilder()
      let block = [UInt8](repeating: 0x20, count: 1 << 20)
      try zip.add("word/document.xml", repeating: block, times: 32)
      return try zip.finish()
    },
    Case(name: "deep.docx", vietnamese: "lồng nhau quá", english: "nested deeper") {
      let open = String(repeating: "<w:tbl>", count: 50_000)
      return try WordFile(body: open).bytes()
    },
    Case(name: "book.xlsx", vietnamese: "không phải văn bản Word", english: "no Word document") {
      let zip = try ZipBuilder()
      try zip.add("xl/workbook.xml", Array("<workbook/>".utf8))
      return try zip.finish()
    },
    Case(name: "old.doc", vietnamese: "97–2003", english: "97–2003") {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    },
  ]

  @Test("ends with status 2 and one line that names the file and the cause", arguments: cases)
  func files(_ file: Case) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(file.bytes(), to: file.name)
    expect(try CommandRun("read", path), refuses: path, because: file.vietnamese)
    let english = try CommandRun("read", path, environment: ["TIENDO_LANG": "en"])
    expect(english, refuses: path, because: file.english)
  }

  @Test("A folder, a missing file and a forbidden place are told apart")
  func places() throws {
    let folder = try TemporaryFolder()
    expect(try CommandRun("read", folder.path), refuses: folder.path, because: "thư mục")
    let missing = "\(folder.path)/khong-co.txt"
    expect(try CommandRun("read", missing), refuses: missing, because: "không tìm thấy")
    let below = try folder.write([1], to: "a") + "/b"
    expect(try CommandRun("read", below), refuses: below, because: "không tìm thấy")
  }

  @Test("A file beyond the limit is refused before it is read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "large.txt")
    #expect(truncate(path, 1 << 40) == 0)
    expect(try CommandRun("read", path), refuses: path, because: "lớn hơn giới hạn 64 MB")
  }

  @Test("A name that would break the line or steer the terminal stays on one line")
  func names() throws {
    let run = try CommandRun("read", "/nowhere/a\nb\u{1B}[31m")
    #expect(run.status == 2)
    #expect(run.complaints.count == 1)
    #expect(!run.complaint.contains("\u{1B}"))
  }

  private func expect(
    _ run: CommandRun, refuses path: String, because cause: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 2, sourceLocation: location)
    #expect(run.output == "", sourceLocation: location)
    #expect(run.complaints.count == 1, sourceLocation: location)
    #expect(run.complaint.hasPrefix("\(path): "), "\(run.complaint)", sourceLocation: location)
    #expect(run.complaint.contains(cause), "\(run.complaint)", sourceLocation: location)
    #expect(run.complaint.contains("; "), "names a remedy", sourceLocation: location)
    #expect(run.complaint.hasSuffix(".\n"), sourceLocation: location)
  }
}
