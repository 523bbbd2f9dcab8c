package import Documents
import OfficeOpenXML

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
      throw IntakeError(error, file: input.name, program: .word)
    }
    guard !raw.blocks.isEmpty else { throw .withoutText(file: input.name) }
    return raw
  }
}
