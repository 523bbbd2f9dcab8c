import Hummingbird
import NIOCore
import Storage
import Workflows

/// A page of the site: its addresses, and what it answers there.
protocol Page: Sendable {
  static func add(to router: Router<VisitContext>, of site: Site)
}

/// A page that shows what the ledger holds, and is the same for everybody until it is written to.
protocol LedgerPage: Page {
  static var route: RouterPath { get }
  /// What the page shows.
  static func content(for visit: Visit) async throws -> PageContent
}

extension LedgerPage {
  static func add(to router: Router<VisitContext>, of site: Site) {
    router.get(route) { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let key = RenderedPages.Key(address: request.uri.string, language: visit.language)
      let revision = try await site.ledger.store.revision()
      return try await site.rendered.page(key, at: revision) {
        site.render(try await content(for: visit), for: visit)
      }.response
    }
  }
}
