import SourceText

/// Where comments are anchored in the bytes of the main part, and the part with its anchors.
///
/// Only anchors are put in; a run that an anchor cuts is closed and opened again as it was. Word knows no
/// comments in notes and text boxes ([MS-OI29500] 2.1.315), so theirs stand at the mark of the
/// note, or around the run that holds the box.
struct CommentAnchors {
  /// What is put in at one place.
  private struct Insertion {
    /// Closes what is open at the place, and opens it again.
    var before: [UInt8] = []
    var after: [UInt8] = []
    var ended: [Int] = []
    var started: [Int] = []
  }

  private let outline: PartOutline
  private let markup: CommentMarkup
  private var insertions: [Int: Insertion] = [:]

  init(in outline: PartOutline, markup: CommentMarkup) {
    self.outline = outline
    self.markup = markup
  }

  /// Elements between a paragraph and its runs that a range may begin and end in.
  private static let containers = [
    "hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo",
  ]

  /// Anchors a comment; false where the elements are not to be found.
  mutating func add(
    _ identifier: Int, range: Range<Int>, in source: SourceText, trace: TextTrace
  ) -> Bool {
    guard let (first, last) = trace.ends(of: range) else { return false }
    if let note = first.note {
      guard let mark = trace.references[note].flatMap({ outline.index(of: $0) }) else {
        return false
      }
      return add(identifier, from: place(before: mark), to: place(behind: mark))
    }
    guard let start = outline.index(of: first.element),
      // A range does not go from the body into a note.
      let end = outline.index(of: last.note == nil ? last.element : first.element)
    else { return false }
    let opening = max(source.originalOffset(of: range.lowerBound) - first.original, 0)
    let closing = max(source.originalOffset(of: range.upperBound) - last.original, 0)
    return add(
      identifier,
      from: first.range.lowerBound < range.lowerBound && first.isVerbatim
        ? place(in: start, at: opening, isEnd: false) : place(before: start),
      to: last.note == nil && range.upperBound < last.range.upperBound && last.isVerbatim
        ? place(in: end, at: closing, isEnd: true) : place(behind: end))
  }

  private mutating func add(_ identifier: Int, from start: Place?, to end: Place?) -> Bool {
    guard let start, let end else { return false }
    insertions[start.offset, default: start.insertion].started.append(identifier)
    insertions[end.offset, default: end.insertion].ended.append(identifier)
    for tag in [start.unpreserved, end.unpreserved].compactMap(\.self) {
      insertions[tag] = Insertion(before: Array(#" xml:space="preserve""#.utf8))
    }
    return true
  }

  /// The part with the anchors in it.
  func rendered() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(outline.bytes.count + insertions.count * 200)
    var copied = 0
    for (offset, insertion) in insertions.sorted(by: { $0.key < $1.key }) {
      result += outline.bytes[copied..<offset]
      result += insertion.before
      for identifier in insertion.ended { result += markup.end(of: identifier) }
      for identifier in insertion.started { result += markup.start(of: identifier) }
      result += insertion.after
      copied = offset
    }
    return result + outline.bytes[copied...]
  }

  // MARK: Places

  private struct Place {
    var offset: Int
    var insertion = Insertion()
    /// The end of a start tag that does not say yet that blanks count.
    var unpreserved: Int?
  }

  private func place(before element: Int) -> Place? {
    guard let unit = unit(of: element) else { return nil }
    return place(inside: unit, of: element, at: outline.spans[element].start)
      ?? Place(offset: outline.spans[unit].start)
  }

  private func place(behind element: Int) -> Place? {
    guard let unit = unit(of: element) else { return nil }
    return place(inside: unit, of: element, at: outline.spans[element].end)
      ?? Place(offset: outline.spans[unit].end)
  }

  /// A place between two things in a run; nil where that is in front of the run or behind it, or
  /// where the element does not stand directly in a run.
  private func place(inside unit: Int, of element: Int, at offset: Int) -> Place? {
    guard isDirect(element, in: unit) else { return nil }
    let content = outline.children(of: unit).filter { !outline.isNamed("rPr", $0) }
    guard content.contains(where: { outline.spans[$0].end <= offset }),
      content.contains(where: { outline.spans[$0].start >= offset })
    else { return nil }
    let (closing, opening) = seam(of: unit)
    return Place(offset: offset, insertion: Insertion(before: closing, after: opening))
  }

  /// A place between two characters of a text.
  private func place(in element: Int, at offset: Int, isEnd: Bool) -> Place? {
    guard let unit = unit(of: element) else { return nil }
    let span = outline.spans[element]
    let position = StoredText(bytes: outline.bytes, range: span.contentStart..<span.contentEnd)
      .position(of: offset, roundingUp: isEnd)
    guard isDirect(element, in: unit), outline.isNamed("t", element),
      outline.children(of: element).isEmpty, position > span.contentStart,
      position < span.contentEnd
    else { return isEnd ? place(behind: element) : place(before: element) }
    var (closing, opening) = seam(of: unit)
    let tag = outline.bytes[span.start..<span.contentStart]
    closing = Array("</\(outline.prefix)t>".utf8) + closing
    if Array(tag).firstIndex(of: Array("xml:space".utf8), from: 0) != nil {
      return Place(
        offset: position, insertion: Insertion(before: closing, after: opening + tag))
    }
    opening += Array("<\(outline.prefix)t xml:space=\"preserve\">".utf8)
    return Place(
      offset: position, insertion: Insertion(before: closing, after: opening),
      unpreserved: outline.bytes[position - 1] <= 0x20 ? span.contentStart - 1 : nil)
  }

  /// What closes a run, and what opens one like it.
  private func seam(of run: Int) -> (closing: [UInt8], opening: [UInt8]) {
    let span = outline.spans[run]
    var opening = Array(outline.bytes[span.start..<span.contentStart])
    if let properties = outline.children(of: run).first, outline.isNamed("rPr", properties) {
      opening += outline.bytes[outline.spans[properties].start..<outline.spans[properties].end]
    }
    return (Array("</\(outline.prefix)r>".utf8), opening)
  }

  private func isDirect(_ element: Int, in unit: Int) -> Bool {
    outline.spans[element].parent == unit && outline.isNamed("r", unit)
  }

  /// The outermost thing around an element that a range can only hold as a whole: the run, or the
  /// formula, control or field.
  private func unit(of element: Int) -> Int? {
    var path = [element]
    while let last = path.last, outline.spans[last].parent >= 0 {
      path.append(outline.spans[last].parent)
    }
    // The last one is the paragraph.
    return path.dropLast().last { index in
      !Self.containers.contains { outline.isNamed($0, index) }
    }
  }
}
