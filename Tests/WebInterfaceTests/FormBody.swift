import HTTPTypes

@testable import WebInterface

/// What a browser sends of a form with files.
struct FormBody {
  var files: [String: (name: String, bytes: [UInt8])] = [:]
  var fields: [String: String] = [:]

  static let type = "multipart/form-data; boundary=grenze"

  /// The bytes, with the code of the form where there is one.
  func bytes(code: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    var fields = fields
    fields[FormKey.field] = code
    for (name, value) in fields {
      bytes += Array("--grenze\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8)
      bytes += Array(value.utf8) + Array("\r\n".utf8)
    }
    for (name, file) in files {
      bytes += Array(
        "--grenze\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
          .utf8)
      bytes += file.bytes + Array("\r\n".utf8)
    }
    return bytes + Array("--grenze--\r\n".utf8)
  }
}

extension SiteDriver {
  /// Sends a form as the page with it would, its code and cookie with it.
  func send(
    _ path: String, _ form: FormBody, cookies: [String: String] = [:], headers: HTTPFields = [:]
  ) async throws -> Answer {
    try await send(
      path, form, code: site.forms.code(for: "visitor"), cookies: cookies, headers: headers)
  }

  /// Sends a form with another code, or without one.
  func send(
    _ path: String, _ form: FormBody, code: String?, cookies: [String: String] = [:],
    headers: HTTPFields = [:]
  ) async throws -> Answer {
    var headers = headers
    headers[.contentType] = FormBody.type
    return try await ask(
      .post, path, cookies: cookies.merging([FormKey.cookie: "visitor"]) { own, _ in own },
      headers: headers, body: form.bytes(code: code))
  }
}
