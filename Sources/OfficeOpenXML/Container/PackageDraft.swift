/// A package being put together: its parts in order, what each is, and how they lead to each other.
struct PackageDraft {
  /// The types of relationships, by their last word.
  private static let relationshipTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  /// The one type whose name has another beginning.
  private static let corePropertiesType =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

  private struct Relationship {
    var identifier: String
    var kind: String
    var target: String
  }

  private var parts: [(name: String, bytes: [UInt8])] = []
  /// What each part is, as far as its extension does not tell.
  private var types: [(name: String, type: String)] = []
  /// Sources in the order in which they first led anywhere.
  private var sources: [String] = []
  private var relationships: [String: [Relationship]] = [:]
  private var extensions: [(name: String, type: String)] = [
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
  ]

  /// Adds a part; `type` is its type of content where the extension does not tell.
  mutating func add(_ name: String, _ bytes: [UInt8], type: String? = nil) {
    parts.append((name, bytes))
    if let type { types.append((name, type)) }
  }

  /// Says what the parts with an extension are.
  mutating func declare(extension name: String, type: String) {
    guard !extensions.contains(where: { $0.name == name }) else { return }
    extensions.append((name, type))
  }

  /// Lets a part (the package itself for an empty name) lead to another, whose name is relative to
  /// the folder of the first; gives the identifier that the first refers to it by, which is a free
  /// one if none is wanted.
  @discardableResult
  mutating func relate(
    _ source: String, to target: String, as kind: String, identifier wanted: String? = nil
  ) -> String {
    if relationships[source] == nil { sources.append(source) }
    let identifier = wanted ?? "rId\((relationships[source]?.count ?? 0) + 1)"
    relationships[source, default: []].append(
      Relationship(identifier: identifier, kind: kind, target: target))
    return identifier
  }

  /// The bytes of the package, the list of types and the relationships first.
  func packed(isStored: Bool = false) throws(PackageError) -> [UInt8] {
    let writer = try ZipWriter(isStored: isStored)
    try writer.add("[Content_Types].xml", contentTypes())
    for source in sources {
      try writer.add(
        PackageRelationships.name(of: source), Self.part(of: relationships[source] ?? []))
    }
    for part in parts { try writer.add(part.name, part.bytes) }
    return try writer.finish()
  }

  private func contentTypes() -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    for entry in extensions {
      xml.raw("<Default Extension=\"")
      xml.text(entry.name)
      xml.raw("\" ContentType=\"")
      xml.text(entry.type)
      xml.raw("\"/>")
    }
    for entry in types {
      xml.raw("<Override PartName=\"/")
      xml.text(entry.name)
      xml.raw("\" ContentType=\"")
      xml.text(entry.type)
      xml.raw("\"/>")
    }
    xml.raw("</Types>")
    return xml.bytes
  }

  private static func part(of relationships: [Relationship]) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for relationship in relationships {
      xml.raw("<Relationship Id=\"")
      xml.text(relationship.identifier)
      xml.raw("\" Type=\"")
      xml.text(
        relationship.kind == "core-properties"
          ? corePropertiesType : relationshipTypes + relationship.kind)
      xml.raw("\" Target=\"")
      xml.text(relationship.target)
      xml.raw("\"/>")
    }
    xml.raw("</Relationships>")
    return xml.bytes
  }
}
