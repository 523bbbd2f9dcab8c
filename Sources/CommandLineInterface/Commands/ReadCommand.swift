package import ArgumentParser
import Documents
import Glibc
import Reading
import SourceText
import Workflows

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read")
  @Argument var file: String
  @Option var format = "jsonl"

  func run() throws {
    guard let handle = fopen(file, "r") else { throw ExitCode(2) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, handle)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    var builder = SourceTextBuilder(reservingCapacity: bytes.count)
    builder.append(lines: bytes)
    let document = DocumentAssembler.assemble(PlainTextReader.read(builder.finish()))
    let reading = ReportReader.read(document)
    let out = StatementLines.render(reading.statements)
    _ = out.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if format == "gaps" {
      for n in reading.numerals { print(n.kind.rawValue, n.place.line ?? 0, n.quote) }
    }
  }
}

package struct TienDoCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tiendo", subcommands: [ReadCommand.self])
  package init() {}
}
