import Glibc
import Workflows

/// What standard output shows its text on.
enum Terminal {
  private static let fallbackWidth = 100
  private static let widest = 160

  /// Whether standard output is a terminal, and not a file or a pipe.
  static var isThere: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The room on the terminal; a fixed one where output goes elsewhere.
  static var layout: TableLayout {
    guard isThere else { return TableLayout(width: fallbackWidth) }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TableLayout(
      width: isKnown ? min(Int(size.ws_col), widest) : fallbackWidth, isColoured: wantsColour)
  }

  /// NO_COLOR (no-color.org) counts when it is set to anything.
  private static var wantsColour: Bool {
    if let choice = getenv("NO_COLOR"), choice.pointee != 0 { return false }
    if let kind = getenv("TERM"), String(cString: kind) == "dumb" { return false }
    return true
  }
}
