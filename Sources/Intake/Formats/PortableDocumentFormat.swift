package import Documents
import SourceText

/// PDF, read through poppler's `pdftotext`; scanned pages through character recognition if asked.
package enum PortableDocumentFormat: IntakeFormat {
  package static let code = "pdf"
  package static let extensions = ["pdf"]

  /// The signature opens the file; blanks, or few bytes that no text has, may stand before it.
  package static func recognises(_ input: IntakeInput) -> Bool {
    let head = input.bytes.prefix(1024)
    let signature = Array("%PDF-".utf8)
    if head.drop(while: { $0 <= 0x20 }).starts(with: signature) { return true }
    return head.contains(0) && head.indices.contains { head[$0...].starts(with: signature) }
  }

  package static func read(
    _ input: IntakeInput, options: IntakeOptions
  ) throws(IntakeError) -> RawDocument {
    let tool = try ExternalTool.find(
      "pdftotext", of: "poppler-utils", for: input.name, options: options)
    // The layout tells footnotes, page numbers and the columns of the head apart.
    let output = try tool.run(["-layout", "-enc", "UTF-8", "-", "-"], input: input.bytes)
    var pages = output.split(separator: 0x0C, omittingEmptySubsequences: false)
    // A form feed ends each page, so behind the last one there is no page.
    if pages.last?.isEmpty == true { pages.removeLast() }
    if options.recognisesScans, pages.contains(where: isBlank) {
      let recognition = try PageRecognition(for: input, options: options)
      for index in pages.indices.prefix(options.pageLimit) where isBlank(pages[index]) {
        pages[index] = try recognition.text(ofPage: index + 1)[...]
      }
    }
    guard !pages.allSatisfy(isBlank) else {
      throw options.recognisesScans
        ? .withoutText(file: input.name) : .scannedPages(file: input.name)
    }
    let text = Array(pages.joined(separator: [0x0C]))
    var builder = SourceTextBuilder(reservingCapacity: text.count)
    builder.append(pages: text)
    return PlainTextReader.read(builder.finish())
  }

  private static func isBlank(_ page: ArraySlice<UInt8>) -> Bool {
    page.allSatisfy { $0 <= 0x20 }
  }
}
