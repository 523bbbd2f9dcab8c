import TestSupport
import Testing

@Suite("tiendo: indicators, areas, show and export on a ledger")
struct LedgerCommandTests {
  @Test("A year's documents go in, and come out as lists, series and files")
  func fromDocumentsToFiles() throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-nam-2023", "bao-cao-thang-7-2023"] {
      let run = try CommandRun(
        "import", CommandRun.sample("\(name).docx"), "--area", "lai-chau", "--period", "2023",
        "--accept", environment: ledger)
      #expect(run.status == 0, "\(run.complaint)")
    }

    let found = try CommandRun("indicators", "lao", "động", "việc làm", environment: ledger)
    #expect(found.output.hasPrefix("code\tname\tunit\tsector\n"))
    #expect(found.output.contains("\nLAB.JOBS\t"))
    #expect(try CommandRun("indicators", "LAB.", environment: ledger).output.contains("LAB.JOBS"))

    let show = try CommandRun("show", "LAB.JOBS", "--area", "lai-chau", environment: ledger)
    #expect(show.status == 0)
    #expect(show.output.contains("6.615     8.440   78,38"), "\(show.output)")
    let json = try CommandRun(
      "show", "lab.jobs", "--area", "12", "--format", "json", environment: ledger)
    #expect(json.output.contains(#""percent_of_plan":78.38"#))
    #expect(json.output.contains(#""document":"321/BC-UBND""#))

    let file = "\(folder.path)/lai-chau.csv"
    let export = try CommandRun("export", "--area", "12", "--output", file, environment: ledger)
    #expect(export.status == 0)
    let files = try CommandRun(shell: "cd '\(folder.path)' && ls *.csv* && head -1 *.csv")
    #expect(files.output.hasPrefix("lai-chau.csv\nlai-chau.csv-metadata.json\nREF_AREA,INDICATOR,"))
    let sdmx = try CommandRun(
      "export", "--area", "12", "--period", "2023-07", "--format", "sdmx-csv", environment: ledger)
    #expect(sdmx.output.contains("\r\ndataflow,TIENDO:DF_PROGRESS(1.0),I,12,"))
    #expect(sdmx.output.contains(",2023-07,") && !sdmx.output.contains(",2023-01-01/P7M,"))
  }

  @Test("The account of a plan goes out as a page and as a workbook, figures as a workbook")
  func pagesAndWorkbooks() throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-nam-2023"] {
      let run = try CommandRun(
        "import", CommandRun.sample("\(name).docx"), "--area", "12", "--period", "2023", "--accept",
        environment: ledger)
      #expect(run.status == 0, "\(run.complaint)")
    }
    let scorecard = "\"$TIENDO\" scorecard --area 12 --period 2023"
    let page = try CommandRun(shell: "\(scorecard) --format html", environment: ledger)
    #expect(page.status == 0 && page.output.hasPrefix("<!doctype html>\n<html data-lang=\"vi\""))
    let english = try CommandRun(
      shell: "\(scorecard) --format html --lang en", environment: ledger)
    #expect(english.output.hasPrefix("<!doctype html>\n<html data-lang=\"en\""))

    for (line, name) in [
      (scorecard, "s"), ("\"$TIENDO\" export --area 12", "e"),
    ] {
      let kept = "\(folder.path)/\(name).xlsx"
      let piped = "\(folder.path)/\(name)-piped.xlsx"
      let run = try CommandRun(
        shell: """
          cd '\(folder.path)' && umask 027 && \(line) --format xlsx --output '\(kept)' \
          && \(line) --format xlsx | cat > '\(piped)' && stat -c %a '\(kept)' \
          && test -z "$(ls *.xlsx.*)"
          """, environment: ledger)
      #expect(run.status == 0 && run.output == "640\n", "\(run.output)\(run.complaint)")
      for path in [kept, piped] {
        let parts = try ZipParts.read(path)
        #expect(parts["xl/workbook.xml"] != nil && parts["xl/worksheets/sheet2.xml"] != nil)
      }
      // A terminal of its own, which `script` gives to the command.
      let shown = try CommandRun(
        shell: "script -qec '\(line) --format xlsx' /dev/null", environment: ledger)
      #expect(shown.status == 2)
      #expect(
        shown.output.hasPrefix("xlsx không in ra màn hình được; hãy ghi vào tệp bằng --output"))
      let nowhere = try CommandRun(
        shell: "\(line) --format xlsx --output /nowhere/a.xlsx", environment: ledger)
      #expect(nowhere.status == 3)
      #expect(nowhere.complaint.hasPrefix("/nowhere/a.xlsx: thư mục không tồn tại"))
      #expect(nowhere.complaints.count == 1)
    }
  }

  @Test("Areas are listed by the day, and a list that is imported keeps its good rows")
  func areas() throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    let list = try folder.write(
      Array("code,name,kind,parent\n99001,Xã Mới,Xã,12\n99002,Xã Lạ,Làng,12\n".utf8), to: "a.csv")
    let run = try CommandRun("areas", "import", list, environment: ledger)
    #expect(run.status == 0)
    #expect(run.output == "\(list): nhập 1 dòng, 0 đã có, 1 không nhập được.\n")
    #expect(run.complaint.hasPrefix("\(list):3: loại đơn vị \"Làng\" không có; ghi "))
    let found = try CommandRun("areas", "xa moi", "--format", "csv", environment: ledger)
    #expect(
      found.output
        == "code,name,kind,parent,valid_from,valid_to,successors\n99001,Xã Mới,xã,12 Lai Châu,,,\n")
    let former = try CommandRun("areas", "105", "--on", "2024-12-31", environment: ledger)
    #expect(former.output.contains("\t2025-06-30\t03388 Đoàn Kết, 03408 Tân Phong\n"))
  }

  @Test(
    "What is not found is status 2 and one sentence that says where to look",
    arguments: [
      (["indicators", "zzz"], "không chỉ tiêu nào khớp \"zzz\""),
      (["areas", "zzz"], "không địa bàn nào khớp \"zzz\""),
      (["areas", "--on", "2024"], "--on: \"2024\" không phải là ngày"),
      (["areas", "import", "/nowhere"], "/nowhere: không tìm thấy tệp"),
      (["show", "zzz", "--area", "12"], "chỉ tiêu \"zzz\" không có trong sổ"),
      (["show", "LAB.JOBS", "--area", "zzz"], "địa bàn \"zzz\" không có trong sổ"),
      (["show", "LAB.JOBS", "--area", "12"], "sổ chưa có số liệu của LAB.JOBS"),
      (["export", "--area", "12"], "sổ chưa có số liệu của Lai Châu"),
      (["export", "--area", "12", "--format", "xlsx"], "sổ chưa có số liệu của Lai Châu"),
      (["export", "--area", "12", "--period", "x"], "kỳ \"x\" không đọc được"),
    ])
  func notFound(arguments: [String], complaint: String) throws {
    let folder = try TemporaryFolder()
    let ledger = ["TIENDO_LEDGER": "\(folder.path)/l.db"]
    #expect(try CommandRun("init", environment: ledger).status == 0)
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try CommandRun(shell: "\"$TIENDO\" \(line)", environment: ledger)
    #expect(run.status == 2)
    #expect(run.complaints.count == 1)
    #expect(run.complaint.hasPrefix(complaint), "\(run.complaint)")
    #expect(run.output == "")
  }
}
