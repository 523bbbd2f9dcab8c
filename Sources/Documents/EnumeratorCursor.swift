import SourceText

/// The text at the place where a mark may stand.
struct EnumeratorCursor {
  typealias Result = EnumeratorReader.Result

  let bytes: [UInt8]
  let index: Int

  /// The byte at an offset; a space behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0x20 }

  private func result(_ enumerator: Enumerator, end: Int) -> Result {
    var end = end
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return Result(enumerator: enumerator, end: end)
  }

  /// "- ", "+ ", "* ", "• "; a dash glued to its word counts when the word is capital.
  func bullet() -> Result? {
    let (first, length) = bytes.scalar(at: index)
    let isSpaced = byte(index + length) == 0x20
    switch first {
    case 0x2B where isSpaced: return result(.plus, end: index + length)
    // Round and square dots, and those of the fonts Symbol and Wingdings.
    case 0x2A, 0xB7, 0x2022, 0x25AA, 0x25AB, 0x25CB, 0x25CF, 0x25E6, 0xF000...0xF0FF:
      return isSpaced ? result(.star, end: index + length) : nil
    default:
      guard SignClass.isDash(first), index + length < bytes.count else { return nil }
      let next = bytes.scalar(at: index + length).value
      let opens = isSpaced || VietnameseLetters.isUppercase(next) || next == 0x2A
      return opens ? result(.dash, end: index + length) : nil
    }
  }

  /// A number in brackets: "(1)", "(iv)", "(1).".
  func bracketed() -> Result? {
    guard
      let close = bytes[index..<min(bytes.count, index + 8)].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let inside = bytes[index + 1..<close]
    var end = close + 1
    if byte(end) == UInt8(ascii: ".") { end += 1 }
    guard endsWord(end) else { return nil }
    if let number = Numeration.decimal(inside) { return result(.bracketed(number), end: end) }
    if let number = Numeration.roman(inside, isLower: true) {
      return result(.romanBracketed(number), end: end)
    }
    return nil
  }

  /// The deepest numbering that headings have ("1.2.3.4.5.6.").
  private static let deepest = 6

  /// Arabic numbers: "1.", "2.3.", "2.3", "1)".
  func decimal() -> Result? {
    guard let (numbers, end) = numbers(from: index), !numbers.isEmpty else { return nil }
    let isClosed = byte(end - 1) == UInt8(ascii: ".")
    if isClosed { return opensText(end) ? result(.decimal(numbers), end: end) : nil }
    if numbers.count == 1 {
      guard byte(end) == UInt8(ascii: ")"), opensText(end + 1) else { return nil }
      return result(.decimal(numbers), end: end + 1)
    }
    // "2.4 Triển khai" is a heading, "12.5 triệu" a number.
    guard opensText(end), byte(end) == 0x20, !opensLowercase(end) else { return nil }
    return result(.decimal(numbers), end: end)
  }

  /// Numbers with full stops between them, and the offset behind the last number or its stop.
  private func numbers(from start: Int) -> ([Int], Int)? {
    var numbers: [Int] = []
    var at = start
    while at < bytes.count, SignClass.isDigit(UInt32(bytes[at])) {
      let first = at
      while at < bytes.count, SignClass.isDigit(UInt32(bytes[at])) { at += 1 }
      guard at - first <= 2, numbers.count < Self.deepest,
        let number = Numeration.decimal(bytes[first..<at])
      else { return nil }
      numbers.append(number)
      guard byte(at) == UInt8(ascii: ".") else { break }
      at += 1
    }
    return (numbers, at)
  }

  /// A Roman number, alone or with Arabic ones behind it: "IV.", "II.1.".
  func roman() -> Result? {
    var at = index
    while at < bytes.count, at - index <= 6, Numeration.romanValue(bytes[at]) != nil { at += 1 }
    guard at > index, at - index <= 6, byte(at) == UInt8(ascii: "."),
      let number = Numeration.roman(bytes[index..<at], isLower: false)
    else { return nil }
    if let (numbers, end) = numbers(from: at + 1), !numbers.isEmpty {
      guard opensText(end), byte(end) == 0x20 else { return nil }
      return result(.decimal([number] + numbers), end: end)
    }
    // "V.I. Lênin" is a name.
    guard opensText(at + 1), byte(at + 2) != UInt8(ascii: ".") else { return nil }
    return result(.roman(number), end: at + 1)
  }

