import Foundation
import TestSupport

/// The description of the interface for programs held against the server by schemathesis: what the
/// description allows is taken, what it forbids is refused, and every answer is as it says.
package struct ConformanceTrial {
  private let python: String

  /// nil where that Python has no schemathesis.
  package init?(python: String) {
    guard
      Program.run(
        python,
        ["-c", "import importlib.util as u, sys; sys.exit(u.find_spec('schemathesis') is None)"])
        == 0
    else { return nil }
    self.python = python
  }

  /// Asks as somebody, or with nil as anybody.
  ///
  /// - Returns: what schemathesis says where it finds fault; nil where it finds none.
  package func run(as login: String?, port: UInt16, examples: Int) throws -> String? {
    let address = "http://127.0.0.1:\(port)"
    var words = [
      "-m", "schemathesis.cli", "run", "\(address)/api/openapi.json", "--url", address,
      "--max-examples", "\(examples)", "--seed", "1", "--generation-database", "none",
      "--workers", "1", "--no-color",
      // Hashing a password takes its time by design, and more on a machine with other work to do.
      "--request-timeout", "60",
    ]
    if let login {
      let visitor = Visitor(port: port)
      try visitor.signIn(login)
      _ = try visitor.get("/sign-out")
      let cookies = visitor.cookieHeader
      words += [
        "-H", "\(cookies.0): \(cookies.1)", "-H", "X-Form-Code: \(visitor.formCode)",
      ]
    }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = words
    let folder = try TemporaryFolder()
    process.currentDirectoryURL = URL(filePath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : String(decoding: output, as: UTF8.self)
  }
}
