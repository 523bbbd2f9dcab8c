/// One thing that stands in a section of a report.
package enum ContentTemplate: Hashable, Sendable {
  /// A paragraph of sentences made of figures.
  case paragraph(ParagraphTemplate)
  /// Words of the template itself, without figures.
  case say(PatternText)
  /// Free text that people write, by its key.
  case narrative(key: String)
  /// The account of the targets, in the groups of their document.
  case targetAccount
  /// How many targets were exceeded, met and hard to meet, and which.
  case verdictLists
  /// Which of some indicators grew and which fell since the year before.
  case movements(indicators: [String])
  /// The targets proposed for the next year, in the groups of this year's.
  case proposedTargets
  /// The table of indicators, of the sectors named by the first part of their codes; empty for all.
  case indicatorTable(sectors: [String])
  /// The table of the targets with their results and verdicts.
  case targetTable
  /// The proposed targets with the reason of each.
  case proposalTable
  /// The proposed targets alone, as a resolution assigns them.
  case nextTargetTable
  /// How many targets of each group were exceeded, met and missed.
  case attainmentChart
  /// The figures of one indicator over the years with its plans.
  case seriesChart(indicator: String)
  /// Parts of one whole.
  case structureChart(title: PatternText, indicators: [String])
}

/// A paragraph of a report: its sentences in order.
package struct ParagraphTemplate: Hashable, Sendable {
  /// The words it begins with, in italics: "Sản xuất công nghiệp".
  package var lead: PatternText?
  package var sentences: [SentenceTemplate]

  package init(lead: PatternText? = nil, sentences: [SentenceTemplate]) {
    self.lead = lead
    self.sentences = sentences
  }
}

/// A sentence of a report.
package enum SentenceTemplate: Hashable, Sendable {
  /// The usual sentence on an indicator: its figures and what they are compared with.
  case indicator(String, line: Int)
  /// A sentence in words of the template, with holes for figures.
  case pattern(PatternText)

  /// The indicators that it speaks of.
  var indicators: [String] {
    switch self {
    case .indicator(let code, _): [code]
    case .pattern(let pattern): pattern.figureHoles.map(\.indicator)
    }
  }
}
