/// Where the parts of a workbook stand, and what it says of its sheets.
struct WorkbookPackage {
  /// A sheet as the workbook lists it.
  struct Entry {
    var name: String
    var part: String
    var isHidden: Bool
  }

  let container: ZipContainer
  /// Days are counted from 1904, as old Macintosh workbooks do.
  private(set) var countsFrom1904 = false
  private(set) var sheets: [Entry] = []
  private let parts: [String: String]

  init(_ container: ZipContainer) throws(PackageError) {
    self.container = container
    let usual = "xl/workbook.xml"
    let main = try PackageRelationships.mainPart(of: container, usually: usual)
    let relationships = try PackageRelationships(of: main, in: container)
    parts = relationships.byKind
    let reader = try PartReader(main, in: container)
    guard try reader.root() == .workbook else { throw .missingPart(name: usual) }
    while let element = try reader.nextChild(of: 0) {
      switch element {
      case .workbookProperties:
        countsFrom1904 = ["1", "true"].contains(reader.attribute("date1904"))
      case .sheets:
        let depth = reader.depth
        while let sheet = try reader.nextChild(of: depth) {
          // Charts and macros are listed as sheets, too; only worksheets hold cells.
          guard sheet == .sheet, let identifier = reader.relationshipIdentifier(),
            let part = relationships.byIdentifier[identifier], container.contains(part)
          else { continue }
          sheets.append(
            Entry(
              name: reader.attribute("name") ?? "", part: part,
              isHidden: reader.attribute("state").map { $0 != "visible" } ?? false))
        }
      default: break
      }
    }
    try reader.finish()
  }

  /// The part of a kind (`styles`, `sharedStrings`), if the workbook has one.
  func part(_ kind: String) -> String? {
    parts[kind].flatMap { container.contains($0) ? $0 : nil }
  }
}
