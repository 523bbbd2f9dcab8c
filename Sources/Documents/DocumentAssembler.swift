/// Makes the tree of a document from its blocks in reading order.
package enum DocumentAssembler {
  package static func assemble(_ raw: RawDocument) -> Document {
    Document(source: raw.source, body: Section(blocks: []), footnotes: raw.footnotes)
  }
}
