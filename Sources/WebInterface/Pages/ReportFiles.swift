import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import NIOPosix
import Reports
import Storage
import Workflows

/// `/reports/monthly/12/2023-07/…`: the report as it looks on paper, and as files to take along.
enum ReportFiles: Page {
  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/reports/:kind/:area/:period/preview") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let question = try await ReportQuestion(path: visit)
      // Legal bases and the names of the office are those of the day, an own outline that of its file.
      let key = RenderedPages.Key(
        address: question.path("preview") + question.outlineState, language: visit.language,
        day: site.clock.today())
      let page = try await site.rendered.page(
        key, showing: [.catalogues, .figures, .documents], at: context.revision
      ) {
        let written = try await question.written(for: visit)
        return RenderedPage(
          bytes: ByteBuffer(
            bytes: try OfficialRendering.html.render(
              written.report.document, named: question.kind.rawValue, in: visit.language)))
      }
      return Response.framedDocument(Array(page.bytes.readableBytesView))
    }
    router.get("/reports/:kind/:area/:period/report.{form}") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let question = try await ReportQuestion(path: visit)
      return try await file(visit.parameter("form"), of: question, visit)
    }
  }

  /// The forms in which a report can be taken along, by the ends of the files' names.
  static let forms = ["docx", "pdf", "xlsx", "html", "md"]

  private static func file(
    _ form: String, of question: ReportQuestion, _ visit: Visit
  ) async throws -> Response {
    let name =
      VerificationDesk.safe(
        "\(question.kind.rawValue)-\(question.place.area.code)-\(question.place.period.code)")
      + ".\(form)"
    let type: String
    switch form {
    case "xlsx":
      let written = try await question.written(for: visit)
      return try WorkbookFile.download(
        ReportWorkbook.make(written.material, in: visit.language), name: name)
    case "docx": type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "pdf": return try await printed(question, visit, name)
    case "html": type = "text/html; charset=utf-8"
    case "md": type = "text/markdown; charset=utf-8"
    default:
      throw PageProblem.notFound(
        Wording(
          "Không có dạng tệp \"\(form)\". Hãy chọn \(forms.joined(separator: ", ")).",
          "There is no form \"\(form)\". Choose \(forms.joined(separator: ", "))."))
    }
    guard let rendering = OfficialRendering(rawValue: form) else {
      preconditionFailure("a form that is offered and cannot be made")
    }
    let written = try await question.written(for: visit)
    return Response.download(
      try rendering.render(written.report.document, named: name, in: visit.language), type: type,
      name: name)
  }

  /// The pages as LibreOffice prints them.
  private static func printed(
    _ question: ReportQuestion, _ visit: Visit, _ name: String
  ) async throws -> Response {
    let document = try await question.written(for: visit).report.document
    let language = visit.language
    await visit.site.printing.take()
    let result: Result<[UInt8], any Error>
    do {
      // Printing blocks its thread for seconds, which the others of the site are not to wait for.
      result = .success(
        try await NIOThreadPool.singleton.runIfActive {
          try OfficialRendering.pdf.render(document, named: name, in: language)
        })
    } catch {
      result = .failure(error)
    }
    await visit.site.printing.giveBack()
    do {
      return Response.download(try result.get(), type: "application/pdf", name: name)
    } catch let problem as OfficialRendering.PrintingProblem {
      throw PageProblem(status: .serviceUnavailable, wording: problem.wording)
    }
  }
}
