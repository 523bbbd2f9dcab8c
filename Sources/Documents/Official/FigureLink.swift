/// What a figure that is marked in the text stands for, so that it can be found again after the
/// document was edited.
package struct FigureLink: Hashable, Sendable {
  /// Unique in the document; at most 64 ASCII characters, which is what Word keeps.
  package var id: String
  /// The cell of the ledger and what is said of it, as the writer of the report spells it.
  package var meaning: String

  package init(id: String, meaning: String) {
    self.id = id
    self.meaning = meaning
  }
}
