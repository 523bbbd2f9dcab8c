import Hummingbird
import Logging
import Mustache
package import Workflows

/// The web application over one ledger: its pages, and what they share.
package struct Site: Sendable {
  let ledger: OpenLedger
  let templates: TemplateBook
  let files: StaticFiles
  let rendered = RenderedPages()
  let counters = Counters()
  let clock: SiteClock
  let forms = FormKey()
  /// Where reports are verified; nil where there is no worker for it.
  let desk: VerificationDesk?

  /// Every page, in the order of the bar on top where it has an entry there.
  static let pages: [any Page.Type] = [
    HomePage.self,
    DashboardPage.self,
    VerificationPage.self,
    VerifiedDocumentPage.self,
  ]

  /// A site over a ledger.
  ///
  /// - Parameter libraries: the folder in which the distribution keeps libraries for browsers; what is
  ///   not there is done without.
  package init(
    ledger: OpenLedger, clock: SiteClock, desk: VerificationDesk? = nil,
    libraries: String = "/usr/share/javascript"
  ) throws {
    self.ledger = ledger
    self.clock = clock
    self.desk = desk
    templates = try TemplateBook()
    files = StaticFiles(libraries: libraries)
  }

  /// Every address of the site.
  func router(logger: Logger) -> Router<VisitContext> {
    let router = Router(context: VisitContext.self)
    router.add(middleware: RequestRecord(counters: counters, logger: logger))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ProblemPages(site: self, logger: logger))
    router.add(middleware: LanguageChoice())
    HealthAnswers.add(to: router, of: self)
    files.add(to: router)
    for page in Self.pages { page.add(to: router, of: self) }
    return router
  }

  /// Whether the site has a section.
  func has(_ section: SiteSection) -> Bool {
    switch section {
    case .overview: true
    case .verification: desk != nil
    }
  }
}
