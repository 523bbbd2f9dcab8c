/// The elements of the paragraphs that matter, with the bytes of the part where each stands.
struct PartOutline {
  /// An element, from its start tag to its end tag.
  struct Span {
    private let values: (ordinal: Int32, parent: Int32, start: Int32, contentStart: Int32)
    private var ends: (content: Int32, whole: Int32)

    init(ordinal: Int, parent: Int, tag: Range<Int>) {
      values = (
        Int32(ordinal), Int32(parent), Int32(tag.lowerBound), Int32(tag.upperBound)
      )
      ends = (Int32(tag.upperBound), Int32(tag.upperBound))
    }

    var ordinal: Int { Int(values.ordinal) }
    /// Index of the element around it; -1 for a paragraph.
    var parent: Int { Int(values.parent) }
    var start: Int { Int(values.start) }
    var contentStart: Int { Int(values.contentStart) }
    var contentEnd: Int { Int(ends.content) }
    var end: Int { Int(ends.whole) }

    mutating func close(with tag: Range<Int>) {
      ends = (Int32(tag.lowerBound), Int32(tag.upperBound))
    }
  }

  let bytes: [UInt8]
  /// The prefix of the outermost element with its colon; empty where its namespace has none.
  let prefix: String
  /// The start tag of the outermost element.
  let root: Range<Int>
  private(set) var spans: [Span] = []

  /// Goes through a part; only outermost paragraphs with one of the wanted elements, which are sorted, are
  /// kept.
  init?(_ bytes: [UInt8], keeping wanted: [Int]) {
    guard bytes.count < Int32.max else { return nil }
    self.bytes = bytes
    var scanner = TagScanner(bytes)
    guard let root = scanner.next() else { return nil }
    self.root = root.range
    let name = bytes.tagName(at: root.range.lowerBound)
    let colon = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    prefix = String(decoding: name[..<colon], as: UTF8.self)
    read(&scanner, keeping: wanted)
  }

  private mutating func read(_ scanner: inout TagScanner, keeping wanted: [Int]) {
    let paragraph = Array((prefix + "p").utf8)
    var ordinal = 0
    /// Where the spans of the current paragraph begin, and its open elements.
    var base = 0
    var open: [Int] = []
    while let tag = scanner.next() {
      if tag.isEnd {
        guard let last = open.popLast() else { continue }
        spans[last].close(with: tag.range)
        if open.isEmpty {
          let first = wanted.partitioningIndex { $0 >= spans[base].ordinal }
          if first == wanted.count || wanted[first] > ordinal {
            spans.removeLast(spans.count - base)
          }
        }
        continue
      }
      ordinal += 1
      if open.isEmpty {
        guard !tag.isEmpty, bytes.tagName(at: tag.range.lowerBound).elementsEqual(paragraph) else {
          continue
        }
        base = spans.count
      }
      if !tag.isEmpty { open.append(spans.count) }
      spans.append(
        Span(
          ordinal: ordinal, parent: tag.isEmpty ? open.last ?? -1 : open.dropLast().last ?? -1,
          tag: tag.range))
    }
  }

  /// The index of an element by its number in the part.
  func index(of ordinal: Int) -> Int? {
    let index = spans.partitioningIndex { $0.ordinal >= ordinal }
    return index < spans.count && spans[index].ordinal == ordinal ? index : nil
  }

  /// Whether an element is the one of that name in the vocabulary of the outermost element.
  func isNamed(_ name: String, _ index: Int) -> Bool {
    bytes.tagName(at: spans[index].start).elementsEqual((prefix + name).utf8)
  }

  /// The elements directly in another one.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < spans.count, spans[next].start < spans[index].end {
      if spans[next].parent == index { children.append(next) }
      next += 1
    }
    return children
  }

  /// What a namespace of the outermost element is called; the prefix comes with its colon.
  func namespace() -> String? {
    let attribute = prefix.isEmpty ? "xmlns=" : "xmlns:\(prefix.dropLast())="
    let tag = Array(bytes[root])
    guard let found = tag.firstIndex(of: Array(attribute.utf8), from: 0) else { return nil }
    let value = tag[(found + attribute.utf8.count)...]
    guard let quote = value.first else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}
