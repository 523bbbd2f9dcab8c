package import Documents
import Ledger

/// A report as it was composed: the document, what was put into it, and what could not be said.
package struct ComposedReport: Sendable {
  package var document: OfficialDocument
  /// Every quantity in the document that comes from the ledger, in reading order.
  package var facts: [WrittenFact]
  package var gaps: [ReportGap]
  /// The sections of the template in reading order, those left out too.
  package var outline: [OutlineSection]

  /// What the document is about (trích yếu nội dung).
  package var subject: String { document.subject }
}

/// Makes a document of an outline and what is known: section by section, never a sentence for a figure
/// that is missing.
package struct ReportComposer {
  let template: ReportTemplate
  let material: ReportMaterial
  let frame: ReportFrame
  var log = FactLog()
  var facts: [WrittenFact] = []
  var gaps: [ReportGap] = []
  private var outline: [OutlineSection] = []

  package static func compose(
    _ template: ReportTemplate, of material: ReportMaterial, in frame: ReportFrame
  ) -> ComposedReport {
    var composer = ReportComposer(template: template, material: material, frame: frame)
    return composer.compose()
  }

  private init(template: ReportTemplate, material: ReportMaterial, frame: ReportFrame) {
    self.template = template
    self.material = material
    self.frame = frame
  }

  var book: FigureBook { material.book }

  var patterns: PatternWriter {
    PatternWriter(book: book, account: material.account, plan: material.plan)
  }

  private mutating func compose() -> ComposedReport {
    var body: [WrittenBlock] = []
    if let opening = template.opening {
      body.append(.paragraph(WrittenText(patterns.words(opening))))
    }
    body += blocks(of: template.sections)
    if let closing = template.closing {
      body.append(.paragraph(WrittenText(patterns.words(closing))))
    }
    body = OfficialEnding.marked(body)
    let annexes = composedAnnexes()
    var document = OfficialDocument(
      kind: template.kind, letterhead: frame.letterhead,
      subject: patterns.words(template.subject), enactors: frame.enactors,
      addressees: frame.addressees, bases: frame.bases,
      enactment: template.kind == .resolution ? "QUYẾT NGHỊ:" : nil, body: body,
      recipients: frame.recipients, signature: frame.signature, annexes: annexes)
    document.figures = facts.map { FigureLink(id: $0.id, meaning: $0.meaning) }
    return ComposedReport(document: document, facts: facts, gaps: gaps, outline: outline)
  }

  private mutating func composedAnnexes() -> [Annex] {
    let isOnly = template.annexes.count == 1
    return template.annexes.enumerated().compactMap { index, annex in
      let blocks = annex.content.flatMap { self.blocks(of: $0, in: "") }
      guard !blocks.isEmpty else { return nil }
      return Annex(
        number: isOnly ? nil : SectionNumber.roman(index + 1), title: patterns.words(annex.title),
        isLandscape: annex.isLandscape, blocks: blocks)
    }
  }

  /// Sections one below the other, numbered within the section above.
  private mutating func blocks(
    of sections: [SectionTemplate], depth: Int = 0
  ) -> [WrittenBlock] {
    var counters: [WrittenHeading.Level: Int] = [:]
    return sections.flatMap { section -> [WrittenBlock] in
      let number = counters[section.level, default: 0] + 1
      let blocks = blocks(of: section, number: number, depth: depth)
      if !blocks.isEmpty { counters[section.level] = number }
      return blocks
    }
  }

  private mutating func blocks(
    of section: SectionTemplate, number: Int, depth: Int
  ) -> [WrittenBlock] {
    let words = patterns.words(section.heading)
    let heading = WrittenHeading(
      level: section.level, mark: SectionNumber.mark(section.level, number),
      text: WrittenText(words))
    let place = outline.count
    outline.append(
      OutlineSection(
        heading: words, depth: depth, narratives: section.content.compactMap(\.narrativeKey)))
    let known = gaps.count
    var inner: [WrittenBlock] = []
    for content in section.content {
      inner += blocks(of: content, in: words)
    }
    outline[place].gaps = Array(gaps[known...])
    inner += blocks(of: section.sections, depth: depth + 1)
    if !inner.isEmpty { outline[place].mark = heading.mark }
    // A heading over nothing would say that nothing was done.
    return inner.isEmpty ? [] : [.heading(heading)] + inner
  }

  private mutating func blocks(
    of content: ContentTemplate, in section: String
  ) -> [WrittenBlock] {
    switch content {
    case .paragraph(let paragraph): figures(paragraph)
    case .say(let words): [.paragraph(WrittenText(patterns.words(words)))]
    case .narrative(let key): narrative(key, in: section)
    case .targetAccount: targetAccount()
    case .verdictLists: verdictLists()
    case .movements(let indicators): movements(indicators)
    case .proposedTargets: proposedTargets()
    case .indicatorTable(let sectors): indicatorTable(sectors)
    case .targetTable: targetTable()
    case .proposalTable: proposalTable()
    case .nextTargetTable: nextTargetTable()
    case .attainmentChart: attainmentChart()
    case .seriesChart(let indicator): seriesChart(indicator)
    case .structureChart(let title, let indicators): structureChart(title, indicators)
    }
  }

  /// What was written by people; a gap where nobody has.
  private mutating func narrative(_ key: String, in section: String) -> [WrittenBlock] {
    guard let paragraphs = material.narratives[key], !paragraphs.isEmpty else {
      gaps.append(.narrative(key: key, section: section))
      return []
    }
    return paragraphs.map { .paragraph($0) }
  }
}
