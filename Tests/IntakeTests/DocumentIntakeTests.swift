import Documents
import Glibc
import Intake
import SourceText
import TestSupport
import Testing

@Suite("Taking in documents")
struct DocumentIntakeTests {
  private func texts(_ raw: RawDocument) -> [String] {
    raw.blocks.compactMap { block in
      if case .paragraph(let paragraph, _) = block { paragraph.string } else { nil }
    }
  }

  @Test("The content of a file decides on its format, not its name")
  func contentFirst() throws {
    let word = try WordFile(paragraphs: ["Báo cáo"]).bytes()
    for name in ["a.docx", "a.txt", "a.pdf", "a"] {
      #expect(texts(try DocumentIntake.read(bytes: word, named: name)) == ["Báo cáo"])
    }
    let text = IntakeInput(name: "a.TXT", bytes: Array("Báo cáo".utf8))
    #expect(IntakeRegistry.format(of: text).code == "txt")
    let pdf = IntakeInput(name: "a.txt", bytes: Array("%PDF-1.7\n".utf8))
    #expect(IntakeRegistry.format(of: pdf).code == "pdf")
    let prose = IntakeInput(name: "a.txt", bytes: Array("Tệp bắt đầu bằng %PDF- là PDF".utf8))
    #expect(IntakeRegistry.format(of: prose).code == "txt")
  }

  @Test("Without a signature the extension decides")
  func extensionSecond() {
    #expect(IntakeRegistry.format(of: IntakeInput(name: "x/a.b.DOCX", bytes: [1])).code == "docx")
    #expect(IntakeRegistry.format(of: IntakeInput(name: "x.docx/a", bytes: [1])).code == "txt")
  }

  @Test("Every format of the registry has a code of its own")
  func registry() {
    let codes = IntakeRegistry.formats.map { $0.code }
    #expect(Set(codes).count == codes.count)
    #expect(IntakeRegistry.formats.allSatisfy { $0.extensions.contains($0.code) })
  }

  @Test("A text file is read with its lines as places")
  func textFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("\u{FEFF}Một\r\n\r\nHai".utf8), to: "a.txt")
    let raw = try DocumentIntake.read(path: path)
    #expect(raw.source.string(0..<raw.source.bytes.count) == "Một\n\nHai")
    #expect(raw.source.place(at: raw.source.bytes.count - 1).line == 3)
  }

  @Test("A text file in TCVN3 is read as Vietnamese")
  func legacyText() throws {
    // "Việt Nam đường" in the bytes of TCVN3.
    let bytes: [UInt8] =
      [0x56, 0x69, 0xD6, 0x74] + Array(" Nam ".utf8)
      + [0xAE, 0xAD, 0xEA, 0x6E, 0x67]
    #expect(texts(try DocumentIntake.read(bytes: bytes, named: "a.txt")) == ["Việt Nam đường"])
  }

  @Test("A large file and a pipe are read to their end")
  func pipes() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Dòng chữ\n", count: 20_000)
    let path = try folder.write(Array(text.utf8), to: "a.txt")
    #expect(try DocumentIntake.read(path: path).source.bytes.count == text.utf8.count)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let word = Array("Qua ống".utf8)
    #expect(write(ends[1], word, word.count) == word.count)
    close(ends[1])
    #expect(texts(try DocumentIntake.read(path: "/dev/fd/\(ends[0])")) == ["Qua ống"])
    close(ends[0])
  }
}
