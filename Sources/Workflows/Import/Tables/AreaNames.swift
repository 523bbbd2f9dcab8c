import Ledger

/// Finds areas by the names that tables give them: those of the area the table is about, and below.
final class AreaNames {
  private let registry: AreaRegistry
  let own: String
  private let day: TimePeriod.Point
  private var known: [String: String?] = [:]

  init(_ registry: AreaRegistry, own: String, day: TimePeriod.Point) {
    self.registry = registry
    self.own = own
    self.day = day
  }

  /// The code of the area that a name or code stands for; nil when it stands for none here.
  func code(of text: String) -> String? {
    if let code = known[text] { return code }
    let code = find(text)
    known[text] = code
    return code
  }

  private func find(_ text: String) -> String? {
    let names = [text, AreaKinds.bareName(of: text)].compactMap { $0 }
    let found =
      names.lazy.map { self.registry.search($0, on: self.day) }.first { !$0.isEmpty } ?? []
    let kind = AreaKinds.kind(openingNameOf: text)
    let here = found.filter { area in
      area.isValid(on: day)
        && (area.code == own
          || registry.ancestors(of: area.code, on: day).contains { $0.code == own })
        && (kind == nil || kind?.level == area.kind.level || area.code == text)
    }
    // Two areas of one kind and name are not to be told apart by the name.
    guard let first = here.first,
      here.allSatisfy({ $0.code == first.code || $0.kind.level != first.kind.level })
    else { return nil }
    return first.code
  }

  /// Whether an area of that code exists anywhere.
  func exists(_ code: String) -> Bool { !registry.history(of: code).isEmpty }
}
