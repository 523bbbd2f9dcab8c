import StructuredText

/// A part of an outline with the line it stands on; what is asked of it and is not so becomes a
/// sentence about that line.
struct TemplateNode {
  let tree: TextTree
  let file: String

  var line: Int { tree.line }

  func problem(_ message: Wording, _ remedy: Wording) -> TemplateProblem {
    TemplateProblem(file: file, line: line, message: message, remedy: remedy)
  }

  /// Its keys with what stands under each; nil where it has none.
  private var pairs: [(key: TextTree, value: TextTree)]? {
    if case .pairs(let pairs) = tree.value { pairs } else { nil }
  }

  /// The words that it is; nil where it is a list or has keys.
  var text: String? {
    if case .words(let words) = tree.value { words } else { nil }
  }

  /// What stands under a key; nil without it.
  subscript(key: String) -> TemplateNode? {
    pairs?.first { node($0.key).text == key }.map { node($0.value) }
  }

  /// The keys, where it has any.
  var keys: [String] { pairs?.compactMap { node($0.key).text } ?? [] }

  private func node(_ tree: TextTree) -> TemplateNode { TemplateNode(tree: tree, file: file) }

  /// Refuses keys that mean nothing here, and what has no keys at all.
  func expect(keys known: [String]) throws(TemplateProblem) {
    let names = known.joined(separator: ", ")
    guard let pairs else {
      throw problem(
        Wording("chỗ này phải là các cặp khóa: giá trị", "key: value pairs are expected here"),
        Wording("dùng các khóa \(names)", "use the keys \(names)"))
    }
    for (key, _) in pairs where !known.contains(node(key).text ?? "") {
      let word = node(key).text ?? ""
      throw node(key).problem(
        Wording("khóa \"\(word)\" không có", "there is no key \"\(word)\""),
        Wording("dùng một trong \(names)", "use one of \(names)"))
    }
  }

  /// The words of a key that must be there.
  func words(_ key: String) throws(TemplateProblem) -> String {
    guard let value = self[key] else {
      throw problem(
        Wording("thiếu \(key)", "\(key) is missing"),
        Wording("thêm dòng \(key):", "add a line \(key):"))
    }
    return try value.words()
  }

  /// The words themselves.
  func words() throws(TemplateProblem) -> String {
    guard let text else {
      throw problem(
        Wording("chỗ này phải là một dòng chữ", "words are expected here"),
        Wording("đặt câu chữ trong ngoặc kép", "put the words in quotation marks"))
    }
    return text
  }

  /// The items of a key; none without it.
  func items(_ key: String) throws(TemplateProblem) -> [TemplateNode] {
    guard let value = self[key] else { return [] }
    guard case .list(let items) = value.tree.value else {
      throw value.problem(
        Wording("\(key) phải là một danh sách", "\(key) must be a list"),
        Wording("mỗi mục bắt đầu bằng dấu -", "begin each item with a dash"))
    }
    return items.map { node($0) }
  }

  /// Whether a key is set to true; false without it.
  func flag(_ key: String) throws(TemplateProblem) -> Bool {
    guard let value = self[key] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      throw value.problem(
        Wording("\(key) phải là true hoặc false", "\(key) must be true or false"),
        Wording("ghi true hoặc bỏ dòng này", "write true or leave the line out"))
    }
  }
}
