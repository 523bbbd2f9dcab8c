/// The texts that the cells of a workbook refer to by their place.
enum SharedStrings {
  /// Reads the part; each text once, in order.
  static func read(_ reader: PartReader, limits: PackageLimits) throws(PackageError) -> [String] {
    guard try reader.root() == .sharedStrings else { return [] }
    var strings: [String] = []
    while let element = try reader.nextChild(of: 0) {
      guard element == .sharedString else { continue }
      guard strings.count < limits.cells else { throw .limitExceeded(.cells(limits.cells)) }
      strings.append(try text(of: reader))
    }
    try reader.finish()
    return strings
  }

  /// The text inside the current element: its runs one after the other, without the reading aids of
  /// East Asian words.
  static func text(of reader: PartReader) throws(PackageError) -> String {
    let depth = reader.depth
    var text = ""
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .text: text += try reader.text()
      case .run: text += try self.text(of: reader)
      default: break
      }
    }
    return text
  }
}
