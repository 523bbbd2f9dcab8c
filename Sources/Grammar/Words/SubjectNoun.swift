/// The counted noun that a subject opens with: "dịch vụ công trực tuyến toàn trình" counts dịch vụ
/// công trực tuyến.
package enum SubjectNoun {
  package static func leading(_ subject: String) -> String? {
    let text = TokenText(Array(subject.utf8))
    let start = (text.tokens.lastIndex { $0.kind == .dash } ?? -1) + 1
    guard let noun = CountNouns.tree.match(text, at: start) else { return nil }
    return text.string(start..<noun.end)
  }
}