  /// A capital letter before words in capitals; before others it is an initial.
  func capital() -> Result? {
    let letter = bytes[index]
    guard letter <= UInt8(ascii: "H"), byte(index + 1) == UInt8(ascii: "."), byte(index + 2) == 0x20
    else { return nil }
    let limit = min(bytes.count, index + 400)
    let end = bytes[index..<limit].firstIndex(of: 0x0A) ?? limit
    guard bytes.isShouted(index + 2..<end) else { return nil }
    return result(.part(Int(letter - UInt8(ascii: "A")) + 1), end: index + 2)
  }

  /// Behind a number's mark stands a letter, a quote or an emphasis sign, not another number.
  private func opensText(_ offset: Int) -> Bool {
    let start = skipSpaces(offset)
    guard start < bytes.count else { return start > offset }
    let next = bytes.scalar(at: start).value
    return SignClass.isLetter(next) || next == 0x2A || next == 0x201C || next == 0x22
      || next == 0x28
  }

  private func opensLowercase(_ offset: Int) -> Bool {
    bytes.startsLowercase(skipSpaces(offset)..<bytes.count)
  }

  private func skipSpaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    return offset
  }

  private func endsWord(_ offset: Int) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x0A }

  /// A small letter: "a)", "đ)", "a.".
  func lettered() -> Result? {
    let (letter, length) = bytes.scalar(at: index)
    let mark = byte(index + length)
    guard SignClass.isLetter(letter), !VietnameseLetters.isUppercase(letter),
      mark == UInt8(ascii: ")")
        || (mark == UInt8(ascii: ".") && byte(index + length + 1) == 0x20)
    else { return nil }
    let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
    return result(.letter(text), end: index + length + 1)
  }

  /// A part, chapter or article by its name: "Phần thứ nhất", "Phần II", "Chương 2", "Điều 3.".
  func named() -> Result? {
    guard VietnameseLetters.isUppercase(bytes.scalar(at: index).value) else { return nil }
    if let number = word(after: Self.article) {
      let end = trimmed(number)
      guard let value = Numeration.decimal(bytes[end]),
        end.upperBound < number.upperBound || endsLine(number.upperBound)
      else { return nil }
      return result(.article(value), end: number.upperBound)
    }
    guard let first = word(after: Self.part) ?? word(after: Self.chapter) else { return nil }
    var number = first
    let isOrdinal = bytes.opens(with: Self.ordinalMark, at: first.lowerBound)
    if isOrdinal { number = word(from: first.upperBound + 1) }
    let words = bytes[trimmed(number)]
    let value =
      Numeration.decimal(words) ?? Numeration.roman(words, isLower: false)
      ?? (isOrdinal ? Numeration.ordinal(words) : nil)
    return value.map { result(.part($0), end: number.upperBound) }
  }

  private func endsLine(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] == 0x0A
  }

  /// The word behind words that stand at the cursor and end with a space.
  private func word(after words: [UInt32]) -> Range<Int>? {
    guard bytes.opens(with: words, at: index) else { return nil }
    return word(from: index + words.reduce(0) { $0 + Self.length(of: $1) })
  }

  private func word(from start: Int) -> Range<Int> {
    let start = min(start, bytes.count)
    var end = start
    while end < bytes.count, end - start < 12, !endsWord(end) { end += 1 }
    return start..<end
  }

  /// A word without the stop or colon behind it.
  private func trimmed(_ word: Range<Int>) -> Range<Int> {
    var end = word.upperBound
    while end > word.lowerBound, ".:,;".utf8.contains(bytes[end - 1]) { end -= 1 }
    return word.lowerBound..<end
  }

  private static func length(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
  }

  private static let article = "điều ".opening
  private static let part = "phần ".opening
  private static let chapter = "chương ".opening
  private static let ordinalMark = "thứ ".opening
}
