import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// A whole page in bytes, or an answer for programs.
struct RenderedPage: Sendable {
  var status = HTTPResponse.Status.ok
  var type = "text/html; charset=utf-8"
  var bytes: ByteBuffer

  var response: Response {
    Response(
      status: status,
      headers: [
        .contentType: type,
        .cacheControl: "private, no-cache",
        .contentLength: String(bytes.readableBytes),
      ],
      body: ResponseBody(byteBuffer: bytes))
  }
}

/// What a page shows between head and foot.
struct PageContent {
  var title: String
  /// The entry of the bar on top that the page belongs to.
  var section: SiteSection?
  var template: String
  var model: Any
  /// Whether the page draws charts.
  var hasCharts = false
}

extension Site {
  /// The page around its content.
  func render(_ content: PageContent, for visit: Visit) -> RenderedPage {
    let main = templates.render(content.model, with: content.template, in: visit.language)
    let frame = PageFrame(content, main: main, visit: visit)
    let text = templates.render(frame, with: "layout", in: visit.language)
    return RenderedPage(bytes: ByteBuffer(string: text))
  }
}
