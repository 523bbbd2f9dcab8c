import ArgumentParser
import Ledger

extension Target.Authority: ExpressibleByArgument {
  /// The authority of a code, also without marks: `hdnd`, `tw`, `dhdb`, `ubnd`.
  package init?(argument: String) {
    let key = SearchKey(argument)
    guard let found = Self.allCases.first(where: { SearchKey($0.rawValue) == key }) else {
      return nil
    }
    self = found
  }
}
