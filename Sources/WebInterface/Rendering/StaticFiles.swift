import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// Style sheets and scripts: the site's own, which are part of the program, and the libraries that the
/// distribution has installed.
///
/// They are read once. Their addresses change with what is in them, so a browser may keep them.
struct StaticFiles: Sendable {
  /// A file that pages ask for.
  enum Name: String, CaseIterable {
    case style = "site.css"
    case script = "site.js"
    case bootstrap = "bootstrap.min.css"
    case charts = "chart.min.js"

    /// Where the distribution's package puts it; nil for the site's own.
    fileprivate var library: String? {
      switch self {
      case .style, .script: nil
      case .bootstrap: "bootstrap5/css/bootstrap.min.css"
      case .charts: "chart.js/chart.min.js"
      }
    }

    fileprivate var type: String {
      rawValue.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
    }
  }

  private struct File {
    var bytes: ByteBuffer
    var mark: String
  }

  private var files: [Name: File] = [:]

  init(libraries: String) {
    for name in Name.allCases {
      let bytes: [UInt8]?
      switch name {
      case .style: bytes = PackageResources.site_css
      case .script: bytes = PackageResources.site_js
      case .bootstrap, .charts:
        bytes = name.library.flatMap { path in
          (try? Data(contentsOf: URL(filePath: "\(libraries)/\(path)"))).map { Array($0) }
        }
      }
      guard let bytes else { continue }
      let digest = SHA256.hash(data: bytes).prefix(6)
      let mark = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      files[name] = File(bytes: ByteBuffer(bytes: bytes), mark: mark)
    }
  }

  /// The libraries that are not installed.
  var missing: [String] {
    Name.allCases.filter { files[$0] == nil }.map(\.rawValue)
  }

  /// Where a file is to be had; nil without it.
  func address(of name: Name) -> String? {
    files[name].map { "/static/\(name.rawValue)?v=\($0.mark)" }
  }

  func add(to router: Router<VisitContext>) {
    for (name, file) in files {
      let headers: HTTPFields = [
        .contentType: name.type,
        .contentLength: String(file.bytes.readableBytes),
        .cacheControl: "public, max-age=31536000, immutable",
      ]
      router.get("/static/\(name.rawValue)") { _, _ in
        Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
      }
    }
  }
}
