import ArgumentParser
import Ledger
import Reports
import Workflows

/// `tiendo report`: an official document written from the ledger.
struct ReportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: InterfaceLanguage.text(
      "Viết báo cáo, dự thảo nghị quyết từ sổ số liệu.",
      "Write a report or a draft resolution from the ledger."),
    discussion: InterfaceLanguage.text(
      """
      Ví dụ: tiendo report monthly --area lai-chau --period 2023-07 --output bao-cao.docx
      Không có số liệu thì không có câu; những gì còn thiếu được liệt kê sau khi viết. Lời văn của từng \
      mục lấy từ tiendo narrative; thể thức, nơi nhận, người ký lấy từ tiendo register.
      Mã kết thúc: 0 đã viết; 2 sai cách dùng, đề cương hoặc kỳ; 3 không chạy được.
      """,
      """
      Example: tiendo report monthly --area lai-chau --period 2023-07 --output report.docx
      Without a figure there is no sentence; what is missing is listed afterwards. The free text of the \
      sections comes from tiendo narrative; letterhead, recipients and signatory from tiendo register.
      Exit status: 0 written; 2 bad usage, outline or period; 3 could not run.
      """))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text("Loại báo cáo.", "The kind of report."),
      valueName: InterfaceLanguage.text("loại", "kind")))
  var kind: ReportKind

  @OptionGroup var place: PlaceOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ghi vào tệp này; đuôi tệp cho biết dạng.",
        "Write to this file; its name says the form."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Dạng văn bản; mặc định theo tên tệp của --output, nếu không thì txt.",
        "The form; by default what the name in --output says, else txt."),
      valueName: InterfaceLanguage.text("dạng", "form")))
  var format: ReportForm?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Dùng đề cương này thay đề cương kèm theo; xem Templates/README.md.",
        "Use this outline instead of the delivered one; see Templates/README.md."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var template: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Thư mục đề cương của địa phương: annual.yaml thay đề cương năm kèm theo.",
        "A folder of the province's own outlines: annual.yaml takes the place of the delivered one."
      ),
      valueName: InterfaceLanguage.text("thư mục", "folder")))
  var outlines: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Người ký, nếu khác người ký của cơ quan.", "Who signs, if another than the office's own."),
      valueName: InterfaceLanguage.text("họ tên", "name")))
  var signatory: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ngày ký ghi trên văn bản, như 2023-07-18; không ghi thì để trống cho văn thư.",
        "The day that is printed on it, as 2023-07-18; left open for the clerk without."),
      valueName: InterfaceLanguage.text("ngày", "day")))
  var date: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Không viết, mà đối chiếu tệp Word đã viết trước đây với sổ hiện nay: từng số liệu có đánh dấu.",
        "Do not write, but hold a Word file written before against the ledger of now, figure by figure."
      ),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var compare: String?

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func run(on engine: any LedgerEngine) async throws {
    let language = InterfaceLanguage.current
    let form = try form()
    let signed = try date.map { try CommandDay.read($0, option: "--date") }
    let desk = ReportDesk(OpenLedger(try await engine.open(ledger.address)))
    let place = try await place.resolve(desk.ledger)
    try await LedgerQuestion.ask {
      let period = try ReportDesk.period(place.period, for: kind, given: self.place.period)
      let template = try await outline(desk)
      let material = try await desk.material(template, for: period, at: place)
      guard let rendering = form.rendering else {
        return try await WorkbookOutput.write(
          ReportWorkbook.make(material, in: language), to: output)
      }
      let report = try await desk.write(
        template, of: material, at: place, on: Clock.today, signatory: signatory, date: signed)
      if let compare { return try self.compare(compare, with: report, material.book.indicators) }
      try hand(out: report, as: rendering)
      for line in GapWording.lines(report.gaps, material.book.indicators, in: language) {
        Output.complain(line)
      }
    }
  }

  /// Says which marked figures of a file do not stand as the ledger has them; status 1 where any is.
  private func compare(
    _ file: String, with report: ComposedReport, _ indicators: [String: Indicator]
  ) throws {
    let bytes = try CatalogueFile.read(file)
    let language = InterfaceLanguage.current
    guard let review = try? MarkedFigureReview.review(bytes, against: report) else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "\(file): không phải tệp Word đọc được; hãy chọn tệp .docx do tiendo report viết.",
          "\(file): no Word file that can be read; choose a .docx that tiendo report wrote."))
    }
    let total = review.agreeing + review.differences.count
    let lines =
      review.lines(indicators, in: language) + [
        InterfaceLanguage.text(
          "\(total) số liệu có đánh dấu: \(review.agreeing) đúng như sổ, \(review.differences.count) khác.",
          "\(total) marked figures: \(review.agreeing) as in the ledger, \(review.differences.count) not."
        )
      ]
    try Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: output)
    if !review.differences.isEmpty { throw ExitCode(1) }
  }

  /// Writes the document, whole or not at all.
  private func hand(out report: ComposedReport, as rendering: OfficialRendering) throws {
    if rendering.isBinary, output == nil || output == "-", Terminal.isThere {
      throw Output.unshowable(rendering.rawValue)
    }
    let bytes: [UInt8]
    do {
      bytes = try rendering.render(
        report.document, named: output ?? kind.rawValue, in: InterfaceLanguage.current)
    } catch let problem as OfficialRendering.PrintingProblem {
      throw CommandFailure.input(
        problem.wording(InterfaceLanguage.current), isForWantOfProgram: problem.isForWantOfProgram)
    }
    try Output.write(bytes, to: output)
  }

  /// The outline that was given, else the one of the folder, else the delivered.
  private func outline(_ desk: ReportDesk) async throws -> ReportTemplate {
    if let template {
      return try await desk.template(kind, from: (try CatalogueFile.read(template), template))
    }
    let folder = try outlines.map { try OutlineFolder(path: $0) }
    return try await desk.template(kind, folder?.outline(nil, of: kind))
  }

  private func form() throws -> ReportForm {
    if let format { return format }
    guard let output, output != "-" else { return .txt }
    if let named = ReportForm(fileName: output) { return named }
    let forms = ReportForm.allCases.map(\.rawValue).joined(separator: ", ")
    throw CommandFailure.unusable(
      InterfaceLanguage.text(
        "\(output): không rõ dạng văn bản; đặt tên tệp có đuôi \(forms) hoặc ghi --format.",
        "\(output): the form is not clear; end the file's name with \(forms) or give --format."))
  }
}

extension ReportKind: ExpressibleByArgument {}
