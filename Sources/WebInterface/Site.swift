import Hummingbird
import Logging
import Mustache
package import Storage
package import Workflows

/// The web application over one ledger: its pages, and what they share.
package struct Site: Sendable {
  let store: any WholeStore
  let ledger: OpenLedger
  let templates: TemplateBook
  let files: StaticFiles
  let rendered = RenderedPages()
  let counters = Counters()
  let clock: SiteClock
  let forms = FormKey()
  let sessions = Sessions()
  let gate = SignInGate()
  let accessList = AccessList()
  let notices = NoticeList()
  /// Whether browsers reach the site over TLS only, by a proxy in front of it.
  let isBehindTLS: Bool
  /// Where reports are verified; nil where there is no worker for it.
  let desk: VerificationDesk?
  /// The shapes of areas for the map; nil where the administrator has given none.
  let boundaries: BoundaryMap?
  /// The outlines of reports that are the province's own; nil where the administrator has given none.
  let outlines: OutlineFolder?
  /// Texts of reports that are held against the ledger while they are typed.
  let drafts = DraftAudits()
  /// LibreOffice prints so many reports at once.
  let printing = Turns(1)
  /// What the ledger says of itself where it is a sample; nil for a real one.
  let sample: SampleNotice?

  /// Every page, in the order of the bar on top where it has an entry there.
  static let pages: [any Page.Type] = [
    HomePage.self,
    DashboardPage.self,
    IndicatorPage.self,
    ComparisonPage.self,
    MapPage.self,
    FormsPage.self,
    SubmissionPage.self,
    FormFiles.self,
    BoardPage.self,
    TasksPage.self,
    TaskPage.self,
    ReportsPage.self,
    ReportTextPage.self,
    ReportFiles.self,
    ReportIssuePage.self,
    RegisterPage.self,
    JournalPage.self,
    RemindersPage.self,
    AgenciesPage.self,
    AgencyPage.self,
    PeoplePage.self,
    PersonPage.self,
    RegimesPage.self,
    RegimePage.self,
    RegimeRowsPage.self,
    AccountPage.self,
    FigureAnswers.self,
    FormAnswers.self,
    CollectionAnswers.self,
    TaskAnswers.self,
    AdministrationAnswers.self,
    RegimeAnswers.self,
    SignInPage.self,
    VerificationPage.self,
    VerifiedDocumentPage.self,
  ]

  /// A site over a ledger.
  ///
  /// - Parameter libraries: the folder in which the distribution keeps libraries for browsers; what is
  ///   not there is done without.
  package init(
    store: any WholeStore, clock: SiteClock, desk: VerificationDesk? = nil,
    boundaries: BoundaryMap? = nil, outlines: OutlineFolder? = nil, sample: SampleNotice? = nil,
    isBehindTLS: Bool = false, libraries: String = "/usr/share/javascript"
  ) throws {
    self.store = store
    ledger = OpenLedger(store)
    self.isBehindTLS = isBehindTLS
    self.clock = clock
    self.desk = desk
    self.boundaries = boundaries
    self.outlines = outlines
    self.sample = sample
    templates = try TemplateBook()
    files = StaticFiles(libraries: libraries)
  }

  /// Every address of the site.
  func router(logger: Logger) -> Router<VisitContext> {
    let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestRecord(counters: counters, logger: logger))
    router.add(middleware: SecurityHeaders(isBehindTLS: isBehindTLS))
    router.add(middleware: ProblemPages(site: self, logger: logger))
    router.add(middleware: LanguageChoice())
    HealthAnswers.add(to: router, of: self)
    files.add(to: router)
    // Whoever asks for a page is recognised first, and has problems told in a page of theirs.
    let recognised = router.group()
      .add(middleware: Recognition(site: self))
      .add(middleware: ProblemPages(site: self, logger: logger))
    for page in Self.pages { page.add(to: recognised, of: self) }
    router.add(middleware: OtherMethods(of: router))
    return router
  }

  /// The cookie that carries the secret of a session.
  func sessionCookie(_ secret: String) -> Cookie {
    Cookie(
      name: Sessions.cookie, value: secret, path: "/", secure: isBehindTLS, httpOnly: true,
      sameSite: .lax)
  }

  /// The cookie that carries the key of a visitor's forms.
  func formCookie(_ key: String) -> Cookie {
    Cookie(
      name: FormKey.cookie, value: key, path: "/", secure: isBehindTLS, httpOnly: true,
      sameSite: .strict)
  }
}
