import Documents
import SourceText

/// Which section each byte of a document's text belongs to, by the headings above it.
struct SectionTrail {
  /// A stretch of the text from an offset on.
  struct Stretch {
    var start: Int
    /// Index into `titles`.
    var title: Int
  }

  /// The headings from the outermost in, for instance `II. KẾT QUẢ › 1. Kinh tế`; the first is that
  /// of text above all headings and has none.
  private(set) var titles: [[Wording]] = [[]]
  private var stretches: [Stretch] = []
  private var noteTitles: [Int] = []

  init(_ document: Document) {
    for paragraph in document.header.paragraphs + document.legalBases { add(paragraph, title: 0) }
    add(document.body, below: [])
    for footnote in document.footnotes {
      titles.append([Wording("Chú thích \(footnote.mark)", "Footnote \(footnote.mark)")])
      for paragraph in footnote.paragraphs { add(paragraph, title: titles.count - 1) }
    }
    stretches.sort { $0.start < $1.start }
  }

  /// Index into `titles` for an offset in the source text.
  func title(at offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1].title : 0
  }

  private mutating func add(_ section: Section, below outer: [Wording]) {
    var trail = outer
    var title = titles.count - 1
    if let heading = section.heading {
      let words = heading.words
      trail.append(Wording(words, words))
      titles.append(trail)
      title = titles.count - 1
      add(heading.paragraph, title: title)
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let paragraph):
        add(paragraph, title: title)
      case .table(let table):
        for cell in table.rows.joined() { cell.paragraphs.forEach { add($0, title: title) } }
      }
    }
    for subsection in section.subsections { add(subsection, below: trail) }
  }

  private mutating func add(_ paragraph: Paragraph, title: Int) {
    for piece in paragraph.pieces {
      stretches.append(Stretch(start: piece.source, title: title))
    }
  }
}

extension Heading {
  /// The mark and the words of the heading; the words alone may be missing.
  var words: String {
    let text = paragraph.string
    guard paragraph.enumeratorLength == 0 else { return text }
    return text.isEmpty ? enumerator.printed : enumerator.printed + " " + text
  }
}

extension Enumerator {
  /// The mark as a document prints it.
  var printed: String {
    switch self {
    case .part(let number): "Phần \(Self.roman(number))"
    case .article(let number): "Điều \(number)."
    case .roman(let number): Self.roman(number) + "."
    case .decimal(let numbers): numbers.map { "\($0)" }.joined(separator: ".") + "."
    case .bracketed(let number): "(\(number))"
    case .letter(let letter): letter + ")"
    case .romanBracketed(let number): "(\(Self.roman(number).lowercased()))"
    case .dash: "-"
    case .plus: "+"
    case .star: "•"
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = min(max(0, number), 399)
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
