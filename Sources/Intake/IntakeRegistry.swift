/// The formats that can be read.
package enum IntakeRegistry {
  /// In the order in which they are asked; plain text, which has no signature, is what is left.
  package static let formats: [any IntakeFormat.Type] = [
    WordFormat.self,
    PortableDocumentFormat.self,
    PlainTextFormat.self,
  ]

  /// The format of a file, by its content first and by its extension second.
  package static func format(of input: IntakeInput) -> any IntakeFormat.Type {
    let name = input.fileExtension
    return formats.first { $0.recognises(input) }
      ?? formats.first { $0.extensions.contains(name) }
      ?? PlainTextFormat.self
  }
}
