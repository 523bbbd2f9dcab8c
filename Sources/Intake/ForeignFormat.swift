/// Formats that are known but not read, so that the message can say what to do with them.
enum ForeignFormat {
  /// The error for a file of such a format; nil for any other file.
  static func refusal(of input: IntakeInput) -> IntakeError? {
    if input.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // Office puts an encrypted .docx into the container of the old formats.
      return holdsStream("EncryptedPackage", in: input.bytes)
        ? .passwordProtected(file: input.name)
        : .oldOfficeFormat(
          file: input.name, program: input.fileExtension.hasPrefix("xl") ? .excel : .word)
    }
    if let kind = textKind(of: input) {
      return .unsupportedFormat(file: input.name, kind: kind)
    }
    // The first entry of an OpenDocument file is called so and says which kind it is.
    if input.has("mimetypeapplication/vnd.oasis.opendocument".utf8, at: 30) {
      return .unsupportedFormat(file: input.name, kind: "OpenDocument")
    }
    if let kind = imageKind(of: input) {
      return .unsupportedFormat(file: input.name, kind: kind)
    }
    return nil
  }

  /// Formats that are text to the eye of a program but markup to that of a reader.
  private static func textKind(of input: IntakeInput) -> String? {
    var head = input.bytes.prefix(512)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let text = String(decoding: head.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    if text.hasPrefix("{\\rtf") { return "RTF" }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return "HTML" }
    if text.hasPrefix("<?xml") { return "XML" }
    return nil
  }

  private static func imageKind(of input: IntakeInput) -> String? {
    if input.has([0x89, 0x50, 0x4E, 0x47]) { return "PNG" }
    if input.has([0xFF, 0xD8, 0xFF]) { return "JPEG" }
    if input.has([0x49, 0x49, 0x2A, 0x00]) || input.has([0x4D, 0x4D, 0x00, 0x2A]) {
      return "TIFF"
    }
    return nil
  }

  /// Whether an OLE container names such a stream; names are UTF-16 in its directory.
  private static func holdsStream(_ name: String, in bytes: [UInt8]) -> Bool {
    let pattern = name.utf8.flatMap { [$0, 0] as [UInt8] }
    guard bytes.count >= pattern.count else { return false }
    // Directory entries are 128 bytes long in sectors of 512, so names start at multiples of 128.
    return stride(from: 0, through: bytes.count - pattern.count, by: 128).contains {
      bytes[$0...].starts(with: pattern)
    }
  }
}
