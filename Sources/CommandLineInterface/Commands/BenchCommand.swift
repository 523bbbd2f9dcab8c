import ArgumentParser
import Workflows

/// `tiendo bench`: how fast reports are read on this computer.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: InterfaceLanguage.text(
      "Đo tốc độ đọc báo cáo trên máy này.",
      "Measure how fast reports are read on this computer."))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Các báo cáo; không có thì đo trên một văn bản mẫu tự tạo.",
        "Reports; without any, a made-up text is measured."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Số lần đo, từ 1 đến 1000.", "Number of runs, from 1 to 1000."),
      valueName: InterfaceLanguage.text("số", "number")))
  var runs = 5

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...1000).contains(runs) else {
      throw ValidationError(
        InterfaceLanguage.text(
          "--runs phải từ 1 đến 1000.", "--runs has to be from 1 to 1000."))
    }
  }

  func run() throws {
    let benchmark = BenchmarkReading(runs: runs)
    let paths: [String?] = files.isEmpty ? [nil] : files
    for (index, path) in paths.enumerated() {
      let result: BenchmarkResult
      do {
        result = try benchmark.measure(path: path)
      } catch {
        throw CommandFailure.input(
          error.sentence(in: InterfaceLanguage.current),
          isForWantOfProgram: error.isForWantOfProgram)
      }
      let text = (index > 0 ? "\n" : "") + result.text(in: InterfaceLanguage.current)
      try Output.write(Array(text.utf8), to: nil)
    }
  }
}
