/// The counted noun that a subject opens with: "dịch vụ công trực tuyến toàn trình" counts dịch vụ
/// công trực tuyến.
package enum SubjectNoun {
  package static func leading(_ subject: String) -> String? {
    let text = TokenText(Array(subject.utf8))
    guard let noun = CountNouns.tree.match(text, at: 0) else { return nil }
    return text.string(0..<noun.end)
  }
}
