import Documents

/// The mark "./." that closes the text of an official document, once, behind its last sentence (the
/// models of Decree 30/2020/NĐ-CP, Appendix III).
enum OfficialEnding {
  static func marked(_ body: [WrittenBlock]) -> [WrittenBlock] {
    guard case .paragraph(var text)? = body.last, let last = text.runs.indices.last else {
      return body
    }
    var words = text.runs[last].text
    while let end = words.last, end == "." || end == "/" || end == " " { words.removeLast() }
    text.runs[last].text = words + "./."
    return body.dropLast() + [.paragraph(text)]
  }
}
