/// Why an Office Open XML file cannot be read.
package enum PackageError: Error, Equatable, Sendable {
  /// The zip container is cut short or broken.
  case damaged(detail: String)
  /// The container is sound but holds no such part, for instance no main document.
  case missingPart(name: String)
  /// The entries are encrypted.
  case encrypted
  /// Unpacking would take more than the limits allow.
  case limitExceeded(PackageLimit)
  /// A part is not well-formed XML.
  case malformed(part: String, line: Int, detail: String)
  /// The elements of a part stand deeper in each other than any document needs.
  case tooDeep(part: String, limit: Int)
  /// A part that can be read but not added to, for instance for its encoding.
  case notEditable(part: String, detail: String)
}

/// A bound on what one file may cost, with its value.
package enum PackageLimit: Equatable, Sendable {
  case entries(Int)
  case partBytes(Int)
  case totalBytes(Int)
  /// Rows of a sheet.
  case rows(Int)
  /// Columns of a sheet.
  case columns(Int)
  /// Cells of a workbook in which something stands.
  case cells(Int)
  /// Unpacked bytes for one packed byte.
  case ratio(Int)
}

/// The bounds on reading one package, so that a hostile file costs bounded memory and time.
package struct PackageLimits: Sendable {
  /// How many entries the container may list.
  package var entries: Int
  /// How many bytes one part may unpack to.
  package var partBytes: Int
  /// How many bytes all parts read may unpack to.
  package var totalBytes: Int
  /// How many unpacked bytes a packed byte may give, once `ratioFloor` bytes are unpacked.
  package var ratio: Int
  /// Below this many bytes the ratio does not matter.
  package var ratioFloor: Int
  /// How many rows a sheet may have; spreadsheets themselves stop at 2²⁰.
  package var rows: Int
  /// How many columns a sheet may have; spreadsheets themselves stop at 2¹⁴.
  package var columns: Int
  /// How many cells of a workbook may hold something.
  package var cells: Int
  /// How deep elements may stand in each other; libxml2 itself stops at 256.
  package var depth: Int

  package init(
    entries: Int = 10_000, partBytes: Int = 64 << 20, totalBytes: Int = 128 << 20,
    ratio: Int = 250, ratioFloor: Int = 8 << 20, rows: Int = 1 << 20, columns: Int = 1 << 14,
    cells: Int = 1_000_000, depth: Int = 200
  ) {
    self.entries = entries
    self.partBytes = partBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.depth = depth
  }
}
