import Documents
import Glibc
import OfficeOpenXML
import SourceText
import TestSupport
import Workflows

// How long an official document of some sixty pages takes to write, in each form. With a path the Word
// file is left there, to count its pages.

let document = SampleOfficialDocument.long(60)

/// The shortest of some writings in milliseconds, and how many bytes came of it.
func measure(_ name: String, _ write: () throws -> [UInt8]) rethrows {
  var size = 0
  let times = try (0..<20).map { _ in
    try ContinuousClock().measure { size = try write().count } / .milliseconds(1)
  }
  let hundredths = Int(((times.min() ?? 0) * 100).rounded())
  print("\(name): \(hundredths / 100).\(hundredths / 10 % 10) ms, \(size / 1024) KiB")
}

print("\(document.body.count) blocks, \(document.figures.count) marked figures")
try measure("docx") { try WordDocumentWriter.write(document) }
measure("html") { OfficialPage.render(document, in: .vietnamese) }
measure("md") { OfficialMarkdown.render(document) }
let file = try WordDocumentWriter.write(document)
try measure("docx read again with its figures") {
  Array(try WordDocumentReader.readMarked(file).figures.map(\.text).joined().utf8)
}
if CommandLine.arguments.count > 1, let output = fopen(CommandLine.arguments[1], "w") {
  _ = file.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, output) }
  fclose(output)
}
