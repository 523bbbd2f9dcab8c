package import Documents
import OfficeOpenXML

/// The forms that an official document is handed out in, by the ends of their files' names.
package enum OfficialRendering: String, Sendable, CaseIterable {
  case docx
  case txt

  /// The form that the name of a file asks for: `bao-cao.docx`.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }

  /// Whether a terminal cannot show it.
  package var isBinary: Bool { self != .txt }

  package func render(_ document: OfficialDocument) throws -> [UInt8] {
    switch self {
    case .docx: try WordDocumentWriter.write(document)
    case .txt: OfficialText.render(document)
    }
  }
}
