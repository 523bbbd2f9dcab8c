/// A remark on a stretch of a word-processing document, which stands in its margin and not in its text.
package struct WordComment: Sendable {
  /// The stretch, in the ``SourceText`` that ``WordDocumentReader`` makes of the same bytes.
  package var range: Range<Int>
  /// What is remarked, one paragraph a string.
  package var paragraphs: [String]

  package init(range: Range<Int>, paragraphs: [String]) {
    self.range = range
    self.paragraphs = paragraphs
  }
}

/// Who signs comments, and when.
package struct CommentSignature: Sendable {
  package var author: String
  package var initials: String
  /// A moment as ISO 8601 has it: "2023-12-01T08:30:00Z"; nil for an undated comment.
  package var date: String?

  package init(author: String, initials: String, date: String? = nil) {
    self.author = author
    self.initials = initials
    self.date = date
  }
}
