/// How files are read and how much one file may cost.
package struct IntakeOptions: Sendable {
  /// Whether scanned pages are put through character recognition (`--ocr`).
  package var recognisesScans: Bool
  /// How many bytes a file may have.
  package var inputLimit: Int
  /// How long an external program may work on a file or, in character recognition, on a page.
  package var toolSeconds: Int
  /// How many pages character recognition goes through.
  package var pageLimit: Int
  /// Folders in which external programs are looked for; nil for those of `PATH`.
  package var searchPath: String?

  package init(
    recognisesScans: Bool = false, inputLimit: Int = 64 << 20, toolSeconds: Int = 60,
    pageLimit: Int = 500, searchPath: String? = nil
  ) {
    self.recognisesScans = recognisesScans
    self.inputLimit = inputLimit
    self.toolSeconds = toolSeconds
    self.pageLimit = pageLimit
    self.searchPath = searchPath
  }
}
