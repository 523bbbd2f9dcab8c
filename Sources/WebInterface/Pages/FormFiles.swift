import HTTPTypes
import Hummingbird
import Intake
import Ledger
import Workflows

/// `/forms/…/workbook.xlsx` and `/forms/…/upload`: a form to be filled in elsewhere, and the way back.
enum FormFiles: Page {
  /// The most that can be handed in at once.
  private static let limit = 4 << 20

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/forms/:regime/:agency/:period/workbook.xlsx") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let sheet = try await visit.desk().form(try SubmissionAddress.key(of: visit))
      let key = sheet.key
      return try WorkbookFile.download(
        FormWorkbook.make(sheet, in: visit.language),
        name: VerificationDesk.safe(
          "\(key.regime)-\(key.agency)-\(key.period.code)".replacing("/", with: "-")) + ".xlsx")
    }
    router.post("/forms/:regime/:agency/:period/upload") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let key = try SubmissionAddress.key(of: visit)
      let form = try await MultipartForm(of: visit, limit: limit)
      let desk = try await visit.desk()
      let sheet = try await desk.form(key)
      guard sheet.isPossible(.save) else { throw CollectionRefusal.forbidden(.enterFigures) }
      do {
        guard let file = form.file("workbook") else { throw noFile }
        let upload = try FormUpload.read(
          IntakeInput(name: file.fileName ?? "", bytes: file.bytes), for: sheet)
        return try await SubmissionPage.page(
          try await desk.preview(key, cells: upload.cells), visit, upload: said(of: upload))
      } catch let error as IntakeError {
        return try await refused(
          Wording(error.sentence(in: .vietnamese), error.sentence(in: .english)), sheet, visit)
      } catch let refusal as CollectionRefusal {
        return try await refused(refusal.wording, sheet, visit)
      } catch let problem as PageProblem {
        return try await refused(problem.wording, sheet, visit)
      }
    }
  }

  private static let noFile = PageProblem(
    status: .unprocessableContent,
    wording: Wording(
      "Chưa chọn tệp. Hãy chọn tệp tải xuống từ biểu này, đã điền số.",
      "No file was chosen. Choose the file downloaded from this form, filled in."))

  private static func refused(
    _ wording: Wording, _ sheet: FormSheet, _ visit: Visit
  ) async throws -> Response {
    var response = try await SubmissionPage.page(sheet, visit, problem: wording)
    response.status = .unprocessableContent
    return response
  }

  private static func said(of upload: FormUpload) -> Wording {
    let unknown = upload.unknown.joined(separator: ", ")
    let left =
      upload.unknown.isEmpty
      ? Wording("", "")
      : Wording(
        " Bỏ qua \(upload.unknown.count) dòng không có trong biểu: \(unknown).",
        " Left out \(upload.unknown.count) lines that the form has not: \(unknown).")
    return Wording(
      "Đã đọc \(upload.found) dòng từ tệp. Số liệu chưa được lưu: hãy xem lại rồi bấm Lưu nháp."
        + left.vietnamese,
      "Read \(upload.found) lines of the file. Nothing is saved yet: look it over, then press Save the draft."
        + left.english)
  }
}
