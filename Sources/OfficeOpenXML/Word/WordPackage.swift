/// Where the parts of a word-processing package stand, as its relationships say.
struct WordPackage {
  let container: ZipContainer
  let mainPart: String
  /// The part that holds the relationships of the main part.
  let relationshipsPart: String
  private let targets: [String: String]
  /// The parts of other programs ("custom XML").
  let customParts: [String]

  init(_ container: ZipContainer) throws(PackageError) {
    self.container = container
    let usual = "word/document.xml"
    let main = try PackageRelationships.mainPart(of: container, usually: usual)
    guard main.hasPrefix("word/") else { throw .missingPart(name: usual) }
    mainPart = main
    relationshipsPart = PackageRelationships.name(of: main)
    let relationships = try PackageRelationships(of: main, in: container)
    targets = relationships.byKind
    customParts = relationships.all.filter { $0.kind == "customXml" && container.contains($0.path) }
      .map(\.path)
  }

  /// The part of a kind (`styles`, `numbering`, `footnotes`, `endnotes`), if the package has one.
  func part(_ kind: String) -> String? {
    [targets[kind], "word/\(kind).xml"].compactMap { $0 }.first { container.contains($0) }
  }

  /// Where a relationship of a kind leads, whether or not anything stands there.
  func target(_ kind: String) -> String? { targets[kind] }
}
