import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// What a form with files sent: `multipart/form-data`, taken apart.
struct MultipartForm {
  /// One field; a file has a name.
  struct Part {
    var name: String
    var fileName: String?
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  let parts: [Part]

  /// At most so many fields are taken.
  private static let limit = 64

  /// Takes the body apart; nil when it is no such form.
  init?(contentType: String, body: [UInt8]) {
    guard let boundary = Self.boundary(in: contentType) else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var parts: [Part] = []
    guard var start = Self.find(mark, in: body[...]) else { return nil }
    while true {
      let rest = body[(start + mark.count)...]
      // Behind the last mark stand two dashes.
      if rest.starts(with: "--".utf8) { break }
      guard rest.starts(with: "\r\n".utf8), parts.count < Self.limit else { return nil }
      let content = rest.dropFirst(2)
      guard let end = Self.find(Array("\r\n".utf8) + mark, in: content),
        let headEnd = Self.find(Array("\r\n\r\n".utf8), in: content[..<end])
      else { return nil }
      if let part = Self.part(
        head: String(decoding: content[..<headEnd], as: UTF8.self),
        bytes: Array(content[(headEnd + 4)..<end]))
      {
        parts.append(part)
      }
      start = end + 2
    }
    self.parts = parts
  }

  /// The text of a field; nil without it.
  func text(_ name: String) -> String? {
    parts.first { $0.name == name && $0.fileName == nil }?.text
  }

  /// The file of a field; nil where none was chosen.
  func file(_ name: String) -> Part? {
    parts.first { $0.name == name && $0.fileName?.isEmpty == false && !$0.bytes.isEmpty }
  }

  private static func boundary(in type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
    for field in type.split(separator: ";").dropFirst() {
      let pair = field.drop { $0 == " " }
      guard pair.lowercased().hasPrefix("boundary=") else { continue }
      let value = pair.dropFirst("boundary=".count).filter { $0 != "\"" }
      return value.isEmpty || value.utf8.count > 70 ? nil : value
    }
    return nil
  }

  private static func part(head: String, bytes: [UInt8]) -> Part? {
    for line in head.split(separator: "\r\n")
    where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = value(of: "name", in: line) else { return nil }
      return Part(name: name, fileName: value(of: "filename", in: line), bytes: bytes)
    }
    return nil
  }

  private static func value(of key: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "; \(key)=\"")?.upperBound,
      let end = line[start...].firstIndex(of: "\"")
    else { return nil }
    return String(line[start..<end])
  }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    let last = bytes.endIndex - needle.count
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      let offset = bytes.startIndex
      var index = 0
      while index + offset <= last {
        if buffer[index] == first, buffer[index..<(index + needle.count)].elementsEqual(needle) {
          return index + offset
        }
        index += 1
      }
      return nil
    }
  }
}

extension MultipartForm {
  /// Takes the body of a request apart.
  ///
  /// - Throws: ``PageProblem`` where it was not sent from a page of this site.
  init(of visit: Visit, limit: Int) async throws {
    let request = visit.request
    let body = try await visit.body(upTo: limit)
    guard
      let form = MultipartForm(
        contentType: request.headers[.contentType] ?? "", body: Array(body.readableBytesView))
    else {
      throw PageProblem.badRequest(
        Wording(
          "Biểu mẫu không đọc được. Hãy mở lại trang và gửi lần nữa.",
          "The form cannot be read. Open the page again and send it once more."))
    }
    try visit.site.forms.check(form.text(FormKey.field), of: request)
    self = form
  }
}
