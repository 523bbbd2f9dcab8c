import Glibc

/// Where a command's result goes: a file, or standard output.
enum Output {
  /// Writes the result.
  ///
  /// A reader of standard output that has seen enough is no failure.
  static func write(_ bytes: [UInt8], to path: String?) throws(CommandFailure) {
    guard let path, path != "-" else { return try writeToStandardOutput(bytes) }
    try write(bytes, toFile: path)
  }

  /// Writes a result that is no text: what the closure puts into the file it is given the path of.
  ///
  /// The place gets it whole or not at all. A terminal is refused, since it could only show noise.
  static func write(
    binary form: String, to path: String?, making make: (String) async throws -> Void
  ) async throws {
    if path == nil || path == "-", Terminal.isThere {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "\(form) không in ra màn hình được; hãy ghi vào tệp bằng --output TÊN.\(form) hoặc chuyển hướng bằng >.",
          "\(form) cannot be shown on a terminal; write it to a file with --output NAME.\(form) or redirect it with >."
        ))
    }
    if let path, path != "-", let draft = try FileDraft(for: path) {
      do { try await make(draft.temporary) } catch {
        draft.discard()
        throw error
      }
      return try draft.finish()
    }
    let draft = try FileDraft.ofItsOwn()
    defer { draft.discard() }
    try await make(draft.temporary)
    let code: Int32
    if let path, path != "-" {
      code = overwrite(path) { copy(draft.temporary, to: $0) }
    } else {
      code = copy(draft.temporary, to: STDOUT_FILENO)
    }
    guard code == 0 || code == EPIPE else {
      throw failure(path ?? InterfaceLanguage.text("đầu ra chuẩn", "standard output"), code)
    }
  }

  /// Copies a file block by block and gives 0 or the system's error number.
  private static func copy(_ path: String, to descriptor: Int32) -> Int32 {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return errno }
    defer { close(source) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let amount = read(source, &block, block.count)
      if amount < 0, errno == EINTR { continue }
      guard amount >= 0 else { return errno }
      if amount == 0 { return 0 }
      let code = writeAll(Array(block[..<amount]), to: descriptor)
      if code != 0 { return code }
    }
  }

  /// Writes one line to standard output.
  static func say(_ line: String) throws(CommandFailure) {
    try write(Array((line + "\n").utf8), to: nil)
  }

  /// Writes a line for people to standard error.
  static func complain(_ line: String) {
    _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  private static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    let code = writeAll(bytes, to: STDOUT_FILENO)
    guard code == 0 || code == EPIPE else {
      throw failure(InterfaceLanguage.text("đầu ra chuẩn", "standard output"), code)
    }
  }

  /// A plain file is replaced as a whole, so that a failure leaves the old one as it was; devices
  /// and pipes are written to.
  private static func write(_ bytes: [UInt8], toFile path: String) throws(CommandFailure) {
    guard let draft = try FileDraft(for: path) else {
      let code = overwrite(path) { writeAll(bytes, to: $0) }
      guard code == 0 || code == EPIPE else { throw failure(path, code) }
      return
    }
    let code = writeAll(bytes, to: draft.descriptor)
    guard code == 0 else {
      draft.discard()
      throw failure(path, code)
    }
    try draft.finish()
  }

  /// Writes into what is there: a device, a pipe, or a file in a folder that takes no other.
  private static func overwrite(_ path: String, with fill: (Int32) -> Int32) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    let code = fill(descriptor)
    return close(descriptor) != 0 && code == 0 ? errno : code
  }

  /// Whether two paths lead to the same file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(left, &first) == 0 && stat(right, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  /// Writes everything and gives 0 or the system's error number.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let amount = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if amount < 0, errno == EINTR { continue }
        if amount < 0, errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
          continue
        }
        guard amount > 0 else { return errno }
        written += amount
      }
      return 0
    }
  }

  /// Why a place could not be written, in one line.
  static func failure(_ name: String, _ code: Int32) -> CommandFailure {
    let reason = String(cString: strerror(code))
    let cause: String
    switch code {
    case ENOENT, ENOTDIR:
      cause = InterfaceLanguage.text(
        "thư mục không tồn tại; hãy tạo thư mục trước", "no such folder; create it first")
    case EISDIR:
      cause = InterfaceLanguage.text(
        "đây là thư mục; hãy đặt tên tệp trong đó", "is a folder; name a file in it")
    case EACCES, EPERM, EROFS:
      cause = InterfaceLanguage.text(
        "không có quyền ghi; hãy chọn chỗ khác", "no permission to write; choose another place")
    case ENOSPC, EDQUOT:
      cause = InterfaceLanguage.text(
        "đĩa đã đầy; hãy giải phóng chỗ trống rồi chạy lại",
        "no space left; free some and run again")
    default:
      cause = InterfaceLanguage.text(
        "không ghi được (\(reason)); hãy chọn chỗ khác",
        "cannot be written (\(reason)); choose another place")
    }
    return .couldNotRun("\(name): \(cause).")
  }
}
