import SourceText

/// Ties footnotes to the place in the text that refers to them.
///
/// Superscript marks say their number. Plain digits are glued to the word before, so they are looked
/// for: the numbers come in order, and each stands in the text between the footnotes before it and
/// its own.
struct FootnoteBinder {
  /// A place that may hold a mark, in one of the paragraphs.
  private struct Place {
    var paragraph: Int
    var mark: FootnoteMark
    var isSuperscript: Bool
    var isTaken = false
    /// Whether it may as well be a number of the text.
    var isDoubtful = false
  }

  /// Places by their number, in order, and how many of each number are behind the last one bound.
  private struct PlaceList {
    var places: [Place] = []
    var byNumber: [Int: (indices: [Int], passed: Int)] = [:]
    /// The same for numbers that stand apart.
    var looseByNumber: [Int: (indices: [Int], passed: Int)] = [:]
    /// The same for those that may be numbers of the text.
    var doubtfulByNumber: [Int: (indices: [Int], passed: Int)] = [:]

    mutating func add(_ place: Place) {
      if place.isDoubtful {
        doubtfulByNumber[place.mark.number, default: ([], 0)].indices.append(places.count)
      } else if place.mark.isLoose {
        looseByNumber[place.mark.number, default: ([], 0)].indices.append(places.count)
      } else {
        byNumber[place.mark.number, default: ([], 0)].indices.append(places.count)
      }
      places.append(place)
    }

    /// The first place of a number behind another place, in a paragraph up to a limit; one that is
    /// glued to a word first.
    mutating func next(_ number: Int, after last: Int, upTo limit: Int) -> Int? {
      if let place = Self.next(in: &byNumber[number], after: last),
        places[place].paragraph <= limit
      {
        return place
      }
      guard let place = Self.next(in: &looseByNumber[number], after: last) else { return nil }
      return places[place].paragraph <= limit ? place : nil
    }

    /// The doubtful place of a number behind another place, if the next one is not near enough to
    /// be meant as well.
    mutating func onlyDoubtful(
      _ number: Int, after last: Int, where isNear: (Place) -> Bool
    ) -> Int? {
      guard let place = Self.next(in: &doubtfulByNumber[number], after: last),
        isNear(places[place])
      else { return nil }
      if let rival = Self.next(in: &doubtfulByNumber[number], after: place), isNear(places[rival]) {
        return nil
      }
      return place
    }

    private static func next(
      in list: inout (indices: [Int], passed: Int)?, after last: Int
    ) -> Int? {
      guard let found = list else { return nil }
      let next = found.indices.partition(from: found.passed) { $0 > last }
      list?.passed = next
      return next < found.indices.count ? found.indices[next] : nil
    }
  }

  /// A stretch to take out of a paragraph, and the footnote that is marked there.
  private typealias Cut = (range: Range<Int>, footnote: Int?)

  private let paragraphs: [PendingParagraph]
  private var cuts: [[Cut]]

  /// In a text laid out in pages a justified line may hold a mark apart from its word.
  private let isPaged: Bool

