/// What a server answered.
package struct HTTPAnswer: Sendable {
  package var status: Int
  /// In the order in which they came, their names in small letters.
  package var headers: [(name: String, value: String)]
  package var bytes: [UInt8]

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The first header of a name in small letters.
  package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The first answer in bytes, and how many of them it takes; nil while it is not whole.
  static func first(in bytes: [UInt8]) -> (HTTPAnswer, Int)? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: true)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    var answer = HTTPAnswer(
      status: status,
      headers: lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map { colon in
          (
            line[..<colon].lowercased(),
            String(line[line.index(after: colon)...].drop { $0 == " " })
          )
        }
      }, bytes: [])
    let rest = bytes[end.upperBound...]
    if answer["transfer-encoding"] == "chunked" {
      guard let (body, length) = chunks(in: rest) else { return nil }
      answer.bytes = body
      return (answer, end.upperBound + length)
    }
    let length = answer["content-length"].flatMap { Int($0) } ?? 0
    guard rest.count >= length else { return nil }
    answer.bytes = Array(rest.prefix(length))
    return (answer, end.upperBound + length)
  }

  private static func chunks(in bytes: ArraySlice<UInt8>) -> ([UInt8], Int)? {
    var body: [UInt8] = []
    var rest = bytes
    while let end = rest.firstRange(of: Array("\r\n".utf8)) {
      guard
        let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16),
        rest[end.upperBound...].count >= size + 2
      else { return nil }
      body += rest[end.upperBound...].prefix(size)
      rest = rest[end.upperBound...].dropFirst(size + 2)
      if size == 0 { return (body, bytes.count - rest.count) }
    }
    return nil
  }
}
