import Documents
package import Reports
import StructuredText

/// Reads the outline of a report from YAML; the first thing wrong is told with its line.
package struct TemplateReader {
  let file: String
  /// Codes that the outline may name.
  let indicators: Set<String>

  /// - Parameters:
  ///   - indicators: every code of the ledger's catalogue; an outline that names another is refused.
  package static func read(
    _ bytes: [UInt8], file: String, indicators: Set<String>
  ) throws(TemplateProblem) -> ReportTemplate {
    try TemplateReader(file: file, indicators: indicators).template(bytes)
  }

  /// The delivered outline of a kind.
  package static func delivered(
    _ kind: ReportKind, indicators: Set<String>
  ) throws(TemplateProblem) -> ReportTemplate {
    let (bytes, file) = kind.delivered
    return try read(bytes, file: file, indicators: indicators)
  }

  private func template(_ bytes: [UInt8]) throws(TemplateProblem) -> ReportTemplate {
    guard let tree = try tree(bytes) else {
      throw TemplateProblem(
        file: file, line: nil, message: Wording("đề cương trống", "the outline is empty"),
        remedy: Wording(
          "chép một đề cương kèm theo rồi sửa", "copy a delivered outline and change it"))
    }
    let root = TemplateNode(tree: tree, file: file)
    try root.expect(keys: [
      "report", "extends", "document", "symbol", "subject", "opening", "closing", "sections",
      "annexes",
    ])
    let base = try base(of: root)
    let subject =
      if let base, root["subject"] == nil { base.subject } else { try pattern(root, "subject") }
    let symbol =
      if let base, root["symbol"] == nil { base.symbol } else { try root.words("symbol") }
    let sections =
      if let base, root["sections"] == nil {
        base.sections
      } else {
        try sections(of: root, depth: 0)
      }
    let annexes =
      if let base, root["annexes"] == nil { base.annexes } else { try annexes(of: root) }
    return ReportTemplate(
      code: try root.words("report"), kind: try kind(of: root, base), symbol: symbol,
      subject: subject, opening: try optional(root, "opening") ?? base?.opening,
      closing: try optional(root, "closing") ?? base?.closing, sections: sections,
      annexes: annexes)
  }

  /// The delivered outline that this one takes over wherever it says nothing itself.
  private func base(of root: TemplateNode) throws(TemplateProblem) -> ReportTemplate? {
    guard let node = root["extends"] else { return nil }
    let name = try node.words()
    // A delivered outline cannot extend itself; a province's own may be called as what it extends.
    guard let kind = ReportKind(rawValue: name), kind.delivered.file != file else {
      let names = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw node.problem(
        Wording(
          "không có đề cương \"\(name)\" để dùng lại", "there is no outline \"\(name)\" to extend"),
        Wording("ghi một trong \(names)", "write one of \(names)"))
    }
    return try Self.delivered(kind, indicators: indicators)
  }

  private func kind(
    of root: TemplateNode, _ base: ReportTemplate?
  ) throws(TemplateProblem) -> DocumentKind {
    if let base, root["document"] == nil { return base.kind }
    let name = try root.words("document")
    guard let kind = DocumentKind(rawValue: name.lowercased()) else {
      let names = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw (root["document"] ?? root).problem(
        Wording("không có loại văn bản \"\(name)\"", "there is no kind of document \"\(name)\""),
        Wording("ghi một trong \(names)", "write one of \(names)"))
    }
    return kind
  }

  private func tree(_ bytes: [UInt8]) throws(TemplateProblem) -> TextTree? {
    do throws(TextTree.SyntaxError) {
      return try TextTree.read(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw TemplateProblem(
        file: file, line: error.line,
        message: Wording("đề cương không đúng cú pháp YAML", "the outline is not valid YAML"),
        remedy: Wording(
          "kiểm tra thụt đầu dòng và dấu ngoặc kép ở dòng này",
          "look at the indentation and the quotation marks of this line"))
    }
  }

  func pattern(_ node: TemplateNode) throws(TemplateProblem) -> PatternText {
    let words = try node.words()
    let pattern: PatternText
    do throws(PatternProblem) {
      pattern = try PatternReader.read(words, line: node.line)
    } catch {
      throw node.problem(error.wording, error.remedy)
    }
    for hole in pattern.figureHoles { try known(hole.indicator, at: node) }
    return pattern
  }

  func pattern(_ node: TemplateNode, _ key: String) throws(TemplateProblem) -> PatternText {
    _ = try node.words(key)
    return try pattern(node[key] ?? node)
  }

  func optional(_ node: TemplateNode, _ key: String) throws(TemplateProblem) -> PatternText? {
    guard let value = node[key] else { return nil }
    return try pattern(value)
  }

  /// Refuses codes that the catalogue does not have.
  func known(_ code: String, at node: TemplateNode) throws(TemplateProblem) {
    guard !indicators.contains(code) else { return }
    throw node.problem(
      Wording("không có chỉ tiêu \(code)", "there is no indicator \(code)"),
      Wording(
        "tìm mã bằng tiendo indicators find, hoặc thêm chỉ tiêu vào danh mục",
        "look the code up with tiendo indicators find, or add the indicator to the catalogue"))
  }
}

extension PatternProblem {
  fileprivate var wording: Wording {
    switch reason {
    case .unclosedHole: Wording("ngoặc nhọn { chưa đóng", "a brace { is not closed")
    case .unclosedClause: Wording("ngoặc vuông [ chưa đóng", "a bracket [ is not closed")
    case .clauseInClause: Wording("ngoặc vuông trong ngoặc vuông", "a bracket inside a bracket")
    case .unknownHole(let words): Wording("không có ô {\(words)}", "there is no hole {\(words)}")
    case .unknownAspect(let word):
      Wording("sau mã chỉ tiêu ghi \"\(word)\"", "\"\(word)\" stands behind a code")
    }
  }

  fileprivate var remedy: Wording {
    switch reason {
    case .unclosedHole, .unclosedClause:
      Wording("đóng ngoặc trong cùng một câu", "close it within the sentence")
    case .clauseInClause:
      Wording("tách thành hai mệnh đề tùy chọn", "make them two optional clauses")
    case .unknownHole:
      Wording(
        "dùng mã chỉ tiêu hoặc \(PeriodHole.allCases.map(\.rawValue).joined(separator: ", "))",
        "use a code or one of \(PeriodHole.allCases.map(\.rawValue).joined(separator: ", "))")
    case .unknownAspect:
      Wording(
        "dùng current, cumulative, \(FigureHole.Aspect.allCases.map(\.rawValue).joined(separator: ", "))",
        "use current, cumulative, \(FigureHole.Aspect.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
  }
}
