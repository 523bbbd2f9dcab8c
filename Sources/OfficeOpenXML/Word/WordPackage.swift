/// Where the parts of a word-processing package stand, as its relationships say.
struct WordPackage {
  let container: ZipContainer
  let mainPart: String
  /// The part that holds the relationships of the main part.
  let relationshipsPart: String
  private let targets: [String: String]

  init(_ container: ZipContainer) throws(PackageError) {
    self.container = container
    let outer = try Self.targets(in: container, relationships: "_rels/.rels", folder: "")
    let usual = "word/document.xml"
    let main = outer["officeDocument"].flatMap { container.contains($0) ? $0 : nil } ?? usual
    guard container.contains(main), main.hasPrefix("word/") else { throw .missingPart(name: usual) }
    mainPart = main
    let file = main.dropFirst("word/".count)
    relationshipsPart = "word/_rels/\(file).rels"
    targets = try Self.targets(
      in: container, relationships: relationshipsPart, folder: "word/")
  }

  /// The part of a kind (`styles`, `numbering`, `footnotes`, `endnotes`), if the package has one.
  func part(_ kind: String) -> String? {
    [targets[kind], "word/\(kind).xml"].compactMap { $0 }.first { container.contains($0) }
  }

  /// Where a relationship of a kind leads, whether or not anything stands there.
  func target(_ kind: String) -> String? { targets[kind] }

  /// Targets by the last word of their relationship's type; the first of each kind counts.
  private static func targets(
    in container: ZipContainer, relationships part: String, folder: String
  ) throws(PackageError) -> [String: String] {
    guard container.contains(part) else { return [:] }
    var targets: [String: String] = [:]
    let reader = try PartReader(part, in: container)
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      guard element == .relationship, reader.attribute("TargetMode") != "External",
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      let kind = String(type.split(separator: "/").last ?? "")
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      if targets[kind] == nil { targets[kind] = path }
    }
    return targets
  }
}
