import CLibArchive

/// The zip container of an Office file: which parts it has, and each part as a stream.
///
/// Only the central directory at the end of the file is believed, so that a file cut short is an
/// error and not half a document.
final class ZipContainer {
  let limits: PackageLimits
  private let bytes: PackageBytes
  /// Unpacked size of each part as the directory declares it; the first of two equal names counts.
  private(set) var declaredSizes: [String: Int] = [:]
  private var hasEncryptedEntries = false
  /// What all parts together have unpacked to so far.
  private var unpacked = 0

  init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
    self.bytes = PackageBytes(bytes)
    self.limits = limits
    let walk = try ZipWalk(over: self.bytes)
    var count = 0
    while let entry = try walk.next() {
      count += 1
      guard count <= limits.entries else { throw .limitExceeded(.entries(limits.entries)) }
      if entry.isEncrypted { hasEncryptedEntries = true }
      if declaredSizes[entry.name] == nil { declaredSizes[entry.name] = entry.declaredSize }
    }
    guard count > 0 else { throw .damaged(detail: "no entries") }
    if hasEncryptedEntries { throw .encrypted }
  }

  func contains(_ part: String) -> Bool { declaredSizes[part] != nil }

  /// Opens a part for reading from its first byte.
  func open(_ part: String) throws(PackageError) -> PartStream {
    guard let declared = declaredSizes[part] else { throw .missingPart(name: part) }
    if let limit = exceededLimit(partBytes: declared, totalBytes: unpacked + declared) {
      throw .limitExceeded(limit)
    }
    let walk = try ZipWalk(over: bytes)
    while let entry = try walk.next() {
      if entry.name == part { return PartStream(container: self, walk: walk) }
    }
    throw .missingPart(name: part)
  }

  /// All bytes of a part.
  func bytes(of part: String) throws(PackageError) -> [UInt8] { try open(part).readAll() }

  /// Unpacks all parts in their order, the first of two equal names; folders are no parts.
  func forEachPart(
    _ body: (String, [UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) {
    var seen: Set<String> = []
    let walk = try ZipWalk(over: bytes)
    while let entry = try walk.next() {
      guard !entry.name.hasSuffix("/"), seen.insert(entry.name).inserted else { continue }
      try body(entry.name, PartStream(container: self, walk: walk).readAll())
    }
  }

  /// Counts bytes that a part has unpacked, of which `partBytes` in this part.
  fileprivate func count(_ amount: Int, partBytes: Int) throws(PackageError) {
    unpacked += amount
    if let limit = exceededLimit(partBytes: partBytes, totalBytes: unpacked) {
      throw .limitExceeded(limit)
    }
  }

  private func exceededLimit(partBytes: Int, totalBytes: Int) -> PackageLimit? {
    if partBytes > limits.partBytes { return .partBytes(limits.partBytes) }
    if totalBytes > limits.totalBytes { return .totalBytes(limits.totalBytes) }
    if totalBytes > limits.ratioFloor, totalBytes / limits.ratio > bytes.count {
      return .ratio(limits.ratio)
    }
    return nil
  }
}

/// One part of a container, unpacked as it is read.
final class PartStream {
  private let container: ZipContainer
  private let walk: ZipWalk
  private var count = 0
  /// What ended the stream before its end; the XML reader only sees a failed read.
  private(set) var failure: PackageError?

  fileprivate init(container: ZipContainer, walk: ZipWalk) {
    self.container = container
    self.walk = walk
  }

  /// Unpacks into the buffer; gives the number of bytes, 0 at the end of the part.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    if let failure { throw failure }
    do {
      let amount = try walk.read(into: buffer)
      count += amount
      try container.count(amount, partBytes: count)
      return amount
    } catch {
      failure = error
      throw error
    }
  }
}

extension PartStream {
  /// Unpacks what is left.
  fileprivate func readAll() throws(PackageError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let amount = try read(into: chunk)
      guard amount > 0 else { return bytes }
      bytes += chunk[..<amount]
    }
  }
}

/// The bytes of a package at an address that holds as long as anything reads them.
private final class PackageBytes {
  let pointer: UnsafeRawBufferPointer
  var count: Int { pointer.count }

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    pointer = UnsafeRawBufferPointer(copy)
  }

  deinit { pointer.deallocate() }
}

/// One pass over the entries of a zip file, through libarchive.
private final class ZipWalk {
  struct Entry {
    var name: String
    var declaredSize: Int
    var isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let bytes: PackageBytes

  init(over bytes: PackageBytes) throws(PackageError) {
    guard let archive = archive_read_new() else { throw .damaged(detail: "libarchive") }
    self.archive = archive
    self.bytes = bytes
    archive_read_support_format_zip_seekable(archive)
    let status = archive_read_open_memory(archive, bytes.pointer.baseAddress, bytes.count)
    guard status == ARCHIVE_OK else { throw .damaged(detail: Self.message(of: archive)) }
  }

  deinit { archive_read_free(archive) }

  func next() throws(PackageError) -> Entry? {
    var header: OpaquePointer?
    let status = archive_read_next_header(archive, &header)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else {
      throw .damaged(detail: Self.message(of: archive))
    }
    let name = archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
    return Entry(
      name: name.map { String(cString: $0) } ?? "",
      declaredSize: Int(clamping: archive_entry_size(header)),
      isEncrypted: archive_entry_is_encrypted(header) != 0)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    let amount = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard amount >= 0 else { throw .damaged(detail: Self.message(of: archive)) }
    return amount
  }

  private static func message(of archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
  }
}
