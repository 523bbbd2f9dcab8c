import Hummingbird
import Ledger
import Storage
import Synchronization
import Workflows

/// Pages made from the ledger, each kept until somebody writes to a part of it that the page shows.
///
/// Of visitors who ask for the same page at once, one has it made and the others wait for it.
final class RenderedPages: Sendable {
  /// What makes a page another one.
  struct Key: Hashable, Sendable {
    var address: String
    var language: Language
    /// Login of the visitor, whose bar on top is in the page; empty for anybody.
    var visitor = ""
    /// What the bar on top reminds the visitor of.
    var notice: Notice?
    /// The code in the visitor's forms; empty for a page without any.
    var formCode = ""
    /// The day on which it is asked for: what is due tomorrow is not what was due today.
    var day: TimePeriod.Point
  }

  private struct Kept {
    /// The state of the parts that the page shows.
    var revision: LedgerRevision
    var page: Task<RenderedPage, any Error>
  }

  private let pages = Mutex<[Key: Kept]>([:])
  /// So many pages are kept at most; addresses can be made up without end.
  private static let limit = 1024

  /// The page as it is in a state of the ledger.
  ///
  /// - Parameter parts: all that the page shows anything of.
  func page(
    _ key: Key, showing parts: Set<LedgerPart>, at revision: LedgerRevision,
    make: @escaping @Sendable () async throws -> RenderedPage
  ) async throws -> RenderedPage {
    let revision = revision.of(parts)
    let task = pages.withLock { pages in
      if let known = pages[key], known.revision == revision { return known.page }
      if pages.count >= Self.limit { pages.removeAll(keepingCapacity: true) }
      let task = Task { try await make() }
      pages[key] = Kept(revision: revision, page: task)
      return task
    }
    do { return try await task.value } catch {
      pages.withLock { pages in
        if pages[key]?.page == task { pages[key] = nil }
      }
      throw error
    }
  }
}

extension RenderedPages.Key {
  /// The page that a request asks for.
  init(of visit: Visit, formCode: String = "") {
    self.init(
      address: visit.request.uri.string, language: visit.language,
      visitor: visit.access.desk?.person.login ?? "", notice: visit.context.notice,
      formCode: formCode, day: visit.site.clock.today())
  }
}
