import Hummingbird
import NIOCore
import Storage
import Workflows

/// What goes along with a request.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The language that the visitor has chosen.
  var language = Language.vietnamese
  /// What the visitor may see and do; nothing until it was found out.
  var access = Access(desk: nil, isOpen: false)
  /// What the visitor is reminded of; nil where there is nothing.
  var notice: Notice?
  /// The state of the ledger that the request met.
  var revision = LedgerRevision()
  /// Where the request came from, for counting attempts; never logged.
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
