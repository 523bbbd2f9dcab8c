import CLibArchive

/// Writes zip files for tests, entry by entry, into memory.
package final class ZipBuilder {
  private let archive: OpaquePointer
  private let sink = Sink()

  package init() throws {
    guard let archive = archive_write_new() else { throw TestSupportError.archive("new") }
    self.archive = archive
    archive_write_set_format_zip(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    let context = Unmanaged.passUnretained(sink).toOpaque()
    try check(archive_write_open(archive, context, nil, keep, nil))
  }

  deinit { archive_write_free(archive) }

  /// Adds an entry.
  package func add(_ name: String, _ bytes: [UInt8]) throws {
    try open(name, size: bytes.count)
    try write(bytes)
  }

  /// Adds an entry of one block over and over, which packs to almost nothing.
  package func add(
    _ name: String, head: String = "", repeating block: [UInt8], times: Int, tail: String = ""
  ) throws {
    try open(name, size: head.utf8.count + block.count * times + tail.utf8.count)
    try write(Array(head.utf8))
    for _ in 0..<times { try write(block) }
    try write(Array(tail.utf8))
  }

  /// Closes the file and gives its bytes.
  package func finish() throws -> [UInt8] {
    try check(archive_write_close(archive))
    return sink.bytes
  }

  private func open(_ name: String, size: Int) throws {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(archive, entry))
  }

  private func write(_ bytes: [UInt8]) throws {
    let amount = archive_write_data(archive, bytes, bytes.count)
    guard amount == bytes.count else { throw TestSupportError.archive(message) }
  }

  private func check(_ status: Int32) throws {
    guard status == ARCHIVE_OK else { throw TestSupportError.archive(message) }
  }

  private var message: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
  }
}

/// Where the written bytes go.
private final class Sink {
  var bytes: [UInt8] = []
}

/// Keeps what libarchive has written.
private func keep(
  archive: OpaquePointer?, context: UnsafeMutableRawPointer?, buffer: UnsafeRawPointer?, length: Int
) -> Int {
  guard let context, let buffer else { return -1 }
  let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
  sink.bytes += UnsafeRawBufferPointer(start: buffer, count: length)
  return length
}
