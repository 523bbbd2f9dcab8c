package import Documents
import Intake
import OfficeOpenXML

/// The forms that an official document is handed out in, by the ends of their files' names.
package enum OfficialRendering: String, Sendable, CaseIterable {
  case docx
  /// Pages as LibreOffice prints the Word file, where it is installed.
  case pdf
  /// One page for a browser.
  case html
  /// Markdown.
  case md
  case txt

  /// Whether a terminal cannot show it.
  package var isBinary: Bool { self == .docx || self == .pdf }

  /// Whether this computer has what the form needs.
  package var isPossible: Bool { self != .pdf || OfficeSuite.isInstalled() }

  /// The document in this form; `name` is what errors call it.
  package func render(
    _ document: OfficialDocument, named name: String, in language: Language
  ) throws -> [UInt8] {
    switch self {
    case .docx: try WordDocumentWriter.write(document)
    case .pdf: try Self.printed(try WordDocumentWriter.write(document), named: name)
    case .html: OfficialPage.render(document, in: language)
    case .md: OfficialMarkdown.render(document)
    case .txt: OfficialText.render(document)
    }
  }

  /// Why a document could not be printed.
  package struct PrintingProblem: Error, Sendable {
    package var wording: Wording
    /// Whether the computer lacks a program for it.
    package var isForWantOfProgram: Bool
  }

  private static func printed(_ word: [UInt8], named name: String) throws -> [UInt8] {
    do {
      return try OfficeSuite.portableDocument(ofWord: word, named: name)
    } catch {
      throw PrintingProblem(
        wording: Wording(error.sentence(in: .vietnamese), error.sentence(in: .english)),
        isForWantOfProgram: error.isForWantOfProgram)
    }
  }
}
