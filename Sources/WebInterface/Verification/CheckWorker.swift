import Intake
import NIOPosix
import Workflows

/// Verifies documents in a process of its own: what a hostile file does to it stays there.
///
/// The process is this program, started anew with a bound on its memory and on its time. So many run
/// at once; who comes later waits.
package struct CheckWorker: Sendable {
  /// Bounds of a run.
  package struct Bounds: Sendable {
    package var seconds: Int
    package var megabytes: Int
    package var atOnce: Int

    package init(seconds: Int = 60, megabytes: Int = 4096, atOnce: Int = 2) {
      self.seconds = seconds
      self.megabytes = megabytes
      self.atOnce = atOnce
    }
  }

  /// How a run ended.
  enum Outcome: Sendable {
    case done([UInt8])
    /// What was wrong with the documents, in the words of the command.
    case refused(String)
    /// It took too long, or too much memory, or could not be started.
    case failed
  }

  private let program: String
  private let bounds: Bounds
  private let turns: Turns

  /// A worker that starts the command at a path.
  package init(program: String, bounds: Bounds = Bounds()) {
    self.program = program
    self.bounds = bounds
    turns = Turns(bounds.atOnce)
  }

  /// Verifies a report, against a plan where one is given, and gives the result in a form of
  /// `tiendo check`.
  func check(
    _ report: String, against plan: String?, form: String, in language: Language
  ) async -> Outcome {
    var arguments = [
      "check", report, "--format", form, "--output", "-", "--lang", language.rawValue,
    ]
    if let plan { arguments += ["--against", plan] }
    await turns.take()
    let outcome = await run(arguments)
    await turns.giveBack()
    return outcome
  }

  private func run(_ arguments: [String]) async -> Outcome {
    // The shell sets the bound and then becomes the command; the values are its arguments, so nothing
    // of them is read as a line of the shell.
    let line = "ulimit -v \(bounds.megabytes * 1024) && ulimit -c 0 && exec \"$0\" \"$@\""
    let child = ChildProcess(
      path: "/bin/sh", arguments: ["sh", "-c", line, program] + arguments, outputLimit: 128 << 20)
    let seconds = bounds.seconds
    let outcome = try? await NIOThreadPool.singleton.runIfActive {
      child.run(input: [], seconds: seconds)
    }
    switch outcome {
    case .finished(status: 0, let output, _), .finished(status: 1, let output, _):
      return .done(output)
    case .finished(status: 2, _, let complaint):
      return .refused(complaint.split(separator: "\n").first.map(String.init) ?? "")
    default:
      return .failed
    }
  }
}
