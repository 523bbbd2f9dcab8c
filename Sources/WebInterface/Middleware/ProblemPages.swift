import HTTPTypes
import Hummingbird
import Logging
import Workflows

/// Turns what goes wrong into a page: known problems in their words, anything else into a number under
/// which the log has the rest.
struct ProblemPages: RouterMiddleware {
  let site: Site
  let logger: Logger

  /// What the template shows.
  struct Model {
    var status: Int
    var heading: String
    var sentence: String
  }

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as PageProblem {
      return await page(problem, request, context)
    } catch is SignInNeeded where request.uri.path.hasPrefix("/api/") {
      return await page(
        PageProblem(
          status: .unauthorized,
          wording: Wording(
            "Cần đăng nhập trước, ở /sign-in.", "Sign in first, at /sign-in.")), request, context)
    } catch let need as SignInNeeded {
      return .redirect(to: "/sign-in?next=\(Visit.escaped(need.next))", type: .normal)
    } catch let refusal as CollectionRefusal {
      return await page(
        PageProblem(status: Self.status(of: refusal), wording: refusal.wording), request, context)
    } catch let error as any HTTPResponseError {
      return await page(
        PageProblem(status: error.status, wording: Self.wording(of: error.status)), request, context
      )
    } catch {
      let number = String(UInt32.random(in: .min ... .max), radix: 36, uppercase: true)
      logger.error(
        "unexpected", metadata: ["reference": "\(number)", "error": "\(type(of: error))"])
      return await page(
        PageProblem(
          status: .internalServerError,
          wording: Wording(
            "Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo người quản trị số \(number).",
            "The server met an unexpected error. Try again; if it stays, tell the administrator the number \(number)."
          )), request, context)
    }
  }

  private func page(
    _ problem: PageProblem, _ request: Request, _ context: VisitContext
  ) async -> Response {
    if request.uri.path.hasPrefix("/api/"),
      var answer = try? Response.json(ProblemAnswer(problem), status: problem.status)
    {
      answer.headers.append(contentsOf: problem.headers)
      return answer
    }
    // The language is found further in, so it is looked for again.
    var context = context
    context.language = LanguageChoice.language(of: request)
    let known = Visit(site: site, request: request, context: context)
    // A problem is told even where the ledger does not answer.
    let visit = (try? await known.withNotice()) ?? known
    let heading = visit.say(Self.heading(of: problem.status))
    var page = site.render(
      PageContent(
        title: heading, template: "problem",
        model: Model(
          status: problem.status.code, heading: heading, sentence: visit.say(problem.wording))),
      for: visit)
    page.status = problem.status
    var response = page.response
    response.headers.append(contentsOf: problem.headers)
    return response
  }

  private static func status(of refusal: CollectionRefusal) -> HTTPResponse.Status {
    switch refusal {
    case .noSuchPerson, .noSuchRegime, .noSuchAgency, .noSuchArea, .noSuchTask, .noSubmission,
      .wrongPeriod:
      .notFound
    case .forbidden, .inactive: .forbidden
    // The ledger is not in the state, or the form not of the lines, that was taken for granted.
    case .stale, .staleTask, .obstacles, .noSuchRow, .circle, .agencyInUse, .closedAgency,
      .codeTaken, .ownAccount, .contradicted:
      .conflict
    case .tooLong, .noReason, .weakPassword, .noFormLines, .noTaskList, .badCode, .wrongPassword,
      .unusable:
      .unprocessableContent
    }
  }

  private static func heading(of status: HTTPResponse.Status) -> Wording {
    switch status.code {
    case 403: Wording("Không được phép", "Not allowed")
    case 404: Wording("Không có trang này", "No such page")
    case 409: Wording("Có người vừa sửa", "Somebody else has changed it")
    case 413: Wording("Tệp quá lớn", "Too large")
    case 429: Wording("Quá nhiều lần thử", "Too many attempts")
    case 400..<500: Wording("Yêu cầu chưa đúng", "Something is wrong with the request")
    default: Wording("Có lỗi", "An error")
    }
  }

  private static func wording(of status: HTTPResponse.Status) -> Wording {
    switch status.code {
    case 404:
      Wording(
        "Địa chỉ này không dẫn tới trang nào. Hãy bắt đầu lại từ trang đầu.",
        "This address leads nowhere. Start again from the first page.")
    case 413:
      Wording(
        "Nội dung gửi lên vượt quá cỡ cho phép. Hãy gửi tệp nhỏ hơn.",
        "What was sent is larger than allowed. Send a smaller file.")
    default:
      Wording(
        "Máy chủ không hiểu yêu cầu này. Hãy quay lại trang trước và thử lại.",
        "The server does not understand this request. Go back and try again.")
    }
  }
}
