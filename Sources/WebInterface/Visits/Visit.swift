import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Storage
import Workflows

/// A request to a page, in the terms of the site.
struct Visit: Sendable {
  let site: Site
  let request: Request
  let context: VisitContext

  var language: Language { context.language }
  var store: OpenLedger { site.ledger }
  var access: Access { context.access }

  /// The machine that asks, for counting attempts; never logged.
  ///
  /// Behind a proxy it is what the proxy says; what a visitor says of that stands before it in the list.
  var origin: String {
    guard site.isBehindTLS, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    else { return context.address }
    return String(last.filter { $0 != " " }.prefix(64))
  }

  /// The words in the language of the visitor.
  func say(_ wording: Wording) -> String { wording(language) }

  /// A part of the path; empty where there is none.
  func parameter(_ name: String) -> String { context.parameters.get(name) ?? "" }

  /// What stands behind the question mark, in which a browser's form writes a space as "+".
  private var asked: FormFields { FormFields(request.uri.query ?? "") }

  /// What the address asks for behind its question mark; nil when nothing, or nothing but spaces.
  func question(_ name: Substring) -> String? {
    guard let value = asked[String(name)] else { return nil }
    let text = value.split(separator: " ").joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The address of this page with another answer to one question, for switches.
  func address(with name: String, _ value: String) -> String {
    var pairs = asked.beginning("").filter { $0.rest != name }.map {
      "\(Self.escaped($0.rest))=\(Self.escaped($0.value))"
    }
    pairs.append("\(name)=\(Self.escaped(value))")
    return request.uri.path + "?" + pairs.joined(separator: "&")
  }

  /// Text as a part of an address.
  static func escaped(_ text: String) -> String {
    var address = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }

  /// All that was sent, up to so many bytes.
  ///
  /// - Throws: ``PageProblem`` where it did not arrive whole, `HTTPError` where it is too large.
  func body(upTo limit: Int) async throws -> ByteBuffer {
    var request = request
    do {
      return try await request.collectBody(upTo: limit)
    } catch let error as any HTTPResponseError {
      throw error
    } catch {
      throw PageProblem.badRequest(
        Wording(
          "Nội dung gửi lên bị đứt giữa chừng. Hãy gửi lại.",
          "What was sent broke off midway. Send it again."))
    }
  }

  /// Refuses what the visitor may not do: by asking to sign in where nobody has, else in a sentence.
  func require(_ permission: Permission, _ object: PermissionObject) throws {
    guard !access.may(permission, object) else { return }
    throw refusal(of: permission)
  }

  /// Refuses what the visitor may not do to anything at all.
  func requireAnywhere(_ permission: Permission) throws {
    guard !access.mayAnywhere(permission) else { return }
    throw refusal(of: permission)
  }

  private func refusal(of permission: Permission) -> any Error {
    guard access.desk != nil || access.isOpen else {
      return SignInNeeded(next: request.method == .get ? request.uri.string : "/")
    }
    let wording = CollectionRefusal.forbidden(permission).wording
    return PageProblem.forbidden(wording)
  }

  /// A desk for a person who has signed in, at this very moment.
  ///
  /// For reading it is the one that the visitor was recognised with: of the same state of the ledger, or
  /// nearly. Whoever writes may have taken long to send what is written, and is looked up again.
  func desk() async throws -> CollectionDesk {
    guard let known = access.desk else {
      guard !access.isOpen else {
        throw PageProblem.forbidden(
          Wording(
            "Sổ này chưa có tài khoản nào. Người quản trị tạo tài khoản bằng tiendo person add và tiendo person password.",
            "This ledger has no accounts yet. The administrator makes accounts with tiendo person add and tiendo person password."
          ))
      }
      throw SignInNeeded(next: request.method == .get ? request.uri.string : "/")
    }
    guard request.method != .get else { return known }
    return try await CollectionDesk(
      site.store, login: known.person.login, today: site.clock.today(), now: site.clock.now())
  }

  /// The area that the path names; a page that is not there otherwise.
  func area(on day: TimePeriod.Point) async throws -> ReferenceArea {
    let code = parameter("area")
    let registry = try await store.store.areaRegistry()
    guard let area = registry.area(code, on: day) ?? registry.history(of: code).first else {
      throw PageProblem.notFound(
        Wording(
          "Không có địa bàn mang mã \"\(code)\". Hãy chọn từ trang đầu.",
          "There is no area with the code \"\(code)\". Choose one from the first page."))
    }
    return area
  }

  /// A number from 0 on that the address asks for; nil where it asks for none.
  func number(_ name: Substring) throws -> Int? {
    guard let text = request.uri.queryParameters[name] else { return nil }
    guard let number = Int32(text), number >= 0 else {
      throw PageProblem.badRequest(
        Wording(
          "\(name)=\(text) không đọc được. Ghi một số nguyên từ 0 đến \(Int32.max).",
          "\(name)=\(text) cannot be read. Write a whole number from 0 to \(Int32.max)."))
    }
    return Int(number)
  }

  /// The day that a text names; nil where it is empty.
  static func day(_ text: String) throws -> TimePeriod.Point? {
    guard !text.isEmpty else { return nil }
    guard let day = TimePeriod.Point(dayCode: text) else {
      throw PageProblem.badRequest(
        Wording(
          "Ngày \"\(text)\" không đọc được. Ghi dạng 2024-12-31.",
          "\"\(text)\" is no day. Write it as 2024-12-31."))
    }
    return day
  }

  /// The period that the address asks for; nil where it asks for none.
  func period() throws -> TimePeriod? {
    guard let text = question("period") else { return nil }
    guard let period = TimePeriod(code: text) else {
      throw PageProblem.badRequest(
        Wording(
          "Kỳ \"\(text)\" không đọc được. Ghi 2023, 2023-07, 2023-Q3 hoặc 2023-01..2023-09.",
          "\"\(text)\" is no period. Write 2023, 2023-07, 2023-Q3 or 2023-01..2023-09."))
    }
    return period
  }
}
