import Crypto
import HTTPTypes
import Hummingbird
import Storage
import Workflows

/// What proves that a form came from a page of this site: a key in a cookie, which no other site can read or
/// set, and in the form a code made from it with a secret of the server.
struct FormKey: Sendable {
  static let cookie = "tiendo_form"
  /// The name of the field that carries the code.
  static let field = "form_code"

  /// The code that a program sends in a header, where no other site can put one.
  static func header(of request: Request) -> String? {
    HTTPField.Name("X-Form-Code").flatMap { request.headers[$0] }
  }

  private let secret = SymmetricKey(size: .bits256)

  /// The code for the forms of a visitor.
  func code(for key: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Array(key.utf8), using: secret)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Refuses a form whose code is not that of its visitor.
  func check(_ code: String?, of request: Request) throws {
    // Browsers say where a form comes from; those too old to, are held by the code alone.
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name],
      !["same-origin", "none"].contains(site)
    {
      throw Self.refusal
    }
    guard let key = request.cookies[Self.cookie]?.value, let code,
      Self.areEqual(self.code(for: key), code)
    else { throw Self.refusal }
  }

  static let refusal = PageProblem.forbidden(
    Wording(
      "Biểu mẫu này đã cũ hoặc không được gửi từ trang này. Hãy mở lại trang và gửi lần nữa.",
      "This form is too old or was not sent from this site. Open the page again and send it once more."
    ))

  /// Whether two texts are equal, in a time that does not tell how far they are.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension Site {
  /// A page with a form in it, kept for its visitor until somebody writes to a part of the ledger that it
  /// shows.
  ///
  /// One whose visitor has no key yet is made for this once.
  ///
  /// - Parameters:
  ///   - parts: all that its content shows anything of, or is refused or left out for.
  ///   - make: makes the content with the code for its forms.
  func keptFormPage(
    for visit: Visit, showing parts: Set<LedgerPart>,
    _ make: @escaping @Sendable (_ code: String) async throws -> PageContent
  ) async throws -> Response {
    guard let known = visit.request.cookies[FormKey.cookie]?.value else {
      return try await formPage(for: visit, make)
    }
    let code = forms.code(for: known)
    var response = try await rendered.page(
      RenderedPages.Key(of: visit, formCode: code), showing: parts.union(PageFrame.parts),
      at: visit.context.revision
    ) {
      render(try await make(code), for: visit)
    }.response
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// A page with a form in it: its visitor has a key from now on.
  ///
  /// - Parameter make: makes the content with the code for its forms.
  func formPage(
    for visit: Visit, _ make: (_ code: String) async throws -> PageContent
  ) async throws -> Response {
    let known = visit.request.cookies[FormKey.cookie]?.value
    let key = known ?? SecretText.make()
    let content = try await make(forms.code(for: key))
    var response = render(content, for: try await visit.withNotice()).response
    if known == nil {
      response.setCookie(formCookie(key))
    }
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
