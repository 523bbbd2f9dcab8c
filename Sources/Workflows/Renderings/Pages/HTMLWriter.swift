/// Writes HTML byte by byte; whatever comes from a document goes through `text` and is escaped.
struct HTMLWriter {
  let language: Language
  private(set) var bytes: [UInt8] = []
  /// Everything the page says in both languages, for its switch.
  private(set) var wordings: [Wording] = []
  private var numbers: [Wording: Int] = [:]

  init(language: Language) { self.language = language }

  /// Makes room for a page of about that size.
  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Markup of the page itself.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A style sheet or script of the page itself.
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Words from a document, safe between tags and inside quoted attributes.
  mutating func text(_ words: some Collection<UInt8>) {
    for byte in words {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      case 0..<0x20 where byte != 0x0A && byte != 0x09: continue
      default: bytes.append(byte)
      }
    }
  }

  mutating func text(_ words: String) { text(Array(words.utf8)) }

  mutating func integer(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Words of the interface, which change with the language of the page.
  mutating func say(_ wording: Wording) {
    if wording.vietnamese == wording.english { return text(wording.vietnamese) }
    raw("<span data-t=\"")
    integer(number(of: wording))
    raw("\">")
    text(wording(language))
    raw("</span>")
  }

  /// The same as the label of an element whose tag is still open.
  mutating func label(_ wording: Wording) {
    raw(" data-a=\"")
    integer(number(of: wording))
    raw("\" aria-label=\"")
    text(wording(language))
    raw("\"")
  }

  /// The words in both languages as JSON that is safe inside a script element.
  mutating func writeWordings() {
    raw("[")
    for (index, wording) in wordings.enumerated() {
      raw(index == 0 ? "[" : ",[")
      script(wording.vietnamese)
      raw(",")
      script(wording.english)
      raw("]")
    }
    raw("]")
  }

  private mutating func number(of wording: Wording) -> Int {
    if let number = numbers[wording] { return number }
    numbers[wording] = wordings.count
    wordings.append(wording)
    return wordings.count - 1
  }

  private mutating func script(_ words: String) {
    var json = JSONWriter()
    json.string(words)
    for byte in json.bytes {
      switch byte {
      case UInt8(ascii: "<"): raw("\\u003c")
      case UInt8(ascii: "&"): raw("\\u0026")
      default: bytes.append(byte)
      }
    }
  }
}
