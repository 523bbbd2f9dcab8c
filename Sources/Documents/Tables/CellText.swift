import SourceText

/// The words of a cell in the one normal form of text.
package enum CellText {
  /// Composed letters, plain spaces, and one space where a line breaks; none around it.
  package static func normal(_ text: String) -> String {
    var builder = SourceTextBuilder(reservingCapacity: text.utf8.count)
    builder.append(text)
    let words = builder.finish().bytes.split { $0 == 0x20 || $0 == 0x0A }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}
