import Glibc

/// One run of another program: input from memory, output bounded, killed when its time is up.
package struct ChildProcess: Sendable {
  /// How a run ended.
  package enum Outcome: Sendable {
    /// With the exit status, or 128 and the number of the signal that ended it.
    case finished(status: Int32, output: [UInt8], complaint: String)
    case timedOut
    case outputTooLarge
    /// The system's error number.
    case notStarted(Int32)
  }

  let path: String
  let arguments: [String]
  let outputLimit: Int
  /// Whether it is the head of a group of its own, which is stopped as a whole.
  let isWholeGroup: Bool

  /// A run of the program at a path; `arguments` begin with its own name.
  package init(
    path: String, arguments: [String], outputLimit: Int, isWholeGroup: Bool = false
  ) {
    self.path = path
    self.arguments = arguments
    self.outputLimit = outputLimit
    self.isWholeGroup = isWholeGroup
  }

  /// How much of what the program says on standard error is kept.
  private static let complaintLimit = 4096
  /// What a program may know of the environment.
  private static let passedOn = ["PATH", "HOME", "TMPDIR", "TESSDATA_PREFIX", "LD_LIBRARY_PATH"]

  /// Runs the program to its end, or kills it when its time is up; the thread waits meanwhile.
  package func run(input: [UInt8], seconds: Int) -> Outcome {
    guard let source = Self.descriptor(holding: input) else { return .notStarted(errno) }
    defer { close(source) }
    guard let output = Pipe(), let complaint = Pipe() else { return .notStarted(errno) }
    var process: pid_t = 0
    let code = start(&process, input: source, output: output.end, complaint: complaint.end)
    output.closeEnd()
    complaint.closeEnd()
    guard code == 0 else { return .notStarted(code) }

    var written = Written(outputLimit: outputLimit, complaintLimit: Self.complaintLimit)
    let deadline = Self.now() + seconds * 1000
    var status: Int32 = 0
    while true {
      let hasEnded = waitpid(process, &status, WNOHANG) == process
      // The pipes are not waited for once the program has ended: another may hold them open.
      guard written.collect(from: output.start, complaints: complaint.start, drainOnly: hasEnded)
      else {
        if !hasEnded { stop(process) }
        return .outputTooLarge
      }
      if hasEnded { break }
      if Self.now() >= deadline {
        stop(process)
        return .timedOut
      }
    }
    let signal = status & 0x7F
    return .finished(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: written.output,
      complaint: String(decoding: written.complaint, as: UTF8.self))
  }

  private func stop(_ process: pid_t) {
    var status: Int32 = 0
    kill(isWholeGroup ? -process : process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func start(
    _ process: inout pid_t, input: Int32, output: Int32, complaint: Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isWholeGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
    var environment = ["LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"]
    for name in Self.passedOn {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    return posix_spawn(&process, path, &actions, &attributes, &argv, &envp)
  }

  /// A file without a name, placed at its start, that holds the bytes.
  private static func descriptor(holding bytes: [UInt8]) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tiendo-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let amount = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if amount < 0, errno == EINTR { continue }
      guard amount > 0 else {
        close(descriptor)
        return nil
      }
      written += amount
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// Milliseconds of a clock that nobody sets.
  fileprivate static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// A pipe whose reading end is closed when it goes out of use.
private final class Pipe {
  let start: Int32
  private(set) var end: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    start = ends[0]
    end = ends[1]
  }

  func closeEnd() {
    if end >= 0 { close(end) }
    end = -1
  }

  deinit {
    closeEnd()
    close(start)
  }
}

/// What a program has written so far.
private struct Written {
  let outputLimit: Int
  let complaintLimit: Int
  var output: [UInt8] = []
  var complaint: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  /// Whether each pipe still has a writer.
  private var isOpen = [true, true]

  init(outputLimit: Int, complaintLimit: Int) {
    self.outputLimit = outputLimit
    self.complaintLimit = complaintLimit
  }

  /// Reads what stands in both pipes, waiting a moment for it unless only the rest is wanted; false
  /// when the output has grown too large.
  mutating func collect(from output: Int32, complaints: Int32, drainOnly: Bool) -> Bool {
    var polled = [output, complaints].enumerated().map { index, descriptor in
      // poll() passes over negative descriptors.
      pollfd(fd: isOpen[index] ? descriptor : -1, events: Int16(POLLIN), revents: 0)
    }
    // With both pipes closed this only sleeps until the program is asked for again.
    let hasOpen = isOpen.contains(true)
    _ = poll(&polled, nfds_t(polled.count), drainOnly ? 0 : hasOpen ? 50 : 1)
    for index in polled.indices where polled[index].revents != 0 {
      while true {
        let amount = read(polled[index].fd, &buffer, buffer.count)
        if amount == 0 { isOpen[index] = false }
        guard amount > 0 else { break }
        if index == 0 {
          self.output += buffer[..<amount]
          if self.output.count > outputLimit { return false }
        } else {
          complaint += buffer[..<min(amount, complaintLimit - complaint.count)]
        }
      }
    }
    return true
  }
}
