import CLibArchive

/// Writes a zip container into memory, part by part.
///
/// The same parts give the same bytes: no entry bears the time of its writing.
final class ZipWriter {
  private let archive: OpaquePointer
  private let sink = Sink()

  /// Parts that are packed again with the package around this one are better `stored` as they are.
  init(isStored: Bool = false) throws(PackageError) {
    guard let archive = archive_write_new() else { throw .damaged(detail: "libarchive") }
    self.archive = archive
    archive_write_set_format_zip(archive)
    // XML packs to a tenth at any level; the lowest takes a third of the time.
    let packing = isStored ? "zip:compression=store" : "zip:compression-level=1"
    archive_write_set_options(archive, "zip:hdrcharset=UTF-8,\(packing)")
    archive_write_set_bytes_in_last_block(archive, 1)
    let context = Unmanaged.passUnretained(sink).toOpaque()
    try check(archive_write_open(archive, context, nil, keepWritten, nil))
  }

  deinit { archive_write_free(archive) }

  /// Adds a part.
  func add(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(archive, entry))
    guard archive_write_data(archive, bytes, bytes.count) == bytes.count else {
      throw .damaged(detail: message)
    }
  }

  /// Closes the container and gives its bytes.
  func finish() throws(PackageError) -> [UInt8] {
    try check(archive_write_close(archive))
    return sink.bytes
  }

  private func check(_ status: Int32) throws(PackageError) {
    guard status == ARCHIVE_OK else { throw .damaged(detail: message) }
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
private func keepWritten(
  archive: OpaquePointer?, context: UnsafeMutableRawPointer?, buffer: UnsafeRawPointer?, length: Int
) -> Int {
  guard let context, let buffer else { return -1 }
  let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
  sink.bytes += UnsafeRawBufferPointer(start: buffer, count: length)
  return length
}
