import ArgumentParser
import Glibc
import Ledger
import Workflows

/// A command that works on a ledger; its work may wait for the engine.
protocol LedgerCommand: ParsableCommand {
  var ledger: LedgerOption { get }
  func run(on engine: any LedgerEngine) async throws
}

extension LedgerCommand {
  func run() throws {
    throw CommandFailure.couldNotRun(
      InterfaceLanguage.text("không có bộ lưu trữ sổ.", "no storage engine is at hand."))
  }
}

/// Which ledger a command works on.
struct LedgerOption: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Tệp sổ số liệu; mặc định theo TIENDO_LEDGER, nếu không có thì tiendo.sqlite.",
        "The ledger file; by default that of TIENDO_LEDGER, else tiendo.sqlite."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var given: String?

  init() {}

  /// Where the ledger is.
  var address: String {
    if let given { return given }
    if let variable = getenv("TIENDO_LEDGER") { return String(cString: variable) }
    return "tiendo.sqlite"
  }
}

/// The time of the machine's clock, read once where a command starts.
enum Clock {
  /// Milliseconds since 1970 UTC.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
  /// The day of the calendar here.
  static var today: TimePeriod.Point {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return TimePeriod.Point(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

/// A day that a person wrote as the value of an option.
enum CommandDay {
  static func read(_ text: String, option: String) throws -> TimePeriod.Point {
    guard let day = TimePeriod.Point(code: text), day.day != nil else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "\(option): \"\(text)\" không phải là ngày; ghi dạng 2024-12-31.",
          "\(option): \"\(text)\" is no day; write it as 2024-12-31."))
    }
    return day
  }
}
