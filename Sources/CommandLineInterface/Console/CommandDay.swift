import Ledger
import Workflows

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
