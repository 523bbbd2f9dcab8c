package import Documents

/// The outline of a kind of report: its sections in order, what stands in each, its annexes.
///
/// A template is data that a province changes without touching the program; see `Templates/README.md`.
package struct ReportTemplate: Hashable, Sendable {
  /// What `tiendo report` calls it: "monthly".
  package var code: String
  package var kind: DocumentKind
  /// The symbol behind the number: "BC-UBND".
  package var symbol: String
  /// What it is about, with holes for the period.
  package var subject: PatternText
  /// The sentence that opens the text; nil without one.
  package var opening: PatternText?
  /// The sentence that closes it.
  package var closing: PatternText?
  package var sections: [SectionTemplate]
  package var annexes: [AnnexTemplate]

  package init(
    code: String, kind: DocumentKind, symbol: String, subject: PatternText,
    opening: PatternText? = nil, closing: PatternText? = nil, sections: [SectionTemplate] = [],
    annexes: [AnnexTemplate] = []
  ) {
    self.code = code
    self.kind = kind
    self.symbol = symbol
    self.subject = subject
    self.opening = opening
    self.closing = closing
    self.sections = sections
    self.annexes = annexes
  }

  /// The keys of the free texts that people write, in the order of the sections.
  package var narrativeKeys: [String] {
    sections.flatMap(\.narrativeKeys)
      + annexes.flatMap { $0.content.compactMap(\.narrativeKey) }
  }

  /// The indicators of its sentences in reading order, one as often as it is spoken of.
  package var indicatorsInOrder: [String] { sections.flatMap(\.indicatorsInOrder) }
}

/// A section of a report: its heading, what stands in it, and the sections below.
package struct SectionTemplate: Hashable, Sendable {
  package var heading: PatternText
  package var level: WrittenHeading.Level
  package var content: [ContentTemplate]
  package var sections: [SectionTemplate]

  package init(
    heading: PatternText, level: WrittenHeading.Level, content: [ContentTemplate] = [],
    sections: [SectionTemplate] = []
  ) {
    self.heading = heading
    self.level = level
    self.content = content
    self.sections = sections
  }

  /// The keys of the free texts in it and below it.
  fileprivate var narrativeKeys: [String] {
    content.compactMap(\.narrativeKey) + sections.flatMap(\.narrativeKeys)
  }

  fileprivate var indicatorsInOrder: [String] {
    content.flatMap { content -> [String] in
      guard case .paragraph(let paragraph) = content else { return [] }
      return paragraph.sentences.flatMap(\.indicators)
    } + sections.flatMap(\.indicatorsInOrder)
  }
}

/// An annex of a report.
package struct AnnexTemplate: Hashable, Sendable {
  package var title: PatternText
  package var isLandscape: Bool
  package var content: [ContentTemplate]

  package init(title: PatternText, isLandscape: Bool, content: [ContentTemplate]) {
    self.title = title
    self.isLandscape = isLandscape
    self.content = content
  }
}
