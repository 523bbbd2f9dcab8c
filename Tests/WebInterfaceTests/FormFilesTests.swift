import HTTPTypes
import Ledger
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("Forms filled in elsewhere")
struct FormFilesTests {
  private static let upload = SampleOffice.page + "/upload"

  private static func form(_ text: String) -> FormBody {
    FormBody(files: ["workbook": ("bieu.csv", Array(text.utf8))])
  }

  @Test("A form that was taken along comes back into the grid, and is not saved")
  func wayBack() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    _ = try await site.post(
      SampleOffice.page, ["step": "save", "version": "0", "cell:TEA|point-in-time": "5.100"],
      cookies: cookies)
    let file = try await site.get(SampleOffice.page + "/workbook.xlsx", cookies: cookies)
    #expect(file.status == 200)
    #expect(file.bytes.starts(with: "PK".utf8))
    let back = try await site.send(
      Self.upload, FormBody(files: ["workbook": ("bieu.xlsx", file.bytes)]), cookies: cookies)
    #expect(back.status == 200)
    #expect(back.text.contains("Đã đọc 2 dòng từ tệp. Số liệu chưa được lưu"))
    #expect(back.text.contains("value=\"5100\"") || back.text.contains("value=\"5.100\""))
    #expect(try await site.store.submission(SampleOffice.key)?.version == 1)
  }

  @Test("Figures of a table are shown with what is wrong; lines of other forms are named")
  func table() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let answer = try await site.send(
      Self.upload,
      Self.form("Số kỳ này,Mã dòng (không sửa)\nnhiều,TEA|point-in-time\n7,XYZ|cumulative\n"),
      cookies: cookies)
    #expect(answer.status == 200)
    #expect(answer.text.contains("value=\"nhiều\""))
    #expect(answer.text.contains("không phải là số"))
    #expect(answer.text.contains("XYZ|cumulative"))
    #expect(try await site.store.submission(SampleOffice.key) == nil)
  }

  @Test("A file that is none of this form is refused in a sentence, and so is who may not enter")
  func refused() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let foreign = try await site.send(Self.upload, Self.form("a,b\n1,2\n"), cookies: cookies)
    #expect(foreign.status == 422)
    #expect(foreign.text.contains("không có dòng nào của biểu này"))
    let missing = try await site.send(Self.upload, FormBody(), cookies: cookies)
    #expect(missing.status == 422)
    #expect(missing.text.contains("Chưa chọn tệp"))
    #expect(
      try await site.send(Self.upload, Self.form("a"), code: "x", cookies: cookies).status == 403)
    for login in ["khac", "duyet", "tonghop"] {
      let answer = try await site.send(
        Self.upload, Self.form("5,TEA|point-in-time"), cookies: try await site.signIn(login))
      #expect(answer.status == 403, "\(login)")
    }
    #expect(
      try await site.get(
        SampleOffice.page + "/workbook.xlsx", cookies: try await site.signIn("khac")
      ).status == 403)
  }
}
