import TestSupport
import Testing

@Suite("tiendo: usage, help and output")
struct UsageTests {
  /// Arguments that are wrong, and the line that says so in each language.
  static let mistakes: [([String], String, String)] = [
    (
      ["raed", "a.txt"],
      "tiendo: không có lệnh 'raed'. Có phải là 'read'? Xem: tiendo --help",
      "tiendo: there is no command 'raed'. Did you mean 'read'? See: tiendo --help"
    ),
    (
      ["frobnicate"],
      "tiendo: không có lệnh 'frobnicate'. Xem: tiendo --help",
      "tiendo: there is no command 'frobnicate'. See: tiendo --help"
    ),
    (
      ["read"],
      "tiendo: thiếu '<tệp>'. Xem: tiendo read --help",
      "tiendo: Missing expected argument '<file>'. See: tiendo read --help"
    ),
    (
      ["read", "a.txt", "--fromat", "html"],
      "tiendo: không có tùy chọn '--fromat'. Có phải là '--format'? Xem: tiendo read --help",
      "tiendo: Unknown option '--fromat'. Did you mean '--format'? See: tiendo read --help"
    ),
    (
      ["read", "a.txt", "--format", "xml"],
      """
      tiendo: giá trị 'xml' không hợp lệ cho '--format <dạng>'. Hãy chọn một trong 'jsonl', \
      'table' hoặc 'html'. Xem: tiendo read --help
      """,
      """
      tiendo: The value 'xml' is invalid for '--format <form>'. Please provide one of 'jsonl', \
      'table' or 'html'. See: tiendo read --help
      """
    ),
    (
      ["read", "a.txt", "b.txt"],
      "tiendo: thừa 'b.txt'. Xem: tiendo read --help",
      "tiendo: Unexpected argument 'b.txt'. See: tiendo read --help"
    ),
    (
      ["bench", "--runs", "0"],
      "tiendo: --runs phải từ 1 đến 1000. Xem: tiendo bench --help",
      "tiendo: --runs has to be from 1 to 1000. See: tiendo bench --help"
    ),
  ]

  @Test("Wrong usage is status 2 and one line that says what was meant", arguments: mistakes)
  func wrongUsage(arguments: [String], vietnamese: String, english: String) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try CommandRun(shell: "\"$TIENDO\" \(line)")
    #expect(run.complaint == vietnamese + "\n")
    #expect(run.output == "")
    #expect(run.status == 2)
    let other = try CommandRun(shell: "\"$TIENDO\" \(line)", environment: ["TIENDO_LANG": "en"])
    #expect(other.complaint == english + "\n")
    #expect(other.status == 2)
  }

  @Test("Help is Vietnamese, and English on request")
  func help() throws {
    let run = try CommandRun("read", "--help")
    #expect(run.output.contains("CÁCH DÙNG: tiendo read <tệp>"))
    #expect(run.output.contains("Mã kết thúc: 0 xong; 2 sai cách dùng"))
    for word in ["USAGE", "OPTIONS", "ARGUMENTS", "default", "values", "Show "] {
      #expect(!run.output.contains(word))
    }
    #expect(run.status == 0)
    let english = try CommandRun("read", "--help", "--lang", "en")
    #expect(english.output.contains("USAGE: tiendo read <file>"))
    #expect(english.output == (try CommandRun("help", "read", "--lang=en")).output)
  }

  @Test("The root lists every command, and says its version")
  func root() throws {
    for arguments in ["", "--help", "help"] {
      let run = try CommandRun(shell: "\"$TIENDO\" \(arguments)")
      #expect(run.output.contains("\n  read  "))
      #expect(run.output.contains("\n  bench  "))
      #expect(run.status == 0)
    }
    let version = try CommandRun("--version")
    #expect(version.output == "tiendo 0.1.0\n")
  }

  @Test("--lang outdoes TIENDO_LANG, and a language that is not spoken is refused")
  func languages() throws {
    let run = try CommandRun("read", "/nowhere", "--lang", "vi", environment: ["TIENDO_LANG": "en"])
    #expect(run.complaint.contains("không tìm thấy"))
    let french = try CommandRun("read", "/nowhere", "--lang", "fr")
    #expect(french.complaint.contains("'fr' không hợp lệ"))
    #expect(french.status == 2)
    let other = try CommandRun("read", "/nowhere", environment: ["TIENDO_LANG": "fr"])
    #expect(other.complaint.contains("không tìm thấy"))
  }

  @Test("--output writes the file whole, and replaces what was there")
  func output() throws {
    let folder = try TemporaryFolder()
    let report = try folder.write(Array("Trồng mới 50 ha chè.\n".utf8), to: "a.txt")
    let target = try folder.write(Array("cũ".utf8), to: "b.jsonl")
    let run = try CommandRun("read", report, "--output", target)
    #expect(run.status == 0)
    #expect(run.output == "")
    let direct = try CommandRun("read", report).output
    #expect(try CommandRun(shell: "cat '\(target)'").output == direct)
    #expect(try CommandRun(shell: "ls '\(folder.path)'").output == "a.txt\nb.jsonl\n")
  }

  @Test("An output that cannot be written is status 3 and one line")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let report = try folder.write(Array("Trồng mới 50 ha chè.\n".utf8), to: "a.txt")
    for (target, cause) in [
      ("\(folder.path)/khong-co/b", "thư mục không tồn tại"), (folder.path, "đây là thư mục"),
      ("/dev/full", "đĩa đã đầy"), ("/proc/tiendo", "không"),
    ] {
      let run = try CommandRun("read", report, "--output", target)
      #expect(run.status == 3)
      #expect(run.complaints.count == 1)
      #expect(run.complaint.hasPrefix("\(target): "))
      #expect(run.complaint.contains(cause), "\(run.complaint)")
    }
    let full = try CommandRun(shell: "\"$TIENDO\" read '\(report)' >/dev/full")
    #expect(full.status == 3)
    #expect(full.complaints.count == 1)
  }

  @Test("The report itself is never overwritten")
  func outputOntoInput() throws {
    let folder = try TemporaryFolder()
    let report = try folder.write(Array("Trồng mới 50 ha chè.\n".utf8), to: "a.txt")
    let run = try CommandRun("read", report, "--output", "\(folder.path)/./a.txt")
    #expect(run.status == 2)
    #expect(run.complaint.contains("ghi đè"))
    #expect(try CommandRun(shell: "cat '\(report)'").output == "Trồng mới 50 ha chè.\n")
  }

  @Test("The benchmark measures a file and says how its cost grows")
  func bench() throws {
    let folder = try TemporaryFolder()
    let report = try folder.write(Array("Trồng mới 50 ha chè.\n".utf8), to: "a.txt")
    let run = try CommandRun("bench", report, "--runs", "1", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("\(report): 26 bytes, 5 words, 1 figures\n"))
    #expect(run.output.contains("  ×100"))
    let missing = try CommandRun("bench", "/nowhere")
    #expect(missing.status == 2)
    #expect(missing.complaints.count == 1)
  }
}
