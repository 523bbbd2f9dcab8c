import TestSupport

/// A browser of one person: keeps cookies, knows the code of the forms it was shown, and asks on one
/// connection.
package final class Visitor {
  private let port: UInt16
  private var connection: HTTPConnection?
  package private(set) var cookies: [String: String] = [:]
  /// The code of the forms that were shown.
  package private(set) var formCode = ""

  package init(port: UInt16) { self.port = port }

  /// Where a browser could not do what it was to.
  package struct Failure: Error {
    package var words: String

    package init(words: String) { self.words = words }
  }

  /// Signs a person in as the page for it does.
  package func signIn(_ login: String, password: String = ProvinceYear.password) throws {
    _ = try get("/sign-in")
    let answer = try post("/sign-in", ["login": login, "password": password])
    guard answer.status == 303, cookies["tiendo_session"] != nil else {
      throw Failure(words: "sign-in of \(login): \(answer.status)")
    }
  }

  /// A page; the code of its forms is kept.
  @discardableResult
  package func get(_ path: String) throws -> HTTPAnswer {
    let answer = try ask("GET", path, headers: [], body: [])
    let mark = "name=\"form_code\" value=\""
    let text = answer.text
    if let start = text.firstRange(of: mark)?.upperBound {
      formCode = String(text[start...].prefix { $0 != "\"" })
    }
    return answer
  }

  /// Sends a form of the page that was shown last.
  package func post(_ path: String, _ fields: [String: String]) throws -> HTTPAnswer {
    try ask(
      "POST", path, headers: [("Content-Type", "application/x-www-form-urlencoded")],
      body: body(fields))
  }

  /// The bytes of a form with the code of the page that was shown last.
  package func body(_ fields: [String: String]) -> [UInt8] {
    var fields = fields
    fields["form_code"] = formCode
    return Array(
      fields.map { "\(Self.escaped($0.key))=\(Self.escaped($0.value))" }
        .joined(separator: "&").utf8)
  }

  /// The header with every cookie.
  package var cookieHeader: (String, String) {
    ("Cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))
  }

  private func ask(
    _ method: String, _ path: String, headers: [(String, String)], body: [UInt8]
  ) throws -> HTTPAnswer {
    let answer: HTTPAnswer
    do {
      let open = try connection ?? HTTPConnection(port: port)
      connection = open
      answer = try open.ask(method, path, headers: headers + [cookieHeader], body: body)
    } catch {
      connection = nil
      throw error
    }
    for header in answer.headers where header.name == "set-cookie" {
      let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
    }
    return answer
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }.joined()
  }
}
