import Documents
import SourceText

/// Puts comments into a word-processing document and leaves everything else in it as it is.
///
/// Every other part stays byte for byte; the main part gains the anchors of the comments and nothing
/// more, and its text, read again, is the same. Comments that are there already keep their numbers.
///
/// ```swift
/// let checked = try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)
/// ```
package enum WordAnnotator {
  /// The file with the comments; the same bytes where there are none.
  package static func annotate(
    _ bytes: [UInt8], with comments: [WordComment], signedBy signature: CommentSignature,
    limits: PackageLimits = PackageLimits()
  ) throws(PackageError) -> [UInt8] {
    guard !comments.isEmpty else { return bytes }
    let package = try WordPackage(ZipContainer(bytes: bytes, limits: limits))
    let (document, trace, _) = try WordDocumentReader.read(package, tracing: true)
    let source = document.source
    let main = try EditablePart(package.mainPart, in: package.container)
    let ranges = comments.map { clamped($0.range, to: source.bytes.count) }
    guard let outline = PartOutline(main.bytes, keeping: wanted(ranges, trace)) else {
      throw .notEditable(part: main.name, detail: "too long")
    }
    let markup = CommentMarkup(in: outline)
    var parts = try CommentParts(of: package, namespace: markup.namespace)
    var anchors = CommentAnchors(in: outline, markup: markup)
    for (comment, range) in zip(comments, ranges) {
      let identifier = try parts.add(comment, signedBy: signature)
      guard anchors.add(identifier, range: range, in: source, trace: trace) else {
        throw .notEditable(part: main.name, detail: "no anchor")
      }
    }
    var edited = try parts.edited()
    edited.append((main.name, anchors.rendered()))
    let result = try copy(bytes, replacing: edited, limits: limits)
    // Whatever a strange document made of the anchors, a changed one is not handed out.
    let again = try WordDocumentReader.read(result, limits: limits)
    guard again.source.bytes == source.bytes else {
      throw .notEditable(part: main.name, detail: "text changed")
    }
    return result
  }

  /// The elements that anchors will be looked for at, sorted.
  private static func wanted(_ ranges: [Range<Int>], _ trace: TextTrace) -> [Int] {
    var wanted: Set<Int> = []
    for range in ranges {
      guard let (first, last) = trace.ends(of: range) else { continue }
      for piece in [first, last] {
        if let note = piece.note {
          if let mark = trace.references[note] { wanted.insert(mark) }
        } else {
          wanted.insert(piece.element)
        }
      }
    }
    return wanted.sorted()
  }

  /// At least one byte of the text.
  private static func clamped(_ range: Range<Int>, to count: Int) -> Range<Int> {
    let start = min(max(range.lowerBound, 0), max(count - 1, 0))
    return start..<min(max(range.upperBound, start + 1), max(count, start + 1))
  }

  /// The same container with some parts in new words; parts that it did not have come last.
  private static func copy(
    _ bytes: [UInt8], replacing parts: [(name: String, bytes: [UInt8])], limits: PackageLimits
  ) throws(PackageError) -> [UInt8] {
    let container = try ZipContainer(bytes: bytes, limits: limits)
    let writer = try ZipWriter()
    var edited: [String: [UInt8]] = [:]
    for part in parts { edited[part.name] = part.bytes }
    try container.forEachPart { name, content throws(PackageError) in
      try writer.add(name, edited[name] ?? content)
    }
    for part in parts where !container.contains(part.name) {
      try writer.add(part.name, part.bytes)
    }
    return try writer.finish()
  }
}
