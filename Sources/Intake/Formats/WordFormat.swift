package import Documents
package import OfficeOpenXML

/// Word documents (.docx and its siblings with macros or as template).
package enum WordFormat: IntakeFormat {
  package static let code = "docx"
  package static let extensions = ["docx", "docm", "dotx", "dotm"]

  /// A zip container; whether a document is in it, reading will tell.
  package static func recognises(_ input: IntakeInput) -> Bool {
    input.has([0x50, 0x4B, 0x03, 0x04]) || input.has([0x50, 0x4B, 0x05, 0x06])
  }

  package static func read(
    _ input: IntakeInput, options: IntakeOptions
  ) throws(IntakeError) -> RawDocument {
    let raw: RawDocument
    do {
      raw = try WordDocumentReader.read(input.bytes)
    } catch {
      throw IntakeError(error, file: input.name)
    }
    guard !raw.blocks.isEmpty else { throw .withoutText(file: input.name) }
    return raw
  }
}

extension IntakeError {
  /// What the error of a package means for the user's file.
  package init(_ error: PackageError, file: String) {
    switch error {
    case .damaged: self = .damagedContainer(file: file)
    case .missingPart: self = .notWordDocument(file: file)
    case .encrypted: self = .passwordProtected(file: file)
    case .limitExceeded(let limit): self = .unpacksTooLarge(file: file, limit: limit)
    case .malformed(let part, let line, _):
      self = .malformedXML(file: file, part: part, line: line)
    case .tooDeep(let part, let limit): self = .nestedTooDeep(file: file, part: part, limit: limit)
    case .notEditable(let part, _): self = .notEditable(file: file, part: part)
    }
  }
}
