import CLibArchive

/// The entries of a zip file with what they hold, in their order.
package func zipParts(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
  guard let archive = archive_read_new() else { throw TestSupportError.archive("new") }
  defer { archive_read_free(archive) }
  archive_read_support_format_zip_seekable(archive)
  return try bytes.withUnsafeBytes { buffer in
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      throw TestSupportError.archive("open")
    }
    var parts: [(name: String, bytes: [UInt8])] = []
    var header: OpaquePointer?
    while archive_read_next_header(archive, &header) == ARCHIVE_OK {
      var content: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let amount = archive_read_data(archive, &chunk, chunk.count)
        guard amount >= 0 else { throw TestSupportError.archive("read") }
        if amount == 0 { break }
        content += chunk[..<amount]
      }
      parts.append((archive_entry_pathname(header).map { String(cString: $0) } ?? "", content))
    }
    return parts
  }
}
