package import Documents

/// A file as it was handed over: its name, for messages and for the extension, and its bytes.
package struct IntakeInput: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// What stands behind the last full stop of the name, in lower case; empty if there is none.
  package var fileExtension: String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// Whether a signature stands at an offset.
  package func has(_ signature: some Collection<UInt8>, at offset: Int = 0) -> Bool {
    bytes.count >= offset && bytes[offset...].starts(with: signature)
  }
}

/// A format that documents come in.
///
/// One more format is one more file beside the others and a line
/// in ``IntakeRegistry``.
package protocol IntakeFormat: Sendable {
  /// Short name of the format, the same as its usual extension.
  static var code: String { get }
  /// Extensions by which a file is taken for this format when its content shows no other.
  static var extensions: [String] { get }
  /// Whether the content itself says that it is of this format.
  static func recognises(_ input: IntakeInput) -> Bool
  /// Reads a file that was recognised or has one of the extensions.
  static func read(
    _ input: IntakeInput, options: IntakeOptions
  ) throws(IntakeError) -> RawDocument
}
