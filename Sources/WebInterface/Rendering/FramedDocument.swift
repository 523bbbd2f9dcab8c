import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// Documents that the program makes, to look at in a frame and to take along.
extension Response {
  /// A page that carries its own style and script, which its policy names by their digests, and that
  /// lives in a frame of this site.
  static func framedDocument(_ bytes: [UInt8]) -> Response {
    let text = String(decoding: bytes, as: UTF8.self)
    let styles = digests(of: "style", in: text)
    let scripts = digests(of: "script", in: text)
    let policy = """
      default-src 'none'; script-src \(scripts); style-src \(styles); style-src-elem \(styles); \
      style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
      sandbox allow-scripts
      """
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
        .contentSecurityPolicy: policy,
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file for the visitor to keep.
  static func download(_ bytes: [UInt8], type: String, name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename*=UTF-8''\(Visit.escaped(name))",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// The digests of what stands in elements of a name, as a policy lists them.
  private static func digests(of element: String, in text: String) -> String {
    var digests: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "<\(element)>"),
      let end = rest[start.upperBound...].firstRange(of: "</\(element)>")
    {
      let digest = SHA256.hash(data: Data(rest[start.upperBound..<end.lowerBound].utf8))
      digests.append("'sha256-\(Data(digest).base64EncodedString())'")
      rest = rest[end.upperBound...]
    }
    return digests.isEmpty ? "'none'" : digests.joined(separator: " ")
  }
}
