package import Documents

/// The way in for files of every supported format.
///
/// ```swift
/// let raw = try DocumentIntake.read(path: "bao-cao.docx")
/// ```
package enum DocumentIntake {
  /// Reads a file; `-` is standard input.
  package static func read(
    path: String, options: IntakeOptions = IntakeOptions()
  ) throws(IntakeError) -> RawDocument {
    let bytes = try FileBytes.read(path: path, limit: options.inputLimit)
    return try read(bytes: bytes, named: path, options: options)
  }

  /// Reads a file that is already in memory, for instance an upload.
  package static func read(
    bytes: [UInt8], named name: String, options: IntakeOptions = IntakeOptions()
  ) throws(IntakeError) -> RawDocument {
    guard !bytes.isEmpty else { throw .emptyFile(file: name) }
    guard bytes.count <= options.inputLimit else {
      throw .tooLarge(file: name, limit: options.inputLimit)
    }
    let input = IntakeInput(name: name, bytes: bytes)
    if let refusal = ForeignFormat.refusal(of: input) { throw refusal }
    return try IntakeRegistry.format(of: input).read(input, options: options)
  }
}
