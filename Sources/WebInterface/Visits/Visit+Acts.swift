import HTTPTypes
import Hummingbird
import Storage
import Workflows

extension Visit {
  /// A sentence for what was just done, from the address that a form led to.
  func done() -> String? {
    switch question("done") {
    case "saved": say(Wording("Đã ghi.", "Saved."))
    case "row-added": say(Wording("Đã thêm dòng vào biểu.", "The line is in the form."))
    case "row-removed":
      say(
        Wording(
          "Đã bỏ dòng khỏi biểu; số liệu đã báo cáo vẫn còn trong sổ.",
          "The line is out of the form; figures that were reported stay in the ledger."))
    case "closed": say(Wording("Đã cho ngừng hoạt động.", "Closed."))
    case "opened": say(Wording("Đã cho hoạt động lại.", "Open again."))
    case "reported": say(Wording("Đã ghi tiến độ.", "The progress is recorded."))
    case "password":
      say(
        Wording(
          "Đã đổi mật khẩu; các phiên làm việc khác của bạn đã kết thúc.",
          "The password is changed; your other sessions have ended."))
    default: nil
    }
  }

  /// The visit with what its person is reminded of now; of a page that is only looked at it is known already.
  func withNotice() async throws -> Visit {
    guard request.method != .get else { return self }
    var context = context
    context.notice = try await site.notices.notice(
      for: access, store: site.store, revision: try await site.store.revision(),
      clock: site.clock)
    return Visit(site: site, request: request, context: context)
  }

  /// The page that shows why something was refused, with what was typed still in it.
  func refused(
    _ refusal: CollectionRefusal, _ page: (Wording) async throws -> Response
  ) async throws -> Response {
    if case .forbidden = refusal { throw refusal }
    var response = try await page(refusal.wording)
    switch refusal {
    case .stale, .staleTask: response.status = .conflict
    default: response.status = .unprocessableContent
    }
    return response
  }

  /// What a form sent, by the columns of a catalogue.
  static func cells(_ fields: FormFields, _ names: [String]) -> [String: String] {
    Dictionary(
      names.map { ($0, fields[$0] ?? "") }, uniquingKeysWith: { first, _ in first })
  }
}
