/// A part that gets more content at its end; every byte it had stays.
struct EditablePart {
  let name: String
  private(set) var bytes: [UInt8]

  /// Takes bytes that a reader of XML has found well-formed; only UTF-8 can be added to.
  init(_ name: String, bytes: [UInt8]) throws(PackageError) {
    let head = bytes.prefix { $0 != UInt8(ascii: ">") }.prefix(200)
    let declaration = String(decoding: head, as: UTF8.self).lowercased()
    if let encoding = declaration.split(separator: "encoding=", maxSplits: 1).dropFirst().first {
      let value = encoding.dropFirst().prefix { $0 != "\"" && $0 != "'" }
      guard value == "utf-8" || value == "us-ascii" else {
        throw .notEditable(part: name, detail: "encoding \(value)")
      }
    }
    guard bytes.contains(UInt8(ascii: "<")), !bytes.prefix(4).contains(0) else {
      throw .notEditable(part: name, detail: "not UTF-8")
    }
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, in container: ZipContainer) throws(PackageError) {
    try self.init(name, bytes: container.bytes(of: name))
  }

  /// The prefix of the outermost element with its colon.
  private var prefix: String {
    var scanner = TagScanner(bytes)
    guard let root = scanner.next() else { return "" }
    let name = bytes.tagName(at: root.range.lowerBound)
    return name.firstIndex(of: UInt8(ascii: ":"))
      .map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
  }

  /// Puts an empty element, in the namespace of the outermost one, behind all that it holds.
  mutating func append(element: String, attributes: String) throws(PackageError) {
    try append(Array("<\(prefix)\(element) \(attributes)/>".utf8))
  }

  /// Puts content behind everything that the outermost element holds.
  mutating func append(_ content: [UInt8]) throws(PackageError) {
    var scanner = TagScanner(bytes)
    guard let root = scanner.next() else { throw .notEditable(part: name, detail: "no element") }
    if root.isEmpty {
      let tag = Array("</".utf8) + bytes.tagName(at: root.range.lowerBound) + Array(">".utf8)
      let slash = root.range.upperBound - 2
      bytes.replaceSubrange(slash..<(slash + 1), with: [])
      bytes.insert(contentsOf: content + tag, at: slash + 1)
      return
    }
    var last = root
    while let tag = scanner.next() { last = tag }
    guard last.isEnd else { throw .notEditable(part: name, detail: "no end") }
    bytes.insert(contentsOf: content, at: last.range.lowerBound)
  }
}
