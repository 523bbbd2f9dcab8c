import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// Answers for programs.
extension Response {
  /// A value as JSON, made for this one request.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let bytes = try encoded(value)
    return Response(
      status: status,
      headers: [
        .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
        .contentLength: String(bytes.count),
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A value as JSON, in the spelling of every answer.
  static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(value))
  }
}

/// Why a program gets no answer, in both languages.
struct ProblemAnswer: Encodable {
  var status: Int
  var message: String
  var messageEn: String

  init(_ problem: PageProblem) {
    status = problem.status.code
    message = problem.wording.vietnamese
    messageEn = problem.wording.english
  }
}
