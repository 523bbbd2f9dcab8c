import Foundation
import TestSupport

/// One run of the built command: what it printed, what it complained of, how it ended.
struct CommandRun {
  var output: String
  var complaint: String
  var status: Int32

  /// The lines on standard error.
  var complaints: [Substring] { complaint.split(separator: "\n") }

  /// The package that the tests were built from.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func sample(_ name: String) -> String { "\(package)/Samples/lai-chau/\(name)" }

  /// The command stands beside the program that runs the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "tiendo").path

  /// Runs the command with arguments.
  init(
    _ arguments: String..., input: String = "/dev/null", environment: [String: String] = [:]
  ) throws {
    try self.init(
      program: Self.program, arguments: arguments, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `$TIENDO` is the command.
  init(shell line: String, environment: [String: String] = [:]) throws {
    var environment = environment
    environment["TIENDO"] = Self.program
    try self.init(
      program: "/bin/bash", arguments: ["-c", line], input: "/dev/null", environment: environment)
  }

  private init(
    program: String, arguments: [String], input: String, environment: [String: String]
  ) throws {
    let folder = try TemporaryFolder()
    let out = try folder.write([], to: "out")
    let err = try folder.write([], to: "err")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    status =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    output = try String(contentsOfFile: out, encoding: .utf8)
    complaint = try String(contentsOfFile: err, encoding: .utf8)
  }
}