  static func bind(
    _ paragraphs: inout [PendingParagraph], to notes: inout [PendingNote], isPaged: Bool
  ) {
    var binder = FootnoteBinder(paragraphs, isPaged: isPaged)
    var places = binder.bindSuperscripts(notes)
    if notes.contains(where: { !$0.isSuperscript }) { places = binder.bindPlain(notes, places) }
    binder.dropDangling(places)
    let cuts = binder.cuts
    for index in paragraphs.indices where !cuts[index].isEmpty {
      paragraphs[index].paragraph.cut(
        cuts[index].sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
  }

  private init(_ paragraphs: [PendingParagraph], isPaged: Bool) {
    self.paragraphs = paragraphs
    self.isPaged = isPaged
    cuts = Array(repeating: [], count: paragraphs.count)
  }

  /// Takes a mark out, with the space before it where the sentence stops behind it.
  private mutating func take(_ place: Place, _ footnote: Int?) {
    let bytes = paragraphs[place.paragraph].paragraph.bytes
    let range = place.mark.range
    var start = range.lowerBound
    let stops = range.upperBound == bytes.count || ".,;:".utf8.contains(bytes[range.upperBound])
    if stops, start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    cuts[place.paragraph].append((start..<range.upperBound, footnote))
  }

  /// Each footnote takes the first superscript mark of its number that none has yet; gives back
  /// those that are left.
  private mutating func bindSuperscripts(_ notes: [PendingNote]) -> [Place] {
    var list = PlaceList()
    for (index, paragraph) in paragraphs.enumerated() {
      for mark in paragraph.superscripts {
        list.add(Place(paragraph: index, mark: mark, isSuperscript: true))
      }
    }
    for (index, note) in notes.enumerated() where note.isSuperscript {
      guard let found = list.byNumber[note.number], found.passed < found.indices.count else {
        continue
      }
      list.byNumber[note.number]?.passed += 1
      list.places[found.indices[found.passed]].isTaken = true
      take(list.places[found.indices[found.passed]], index)
    }
    return list.places.filter { !$0.isTaken }
  }

  /// Footnotes with a plain number in front take plain marks, or superscript ones that are left.
  private mutating func bindPlain(_ notes: [PendingNote], _ superscripts: [Place]) -> [Place] {
    var list = PlaceList()
    var left = superscripts[...]
    for (index, paragraph) in paragraphs.enumerated() {
      let marks = PlainMarks(bytes: paragraph.paragraph.bytes)
      var places = marks.find().map { Place(paragraph: index, mark: $0, isSuperscript: false) }
      if isPaged {
        let certain = Set(places.map(\.mark.range))
        for mark in marks.findLoose() where !certain.contains(mark.range) {
          places.append(
            Place(paragraph: index, mark: mark, isSuperscript: false, isDoubtful: true))
        }
        places.sort { $0.mark.range.lowerBound < $1.mark.range.lowerBound }
      }
      if left.first?.paragraph == index {
        let end = left.firstIndex { $0.paragraph != index } ?? left.endIndex
        places.append(contentsOf: left[..<end])
        places.sort { $0.mark.range.lowerBound < $1.mark.range.lowerBound }
        left = left[end...]
      }
      places.forEach { list.add($0) }
    }
    var last = -1
    for (index, note) in notes.enumerated() where !note.isSuperscript {
      // The mark stands behind the last one, and not behind the paragraph the footnote cut in two.
      let limit = paragraphs.partition(from: 0) { $0.notesBefore > index }
      let isNear = { [paragraphs] (place: Place) in
        guard let foot = note.paragraph.pieces.first?.source else { return false }
        return place.paragraph <= limit
          && paragraphs[place.paragraph].paragraph.sourceOffset(of: place.mark.range.lowerBound)
            < foot
      }
      guard
        let place = list.next(note.number, after: last, upTo: limit)
          ?? list.onlyDoubtful(note.number, after: last, where: isNear)
      else { continue }
      list.places[place].isTaken = true
      take(list.places[place], index)
      last = place
    }
    return list.places.filter { !$0.isTaken && $0.isSuperscript }
  }

  /// A superscript number without a footnote is no part of the word before it; behind a digit it is
  /// a power and stays.
  private mutating func dropDangling(_ places: [Place]) {
    for place in places {
      let start = place.mark.range.lowerBound
      if start > 0, paragraphs[place.paragraph].paragraph.bytes[start - 1] &- 0x30 < 10 { continue }
      take(place, nil)
    }
  }
}

extension Array {
  /// The first index from `start` on for whose element `isBehind` holds; it holds for all behind.
  fileprivate func partition(from start: Int, where isBehind: (Element) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Paragraph {
  /// Takes ranges out of the text and leaves markers in their place.
  ///
  /// The ranges come in order and do not overlap; what stays keeps its way back to the source.
  mutating func cut(_ cuts: [(range: Range<Int>, footnote: Int?)]) {
    var result = Paragraph()
    result.bytes.reserveCapacity(bytes.count)
    var index = 0
    var piece = 0
    /// Copies up to an offset, piece by piece.
    func copy(to end: Int, into result: inout Paragraph) {
      while index < end {
        while piece + 1 < pieces.count, pieces[piece + 1].start <= index { piece += 1 }
        let stop = piece + 1 < pieces.count ? Swift.min(end, pieces[piece + 1].start) : end
        let source = pieces.isEmpty ? 0 : pieces[piece].source + index - pieces[piece].start
        result.append(bytes[index..<stop], from: source)
        index = stop
      }
    }
    for cut in cuts {
      copy(to: cut.range.lowerBound, into: &result)
      if let footnote = cut.footnote {
        result.markers.append(Marker(offset: result.bytes.count, footnote: footnote))
      }
      index = Swift.max(index, cut.range.upperBound)
    }
    copy(to: bytes.count, into: &result)
    result.enumerator = enumerator
    result.enumeratorLength = enumeratorLength
    self = result
  }
}
