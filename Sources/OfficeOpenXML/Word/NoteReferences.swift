/// The notes that a text refers to, in the order in which it does.
struct NoteReferences {
  enum Kind: Hashable {
    case footnote, endnote
  }

  struct Reference: Hashable {
    var kind: Kind
    var identifier: String
  }

  private(set) var references: [Reference] = []
  private var indexes: [Reference: Int] = [:]
  /// Marks that the author typed instead of the counted ones.
  var customMarks: [Int: String] = [:]
  var numbering = NoteNumbering()

  /// The index of a note in the list of notes; a note gets one when it is first referred to.
  mutating func index(of reference: Reference) -> Int {
    if let index = indexes[reference] { return index }
    indexes[reference] = references.count
    references.append(reference)
    return references.count - 1
  }

  /// The mark of each note as it is shown.
  var marks: [String] {
    var footnotes = numbering.footnoteStart ?? 1
    var endnotes = numbering.endnoteStart ?? 1
    return references.enumerated().map { index, reference in
      if let mark = customMarks[index] { return mark }
      switch reference.kind {
      case .footnote:
        footnotes += 1
        return (numbering.footnoteFormat ?? .decimal).text(of: footnotes - 1)
      case .endnote:
        endnotes += 1
        return (numbering.endnoteFormat ?? .lowerRoman).text(of: endnotes - 1)
      }
    }
  }
}
