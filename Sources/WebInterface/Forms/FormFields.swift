import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// What a form without files sent: `application/x-www-form-urlencoded`, its code checked.
struct FormFields {
  private let pairs: [(name: String, value: String)]

  /// The most that such a form may send.
  private static let limit = 2 << 20

  /// Takes the body of a request apart.
  ///
  /// - Throws: ``PageProblem`` where it was not sent from a page of this site.
  init(of visit: Visit) async throws {
    let request = visit.request
    let body = try await visit.body(upTo: Self.limit)
    guard
      request.headers[.contentType]?.lowercased()
        .hasPrefix("application/x-www-form-urlencoded") == true
    else { throw FormKey.refusal }
    self.init(String(decoding: body.readableBytesView, as: UTF8.self))
    try visit.site.forms.check(self[FormKey.field] ?? FormKey.header(of: request), of: request)
  }

  init(_ text: String) {
    pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The value of the first field of a name; nil without it.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The values of every field of a name.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// The fields whose names begin so, with what follows.
  func beginning(_ prefix: String) -> [(rest: String, value: String)] {
    pairs.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.value)
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
