import Glibc

/// Reads the bytes of a file through the system's own calls, its size looked at first.
package enum FileBytes {
  /// The bytes of a file, or of standard input for `-`; nothing is read of a file above the limit.
  package static func read(path: String, limit: Int) throws(IntakeError) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path: path, size: 0, limit: limit) }
    // A path with a zero byte in it would be cut there and name another file.
    guard !path.utf8.contains(0) else { throw .missingFile(file: path) }
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never come back.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw IntakeError(opening: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IntakeError(opening: path, code: errno) }
    var size = 0
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .directory(file: path)
    case S_IFREG:
      size = Int(status.st_size)
      guard size <= limit else { throw .tooLarge(file: path, limit: limit) }
      guard size > 0 else { break }
    default: break
    }
    _ = fcntl(descriptor, F_SETFL, 0)
    return try read(descriptor: descriptor, path: path, size: size, limit: limit)
  }

  /// Reads to the end.
  ///
  /// `size` is a guess that saves copying. A file that grows meanwhile, a pipe or
  /// a device is cut off by the limit.
  private static func read(
    descriptor: Int32, path: String, size: Int, limit: Int
  ) throws(IntakeError) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(size + 1, 64 << 10)
    while true {
      var failure: Int32 = 0
      let start = bytes.count
      let room = capacity - start
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          while count < room {
            let amount = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
            if amount < 0, errno == EINTR { continue }
            if amount < 0 { failure = errno }
            guard amount > 0 else { break }
            count += amount
          }
        })
      guard failure == 0 else { throw IntakeError(opening: path, code: failure) }
      if bytes.count < capacity { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(file: path, limit: limit) }
      capacity = min(capacity * 2, limit + 1)
    }
  }
}

extension IntakeError {
  /// The error for a file that the system did not open or read, by its error number.
  package init(opening path: String, code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missingFile(file: path)
    case EACCES, EPERM: self = .noPermission(file: path)
    case EISDIR: self = .directory(file: path)
    default: self = .unreadable(file: path, reason: String(cString: strerror(code)))
    }
  }
}
