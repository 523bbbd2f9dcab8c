package import Documents
import SourceText

/// Plain text in any of the encodings that ``TextEncoding`` knows.
package enum PlainTextFormat: IntakeFormat {
  package static let code = "txt"
  package static let extensions = ["txt", "text", "md"]

  /// Only a byte-order mark says that a file is text; what bears no signature comes here anyway.
  package static func recognises(_ input: IntakeInput) -> Bool {
    input.has([0xEF, 0xBB, 0xBF]) || input.has([0xFF, 0xFE]) || input.has([0xFE, 0xFF])
  }

  package static func read(
    _ input: IntakeInput, options: IntakeOptions
  ) throws(IntakeError) -> RawDocument {
    guard let encoding = TextEncoding.detect(in: input.bytes) else {
      throw input.bytes.contains(0)
        ? .unknownFormat(file: input.name) : .unknownEncoding(file: input.name)
    }
    let text = encoding.decode(input.bytes)
    guard text.contains(where: { $0 > 0x20 }) else { throw .withoutText(file: input.name) }
    var builder = SourceTextBuilder(reservingCapacity: text.count)
    builder.append(lines: text)
    return PlainTextReader.read(builder.finish())
  }
}
