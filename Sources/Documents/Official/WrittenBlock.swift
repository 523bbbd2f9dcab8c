/// A part of the text of a document to be issued, in reading order.
package enum WrittenBlock: Hashable, Sendable {
  case heading(WrittenHeading)
  /// A paragraph of the body: justified, its first line drawn in.
  case paragraph(WrittenText)
  case table(WrittenTable)
  case chart(WrittenChart)
}
