import Hummingbird
import Workflows

/// What goes along with a request.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The language that the visitor has chosen.
  var language = Language.vietnamese

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
