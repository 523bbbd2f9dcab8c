import Documents
import Reports

extension TemplateReader {
  func sections(
    of node: TemplateNode, depth: Int
  ) throws(TemplateProblem) -> [SectionTemplate] {
    var sections: [SectionTemplate] = []
    for item in try node.items("sections") { sections.append(try section(item, depth: depth)) }
    return sections
  }

  private func section(
    _ node: TemplateNode, depth: Int
  ) throws(TemplateProblem) -> SectionTemplate {
    try node.expect(keys: ["heading", "level", "content", "sections"])
    let level = try level(of: node, depth: depth)
    let below = level == .part ? 0 : level == .article ? 1 : depth + 1
    return SectionTemplate(
      heading: try pattern(node, "heading"), level: level,
      content: try content(of: node), sections: try sections(of: node, depth: below))
  }

  /// The level that is named, else that of the depth: "I.", "1.", "a)".
  private func level(
    of node: TemplateNode, depth: Int
  ) throws(TemplateProblem) -> WrittenHeading.Level {
    guard let named = node["level"] else { return [.roman, .arabic, .letter][min(depth, 2)] }
    switch try named.words() {
    case "part": return .part
    case "roman": return .roman
    case "arabic": return .arabic
    case "letter": return .letter
    case "article": return .article
    case let other:
      throw named.problem(
        Wording("không có cấp đề mục \"\(other)\"", "there is no level \"\(other)\""),
        Wording(
          "ghi part, roman, arabic, letter hoặc article",
          "write part, roman, arabic, letter or article"))
    }
  }

  func annexes(of root: TemplateNode) throws(TemplateProblem) -> [AnnexTemplate] {
    var annexes: [AnnexTemplate] = []
    for item in try root.items("annexes") {
      try item.expect(keys: ["title", "landscape", "content"])
      annexes.append(
        AnnexTemplate(
          title: try pattern(item, "title"), isLandscape: try item.flag("landscape"),
          content: try content(of: item)))
    }
    return annexes
  }

  private func content(of node: TemplateNode) throws(TemplateProblem) -> [ContentTemplate] {
    var content: [ContentTemplate] = []
    for item in try node.items("content") { content.append(try self.content(item)) }
    return content
  }

  private func content(_ node: TemplateNode) throws(TemplateProblem) -> ContentTemplate {
    switch node.keys.first {
    case "text":
      try node.expect(keys: ["text"])
      return .narrative(key: try node.words("text"))
    case "say":
      try node.expect(keys: ["say"])
      return .say(try pattern(node, "say"))
    case "lead", "sentences":
      try node.expect(keys: ["lead", "sentences"])
      return .paragraph(try paragraph(node))
    case "growth":
      try node.expect(keys: ["growth"])
      return .movements(indicators: try codes(node, "growth"))
    case "targets":
      try node.expect(keys: ["targets"])
      return try targets(node)
    case "table":
      try node.expect(keys: ["table", "sectors"])
      return try table(node)
    case "chart":
      try node.expect(keys: ["chart", "title", "indicator", "indicators"])
      return try chart(node)
    default:
      throw node.problem(
        Wording("không rõ nội dung này là gì", "what this is meant to be is not clear"),
        Wording(
          "bắt đầu bằng text, say, lead, sentences, growth, targets, table hoặc chart",
          "begin with text, say, lead, sentences, growth, targets, table or chart"))
    }
  }

  private func paragraph(_ node: TemplateNode) throws(TemplateProblem) -> ParagraphTemplate {
    var sentences: [SentenceTemplate] = []
    for item in try node.items("sentences") {
      let words = try item.words()
      if PatternReader.isCode(words) {
        try known(words, at: item)
        sentences.append(.indicator(words, line: item.line))
      } else {
        sentences.append(.pattern(try pattern(item)))
      }
    }
    return ParagraphTemplate(lead: try optional(node, "lead"), sentences: sentences)
  }

  private func codes(_ node: TemplateNode, _ key: String) throws(TemplateProblem) -> [String] {
    var codes: [String] = []
    for item in try node.items(key) {
      let code = try item.words()
      try known(code, at: item)
      codes.append(code)
    }
    return codes
  }

  private func targets(_ node: TemplateNode) throws(TemplateProblem) -> ContentTemplate {
    try choice(
      node, "targets",
      ["account": .targetAccount, "verdicts": .verdictLists, "proposals": .proposedTargets])
  }

  private func table(_ node: TemplateNode) throws(TemplateProblem) -> ContentTemplate {
    var sectors: [String] = []
    for item in try node.items("sectors") { sectors.append(try item.words()) }
    return try choice(
      node, "table",
      [
        "indicators": .indicatorTable(sectors: sectors), "targets": .targetTable,
        "proposals": .proposalTable, "next-targets": .nextTargetTable,
      ])
  }

  private func chart(_ node: TemplateNode) throws(TemplateProblem) -> ContentTemplate {
    var series: ContentTemplate?
    if let indicator = node["indicator"] {
      let code = try indicator.words()
      try known(code, at: indicator)
      series = .seriesChart(indicator: code)
    }
    let title = try optional(node, "title") ?? PatternText(pieces: [], line: node.line)
    let structure = ContentTemplate.structureChart(
      title: title, indicators: try codes(node, "indicators"))
    guard try node.words("chart") != "series" || series != nil else {
      throw node.problem(
        Wording("biểu đồ chuỗi thiếu chỉ tiêu", "a series chart needs an indicator"),
        Wording("thêm dòng indicator: MÃ", "add a line indicator: CODE"))
    }
    return try choice(
      node, "chart",
      ["attainment": .attainmentChart, "structure": structure, "series": series ?? structure])
  }

  /// One of some words, each with what it means.
  private func choice(
    _ node: TemplateNode, _ key: String, _ choices: [String: ContentTemplate]
  ) throws(TemplateProblem) -> ContentTemplate {
    let word = try node.words(key)
    guard let choice = choices[word] else {
      let names = choices.keys.sorted().joined(separator: ", ")
      throw node.problem(
        Wording("\(key) ghi \"\(word)\"", "\(key) says \"\(word)\""),
        Wording("ghi một trong \(names)", "write one of \(names)"))
    }
    return choice
  }
}
