package import OfficeOpenXML

/// Why a file cannot be read.
///
/// Every case names the file as the user named it.
package enum IntakeError: Error, Equatable, Sendable {
  case missingFile(file: String)
  case directory(file: String)
  case noPermission(file: String)
  /// The system refused for another reason, given in its words.
  case unreadable(file: String, reason: String)
  case emptyFile(file: String)
  /// More bytes than `limit`.
  case tooLarge(file: String, limit: Int)
  /// Binary data of no known format.
  case unknownFormat(file: String)
  /// Text in an encoding that could not be told.
  case unknownEncoding(file: String)
  /// A known format that is not read, such as RTF.
  case unsupportedFormat(file: String, kind: String)
  /// A document of Word 97–2003 (.doc) or its siblings.
  case oldOfficeFormat(file: String, program: OfficeProgram = .word)
  case passwordProtected(file: String)
  /// The zip container of an Office file is cut short or broken.
  case damagedContainer(file: String, program: OfficeProgram = .word)
  /// A sound zip file without the part that a Word document must have.
  case notWordDocument(file: String)
  /// A sound zip file without the part that a workbook must have.
  case notWorkbook(file: String)
  /// A workbook or text with separators in which no cell holds anything.
  case withoutCells(file: String)
  /// A quote in a text with separators that is never closed.
  case openQuote(file: String, line: Int)
  /// Unpacking would take more than is allowed, as with a zip bomb.
  case unpacksTooLarge(file: String, limit: PackageLimit, program: OfficeProgram = .word)
  case malformedXML(file: String, part: String, line: Int, program: OfficeProgram = .word)
  case nestedTooDeep(file: String, part: String, limit: Int, program: OfficeProgram = .word)
  /// A file of another format than Word's, which has no comments.
  case notCommentable(file: String)
  /// A sound document that comments cannot be put into without changing it.
  case notEditable(file: String, part: String)
  /// A sound file in which no word stands.
  case withoutText(file: String)
  /// Pages without text layer: a scan.
  case scannedPages(file: String)
  /// External programs that are needed and not there, and the packages that bring them.
  case toolsMissing(file: String, tools: [String], packages: [String])
  case toolFailed(file: String, tool: String, detail: String)
  case toolTimedOut(file: String, tool: String, seconds: Int)
  case toolOutputTooLarge(file: String, tool: String, limit: Int)
}

/// The program a person opens an Office file with, for the remedies of errors.
package enum OfficeProgram: String, Sendable {
  case word = "Word"
  case excel = "Excel"

  /// The extension of the files it saves today.
  var newExtension: String { self == .word ? ".docx" : ".xlsx" }
  /// The extension of the files it saved until 2003.
  var oldExtension: String { self == .word ? ".doc" : ".xls" }
  /// What makes its files large without being read.
  var ballast: (vietnamese: String, english: String) {
    self == .word
      ? ("bỏ bớt hình ảnh", "with fewer pictures") : ("bỏ bớt dòng, cột trống", "with fewer rows")
  }
}
