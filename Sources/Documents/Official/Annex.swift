/// An annex (phụ lục), which begins a page of its own.
package struct Annex: Hashable, Sendable {
  /// Its Roman number; nil for the only one.
  package var number: String?
  package var title: String
  /// Whether its pages lie on their long side, as wide tables need.
  package var isLandscape: Bool
  package var blocks: [WrittenBlock]

  package init(number: String? = nil, title: String, isLandscape: Bool, blocks: [WrittenBlock]) {
    self.number = number
    self.title = title
    self.isLandscape = isLandscape
    self.blocks = blocks
  }
}
