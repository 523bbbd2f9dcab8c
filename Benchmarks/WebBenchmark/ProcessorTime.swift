import Foundation

/// How long processors have worked for a process: what a machine with other work to do cannot blur.
struct ProcessorTime {
  private let process: pid_t

  init(of process: pid_t) { self.process = process }

  /// Waits until the process has done what nobody waits for any more, half a minute at most.
  func settle() {
    for _ in 0..<100 {
      let before = milliseconds
      usleep(300_000)
      if milliseconds - before < 30 { return }
    }
  }

  /// Milliseconds since its start.
  var milliseconds: Double {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return 0 }
    let fields = text[end...].split(separator: " ")
    guard fields.count > 13, let own = Double(fields[12]), let system = Double(fields[13]) else {
      return 0
    }
    return (own + system) * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
