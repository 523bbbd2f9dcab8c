import Documents
import Grammar
import Ledger
import SourceText

/// Gathers, paragraph by paragraph, what a document says besides its figures.
struct FactCollector {
  private var stretches: [ReportText.Stretch] = []
  private var paragraphs = 0
  private var citations: [Citation] = []
  private var yearSpans: [YearSpan] = []
  private var slips: [WritingSlip] = []
  private var claims: [ClaimDraft] = []
  private var enumerations: [EnumerationDraft] = []

  /// Takes a paragraph whose drafts are the last of the log, from `firstDraft` on.
  mutating func take(_ view: ParagraphView, drafts: DraftLog, firstDraft: Int, year: Int?) {
    paragraphs += 1
    stretches += view.stretches.map { ReportText.Stretch(source: $0, paragraph: paragraphs) }
    citations += CitationFinder(view: view).citations()
    yearSpans += YearSpanFinder(view: view, year: year).spans()
    slips += SlipFinder(view: view, drafts: drafts, firstDraft: firstDraft).slips()
    claims += ClaimFinder(view: view, drafts: drafts, firstDraft: firstDraft).claims()
    enumerations +=
      EnumerationFinder(view: view, drafts: drafts, firstDraft: firstDraft).enumerations()
  }

  /// What was gathered, in the order of the document; claims and enumerations speak of statements by
  /// their final position.
  func facts(of text: SourceText, at position: [Int]) -> ReportFacts {
    ReportFacts(
      text: ReportText(text, stretches: stretches), citations: citations.inOrder(\.source), yearSpans: yearSpans.inOrder(\.source),
      claims: claims.map { $0.claim(at: position) }.inOrder(\.source),
      slips: slips.inOrder(\.source),
      enumerations: enumerations.map { $0.enumeration(at: position) }.inOrder(\.source))
  }
}

extension Array {
  fileprivate func inOrder(_ source: KeyPath<Element, Range<Int>>) -> [Element] {
    sorted { $0[keyPath: source].lowerBound < $1[keyPath: source].lowerBound }
  }
}
