package import Documents
package import Intake
package import Ledger
package import Reading

/// The use case "read an official report": a file goes in, the document and everything that its
/// numerals say come out.
///
/// ```swift
/// let report = try ReadReport().read(path: "bao-cao.docx")
/// ```
package struct ReadReport: Sendable {
  /// A report that has been read.
  package struct Result: Sendable {
    /// The file as the user named it.
    package var name: String
    package var document: Document
    package var reading: ReportReading

    package init(name: String, document: Document, reading: ReportReading) {
      self.name = name
      self.document = document
      self.reading = reading
    }
  }

  package var options: IntakeOptions

  /// Reads as the options say.
  package init(options: IntakeOptions) { self.options = options }

  /// Reads with the usual limits.
  package init(recognisesScans: Bool = false) {
    options = IntakeOptions(recognisesScans: recognisesScans)
  }

  /// Reads a file; `-` is standard input.
  package func read(path: String) throws(IntakeError) -> Result {
    result(try DocumentIntake.read(path: path, options: options), named: path)
  }

  /// Reads several files on all cores, in their order.
  package func read(paths: [String]) -> [Swift.Result<Result, IntakeError>] {
    Parallel.map(paths) { path in
      do throws(IntakeError) {
        return .success(try read(path: path))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Reads a file that is already in memory.
  package func read(bytes: [UInt8], named name: String) throws(IntakeError) -> Result {
    result(try DocumentIntake.read(bytes: bytes, named: name, options: options), named: name)
  }

  /// Reads a part of a report, which leaves it to the whole to say for when it is.
  package func read(
    bytes: [UInt8], named name: String, for period: TimePeriod
  ) throws(IntakeError) -> Result {
    result(
      try DocumentIntake.read(bytes: bytes, named: name, options: options), named: name,
      for: period)
  }

  private func result(
    _ raw: RawDocument, named name: String, for period: TimePeriod? = nil
  ) -> Result {
    let document = DocumentAssembler.assemble(raw)
    return Result(
      name: name, document: document, reading: ReportReader.read(document, for: period))
  }
}

extension IntakeError {
  /// The one line for the user: file, cause, remedy.
  package func sentence(in language: Language) -> String {
    language == .vietnamese ? sentence : englishSentence
  }

  /// Whether the file may be sound and the computer lacks a program for it.
  package var isForWantOfProgram: Bool {
    if case .toolsMissing = self { true } else { false }
  }
}
