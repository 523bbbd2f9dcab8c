/// Why a command ends without having done its work; what it says stands on one line.
enum CommandFailure: Error, Equatable {
  /// Bad usage, or an input that cannot be read.
  case unusable(String)
  /// The work could not be done here: no room, no permission, a program missing.
  case couldNotRun(String)

  /// An input that was not read, or could not be for want of a program.
  static func input(_ line: String, isForWantOfProgram: Bool) -> CommandFailure {
    isForWantOfProgram ? .couldNotRun(line) : .unusable(line)
  }

  var message: String {
    switch self {
    case .unusable(let message), .couldNotRun(let message): message
    }
  }

  var status: Int32 {
    switch self {
    case .unusable: 2
    case .couldNotRun: 3
    }
  }
}
