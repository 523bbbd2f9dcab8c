import Glibc

/// A program of the system that does part of the reading.
///
/// It gets its input as standard input and is started directly, without a shell; time and output
/// are bounded.
struct ExternalTool {
  /// How much a program may write.
  static let outputLimit = 64 << 20

  let name: String
  private let path: String
  private let file: String
  private let seconds: Int

  /// Looks in the folders of the search path; nil when the program is in none of them.
  init?(named name: String, for file: String, options: IntakeOptions) {
    let search = options.searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    // An entry that is not absolute depends on the working folder, where anything may lie.
    let folders = search.split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = folders.map { folder in "\(folder)/\(name)" }
    guard let path = paths.first(where: { path in access(path, X_OK) == 0 }) else { return nil }
    self.name = name
    self.path = path
    self.file = file
    seconds = options.toolSeconds
  }

  /// The program, or the error that names the package to install.
  static func find(
    _ name: String, of package: String, for file: String, options: IntakeOptions
  ) throws(IntakeError) -> ExternalTool {
    guard let tool = ExternalTool(named: name, for: file, options: options) else {
      throw .toolsMissing(file: file, tools: [name], packages: [package])
    }
    return tool
  }

  /// Runs the program to its end and gives what it wrote.
  ///
  /// `isWholeGroup` is for a program that starts others, which are to end with it.
  func run(
    _ arguments: [String], input: [UInt8], isWholeGroup: Bool = false
  ) throws(IntakeError) -> [UInt8] {
    let child = ChildProcess(
      path: path, arguments: [name] + arguments, outputLimit: Self.outputLimit,
      isWholeGroup: isWholeGroup)
    switch child.run(input: input, seconds: seconds) {
    case .finished(status: 0, let output, _): return output
    case .finished(let status, _, let complaint):
      if complaint.contains("Incorrect password") { throw .passwordProtected(file: file) }
      let lines = complaint.split(separator: "\n")
      let detail = lines.first { $0.contains("Error") } ?? lines.first
      throw .toolFailed(file: file, tool: name, detail: detail.map(String.init) ?? "exit \(status)")
    case .timedOut: throw .toolTimedOut(file: file, tool: name, seconds: seconds)
    case .outputTooLarge:
      throw .toolOutputTooLarge(file: file, tool: name, limit: Self.outputLimit)
    case .notStarted(let code):
      throw .toolFailed(file: file, tool: name, detail: String(cString: strerror(code)))
    }
  }
}
