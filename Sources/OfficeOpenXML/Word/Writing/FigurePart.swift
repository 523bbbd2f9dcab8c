import Documents

/// The part that says what the figures marked in the text stand for.
///
/// Word keeps parts of its own kind for other programs ("custom XML") while a document is edited.
enum FigurePart {
  static let name = "customXml/item1.xml"
  static let propertiesName = "customXml/itemProps1.xml"
  static let namespace = "urn:tien-do:figures:1"

  static func bytes(_ figures: [FigureLink]) -> [UInt8] {
    var xml = XMLWriter(capacity: 64 << 10)
    xml.raw("<figures xmlns=\"")
    xml.text(namespace)
    xml.raw("\">")
    for figure in figures {
      xml.raw("<figure id=\"")
      xml.text(figure.id)
      xml.raw("\">")
      xml.text(figure.meaning)
      xml.raw("</figure>")
    }
    xml.raw("</figures>")
    return xml.bytes
  }

  /// What the figures of a package stand for; nothing where it has no such part.
  static func links(in package: WordPackage) throws(PackageError) -> [FigureLink] {
    for part in package.customParts {
      let reader = try PartReader(part, in: package.container)
      guard try reader.root() == .figures else { continue }
      var links: [FigureLink] = []
      while let element = try reader.nextChild(of: 0) {
        guard element == .figure, let id = reader.attribute("id") else { continue }
        links.append(FigureLink(id: id, meaning: try reader.text()))
      }
      try reader.finish()
      return links
    }
    return []
  }

  /// The name that Word knows the part by; documents are told apart by themselves, so it is the same
  /// in all of them.
  static let properties: [UInt8] = {
    var xml = XMLWriter()
    xml.raw(
      """
      <ds:datastoreItem ds:itemID="{0B7A6C1E-5D0F-4B52-9A35-7C1D6E2F8A40}" \
      xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>\
      <ds:schemaRef ds:uri="
      """)
    xml.text(namespace)
    xml.raw("\"/></ds:schemaRefs></ds:datastoreItem>")
    return xml.bytes
  }()
}
