import CLibArchive

/// The parts of a zip file that a test looks into.
package enum ZipParts {
  /// Every part as text, by its name.
  package static func read(_ path: String) throws -> [String: String] {
    guard let archive = archive_read_new() else { throw TestSupportError.archive("new") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    try check(archive_read_open_filename(archive, path, 1 << 16), archive)
    var parts: [String: String] = [:]
    for (name, bytes) in try list(archive) { parts[name] = String(decoding: bytes, as: UTF8.self) }
    return parts
  }

  /// The parts of a file in memory, in their order.
  package static func list(_ bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    guard let archive = archive_read_new() else { throw TestSupportError.archive("new") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    return try bytes.withUnsafeBytes { buffer in
      try check(archive_read_open_memory(archive, buffer.baseAddress, buffer.count), archive)
      return try list(archive)
    }
  }

  private static func list(_ archive: OpaquePointer) throws -> [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = []
    var entry: OpaquePointer?
    while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let amount = archive_read_data(archive, &block, block.count)
        guard amount >= 0 else { throw TestSupportError.archive(name) }
        if amount == 0 { break }
        bytes += block[..<amount]
      }
      parts.append((name, bytes))
    }
    return parts
  }

  private static func check(_ status: Int32, _ archive: OpaquePointer) throws {
    guard status == ARCHIVE_OK else {
      throw TestSupportError.archive(
        archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
    }
  }
}
