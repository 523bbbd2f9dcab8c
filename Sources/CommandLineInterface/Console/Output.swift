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
    guard !path.utf8.contains(0), !path.isEmpty else { throw failure(path, ENOENT) }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return try overwrite(path, with: bytes) }
    if exists, access(path, W_OK) != 0 { throw failure(path, errno) }
    // A link stays a link: what it points to is replaced.
    let target = resolved(path) ?? path
    var temporary = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&temporary)
    if descriptor < 0, exists, errno == EACCES { return try overwrite(path, with: bytes) }
    guard descriptor >= 0 else { throw failure(path, errno) }
    var code = writeAll(bytes, to: descriptor)
    if code == 0, fchmod(descriptor, exists ? status.st_mode & 0o7777 : ~mask & 0o666) != 0 {
      code = errno
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw failure(path, code)
    }
  }

  /// Writes into what is there: a device, a pipe, or a file in a folder that takes no other.
  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var code = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 || code == EPIPE else { throw failure(path, code) }
  }

  /// Whether two paths lead to the same file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(left, &first) == 0 && stat(right, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  private static func resolved(_ path: String) -> String? {
    guard let name = realpath(path, nil) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }

  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
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

  private static func failure(_ name: String, _ code: Int32) -> CommandFailure {
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
