import Foundation
import HTTPTypes
import TestSupport
import Testing
import Workflows

@testable import WebInterface

@Suite("The verification desk")
struct VerificationTests {
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "tiendo").path

  private static func sample(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Checkout.root.appending(path: "Samples/lai-chau/\(name)")))
  }

  /// A site with a desk whose plan is the sample resolution.
  private static func site(_ bounds: CheckWorker.Bounds = CheckWorker.Bounds()) async throws
    -> SiteDriver
  {
    let plan = Checkout.root.appending(path: "Samples/lai-chau/nghi-quyet-ke-hoach-2023.txt").path
    return try SiteDriver(
      store: try await SampleLedger.make(),
      desk: try VerificationDesk(
        worker: CheckWorker(program: program, bounds: bounds), plans: [plan]))
  }

  @Test("A report that is handed in comes back with its findings, coloured and commented")
  func verification() async throws {
    let site = try await Self.site()
    let sent = try await site.send(
      "/verification",
      FormBody(
        files: ["report": ("bao-cao.docx", try Self.sample("bao-cao-nam-2023.docx"))],
        fields: ["plan": "0"]))
    #expect(sent.status == 303)
    let address = try #require(sent.headers[.location])
    let page = try await site.get(address).text
    #expect(page.contains("<h1>bao-cao.docx</h1>"))
    #expect(page.contains("Đối chiếu với nghi-quyet-ke-hoach-2023.txt"))
    #expect(page.contains("<b>5</b><span>sai</span>"))
    #expect(page.contains("sandbox=\"allow-scripts\""))
    let document = try await site.get(address + "/document")
    let policy = try #require(document.headers[.contentSecurityPolicy])
    #expect(policy.contains("script-src 'sha256-"))
    #expect(policy.contains("sandbox allow-scripts"))
    #expect(policy.contains("frame-ancestors 'self'"))
    #expect(document.text.contains("5 thành phần cộng lại 390"))
    let word = try await site.get(address + "/comments.docx")
    #expect(word.bytes.starts(with: "PK".utf8))
    #expect(word.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
    #expect(try await site.get(address + "/findings.json").text.contains("\"findings\":["))
  }

  @Test("A form from elsewhere is refused")
  func foreignForms() async throws {
    let site = try await Self.site()
    let form = FormBody(files: ["report": ("a.txt", Array("GRDP tăng 5%.".utf8))])
    #expect(try await site.send("/verification", form, code: "0").status == 403)
    #expect(try await site.send("/verification", form, code: nil).status == 403)
    let elsewhere: HTTPFields = [.init("Sec-Fetch-Site")!: "cross-site"]
    #expect(try await site.send("/verification", form, headers: elsewhere).status == 403)
    #expect(try await site.send("/verification", form).status == 303)
  }

  @Test("What is missing or unreadable is said above the form, and the site goes on")
  func problems() async throws {
    let site = try await Self.site()
    let empty = try await site.send("/verification", FormBody())
    #expect(empty.status == 422)
    #expect(empty.text.contains("Chưa chọn báo cáo."))
    let broken = try await site.send(
      "/verification", FormBody(files: ["report": ("../../etc/hỏng.docx", [80, 75, 3, 4, 0, 0])]))
    #expect(broken.status == 422)
    #expect(broken.text.contains("hỏng.docx: tệp .docx bị hỏng"))
    #expect(!broken.text.contains("tiendo-desk"))
    #expect(try await site.get("/healthz").status == 200)
  }

  @Test("A run that needs more than it may is ended, and the site goes on")
  func bounds() async throws {
    let site = try await Self.site(CheckWorker.Bounds(seconds: 10, megabytes: 16))
    let answer = try await site.send(
      "/verification", FormBody(files: ["report": ("a.txt", Array("GRDP tăng 5%.".utf8))]))
    #expect(answer.status == 422)
    #expect(answer.text.contains("trong giới hạn thời gian và bộ nhớ"))
    #expect(try await site.get("/healthz").status == 200)
  }

  @Test("What was not kept, or is kept no more, is said so")
  func gone() async throws {
    let site = try await Self.site()
    let answer = try await site.get("/verification/0000")
    #expect(answer.status == 404)
    #expect(answer.text.contains("chỉ giữ bốn giờ"))
  }

  @Test(
    "A form with files is taken apart, and what is none is refused",
    arguments: [
      (
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--", "b"
      ),
      (
        "multipart/form-data; boundary=\"x\"",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--x--\r\n", ""
      ),
      (
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", nil
      ),
      ("multipart/form-data", "--x--", nil),
      ("text/plain", "a=b", nil),
    ] as [(String, String, String?)])
  func multipart(_ type: String, _ body: String, _ value: String?) {
    let form = MultipartForm(contentType: type, body: Array(body.utf8))
    #expect(form?.text("a") == value)
  }

  @Test(
    "A file name loses what a file system or a command could take amiss",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Báo cáo\\a b.docx", "a-b.docx"), ("--format", "format"),
      ("…", "document"), ("", "document"), ("báo cáo.docx", "báo-cáo.docx"),
    ])
  func names(_ given: String, _ kept: String) {
    #expect(VerificationDesk.safe(given) == kept)
  }
}
