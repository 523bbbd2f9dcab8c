/// A section of a report as its outline shows it: what it is called, and what it lacks.
package struct OutlineSection: Hashable, Sendable {
  /// The mark before its heading: "II."; nil where the section has nothing to say and is left out.
  package var mark: String?
  package var heading: String
  /// How many sections it lies within.
  package var depth: Int
  /// The keys of the free texts that belong in it.
  package var narratives: [String]
  /// What its own content lacks, without the sections within it.
  package var gaps: [ReportGap]

  package init(
    mark: String? = nil, heading: String, depth: Int, narratives: [String] = [],
    gaps: [ReportGap] = []
  ) {
    self.mark = mark
    self.heading = heading
    self.depth = depth
    self.narratives = narratives
    self.gaps = gaps
  }
}

extension ContentTemplate {
  /// The key of the free text that stands here; nil for anything else.
  var narrativeKey: String? { if case .narrative(let key) = self { key } else { nil } }
}
