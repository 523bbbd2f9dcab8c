/// What a part of a package says of the parts it belongs together with.
struct PackageRelationships {
  /// Parts by the last word of their relationship's type; the first of each kind counts.
  private(set) var byKind: [String: String] = [:]
  /// Every part that is led to, with the last word of the relationship's type.
  private(set) var all: [(kind: String, path: String)] = []
  /// Parts by the name that elements refer to them by.
  private(set) var byIdentifier: [String: String] = [:]

  /// The relationships of a part; those of the package itself for an empty name.
  init(of part: String, in container: ZipContainer) throws(PackageError) {
    let folder = part[..<Self.fileStart(of: part)]
    let name = Self.name(of: part)
    guard container.contains(name) else { return }
    let reader = try PartReader(name, in: container)
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      guard element == .relationship, reader.attribute("TargetMode") != "External",
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      let kind = String(type.split(separator: "/").last ?? "")
      let path = Self.path(of: target, in: folder)
      all.append((kind, path))
      if byKind[kind] == nil { byKind[kind] = path }
      if let identifier = reader.attribute("Id") { byIdentifier[identifier] = path }
    }
  }

  /// The part that holds the relationships of a part.
  static func name(of part: String) -> String {
    let start = fileStart(of: part)
    return "\(part[..<start])_rels/\(part[start...]).rels"
  }

  /// The name of the part that a target leads to from a folder, without steps up.
  private static func path(of target: String, in folder: Substring) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/", omittingEmptySubsequences: true)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// Where the name of a part begins behind its folder.
  private static func fileStart(of part: String) -> String.Index {
    part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) }
      ?? part.startIndex
  }

  /// The part that the package is about; one under its usual name where no relationship tells.
  static func mainPart(
    of container: ZipContainer, usually usual: String
  ) throws(PackageError) -> String {
    let named = try PackageRelationships(of: "", in: container).byKind["officeDocument"]
    let main = named.flatMap { container.contains($0) ? $0 : nil } ?? usual
    guard container.contains(main) else { throw .missingPart(name: usual) }
    return main
  }
}
