/// The parts of a package that comments live in: the comments themselves, the relationship that
/// leads to them, and the list of content types.
struct CommentParts {
  /// More than these make Word refuse the file ([MS-OI29500] 2.1.315).
  private static let most = 32_767

  private let package: WordPackage
  private let namespace: String
  private let markup: CommentMarkup
  /// The comments themselves, as they were.
  private let part: EditablePart
  private var nextIdentifier = 0
  private var count = 0
  private var content: [UInt8] = []

  /// `namespace` is that of the main part.
  init(of package: WordPackage, namespace: String) throws(PackageError) {
    self.package = package
    self.namespace = namespace
    let container = package.container
    let name =
      package.target("comments").flatMap { $0.hasPrefix("word/") ? $0 : nil }
      ?? Self.freeName(in: container)
    let isNew = !container.contains(name)
    part = try EditablePart(
      name,
      bytes: isNew ? CommentMarkup.emptyPart(in: namespace) : container.bytes(of: name))
    guard let outline = PartOutline(part.bytes, keeping: []) else {
      throw .notEditable(part: name, detail: "too long")
    }
    markup = CommentMarkup(in: outline)
    if isNew { return }
    let reader = try PartReader(name, in: container)
    _ = try reader.root()
    while try reader.nextChild(of: 0) != nil {
      count += 1
      if let identifier = reader.attribute("id").flatMap({ Int($0) }) {
        nextIdentifier = max(nextIdentifier, min(identifier, Int(Int32.max) - Self.most) + 1)
      }
    }
    try reader.finish()
  }

  /// Adds a comment and gives its number.
  mutating func add(
    _ comment: WordComment, signedBy signature: CommentSignature
  ) throws(PackageError) -> Int {
    guard count < Self.most else {
      throw .notEditable(part: part.name, detail: "more than \(Self.most) comments")
    }
    let identifier = nextIdentifier
    nextIdentifier += 1
    count += 1
    content += markup.comment(identifier, paragraphs: comment.paragraphs, signature: signature)
    return identifier
  }

  /// The parts as they have to be now.
  func edited() throws(PackageError) -> [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = []
    if let types = try typed() { parts.append((types.name, types.bytes)) }
    if let relationships = try related() { parts.append((relationships.name, relationships.bytes)) }
    var comments = part
    try comments.append(content)
    parts.append((comments.name, comments.bytes))
    return parts
  }

  /// The list of content types, if it does not have the comments yet.
  private func typed() throws(PackageError) -> EditablePart? {
    let name = "[Content_Types].xml"
    let reader = try PartReader(name, in: package.container)
    _ = try reader.root()
    while try reader.nextChild(of: 0) != nil {
      if reader.attribute("PartName")?.lowercased() == "/\(part.name)".lowercased() { return nil }
    }
    try reader.finish()
    var types = try EditablePart(name, in: package.container)
    try types.append(
      element: "Override",
      attributes: """
        PartName="/\(CommentMarkup.escaped(part.name))" ContentType="application/\
        vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        """)
    return types
  }

  /// The relationships of the main part, if none leads to the comments yet.
  private func related() throws(PackageError) -> EditablePart? {
    guard package.target("comments") != part.name else { return nil }
    let name = package.relationshipsPart
    guard package.container.contains(name) else {
      var relationships = try EditablePart(
        name,
        bytes: Array(
          """
          <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
          <Relationships \
          xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
          """.utf8))
      try append(to: &relationships, identifier: "rId1")
      return relationships
    }
    var taken: Set<String> = []
    let reader = try PartReader(name, in: package.container)
    _ = try reader.root()
    while try reader.nextChild(of: 0) != nil {
      if let identifier = reader.attribute("Id") { taken.insert(identifier) }
    }
    try reader.finish()
    var number = taken.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    var relationships = try EditablePart(name, in: package.container)
    try append(to: &relationships, identifier: "rId\(number)")
    return relationships
  }

  private func append(to relationships: inout EditablePart, identifier: String) throws(PackageError)
  {
    try relationships.append(
      element: "Relationship",
      attributes: """
        Id="\(identifier)" Type="\(CommentMarkup.relationshipType(in: namespace))" Target="/\(CommentMarkup.escaped(part.name))"
        """)
  }

  /// A name that no part has, whatever leads to it.
  private static func freeName(in container: ZipContainer) -> String {
    var number = 1
    var name = "word/comments.xml"
    while container.contains(name) {
      number += 1
      name = "word/comments\(number).xml"
    }
    return name
  }
}
