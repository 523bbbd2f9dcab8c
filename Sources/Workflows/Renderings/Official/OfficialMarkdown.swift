package import Documents

/// An official document as Markdown with tables and footnotes, for mail, wikis and comparing versions.
///
/// Charts are the tables of their numbers.
package struct OfficialMarkdown {
  private let document: OfficialDocument
  private var text = ""
  private var notes: [[WrittenText]] = []

  package static func render(_ document: OfficialDocument) -> [UInt8] {
    var markdown = OfficialMarkdown(document: document)
    markdown.write()
    return Array(markdown.text.utf8)
  }

  private init(document: OfficialDocument) { self.document = document }

  private mutating func write() {
    writeLetterhead()
    block("# \(Self.escaped(document.kindLine))")
    block("**\(Self.escaped(document.subject))**")
    for enactor in document.enactors { block("**\(Self.escaped(enactor))**") }
    if document.addressees.count == 1 {
      block(Self.line("Kính gửi: \(document.addressees[0])"))
    } else if !document.addressees.isEmpty {
      block("Kính gửi:")
      block(document.addresseeLines.map(Self.item).joined(separator: "\n"))
    }
    for basis in document.basisLines {
      block("*\(inline(WrittenText(basis.runs.map { $0.upright })))*")
    }
    if let enactment = document.enactment { block("**\(Self.escaped(enactment))**") }
    write(document.body)
    writeFoot()
    for annex in document.annexes {
      block("---")
      block("## \(Self.escaped(annex.name)): \(Self.escaped(annex.titleLine))")
      block("*\(Self.escaped(document.annexReference))*")
      write(annex.blocks)
    }
    writeNotes()
  }

  mutating func block(_ words: String) {
    guard !words.isEmpty else { return }
    text += words + "\n\n"
  }

  // MARK: - Frame

  private mutating func writeLetterhead() {
    let letterhead = document.letterhead
    let issuer =
      letterhead.parent.map { [Self.escaped($0)] } ?? []
    let left = issuer + letterhead.issuer.map { "**\(Self.escaped($0))**" }
    let draft = letterhead.isDraft ? "<br>**DỰ THẢO**" : ""
    block(
      """
      | \(left.joined(separator: "<br>")) | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>\
      **Độc lập - Tự do - Hạnh phúc** |
      | :---: | :---: |
      | \(Self.escaped(letterhead.numberLine))\(draft) | *\(Self.escaped(letterhead.dateLine))* |
      """)
  }

  private mutating func writeFoot() {
    let signature = document.signature
    block(
      (signature.capacity + [signature.name]).map { "**\(Self.escaped($0))**" }
        .joined(separator: "  \n"))
    guard !document.recipients.isEmpty else { return }
    block("***Nơi nhận:***")
    block(document.recipientLines.map(Self.item).joined(separator: "\n"))
  }

  private mutating func writeNotes() {
    // A note in a note is added to the list while it is being written.
    var index = 0
    while index < notes.count {
      let paragraphs = notes[index].map { inline($0) }
      block("[^\(index + 1)]: \(paragraphs.joined(separator: "\n\n    "))")
      index += 1
    }
  }

  // MARK: - Text

  private mutating func write(_ blocks: [WrittenBlock]) {
    for part in blocks {
      switch part {
      case .heading(let heading) where heading.level == .article:
        block("**\(Self.escaped(heading.mark))** \(inline(heading.title))")
      case .heading(let heading):
        let signs = String(repeating: "#", count: heading.level.rawValue + 1)
        block("\(signs) \(Self.escaped(heading.mark)) \(inline(heading.title))")
      case .paragraph(let text): block(Self.opening(inline(text)))
      case .table(let table): write(table)
      case .chart(let chart):
        block("**\(Self.escaped(chart.title))**")
        write(chart.numbers)
      }
    }
  }
}

extension OfficialMarkdown {
  /// Words with their emphasis and the marks of their notes, on one line.
  mutating func inline(_ text: WrittenText) -> String {
    var result = ""
    for run in text.runs {
      var words = Self.escaped(run.text)
      if words.utf8.contains(0x0A) { words = words.replacing("\n", with: "<br>") }
      result += Self.emphasised(words, isBold: run.isBold, isItalic: run.isItalic)
      if !run.note.isEmpty {
        notes.append(run.note)
        result += "[^\(notes.count)]"
      }
    }
    return result
  }

  /// Words between the signs of emphasis, which have to stand at a letter.
  private static func emphasised(_ words: String, isBold: Bool, isItalic: Bool) -> String {
    let sign = (isBold ? "**" : "") + (isItalic ? "*" : "")
    let start = words.firstIndex { $0 != " " } ?? words.endIndex
    guard !sign.isEmpty, let last = words.lastIndex(where: { $0 != " " }) else { return words }
    let end = words.index(after: last)
    return "\(words[..<start])\(sign)\(words[start..<end])\(sign)\(words[end...])"
  }

  /// Words in which nothing is markup.
  private static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: isSign) else { return words }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count + 8)
    for byte in words.utf8 {
      if isSign(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte begins or ends markup.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func line(_ words: String) -> String { opening(escaped(words)) }

  /// An entry of a list, which has its dash already.
  private static func item(_ entry: String) -> String { "- " + escaped(String(entry.dropFirst(2))) }

  /// A paragraph whose first words are no mark of a list or heading.
  private static func opening(_ words: String) -> String {
    guard let first = words.first else { return words }
    if "#+-".contains(first) { return "\\" + words }
    let digits = words.prefix { $0.isNumber }
    let rest = words.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return words }
    return "\(digits)\\\(rest)"
  }
}

extension WrittenText.Run {
  /// The same without italics, for words that are set in italics as a whole.
  fileprivate var upright: WrittenText.Run {
    var run = self
    run.isItalic = false
    return run
  }

  /// The same without boldness, for words that are bold as a whole.
  var regular: WrittenText.Run {
    var run = self
    run.isBold = false
    return run
  }
}
