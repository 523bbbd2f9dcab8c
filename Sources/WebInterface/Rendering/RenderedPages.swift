import Ledger
import Storage
import Synchronization
import Workflows

/// Pages made from one state of the ledger, kept until somebody writes to it.
///
/// Of visitors who ask for the same page at once, one has it made and the others wait for it.
final class RenderedPages: Sendable {
  /// What makes a page another one.
  struct Key: Hashable, Sendable {
    var address: String
    var language: Language
    /// Login of the visitor, whose bar on top is in the page; empty for anybody.
    var visitor: String
    /// The day on which it is asked for: what is due tomorrow is not what was due today.
    var day: TimePeriod.Point
  }

  private struct Contents {
    var revision: Int64?
    var pages: [Key: Task<RenderedPage, any Error>] = [:]
  }

  private let contents = Mutex(Contents())
  /// So many pages are kept at most; addresses can be made up without end.
  private static let limit = 1024

  /// The page as it is in a state of the ledger.
  func page(
    _ key: Key, at revision: Int64, make: @escaping @Sendable () async throws -> RenderedPage
  ) async throws -> RenderedPage {
    let task = contents.withLock { contents in
      if contents.revision != revision || contents.pages.count >= Self.limit {
        contents.revision = revision
        contents.pages.removeAll(keepingCapacity: true)
      }
      if let known = contents.pages[key] { return known }
      let task = Task { try await make() }
      contents.pages[key] = task
      return task
    }
    do { return try await task.value } catch {
      contents.withLock { contents in
        if contents.pages[key] == task { contents.pages[key] = nil }
      }
      throw error
    }
  }
}
