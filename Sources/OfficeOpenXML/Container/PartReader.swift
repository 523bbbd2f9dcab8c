import CLibXML2

/// The elements of one XML part, pulled one after the other without ever holding the whole part.
///
/// ```swift
/// let depth = reader.depth
/// while let child = try reader.nextChild(of: depth) { … }  // what a child leaves unread is skipped
/// ```
///
/// Nothing is fetched from outside the part and no entity is replaced; a document type declaration,
/// which Office Open XML forbids, is an error.
final class PartReader {
  let part: String
  private let stream: PartStream
  private let reader: xmlTextReaderPtr
  private let vocabulary: Vocabulary
  private let depthLimit: Int
  private let complaint = Complaint()
  /// Depth of the element last handed out.
  private(set) var depth = 0
  /// Which element of the part was last handed out, all elements counted from 0 by their start tags.
  private(set) var ordinal = 0
  private var elementCount = 0
  /// Whether the element last handed out has been left, or never held anything.
  private var hasLeft = false

  /// libxml2 wants its tables filled once, before two threads can do so at the same time.
  private static let preparation: Void = xmlInitParser()

  init(_ part: String, in container: ZipContainer) throws(PackageError) {
    Self.preparation
    // Errors of an encoding reach the handler of the thread only, which would print them.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let stream = try container.open(part)
    let context = Unmanaged.passUnretained(stream).toOpaque()
    let options = Int32(
      bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
        | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard let reader = xmlReaderForIO(readFromStream, nil, context, nil, nil, options) else {
      throw stream.failure ?? .malformed(part: part, line: 1, detail: "libxml2")
    }
    self.part = part
    self.stream = stream
    self.reader = reader
    vocabulary = Vocabulary(for: reader)
    depthLimit = container.limits.depth
    xmlTextReaderSetStructuredErrorHandler(
      reader, noteComplaint, Unmanaged.passUnretained(complaint).toOpaque())
  }

  deinit { xmlFreeTextReader(reader) }

  /// Goes to the outermost element.
  func root() throws(PackageError) -> Element {
    while try advance() {
      if nodeType == XML_READER_TYPE_ELEMENT { return enter() }
    }
    throw .malformed(part: part, line: line, detail: "no element")
  }

  /// Goes to the next element directly inside the element at `parent`; nil behind the last one.
  func nextChild(of parent: Int) throws(PackageError) -> Element? {
    if hasLeft, depth <= parent { return nil }
    while try advance() {
      let type = nodeType
      if type == XML_READER_TYPE_ELEMENT {
        if Int(xmlTextReaderDepth(reader)) == parent + 1 { return enter() }
      } else if type == XML_READER_TYPE_END_ELEMENT, Int(xmlTextReaderDepth(reader)) <= parent {
        depth = parent
        hasLeft = true
        return nil
      }
    }
    return nil
  }

  /// The characters inside the current element, which is left by that.
  ///
  /// Line ends in the file are spaces: a text that breaks its line says so with an element.
  func text() throws(PackageError) -> String {
    guard !hasLeft else { return "" }
    let parent = depth
    var text = ""
    while try advance() {
      switch nodeType {
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if let value = xmlTextReaderConstValue(reader) { text += String(cString: value) }
      case XML_READER_TYPE_END_ELEMENT where Int(xmlTextReaderDepth(reader)) <= parent:
        hasLeft = true
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return String(
          decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
      default: break
      }
    }
    return text
  }

  /// The value of an attribute of the current element, in the element's namespace or in none.
  func attribute(_ name: String) -> String? {
    var isFound = false
    if let namespace = xmlTextReaderConstNamespaceUri(reader) {
      isFound = xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1
    }
    guard isFound || xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
  }

  /// The relationship that the current element refers to (`r:id`).
  func relationshipIdentifier() -> String? {
    let isFound = Self.relationshipNamespaces.contains {
      xmlTextReaderMoveToAttributeNs(reader, "id", $0) == 1
    }
    guard isFound else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
  }

  private static let relationshipNamespaces = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  /// Reads what is left, so that damage behind the last element of interest is still found.
  func finish() throws(PackageError) {
    while try advance() {}
  }

  private var nodeType: xmlReaderTypes {
    xmlReaderTypes(rawValue: UInt32(bitPattern: xmlTextReaderNodeType(reader)))
  }

  private var line: Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }

  private func enter() -> Element {
    depth = Int(xmlTextReaderDepth(reader))
    ordinal = elementCount - 1
    hasLeft = xmlTextReaderIsEmptyElement(reader) == 1
    return vocabulary.element(of: reader)
  }

  /// Goes one node on; false at the end of the part.
  private func advance() throws(PackageError) -> Bool {
    let status = xmlTextReaderRead(reader)
    if let failure = stream.failure { throw failure }
    if status < 0 || complaint.isFatal {
      if complaint.detail.contains("depth") { throw .tooDeep(part: part, limit: depthLimit) }
      throw .malformed(part: part, line: complaint.line ?? line, detail: complaint.detail)
    }
    guard status == 1 else { return false }
    if nodeType == XML_READER_TYPE_ELEMENT { elementCount += 1 }
    if nodeType == XML_READER_TYPE_DOCUMENT_TYPE {
      throw .malformed(part: part, line: line, detail: "DOCTYPE")
    }
    if Int(xmlTextReaderDepth(reader)) > depthLimit {
      throw .tooDeep(part: part, limit: depthLimit)
    }
    return true
  }
}

/// The first fatal thing that libxml2 said about a part.
private final class Complaint {
  var isFatal = false
  var line: Int?
  var detail = "not well-formed"
}

/// Hands libxml2 the next unpacked bytes; -1 tells it to stop.
private func readFromStream(
  context: UnsafeMutableRawPointer?, buffer: UnsafeMutablePointer<CChar>?, length: Int32
) -> Int32 {
  guard let context, let buffer, length > 0 else { return 0 }
  let stream = Unmanaged<PartStream>.fromOpaque(context).takeUnretainedValue()
  let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
  guard let amount = try? stream.read(into: target) else { return -1 }
  return Int32(amount)
}

/// Keeps the first fatal complaint.
private func noteComplaint(context: UnsafeMutableRawPointer?, error: xmlErrorPtr?) {
  guard let context, let error = error?.pointee, error.level == XML_ERR_FATAL else { return }
  let complaint = Unmanaged<Complaint>.fromOpaque(context).takeUnretainedValue()
  guard !complaint.isFatal else { return }
  complaint.isFatal = true
  complaint.line = Int(error.line)
  if let message = error.message {
    let text = String(cString: message)
    complaint.detail = String(text.prefix { $0 != "\n" })
  }
}
