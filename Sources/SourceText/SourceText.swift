/// The text of a document in one normal form, with the way back to the file it came from.
///
/// `bytes` is UTF-8 with composed letters (NFC), plain spaces, `\n` line ends and no invisible
/// characters. Whatever was changed on the way in is remembered: every offset here leads back to
/// the line, or the paragraph and run, and to the byte offset in the text as it was handed over.
package struct SourceText: Sendable {
  /// A stretch of the text that comes from one line, or from one run of one paragraph.
  ///
  /// There is one a line, so it is kept small: zero stands for what does not apply.
  struct Origin: Sendable {
    /// Offset in `bytes` where the stretch starts.
    var start: Int
    private var line: Int32
    private var paragraph: Int32
    private var run: Int32
    private var page: Int32

    init(start: Int, place: SourcePlace) {
      self.start = start
      line = Int32(clamping: place.line ?? 0)
      paragraph = Int32(clamping: place.paragraph ?? 0)
      run = Int32(clamping: place.run ?? 0)
      page = Int32(clamping: place.page ?? 0)
    }

    var place: SourcePlace {
      func known(_ number: Int32) -> Int? { number > 0 ? Int(number) : nil }
      return SourcePlace(
        line: known(line), paragraph: known(paragraph), run: known(run), page: known(page))
    }
  }

  /// A point behind which normal and original offsets differ by a new amount.
  struct Shift: Sendable {
    var normal: Int
    var original: Int
  }

  package internal(set) var bytes: [UInt8] = []
  var origins: [Origin] = []
  var shifts: [Shift] = []

  package init() {}

  /// Whether the pages of the text are known.
  package var hasPages: Bool { origins.first?.place.page != nil }

  /// The place a byte of the text comes from; an empty place for a text without origins.
  package func place(at offset: Int) -> SourcePlace {
    guard let index = lastIndex(in: origins, where: { $0.start <= offset }) else {
      return SourcePlace()
    }
    return origins[index].place
  }

  /// The byte offset in the original text that an offset of the normal form leads back to.
  package func originalOffset(of offset: Int) -> Int {
    guard let index = lastIndex(in: shifts, where: { $0.normal <= offset }) else { return offset }
    return shifts[index].original + (offset - shifts[index].normal)
  }

  /// The text of a range as a string; what lies outside the text is left out.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// The last element of a sorted list for which `isBefore` holds, by halving.
private func lastIndex<Element>(
  in list: [Element], where isBefore: (Element) -> Bool
) -> Int? {
  var low = 0
  var high = list.count
  while low < high {
    let middle = (low + high) / 2
    if isBefore(list[middle]) { low = middle + 1 } else { high = middle }
  }
  return low > 0 ? low - 1 : nil
}
