package import Documents

/// Everything that a report is made of, besides its outline.
package struct ReportMaterial: Sendable {
  package var book: FigureBook
  /// The targets of the period with what became of them, in the order of their document.
  package var account: [AccountRow]
  /// The document that set the targets: "Nghị quyết số 52/NQ-HĐND"; nil where none is known.
  package var plan: String?
  package var proposals: [TargetProposal]
  /// Results and plans of earlier years, for charts: by indicator, the oldest first.
  package var series: [String: [SeriesPoint]]
  /// What people wrote, by the key of its section.
  package var narratives: [String: [WrittenText]]
  /// The indicators as the outline speaks of them, the first first.
  package var order: [String]

  package init(
    book: FigureBook, account: [AccountRow] = [], plan: String? = nil,
    proposals: [TargetProposal] = [], series: [String: [SeriesPoint]] = [:],
    narratives: [String: [WrittenText]] = [:], order: [String] = []
  ) {
    self.book = book
    self.account = account
    self.plan = plan
    self.proposals = proposals
    self.series = series
    self.narratives = narratives
    self.order = order
  }
}

/// What stands around the text of a report: the agency, to whom it goes, who signs.
package struct ReportFrame: Sendable {
  package var letterhead: Letterhead
  package var enactors: [String]
  package var addressees: [String]
  package var bases: [WrittenText]
  package var recipients: [String]
  package var signature: SignatureBlock

  package init(
    letterhead: Letterhead, enactors: [String] = [], addressees: [String] = [],
    bases: [WrittenText] = [], recipients: [String] = [], signature: SignatureBlock
  ) {
    self.letterhead = letterhead
    self.enactors = enactors
    self.addressees = addressees
    self.bases = bases
    self.recipients = recipients
    self.signature = signature
  }
}

extension ReportMaterial {
  /// Whether there is a figure of the period or a target to account for.
  package var isAnythingKnown: Bool { book.isAnythingKnown || !account.isEmpty }
}
