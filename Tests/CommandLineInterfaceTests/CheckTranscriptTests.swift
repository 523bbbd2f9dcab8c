import TestSupport
import Testing

@Suite("tiendo check")
struct CheckTranscriptTests {
  private static let wrong = """
    Cơ cấu kinh tế: nông nghiệp 15,49%; công nghiệp 37,32%; dịch vụ 50,35%.

    """
  private static let right = """
    Cơ cấu kinh tế: nông nghiệp 25,5%; công nghiệp 34,5%; dịch vụ 40%.

    """

  private func file(_ text: String, _ folder: TemporaryFolder, _ name: String = "a.txt") throws
    -> String
  {
    try folder.write(Array(text.utf8), to: name)
  }

  @Test("The exit status says whether anything was found")
  func status() throws {
    let folder = try TemporaryFolder()
    let found = try CommandRun("check", file(Self.wrong, folder))
    #expect(found.status == 1)
    #expect(
      found.output.hasPrefix("{\"findings\":[\n{\"kind\":\"structure\",\"severity\":\"error\""))
    let clean = try CommandRun("check", file(Self.right, folder, "b.txt"))
    #expect(clean.status == 0)
    #expect(clean.complaint == "")
  }

  @Test("A format, or the name of the output file, says what comes out")
  func formats() throws {
    let folder = try TemporaryFolder()
    let report = try file(Self.wrong, folder)
    #expect(try CommandRun("check", report, "--format", "text").output.hasPrefix("LỖI (1)\n"))
    #expect(
      try CommandRun("check", report, "--format", "text", "--lang", "en").output
        .hasPrefix("ERRORS (1)\n"))
    for (name, opening) in [
      ("k.html", "<!doctype html>"), ("k.sarif", "{\"$schema\":"), ("k.txt", "LỖI"),
      ("k.json", "{\"findings\""),
    ] {
      let run = try CommandRun("check", report, "--output", "\(folder.path)/\(name)")
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(try CommandRun(shell: "cat \(folder.path)/\(name)").output.hasPrefix(opening))
    }
  }

  @Test("A plan is read with --against, as often as there are plans")
  func against() throws {
    let folder = try TemporaryFolder()
    let report = try file(Self.right, folder)
    let plan = try file("Kế hoạch trồng mới 300 ha chè.\n", folder, "b.txt")
    let run = try CommandRun("check", report, "--against", plan, "--against", plan)
    #expect(run.status == 0)
    #expect(run.output.contains("\"document\":\"\(report)\""))
    #expect(try CommandRun("check", report, "--against", "/no/such").status == 2)
  }

  @Test("A finding is set aside with a reason and a name, and taken back")
  func suppression() throws {
    let folder = try TemporaryFolder()
    let report = try file(Self.wrong, folder)
    let ledger = "\(folder.path)/l.sqlite"
    #expect(try CommandRun("init", "--ledger", ledger).status == 0)
    let text = try CommandRun("check", report, "--ledger", ledger, "--format", "text")
    #expect(text.status == 1)
    let digits = try #require(text.output.firstMatch(of: /Dấu vết: ([0-9a-f]+)/)).output.1
    let setAside = try CommandRun(
      "check", report, "--ledger", ledger, "--suppress", String(digits.prefix(6)), "--reason",
      "đã đối chiếu với Cục Thống kê", "--person", "Lò Văn A", "--format", "text")
    #expect(setAside.status == 0)
    #expect(setAside.output.contains("BỎ QUA CÓ LÝ DO (1)"))
    #expect(setAside.output.contains("đã đối chiếu với Cục Thống kê (Lò Văn A, "))
    #expect(try CommandRun("check", report, "--ledger", ledger).status == 0)
    #expect(try CommandRun("check", report, environment: ["TIENDO_LEDGER": ledger]).status == 0)
    #expect(try CommandRun("check", report).status == 1, "no ledger, no word of a person")
    let restored = try CommandRun(
      "check", report, "--ledger", ledger, "--restore", String(digits), "--reason", "nhầm",
      "--person", "Lò Văn A")
    #expect(restored.status == 1)
  }

  @Test(
    "What cannot be done is said in one line",
    arguments: [
      (["--suppress", "ab"], "--suppress và --restore cần --reason và --person"),
      (["--suppress", "ab", "--reason", " ", "--person", "A"], "cần --reason và --person"),
      (["--reason", "r"], "đi cùng --suppress"),
      (["--suppress", "ab", "--reason", "r", "--person", "A", "--ledger", "/no/l"], "sổ số liệu"),
      (["-", "-"], "chỉ đọc được một lần"),
      (["--format", "pdf"], "không hợp lệ"),
    ])
  func usage(_ arguments: [String], _ words: String) throws {
    let folder = try TemporaryFolder()
    let line = ([try file(Self.wrong, folder)] + arguments).map { "'\($0)'" }
      .joined(separator: " ")
    let run = try CommandRun(shell: "\"$TIENDO\" check \(line)")
    #expect(run.status == 2)
    #expect(run.complaints.count == 1)
    #expect(run.complaint.contains(words), "\(run.complaint)")
  }

  @Test("A fingerprint that no finding has records nothing")
  func unknownFingerprint() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/l.sqlite"
    #expect(try CommandRun("init", "--ledger", ledger).status == 0)
    let run = try CommandRun(
      "check", file(Self.wrong, folder), "--ledger", ledger, "--suppress", "zz", "--reason", "r",
      "--person", "A")
    #expect(run.status == 2)
    #expect(run.complaint.contains("không phát hiện nào có dấu vết \"zz\""))
  }

  @Test("The result is not written over a report or a plan")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    let report = try file(Self.wrong, folder)
    let run = try CommandRun("check", report, "--output", report)
    #expect(run.status == 2)
    #expect(run.complaint.contains("ghi đè"))
  }
}
