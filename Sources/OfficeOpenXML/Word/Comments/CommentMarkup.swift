/// Comments and their anchors as XML in the vocabulary that a document uses.
struct CommentMarkup {
  private let prefix: String
  /// Declares the prefix where the document does not.
  private let declaration: String
  let namespace: String

  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  /// The vocabulary of a part as its outermost element declares it.
  ///
  /// Attributes need a prefix even where elements do without.
  init(in outline: PartOutline) {
    namespace = outline.namespace() ?? Self.transitional
    prefix = outline.prefix.isEmpty ? "w:" : outline.prefix
    declaration = outline.prefix.isEmpty ? #" xmlns:w="\#(namespace)""# : ""
  }

  /// The type of the relationship from a document in a namespace to its comments.
  static func relationshipType(in namespace: String) -> String {
    namespace == strict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
  }

  func start(of identifier: Int) -> [UInt8] {
    Array("<\(prefix)commentRangeStart\(declaration) \(prefix)id=\"\(identifier)\"/>".utf8)
  }

  /// The end of the range, and the run that refers to the comment.
  func end(of identifier: Int) -> [UInt8] {
    Array(
      """
      <\(prefix)commentRangeEnd\(declaration) \(prefix)id="\(identifier)"/>\
      <\(prefix)r\(declaration)><\(prefix)commentReference \(prefix)id="\(identifier)"/></\(prefix)r>
      """.utf8)
  }

  /// The comment itself.
  func comment(
    _ identifier: Int, paragraphs: [String], signature: CommentSignature
  ) -> [UInt8] {
    let date = signature.date.map { " \(prefix)date=\"\(Self.escaped($0))\"" } ?? ""
    let text = paragraphs.map { paragraph in
      """
      <\(prefix)p><\(prefix)r><\(prefix)t xml:space="preserve">\(Self.escaped(paragraph))\
      </\(prefix)t></\(prefix)r></\(prefix)p>
      """
    }
    return Array(
      """
      <\(prefix)comment\(declaration) \(prefix)id="\(identifier)" \
      \(prefix)author="\(Self.escaped(signature.author))"\(date) \
      \(prefix)initials="\(Self.escaped(signature.initials))">\(text.joined())</\(prefix)comment>
      """.utf8)
  }

  /// A part of comments, without any.
  static func emptyPart(in namespace: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:comments xmlns:w="\(namespace)"></w:comments>
      """.utf8)
  }

  /// A text in which nothing is markup; characters that XML does not have are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
