import Hummingbird
import Ledger
import NIOCore
import Storage
import Workflows

/// A page of the site: its addresses, and what it answers there.
protocol Page: Sendable {
  static func add(to router: RouterGroup<VisitContext>, of site: Site)
}

/// A page that shows what the ledger holds, and is the same for a visitor until that is written to.
protocol LedgerPage: Page {
  static var route: RouterPath { get }
  /// All that its content shows anything of, or is left out for; what stands around it apart.
  static var parts: Set<LedgerPart> { get }
  /// What the browser may do with it; by default it asks anew before it shows it again.
  static var cacheControl: String { get }
  /// What a visitor must be allowed to, to see it, and where; asked anew for every request.
  static func permission(for visit: Visit) -> (Permission, PermissionObject)?
  /// What the page shows.
  static func content(for visit: Visit) async throws -> PageContent
}

extension LedgerPage {
  static var cacheControl: String { "private, no-cache" }

  /// The figures of the area that the path names.
  static func permission(for visit: Visit) -> (Permission, PermissionObject)? {
    (.readFigures, .area(visit.parameter("area")))
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get(route) { request, context in
      let visit = Visit(site: site, request: request, context: context)
      if let (permission, object) = permission(for: visit) {
        try visit.require(permission, object)
      }
      let parts = parts.union(PageFrame.parts)
      var response = try await site.rendered.page(
        RenderedPages.Key(of: visit), showing: parts, at: context.revision
      ) {
        site.render(try await content(for: visit), for: visit)
      }.response
      response.headers[.cacheControl] = cacheControl
      return response
    }
  }
}
