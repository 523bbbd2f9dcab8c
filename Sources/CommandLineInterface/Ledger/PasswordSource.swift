import Glibc
import Workflows

/// Where a password comes from: a file or standard input, never an argument, which every user of the
/// machine could read.
enum PasswordSource {
  /// The first line of a file; `-` is standard input, where a terminal does not show what is typed.
  static func read(_ path: String) throws -> String {
    if path == "-", isatty(STDIN_FILENO) == 1 { return try typed() }
    let bytes = try CatalogueFile.read(path)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }

  private static func typed() throws -> String {
    Output.complain(InterfaceLanguage.text("Mật khẩu:", "Password:"))
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    guard let line = readLine() else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text("không có mật khẩu nào được nhập.", "no password was typed."))
    }
    return line
  }
}
